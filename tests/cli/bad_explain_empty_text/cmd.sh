"$NEWSGRAPH" explain --text ""
