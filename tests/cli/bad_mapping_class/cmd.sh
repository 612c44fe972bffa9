mkdir home; cp -R "$NEWSGRAPH_SOURCE"/ontology "$NEWSGRAPH_SOURCE"/mappings home/; ln -s "$NEWSGRAPH_SOURCE"/models home/models
cat > home/mappings/zzz.ttl <<X
@prefix m:   <https://w3id.org/newsgraph/mapping#> .
@prefix map: <https://w3id.org/newsgraph/mappings/> .
@prefix ng:  <https://w3id.org/newsgraph/ontology#> .

map:typo a m:EventRule ;
  m:emits ng:Meting ;
  m:trigger "lemma=meet upos=VERB" .
X
echo "A text." > a.txt
"$NEWSGRAPH" build -q --home home a.txt -o out
