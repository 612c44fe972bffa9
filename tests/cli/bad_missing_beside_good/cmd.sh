cat > good.txt <<X
date 2026-02-03
Harbour bridge reopens in Lisbon

The bridge reopened on Monday after two years of repairs, the city said.
X
"$NEWSGRAPH" build -q none.txt good.txt -o out
