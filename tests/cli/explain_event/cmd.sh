# By class, by trigger, and both filters at once.
text="Ana Soto visited Lima on Monday. Nothing else happened. Ana Soto met Boris Kern in Quito."
for filter in "--event Visit" "--event met" "--event Meeting --containing Lima"; do
  # shellcheck disable=SC2086  # flags without blanks
  "$NEWSGRAPH" explain $filter --text "$text" | grep "^# text"
done
exit 0
