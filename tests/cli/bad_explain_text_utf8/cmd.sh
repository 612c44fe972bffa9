"$NEWSGRAPH" explain --text "$(printf "Ana \377Soto\303 met Boris\300\200 Kern in Lima.")" > out || exit 9
iconv -f UTF-8 -t UTF-8 out > /dev/null
