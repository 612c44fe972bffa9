cat > a.txt <<X
Jan. 5, 2026
Ana Soto met Boris Kern in Lima on Friday. She visited Quito on Sunday.
X
"$NEWSGRAPH" rules report -q a.txt none.txt > table; status=$?
grep -q "^meet-verb " table || exit 9
exit $status
