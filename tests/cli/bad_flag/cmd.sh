"$NEWSGRAPH" build --no-such-flag x
