for i in $(seq 1 400); do echo "The mayor met the minister in Lima on Monday."; echo; done > a.txt
set -o pipefail
{ "$NEWSGRAPH" extract -q a.txt; echo $? > status; } | true
sleep 1
exit "$(cat status)"
