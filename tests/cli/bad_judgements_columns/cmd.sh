echo "The mayor Ann Bell met the minister Carl Dorn in Lima on Monday." > a.txt
printf 'same\tAnn Bell\n' > short.tsv
printf 'same\tAnn Bell\t \n' > empty.tsv
printf 'same\tAnn Bell\tCarl Dorn\ta note\tmore\n' > long.tsv
for file in short empty long none; do "$NEWSGRAPH" build -q a.txt --judgements $file.tsv; done
