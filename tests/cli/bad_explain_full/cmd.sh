"$NEWSGRAPH" explain --text "Ana Soto met Boris Kern." > /dev/full
