# What is no Extraction is told with file and line; the rest is merged.
echo "The mayor Ann Bell met the minister Carl Dorn in Lima on Monday." > a.txt
"$NEWSGRAPH" extract -q a.txt -o good.jsonl
{ echo '{"newsgraph":1}'; cat good.jsonl; echo; echo 'no JSON'; } > mixed.jsonl
printf '{"newsgraph":2,"article":{"id":"b"}}' > other.jsonl
"$NEWSGRAPH" merge -q other.jsonl mixed.jsonl -o mixed
status=$?
"$NEWSGRAPH" merge -q good.jsonl -o good && cmp good/graph.ttl mixed/graph.ttl && cmp good/provenance.ttl mixed/provenance.ttl || exit 9
exit $status
