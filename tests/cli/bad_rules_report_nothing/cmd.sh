"$NEWSGRAPH" rules report
