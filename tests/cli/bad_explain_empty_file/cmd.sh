: > a.txt
"$NEWSGRAPH" explain a.txt
