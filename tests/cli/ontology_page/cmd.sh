"$NEWSGRAPH" ontology | cmp - "$NEWSGRAPH_SOURCE/docs/ontology.md"
"$NEWSGRAPH" ontology > /dev/full
