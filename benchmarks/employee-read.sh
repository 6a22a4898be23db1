#!/usr/bin/env bash
# How fast one employee, and a page of 50, are read with a key, as a ratio to reading the rows with a prepared command through the same server.
# Needs wrk and curl. Takes about four minutes; --short, ROUNDS and SECONDS_EACH change that.
PROJECT=benchmarks/Platform SERVE=serve
source "$(dirname "${BASH_SOURCE[0]}")/server.sh"
ROUNDS=${ROUNDS:-$(usually 3 1)}
SECONDS_EACH=${SECONDS_EACH:-$(usually 10 1)}

EMPLOYEE=$(value employee_id "$(api POST /employees '{
  "first_name": "Jane", "last_name": "Doe", "email": "jane.doe@example.com", "employment_type": "full_time",
  "pay_group": "engineering", "start_date": "2026-06-01",
  "bank_account": {"account_number": "000123456789", "routing_number": "021000021", "account_type": "checking"}}')")

for number in $(seq 2 50); do
  api POST /employees '{"first_name": "P", "last_name": "'"$number"'", "email": "p'"$number"'@example.com", "employment_type": "full_time",
    "pay_group": "engineering", "start_date": "2026-06-01"}' >/dev/null
done

ticks() { awk '{print $14 + $15}' "/proc/$SERVER/stat"; } # processor time of the server, in hundredths of a second

# load NAME PATH: requests a second, and what one costs; anything but 2xx ends the script.
load() {
  local before report
  before=$(ticks)
  report=$(wrk -t2 -c32 --timeout 30s "-d${SECONDS_EACH}s" --latency -H "X-API-KEY: $KEY" "$BASE$2")
  if grep -q 'Non-2xx\|Socket errors' <<<"$report"; then echo "$report" >&2; return 1; fi
  awk -v name="$1" -v used=$(($(ticks) - before)) '
    /requests in/ {count = $1} /Requests\/sec/ {rate = $2} /99%/ {p99 = $2}
    END {printf "%-13s %8.0f requests/s %8.1f us of processor each   99%% within %s\n", name, rate, used * 10000 / count, p99}' <<<"$report"
}

ROW=$(tr '[:lower:]' '[:upper:]' <<<"$EMPLOYEE") # as SQLite keeps an id
# compare WHAT PATH BARE_PATH: in turn, and what is left of the bare endpoint's throughput.
compare() {
  for _ in 1 2 3; do load warm-up "$2" && load warm-up "$3"; done >/dev/null # the server, its compiler and the database
  for _ in $(seq "$ROUNDS"); do
    load "bare-$1" "$3"
    load "$1" "$2"
  done | tee rates.txt
  awk -v what="$1" '{rate[$1] += $2; cost[$1] += $4} END {
    printf "%-13s %8.3f of the requests, %.1f times the processor\n", "ratio", rate[what] / rate["bare-" what], cost[what] / cost["bare-" what]}' rates.txt
}

compare employee "/api/v1/employees/$EMPLOYEE" "/bare/employees/$ROW"
compare page "/api/v1/employees?limit=50" /bare/employees
memory
