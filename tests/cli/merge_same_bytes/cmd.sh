# Whatever the shards, `merge` writes what `build` writes.
examples=$NEWSGRAPH_SOURCE/examples
same() { for file in graph.ttl provenance.ttl dataset.ttl; do cmp "built/$file" "$1/$file" || exit 9; done; }
"$NEWSGRAPH" build -q "$examples" -o built || exit 8
"$NEWSGRAPH" extract -q "$examples" -o all.jsonl
split -n l/4 all.jsonl shard.
"$NEWSGRAPH" merge -q shard.ad shard.ab shard.aa shard.ac -o shards && same shards
tac all.jsonl | "$NEWSGRAPH" merge -q -o piped && same piped
"$NEWSGRAPH" merge -q - shard.ac shard.aa -o twice < all.jsonl && same twice
