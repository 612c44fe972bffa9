"$NEWSGRAPH" explain none.txt
