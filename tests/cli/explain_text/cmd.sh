"$NEWSGRAPH" explain --text "Ana Soto met with Boris Kern in Lima on Monday." > all || exit 9
grep -P "^(# text|3\tmet\tmeet\tVERB|mention|timex|event|  [a-z]*[pP])" all | cut -f 1-4
