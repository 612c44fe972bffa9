mkdir home; ln -s "$NEWSGRAPH_SOURCE"/ontology "$NEWSGRAPH_SOURCE"/mappings home/; cp -R "$NEWSGRAPH_SOURCE"/models home/
for model in home/models/*.ngm; do
  cp "$model" whole; head -c 5000 whole > "$model"
  echo "A text." > a.txt
  "$NEWSGRAPH" build -q --home home a.txt -o out 2> message; [ $? -eq 2 ] || { echo "$model: wrong status"; exit 9; }
  [ "$(wc -l < message)" -eq 1 ] && grep -q "$(basename "$model")" message || { echo "$model: message?"; cat message; exit 9; }
  cp whole "$model"
done
exit 2
