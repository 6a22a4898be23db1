#!/usr/bin/env bash
# How long a pay run of many people takes: calculating, approving, submitting, and what memory the server needs for it.
# Needs curl. PEOPLE sets how many (10,000 take a few minutes, most of it for hiring them one by one; --short takes 50),
# DATABASE=PostgreSql the database.
source "$(dirname "${BASH_SOURCE[0]}")/server.sh"
PEOPLE=${PEOPLE:-$(usually 10000 50)}

now() { date +%s%N; }
# took NAME SINCE
took() { awk -v name="$1" -v ns=$(($(now) - $2)) -v people="$PEOPLE" 'BEGIN {printf "%-10s %7.1f s  %7.0f people/s\n", name, ns / 1e9, people * 1e9 / ns}'; }

seq "$PEOPLE" | awk -v base="$BASE" -v key="$KEY" '{
  if (NR > 1) print "next"
  printf "url = \"%s/api/v1/employees\"\ncacert = \"data/https/localhost.crt\"\nfail\nsilent\nshow-error\noutput = \"/dev/null\"\n", base
  printf "header = \"X-API-KEY: %s\"\nheader = \"Content-Type: application/json\"\n", key
  printf "data = \"{\\\"first_name\\\": \\\"P\\\", \\\"last_name\\\": \\\"%d\\\", \\\"email\\\": \\\"p%d@example.com\\\", \\\"external_id\\\": \\\"P%d\\\", \\\"employment_type\\\": \\\"full_time\\\", \\\"pay_group\\\": \\\"engineering\\\", \\\"start_date\\\": \\\"2026-06-01\\\"}\"\n", $1, $1, $1
}' >people.curl
SINCE=$(now)
curl --no-progress-meter --parallel --parallel-max 8 --fail-early --config people.curl
took hire "$SINCE"

seq "$PEOPLE" | awk '
  BEGIN {printf "{\"pay_group\": \"engineering\", \"type\": \"regular\", \"pay_period_start\": \"2026-06-01\", \"pay_period_end\": \"2026-06-14\", \"employees\": ["}
  {printf "%s{\"external_id\": \"P%d\", \"hours_worked\": 80, \"gross_pay\": %d.50, \"deductions\": [{\"description\": \"Income tax\", \"amount\": 310.10, \"kind\": \"tax\"}]}", (NR > 1) ? ", " : "", $1, 2000 + $1 % 1000}
  END {print "]}"}' >run.json
SINCE=$(now)
OPENED=$(api POST /pay-runs @run.json)
took open "$SINCE"
RUN=$(value pay_run_id "$OPENED")

SINCE=$(now)
api POST "/pay-runs/$RUN/calculate" >/dev/null
STATUS=calculating
while [ "$STATUS" = calculating ]; do
  ANSWER=$(api GET "/pay-runs/$RUN?wait_seconds=30")
  STATUS=$(value status "$ANSWER")
done
took calculate "$SINCE"
SINCE=$(now)
api POST "/pay-runs/$RUN/approve" >/dev/null
took approve "$SINCE"
SINCE=$(now)
api POST "/pay-runs/$RUN/submit" '' --header "Idempotency-Key: once" >/dev/null
took submit "$SINCE"
SUBMITTED=$(api GET "/pay-runs/$RUN")
grep -o '"totals":{[^}]*}' <<<"$SUBMITTED"
PAID=$(number employees "$(grep -o '"totals":{[^}]*}' <<<"$SUBMITTED")")
[ "$PAID" = "$PEOPLE" ] || { echo "$PAID of $PEOPLE people are paid: the figures are not those of the whole run." >&2; exit 1; }
memory
size
