: > empty.txt
"$NEWSGRAPH" build -q empty.txt -o out && exit 9
status=$?
[ -s out/graph.ttl ] && exit $status
