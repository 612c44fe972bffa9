"$NEWSGRAPH" build --help | grep -c -e "--out" -e "--jobs" -e "--base-iri"
