echo "The mayor Ann Bell met the minister Carl Dorn in Lima on Monday." > a.txt
"$NEWSGRAPH" extract -q a.txt | "$NEWSGRAPH" merge --explain "Ann Bell" "Eva Frost"
