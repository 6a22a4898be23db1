#!/usr/bin/env bash
# How fast one employee is read with a key, as a ratio to the same server's health endpoint.
# Needs wrk and curl. Takes a little over a minute; --short, ROUNDS and SECONDS_EACH change that.
source "$(dirname "${BASH_SOURCE[0]}")/server.sh"
ROUNDS=${ROUNDS:-$(usually 3 1)}
SECONDS_EACH=${SECONDS_EACH:-$(usually 10 1)}

EMPLOYEE=$(value employee_id "$(api POST /employees '{
  "first_name": "Jane", "last_name": "Doe", "email": "jane.doe@example.com", "employment_type": "full_time",
  "pay_group": "engineering", "start_date": "2026-06-01",
  "bank_account": {"account_number": "000123456789", "routing_number": "021000021", "account_type": "checking"}}')")

ticks() { awk '{print $14 + $15}' "/proc/$SERVER/stat"; } # processor time of the server, in hundredths of a second

# load NAME PATH: requests a second, and what one costs; anything but 2xx ends the script.
load() {
  local before report
  before=$(ticks)
  report=$(wrk -t2 -c32 --timeout 30s "-d${SECONDS_EACH}s" --latency -H "X-API-KEY: $KEY" "$BASE$2")
  if grep -q 'Non-2xx\|Socket errors' <<<"$report"; then echo "$report" >&2; return 1; fi
  awk -v name="$1" -v used=$(($(ticks) - before)) '
    /requests in/ {count = $1} /Requests\/sec/ {rate = $2} /99%/ {p99 = $2}
    END {printf "%-9s %8.0f requests/s %8.1f us of processor each   99%% within %s\n", name, rate, used * 10000 / count, p99}' <<<"$report"
}

load warm-up "/api/v1/employees/$EMPLOYEE" >/dev/null # both the server and its compiler
for _ in $(seq "$ROUNDS"); do
  load health /health/live
  load employee "/api/v1/employees/$EMPLOYEE"
done | tee rates.txt
awk '{rate[$1] += $2; cost[$1] += $4} END {
  printf "ratio     %8.3f of the requests, %.1f times the processor\n", rate["employee"] / rate["health"], cost["employee"] / cost["health"]}' rates.txt
memory
