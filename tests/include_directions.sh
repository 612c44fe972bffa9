#!/usr/bin/env bash
# Holds the #include lines of src/ against the table of docs/pipeline.md: a
# folder includes only those named behind it. Prints every line that does not.
set -euo pipefail
src=${1:?usage: include_directions.sh SRC}

declare -A may=(
  [base]=""
  [text]="base"
  [doc]="base"
  [rdf]="base text"
  [ingest]="base text doc"
  [nlp]="base text doc"
  [mapping]="base rdf"
  [extract]="base text doc rdf mapping"
  [merge]="base text doc rdf extract"
  [state]="base doc extract merge"
  [emit]="base text doc rdf extract merge"
  [store]="base"
  [app]="base text doc rdf ingest nlp mapping extract merge state emit store"
  [train]="base text doc ingest nlp"
)

status=0
while IFS=: read -r file line text; do
  folder=${file#"$src"/}; folder=${folder%%/*}
  target=$(sed -E 's/.*#include "([a-z]+)\/.*/\1/' <<<"$text")
  [[ -v may[$folder] ]] || { echo "$file: folder '$folder' is not in the table"; status=1; continue; }
  [[ $target == "$folder" || " ${may[$folder]} " == *" $target "* ]] && continue
  echo "$file:$line: $folder/ may not include $target/ ($text)"
  status=1
done < <(grep -rnE '#include "[a-z]+/' "$src" --include='*.h' --include='*.cc')

# Serd and Sord are seen in rdf/ alone.
if grep -rnE '#include <(serd|sord)' "$src" --include='*.h' --include='*.cc' | grep -v "^$src/rdf/"; then
  echo "only rdf/ may include Serd and Sord"
  status=1
fi
exit $status
