mkdir folder; "$NEWSGRAPH" build -q folder -o out
