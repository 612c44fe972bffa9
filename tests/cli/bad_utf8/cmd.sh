printf "date 2026-02-03\nStorm hits the coast\n\nA storm hit the coast of Chile on Monday \xff\xfe and \xc3\x28 killed two people.\n" > bad.txt
"$NEWSGRAPH" build -q bad.txt -o out && grep -q "Chile" out/graph.ttl
