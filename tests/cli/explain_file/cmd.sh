cat > a.txt <<X
Mayor visits Quito
Jan. 5, 2026
Ana Soto visited Quito on Friday.
X
"$NEWSGRAPH" explain a.txt --event visited | grep -P "^(# |timex)"
