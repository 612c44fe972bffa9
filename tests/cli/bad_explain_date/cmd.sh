"$NEWSGRAPH" explain --text "Ana Soto met Boris Kern." --date 2026-02-30
