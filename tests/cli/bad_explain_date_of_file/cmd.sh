echo "Ana Soto met Boris Kern." > a.txt
"$NEWSGRAPH" explain a.txt --date 2026-01-01
