head -c 100000 /dev/zero > zero.txt
head -c 200000 "$NEWSGRAPH" > program.txt
"$NEWSGRAPH" build -q program.txt zero.txt -o out
