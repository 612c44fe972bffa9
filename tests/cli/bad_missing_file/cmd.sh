"$NEWSGRAPH" build -q none.txt -o out
