#!/usr/bin/env bash
# What a batch of 10,000 timesheet entries takes: new, sent again unchanged, and with one of them corrected; against what the
# database alone takes to insert the same rows (a prepared statement; COPY on PostgreSQL). And what memory the server needs for it.
# ROUNDS sets how many weeks are sent after the ones that warm up, DATABASE=PostgreSql the database. --short sends two weeks of 20 people.
source "$(dirname "${BASH_SOURCE[0]}")/server.sh"
ROUNDS=${ROUNDS:-$(usually 7 1)}
PEOPLE=$(usually 2000 20)
WARM_UP=$(usually 8 1)
dotnet build "$ROOT/benchmarks/Platform" --configuration "$CONFIGURATION" --nologo --verbosity quiet
measure() { dotnet "$ROOT/benchmarks/Platform/bin/$CONFIGURATION/net10.0/Payroll.Benchmarks.dll" "$@"; }

echo "before: $(memory)"
measure batch "$BASE/api/v1/" data/https/localhost.crt "$ROUNDS" "$PEOPLE" "$WARM_UP" <<<"$KEY" | tee figures.txt
echo "after: $(memory)"
case $DATABASE in
  PostgreSql) measure bare PostgreSql "$PAYROLL_TEST_POSTGRESQL" "$ROUNDS" "$((PEOPLE * 5))" ;;
  *) measure bare Sqlite data/payroll.db "$ROUNDS" "$((PEOPLE * 5))" ;;
esac | tee -a figures.txt
# Medians, in milliseconds, and the ratios that matter.
awk '{median[$1] = $2} END {
  printf "new / bare %.2f\nunchanged / new %.2f\none changed / new %.2f\n", median["new"] / median["bare"], median["unchanged"] / median["new"], median["one_changed"] / median["new"]
}' figures.txt
