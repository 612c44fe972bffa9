for i in $(seq 1 3000); do printf "The minister met the mayor of the town on day %d, and they spoke about roads, " $i; done > long.txt
"$NEWSGRAPH" build -q long.txt -o out
