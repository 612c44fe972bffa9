head -c 52428800 /dev/zero | tr "\\0" "a" > long.txt
"$NEWSGRAPH" build -q long.txt -o out
