echo "The mayor met the minister in Lima on Monday." > a.txt
"$NEWSGRAPH" extract -q a.txt -o /dev/full
