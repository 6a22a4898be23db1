#!/usr/bin/env bash
# What a batch of 10,000 timesheet entries takes: new, sent again unchanged, and with one of them corrected; against what the
# database alone takes to insert the same rows (a prepared statement; COPY on PostgreSQL). And what memory the server needs for it.
# ROUNDS sets how many weeks are sent after the ones that warm up, DATABASE=PostgreSql the database.
source "$(dirname "${BASH_SOURCE[0]}")/server.sh"
ROUNDS=${ROUNDS:-7}
dotnet build "$ROOT/benchmarks/Platform" --configuration Release --nologo --verbosity quiet
measure() { dotnet "$ROOT/benchmarks/Platform/bin/Release/net10.0/Payroll.Benchmarks.dll" "$@"; }

echo "before: $(memory)"
measure batch "$BASE/api/v1/" data/https/localhost.crt "$ROUNDS" <<<"$KEY" | tee figures.txt
echo "after: $(memory)"
case $DATABASE in
  PostgreSql) measure bare PostgreSql "$PAYROLL_TEST_POSTGRESQL" "$ROUNDS" ;;
  *) measure bare Sqlite data/payroll.db "$ROUNDS" ;;
esac | tee -a figures.txt
# Medians, in milliseconds, and the ratios that matter.
awk '{median[$1] = $2} END {
  printf "new / bare %.2f\nunchanged / new %.2f\none changed / new %.2f\n", median["new"] / median["bare"], median["unchanged"] / median["new"], median["one_changed"] / median["new"]
}' figures.txt
