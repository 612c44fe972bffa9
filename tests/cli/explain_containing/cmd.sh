"$NEWSGRAPH" explain --containing Lima --text "Ana Soto arrived in Lima. She left Quito. Kern likes Lima." | grep "^# "
