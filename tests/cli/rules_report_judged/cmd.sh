cat > a.txt <<X
Jan. 5, 2026
Ana Soto met Boris Kern in Lima on Friday. She visited Quito on Sunday.
X
printf "a\tng:Meeting\tAna Soto met Boris Kern in Lima on Friday.\n" > judged.tsv
"$NEWSGRAPH" rules report -q a.txt --tsv --judged judged.tsv > table || exit 9
grep -E "^(rule|meet-verb|visit-verb)[[:space:]]" table
[ "$("$NEWSGRAPH" rules report -q a.txt --judged judged.tsv | grep -c precision)" = 1 ]
