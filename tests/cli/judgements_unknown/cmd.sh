# What a line speaks of need not be among the articles of this run.
echo "The mayor Ann Bell met the minister Carl Dorn in Lima on Monday." > a.txt
printf 'same\tAnn Bell\tEva Frost\ndifferent\thttps://newsgraph.example/entity/nobody\tCarl Dorn\n' > judgements.tsv
"$NEWSGRAPH" build -q a.txt --judgements judgements.tsv
