mkdir news
echo "Jan. 5, 2026
The mayor Ann Bell met the minister Carl Dorn in Lima on Monday." > news/one.txt
echo "Jan. 9, 2026
The mayor Ann Bell met the minister Carl Dorn in Lima on Monday. Cora Dorn was arrested in Quito on Thursday." > news/two.txt
"$NEWSGRAPH" extract -q news -o news.jsonl
why() { "$NEWSGRAPH" merge news.jsonl --explain "$@"; }
why "Ann Bell @ one" "Ann Bell @ two"
why "Carl Dorn" "Cora Dorn"
why "met @ one" "met @ two"
why "met @ one" "arrested @ two"
why https://newsgraph.example/entity/ann-bell "met @ one"
printf 'different\tmet @ one\tmet @ two\nsame\tCarl Dorn\tCora Dorn\n' > judgements.tsv
why "met @ one" "met @ two" --judgements judgements.tsv
why "Carl Dorn @ one" "Cora Dorn @ two" --judgements judgements.tsv
