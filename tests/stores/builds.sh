#!/usr/bin/env bash
# Builds what the store tests load: examples/ and, with development data, the five articles and a month of the feed.
#
#   builds.sh PROGRAM DIR      DIR gets one folder for each, in all formats
set -euo pipefail
program=$(realpath "$1"); here=$(cd "$(dirname "$0")" && pwd)
rm -rf "$2"; mkdir -p "$2"; cd "$2"
build() { "$program" build -q --format turtle,ntriples,trig,nquads "$2" -o "$1"; }

build examples "$here/../../examples"
if [ -z "${NEWSGRAPH_DATA:-}" ]; then
  echo "NEWSGRAPH_DATA does not name the development data: only examples/ is loaded"
  exit 0
fi
texts=$(mktemp -d)
trap 'rm -rf "$texts"' EXIT
mkdir "$texts/five"
cp "$NEWSGRAPH_DATA"/articles/*.txt "$texts/five"
build five-articles "$texts/five"
grep '"date": "2025-03-' "$NEWSGRAPH_DATA/data/feed/current-events-2025.jsonl" >"$texts/month.jsonl"
python3 "$here/../bench/feed_to_text.py" "$texts/month.jsonl" "$texts/month" >/dev/null
build month "$texts/month"
