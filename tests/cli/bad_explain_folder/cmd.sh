"$NEWSGRAPH" explain .
