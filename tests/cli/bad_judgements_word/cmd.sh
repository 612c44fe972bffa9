echo "The mayor Ann Bell met the minister Carl Dorn in Lima on Monday." > a.txt
printf '# people\nsame\tAnn Bell\tA. Bell\n  equal\tAnn Bell\tCarl Dorn\n' > judgements.tsv
"$NEWSGRAPH" build -q a.txt --judgements judgements.tsv
