"$NEWSGRAPH" explain --text "A man slept." --event Meeting
