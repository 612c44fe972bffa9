echo "The mayor met the minister in Lima on Monday." > a.txt
"$NEWSGRAPH" build -q --format rdfxml a.txt -o out
