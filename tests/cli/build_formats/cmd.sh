echo "The mayor met the minister in Lima on Monday." > a.txt
"$NEWSGRAPH" build -q --format turtle a.txt -o out
ls out
"$NEWSGRAPH" build -q --format nquads,ntriples a.txt -o out
ls out
"$NEWSGRAPH" build -q --format trig a.txt -o out
ls out
