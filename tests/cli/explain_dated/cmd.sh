"$NEWSGRAPH" explain --date 2020-02-29 --text "Ana Soto visited Lima yesterday." | grep "^timex"
