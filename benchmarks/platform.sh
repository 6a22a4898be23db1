#!/usr/bin/env bash
# What the platform costs and holds: authentication, limits, scopes and the request log. Prints ratios, and writes their table in
# docs/performance.md. Needs wrk and curl. About six minutes; ROUNDS and SECONDS_EACH change that. --short leaves the page as it is.
source "$(dirname "${BASH_SOURCE[0]}")/server.sh"
ROUNDS=${ROUNDS:-$(usually 3 1)}
SECONDS_EACH=${SECONDS_EACH:-$(usually 5 1)}
PAGE=$ROOT/docs/performance.md

dotnet build "$ROOT/benchmarks/Platform" --configuration "$CONFIGURATION" --nologo --verbosity quiet
measure() { dotnet "$ROOT/benchmarks/Platform/bin/$CONFIGURATION/net10.0/Payroll.Benchmarks.dll" "$@"; }

person='{"first_name": "Jane", "last_name": "Doe", "email": "jane.doe@example.com", "employment_type": "full_time", "pay_group": "engineering",
  "start_date": "2026-06-01", "bank_account": {"account_number": "000123456789", "routing_number": "021000021", "account_type": "checking"}}'
EMPLOYEE=$(value employee_id "$(api POST /employees "$person")")

ticks() { awk '{print $14 + $15}' "/proc/$1/stat"; } # processor time of a process, in hundredths of a second
figure() { curl --silent --cacert data/https/localhost.crt "$BASE/metrics" | awk -v name="payroll_request_log_$1" '$1 == name {print $2; found = 1} END {if (!found) print 0}'; }
# Waits until every line of the request log is written, so that a round does not pay for the one before.
written() { for _ in $(seq 600); do [ "$(figure queued)" = 0 ] && break; sleep 0.1; done; sleep 0.5; }

# load NAME PATH: requests a second, and microseconds of processor time for one; anything but 2xx ends the script.
load() {
  local before report
  before=$(ticks "$SERVER")
  report=$(wrk -t2 -c32 --timeout 30s "-d${SECONDS_EACH}s" -H "X-API-KEY: $KEY" "$BASE/api/v1$2")
  written
  if grep -q 'Non-2xx\|Socket errors' <<<"$report"; then echo "$report" >&2; return 1; fi
  awk -v name="$1" -v used=$(($(ticks "$SERVER") - before)) '
    /requests in/ {count = $1} /Requests\/sec/ {rate = $2}
    END {printf "%s %.0f %.1f %d\n", name, rate, used * 10000 / count, count}' <<<"$report"
}
# middle NAME COLUMN: the median of what was measured under a name
middle() { awk -v name="$1" -v column="$2" '$1 == name {print $column}' figures.txt | sort -g | awk '{all[NR] = $1} END {print all[int((NR + 1) / 2)]}'; }
ratio() { awk -v a="$1" -v b="$2" 'BEGIN {printf "%.2f", (b > 0) ? a / b : 0}'; }
thousands() { awk -v n="$1" 'BEGIN {n = sprintf("%.0f", n); while (length(n) > 3) {rest = "," substr(n, length(n) - 2) rest; n = substr(n, 1, length(n) - 3)} print n rest}'; }

: >figures.txt
note() { tee --append figures.txt; }

# Twice, so that the compiler is done with everything before anything counts.
for _ in 1 2; do load x /pay-rates >/dev/null; done
echo '== Lines of the request log at full load'
written
before=$(figure written_total)
load logged /pay-rates | note
echo "kept $(($(figure written_total) - before)) $(figure dropped_total)" | note
measure lines data/request-logs.db | note
echo "written_in_all $(figure written_total)" | note

echo '== A flood of strangers beside a well-behaved client'
measure keys 20000 >keys.txt
export KEYS=$PWD/keys.txt
# One refused request of the client ends the script; those of the strangers are meant to be refused.
client() {
  measure client "$BASE/api/v1/employees/$EMPLOYEE" data/https/localhost.crt "$SECONDS_EACH" <<<"$KEY" >client.txt
  awk '$3 > 0 {exit 1}' client.txt || { echo "$1: requests of the client were refused: $(cat client.txt)" >&2; return 1; }
  sed "s/^client/$1/" client.txt
}
# flood NAME WHAT CONNECTIONS PAUSE: the generator gives way to the server (nice), as a stranger's machine takes no processor of ours.
flood() {
  WHAT=$2 PAUSE=$4 nice -n 19 wrk -t1 "-c$3" "-d$((SECONDS_EACH + $(usually 4 2)))s" -s "$ROOT/benchmarks/flood.lua" "$BASE/api/v1/employees" >flood.txt &
  local strangers=$!
  sleep 1
  client "$1"
  wait "$strangers"
  awk -v name="$1_rate" '/Requests\/sec/ {print name, $2}' flood.txt
}
client quiet >/dev/null
for _ in $(seq "$ROUNDS"); do
  client quiet | note
  flood steady malformed 20 10 | note
  flood malformed malformed 32 0 | note
  flood unknown unknown 256 0 | note
