"$NEWSGRAPH" rules report -q none.txt
