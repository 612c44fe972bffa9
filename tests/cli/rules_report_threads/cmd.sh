"$NEWSGRAPH" rules report -q -j 1 "$NEWSGRAPH_SOURCE"/examples > one
"$NEWSGRAPH" rules report -q -j 3 "$NEWSGRAPH_SOURCE"/examples > three
cmp one three
