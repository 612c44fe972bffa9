# Entities by IRI, by name, and by name and article; events by IRI and by word and article.
mkdir news
echo "Jan. 5, 2026
The mayor Ann Bell met the minister Carl Dorn in Lima on Monday." > news/one.txt
echo "Jan. 9, 2026
The mayor Ann Bell met the minister Carl Dorn in Lima on Friday. Cora Dorn was arrested in Quito on Thursday." > news/two.txt
"$NEWSGRAPH" extract -q news -o news.jsonl
base=https://newsgraph.example
list() { grep -oE '^(ent:[a-z]+-(bell|dorn)|evt:meeting)[a-z0-9-]*' "$1/graph.ttl" | sort; }
echo "# without"
"$NEWSGRAPH" merge -q news.jsonl -o without && list without
echo "# the two mayors are two, the two Dorns one, the two meetings one"
printf '%s\t%s\t%s\t%s\n' \
  different "Ann Bell @ one" "Ann Bell @ two" "they share a name" \
  same "<$base/entity/carl-dorn>" "Cora Dorn" "" \
  same "met @ one" "met @ two" "the paper corrected the day" > judgements.tsv
"$NEWSGRAPH" merge -q news.jsonl --judgements judgements.tsv -o with && list with
echo "# the same by build, and by IRIs of mentions and events"
mention=$base/article
printf '%s\t%s\t%s\n' \
  different "$mention/one#char=23,31" "$mention/two#char=23,31" \
  same "$base/entity/carl-dorn" "$base/entity/cora-dorn" \
  same "$base/event/meeting-2026-01-05-ann-bell-carl-dorn" "$base/event/meeting-2026-01-09-ann-bell-carl-dorn" > iris.tsv
"$NEWSGRAPH" build -q news --judgements iris.tsv -o built && cmp with/graph.ttl built/graph.ttl
echo "# unsure keeps apart"
printf 'unsure\tAnn Bell @ one\tAnn Bell @ two\n' > unsure.tsv
"$NEWSGRAPH" merge -q news.jsonl --judgements unsure.tsv -o unsure && list unsure
