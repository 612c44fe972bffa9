echo "The mayor met the minister in Lima on Monday." > a.txt
: > file
"$NEWSGRAPH" build -q a.txt -o file/out
