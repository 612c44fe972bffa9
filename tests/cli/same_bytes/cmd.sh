examples=$NEWSGRAPH_SOURCE/examples
"$NEWSGRAPH" build -q -j 1 "$examples" -o one
"$NEWSGRAPH" build -q -j 4 "$examples" -o four
# shellcheck disable=SC2046  # names without blanks
"$NEWSGRAPH" build -q -j 2 $(ls -r "$examples"/*.txt) -o reversed
for file in graph.ttl provenance.ttl dataset.ttl; do cmp one/$file four/$file && cmp one/$file reversed/$file || exit 9; done
"$NEWSGRAPH" extract -q -j 1 "$examples" > one.jsonl
"$NEWSGRAPH" extract -q -j 4 "$examples" > four.jsonl
cmp one.jsonl four.jsonl
