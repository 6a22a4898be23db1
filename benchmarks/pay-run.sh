#!/usr/bin/env bash
# How long a pay run takes that prices hours: PEOPLE employees with ten entries each, under the rule set of docs/samples/pay-rules.json. Calculating,
# what is stored for each employee, looking for what has changed since, approving and submitting, and the memory of the server; beside the
# least that the database could take: reading the same inputs, and inserting one plain row for each line.
# Needs curl. PEOPLE sets how many (10,000 without it; --short takes 50), DATABASE=PostgreSql the database.
source "$(dirname "${BASH_SOURCE[0]}")/server.sh"
PEOPLE=${PEOPLE:-$(usually 10000 50)}
IN_A_BATCH=1000
CLIENT="$ROOT/benchmarks/Platform/bin/$CONFIGURATION/net10.0/Payroll.Benchmarks.dll"
dotnet build "$ROOT/benchmarks/Platform" --configuration "$CONFIGURATION" --nologo --verbosity quiet

now() { date +%s%N; }
# took NAME SINCE [UNTIL]
took() { awk -v name="$1" -v ns=$((${3:-$(now)} - $2)) -v people="$PEOPLE" 'BEGIN {printf "%-34s %8.2f s  %7.0f employees/s\n", name, ns / 1e9, people * 1e9 / ns}'; }
# batches LAST: the first employee of each batch.
batches() { seq 0 "$IN_A_BATCH" $((PEOPLE - 1)); }
# until STATUS of the run.
reach() { until [ "$(value status "$(api GET "/pay-runs/$RUN?wait_seconds=30")")" = "$1" ]; do :; done; }

api POST /pay-groups '{"code": "site", "name": "Site", "pay_schedule": "biweekly", "jurisdiction": "none", "currency": "USD", "time_zone": "America/New_York"}' >/dev/null
api POST /cost-codes '{"code": "SITE", "name": "Site"}' >/dev/null
api POST /pay-rules "@$ROOT/docs/samples/pay-rules.json" >/dev/null
SINCE=$(now)
for first in $(batches); do
  awk -v first="$first" -v count="$IN_A_BATCH" -v people="$PEOPLE" 'BEGIN {
    printf "{\"items\": ["
    for (i = first; i < first + count && i < people; i++)
      printf "%s{\"external_id\": \"P%d\", \"first_name\": \"P\", \"last_name\": \"%d\", \"email\": \"p%d@example.com\", \"employment_type\": \"casual\", \"pay_group\": \"site\", \"start_date\": \"2026-07-01\"}", (i > first ? ", " : ""), i, i, i
    print "]}"}' >employees.json
  awk -v first="$first" -v count="$IN_A_BATCH" -v people="$PEOPLE" 'BEGIN {
    printf "{\"items\": ["
    for (i = first; i < first + count && i < people; i++)
      printf "%s{\"external_id\": \"R%d\", \"employee_external_id\": \"P%d\", \"name\": \"Base\", \"amount\": %.4f, \"unit\": \"hour\", \"effective_from\": \"2026-07-01\"}", (i > first ? ", " : ""), i, i, 25 + i % 500 / 16
    print "]}"}' >rates.json
  # Five entries in each of two weeks, Monday to Friday and the Saturday in place of the Wednesday; nine hours, at hours that begin later each day.
  awk -v first="$first" -v count="$IN_A_BATCH" -v people="$PEOPLE" 'BEGIN {
    split("13 14 18 16 17 20 21 25 23 24", days, " ")
    printf "{\"items\": ["
    for (i = first; i < first + count && i < people; i++)
      for (entry = 1; entry <= 10; entry++)
        printf "%s{\"external_id\": \"T%d-%d\", \"employee_external_id\": \"P%d\", \"date\": \"2026-07-%s\", \"start\": \"%02d:00\", \"end\": \"%02d:30\", \"break_minutes\": 30, \"cost_code\": \"SITE\", \"status\": \"approved\"}", (i + entry > first + 1 ? ", " : ""), i, entry, i, days[entry], 3 + entry, 12 + entry
    print "]}"}' >entries.json
  api POST /employees/batch @employees.json >/dev/null
  api POST /pay-rates/batch @rates.json >/dev/null
  api POST /timesheet-entries/batch @entries.json >/dev/null
done
took 'import employees, rates and hours' "$SINCE"

size >size.before
# calculates NAME: a new run.
calculates() {
  RUN=$(value pay_run_id "$(api POST /pay-runs '{"pay_group": "site", "type": "regular", "pay_period_start": "2026-07-13", "pay_period_end": "2026-07-26"}')")
  SINCE=$(now)
  api POST "/pay-runs/$RUN/calculate" >/dev/null
  reach calculated
  UNTIL=$(now)
  took "$1" "$SINCE" "$UNTIL"
  CALCULATED=$((UNTIL - SINCE))
}
calculates 'calculate, code not compiled yet'
api POST "/pay-runs/$RUN/cancel" >/dev/null
calculates calculate
memory

# of SINCE NAME: as a share of the calculation.
of() { awk -v ns=$(($(now) - $1)) -v all="$CALCULATED" -v name="$2" 'BEGIN {printf "%-34s %8.1f ms  %7.4f of calculate\n", name, ns / 1e6, ns / all}'; }
looks() { SINCE=$(now); api GET "/pay-runs/$RUN" >/dev/null; of "$SINCE" "$1"; }
looks 'get the run, nothing changed'
api PATCH "/employees/$(value employee_id "$(api GET '/employees?external_id=P0')")" '{"last_name": "Changed"}' >/dev/null
looks 'get the run, one employee changed'
looks 'get the run again'
api POST /holidays '{"date": "2026-12-25", "name": "Christmas"}' >/dev/null
looks 'get the run, a holiday was added'
SINCE=$(now); api GET "/employees/$(value employee_id "$(api GET '/employees?external_id=P0')")" >/dev/null; of "$SINCE" 'two requests for one employee'

# The least, on the same database: what was read, and a plain row for each line.
if [ "$DATABASE" = PostgreSql ]; then dotnet "$CLIENT" pass PostgreSql "$PAYROLL_TEST_POSTGRESQL" "$CALCULATED"; else dotnet "$CLIENT" pass Sqlite data/payroll.db "$CALCULATED"; fi

SINCE=$(now)
api POST "/pay-runs/$RUN/calculate" >/dev/null
reach calculated
took 'calculate again' "$SINCE"
SINCE=$(now)
api POST "/pay-runs/$RUN/approve" >/dev/null
took approve "$SINCE"
SINCE=$(now)
api POST "/pay-runs/$RUN/submit" '' --header "Idempotency-Key: once" --max-time 600 >/dev/null
took submit "$SINCE"
SUBMITTED=$(api GET "/pay-runs/$RUN")
grep -o '"totals":{[^}]*}' <<<"$SUBMITTED"
PAID=$(number employees "$(grep -o '"totals":{[^}]*}' <<<"$SUBMITTED")")
[ "$PAID" = "$PEOPLE" ] || { echo "$PAID of $PEOPLE employees are paid: the figures are not those of the whole run." >&2; exit 1; }
memory
cat size.before
size
