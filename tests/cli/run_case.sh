#!/usr/bin/env bash
# Runs one case of the command line and compares what comes out.
#
#   run_case.sh PROGRAM CASE_DIR [--update]
#
# A case: cmd.sh (run by bash in a copy of the case's folder, with the program
# as $NEWSGRAPH), exit (the status), stdout.exact (every byte; absent: not
# looked at), stderr.glob (a shell pattern for each line; absent: must be
# empty). --update writes exit and stdout.exact anew.
set -uo pipefail
program=$(realpath "$1"); case=$(realpath "$2"); update=${3:-}

work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
cp -R "$case/." "$work/"
(cd "$work" && NEWSGRAPH=$program timeout 120 bash cmd.sh >"$work/.stdout" 2>"$work/.stderr" </dev/null)
status=$?

if [ "$status" -eq 77 ] && [ "$(cat "$case/exit" 2>/dev/null)" != 77 ]; then cat "$work/.stdout"; exit 77; fi  # the case says why it is skipped
if [ "$update" = --update ]; then
  echo "$status" >"$case/exit"
  [ -e "$case/stdout.exact" ] && cp "$work/.stdout" "$case/stdout.exact"
  exit 0
fi

bad=0
if [ "$status" != "$(cat "$case/exit")" ]; then echo "exit status $status, expected $(cat "$case/exit")"; bad=1; fi
if [ -e "$case/stdout.exact" ] && ! diff -u "$case/stdout.exact" "$work/.stdout"; then echo "stdout differs"; bad=1; fi

mapfile -t lines <"$work/.stderr"
patterns=()
[ -e "$case/stderr.glob" ] && mapfile -t patterns <"$case/stderr.glob"
if [ ${#lines[@]} -ne ${#patterns[@]} ]; then echo "stderr has ${#lines[@]} lines, expected ${#patterns[@]}"; bad=1; fi
for i in "${!patterns[@]}"; do
  # shellcheck disable=SC2053  # the right side is a pattern on purpose
  [[ ${lines[i]:-} == ${patterns[i]} ]] || { echo "stderr line $((i + 1)) does not match: ${patterns[i]}"; bad=1; }
done
[ $bad -eq 0 ] || { echo "--- stdout"; head -c 2000 "$work/.stdout"; echo "--- stderr"; head -c 4000 "$work/.stderr"; }
exit $bad
