echo "The mayor Ann Bell met the minister Carl Dorn and the judge Eva Frost in Lima on Monday." > a.txt
printf 'same\tAnn Bell\tCarl Dorn\nsame\tCarl Dorn\tEva Frost\ndifferent\tAnn Bell\tEva Frost\n' > judgements.tsv
"$NEWSGRAPH" build -q a.txt --judgements judgements.tsv