done

echo '== The chain in its own process'
measure chain "$ROUNDS" | note
echo '== The limiter beside the framework'
measure limiter "$ROUNDS" "$SECONDS_EACH" | note

m() { middle "$1" "${2:-2}"; }
tenth() { awk -v n="$(m "$@")" 'BEGIN {printf "%.1f", n}'; }
{
  echo "| one request in its own process | p50 | p99 | allocated | processor time, the log's writer included |"
  echo '|---|---|---|---|---|'
  echo "| with authentication, limits, scopes and the request log | $(tenth chain_with) µs | $(tenth chain_with 3) µs | $(thousands "$(m chain_with 4)") bytes | $(tenth chain_with 5) µs |"
  echo "| without | $(tenth chain_without) µs | $(tenth chain_without 3) µs | $(thousands "$(m chain_without 4)") bytes | $(tenth chain_without 5) µs |"
  echo
  echo '| two sliding windows for each key | ours | ours, with the two of the organization | the framework'"'"'s | **ours : the framework'"'"'s** |'
  echo '|---|---|---|---|---|'
  for row in 'hot:one key, decisions/s' 'hot_two:one key, two threads' 'many:100,000 keys, decisions/s' 'many_two:100,000 keys, two threads'; do
    name=${row%%:*}
    echo "| ${row#*:} | $(thousands "$(m "ours_$name")") | $(thousands "$(m "ours_with_organization_$name")") | $(thousands "$(m "framework_$name")") | **$(ratio "$(m "ours_$name")" "$(m "framework_$name")")** |"
  done
  echo "| bytes for each of 100,000 keys | $(thousands "$(m ours_bytes)") | $(thousands "$(m ours_with_organization_bytes)") | $(thousands "$(m framework_bytes)") | **$(ratio "$(m ours_bytes)" "$(m framework_bytes)")** |"
  echo "| processor without requests, 100,000 keys | $(tenth ours_idle) % | $(tenth ours_with_organization_idle) % | $(tenth framework_idle) % of one | |"
  echo
  echo "| a client of 40 requests/s, beside strangers | strangers' requests/s | answered | refused or failed | p50 | p99 | **p99 : quiet** |"
  echo '|---|---|---|---|---|---|---|'
  for row in 'quiet:none' 'steady:malformed keys, 20 connections, 10 ms between two requests' 'malformed:malformed keys, 32 connections, full speed' 'unknown:unknown keys, 256 connections, full speed'; do
    name=${row%%:*}
    rate=$(m "${name}_rate")
    answered=$(awk -v name="$name" '$1 == name {all += $2} END {print all}' figures.txt)
    failed=$(awk -v name="$name" '$1 == name {all += $3} END {print all}' figures.txt)
    echo "| ${row#*:} | $(thousands "${rate:-0}") | $(thousands "$answered") | $failed | $(tenth "$name" 4) ms | $(tenth "$name" 5) ms | **$(ratio "$(m "$name" 5)" "$(m quiet 5)")** |"
  done
  echo
  echo '| the request log at full load | |'
  echo '|---|---|'
  echo "| requests answered to wrk, at $(thousands "$(m logged)") a second | $(thousands "$(m logged 4)") |"
  echo "| lines written for them (wrk closes before the last answer of each connection) | $(thousands "$(m kept)") |"
  echo "| **lines lost** | **$(m kept 3)** |"
  echo "| lines written since the start, and rows in the database | $(thousands "$(m written_in_all)"), $(thousands "$(m lines)") |"
} >section.md
cat section.md
memory
[ -z "$SHORT" ] || exit 0

awk '
  /^<!-- platform.sh: from here -->$/ {print; while ((getline line < "section.md") > 0) print line; skipping = 1}
  /^<!-- platform.sh: to here -->$/ {skipping = 0}
  !skipping && !/^<!-- platform.sh: from here -->$/' "$PAGE" >page.md
cp page.md "$PAGE"
