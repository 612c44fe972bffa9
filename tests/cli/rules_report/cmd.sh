cat > a.txt <<X
Jan. 5, 2026
Ana Soto met Boris Kern in Lima on Friday. She visited Quito on Sunday.
X
"$NEWSGRAPH" rules report -q a.txt > table || exit 9
head -2 table | tr -s " "; grep -E "^meet-verb " table | tr -s " "; grep -c "^Never used" table
