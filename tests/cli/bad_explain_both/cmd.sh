echo "Ana Soto met Boris Kern." > a.txt
"$NEWSGRAPH" explain a.txt --text "Ana Soto met Boris Kern."
