"$NEWSGRAPH" rules check --home /nonexistent
