echo "The mayor met the minister in Lima on Monday." > a.txt
"$NEWSGRAPH" extract -q a.txt > redirected.jsonl
"$NEWSGRAPH" extract -q a.txt | cat > piped.jsonl
"$NEWSGRAPH" extract -q a.txt -o named.jsonl
[ -s named.jsonl ] && cmp redirected.jsonl named.jsonl && cmp piped.jsonl named.jsonl && [ -L /dev/stdout ]
