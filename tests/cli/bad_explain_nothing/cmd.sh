"$NEWSGRAPH" explain
