"$NEWSGRAPH" merge -q none.jsonl
