echo "The mayor Ann Bell met the minister Carl Dorn in Lima on Monday." > a.txt
"$NEWSGRAPH" extract -q a.txt -o good.jsonl
mkdir folder
"$NEWSGRAPH" merge -q none.jsonl folder good.jsonl -o out
