#!/usr/bin/env bash
# What the platform costs and holds: authentication, limits, scopes and the request log. Prints ratios, and writes their table in
# docs/performance.md. Needs wrk and curl. About five minutes; ROUNDS and SECONDS_EACH change that.
export RateLimits__Tiers__Enterprise__Read__Burst=1000000 RateLimits__Tiers__Enterprise__Read__Sustained=1000000
source "$(dirname "${BASH_SOURCE[0]}")/server.sh"
ROUNDS=${ROUNDS:-3}
SECONDS_EACH=${SECONDS_EACH:-6}
PAGE=$ROOT/docs/performance.md

dotnet build "$ROOT/benchmarks/Platform" --configuration Release --nologo --verbosity quiet
dotnet build "$ROOT/src/WebApi" --configuration Release --nologo --verbosity quiet -p:WithoutPlatform=true
BARE_PROGRAM=$ROOT/src/WebApi/bin/WithoutPlatform/Payroll.WithoutPlatform.dll
measure() { dotnet "$ROOT/benchmarks/Platform/bin/Release/net10.0/Payroll.Benchmarks.dll" "$@"; }

BARE=
stop_both() {
  [ -z "$BARE" ] || { kill "$BARE" 2>/dev/null && wait "$BARE" || true; }
  stop
}
trap stop_both EXIT

# The server without the platform says so, and refuses every address but this machine's own.
mkdir bare && cd bare
if ASPNETCORE_URLS='https://0.0.0.0:0' timeout 30 dotnet "$BARE_PROGRAM" >refused.txt 2>&1 || ! grep -q 'for benchmarks' refused.txt; then
  cat refused.txt >&2
  exit 1
fi
ASPNETCORE_URLS='https://127.0.0.1:0' dotnet "$BARE_PROGRAM" >console.txt 2>&1 &
BARE=$!
for _ in $(seq 600); do
  grep -q 'Payroll listens on' console.txt && break
  kill -0 "$BARE" 2>/dev/null || { cat console.txt; exit 1; }
  sleep 0.1
done
grep -q 'NO AUTHENTICATION' console.txt
FULL_BASE=$BASE FULL_KEY=$KEY
BARE_BASE=$(grep -om1 'https://127\.0\.0\.1:[0-9]*' console.txt)
BARE_KEY=$(grep -om1 'sk_pay_[0-9A-Za-z_]*' console.txt)

person='{"first_name": "Jane", "last_name": "Doe", "email": "jane.doe@example.com", "employment_type": "full_time", "pay_group": "engineering",
  "start_date": "2026-06-01", "bank_account": {"account_number": "000123456789", "routing_number": "021000021", "account_type": "checking"}}'
BASE=$BARE_BASE KEY=$BARE_KEY
found
BARE_EMPLOYEE=$(value employee_id "$(api POST /employees "$person")")
cd ..
BASE=$FULL_BASE KEY=$FULL_KEY
FULL_EMPLOYEE=$(value employee_id "$(api POST /employees "$person")")

ticks() { awk '{print $14 + $15}' "/proc/$1/stat"; } # processor time of a process, in hundredths of a second
figure() { curl --silent --cacert data/https/localhost.crt "$FULL_BASE/metrics" | awk -v name="payroll_request_log_$1" '$1 == name {print $2; found = 1} END {if (!found) print 0}'; }
# Waits until every line of the request log is written, so that a round does not pay for the one before.
written() { for _ in $(seq 600); do [ "$(figure queued)" = 0 ] && break; sleep 0.1; done; sleep 0.5; }

# load NAME PROCESS BASE KEY PATH: requests a second, and microseconds of processor time for one; anything but 2xx ends the script.
load() {
  local before report
  before=$(ticks "$2")
  report=$(wrk -t2 -c32 "-d${SECONDS_EACH}s" -H "X-API-KEY: $4" "$3/api/v1$5")
  written
  if grep -q 'Non-2xx\|Socket errors' <<<"$report"; then echo "$report" >&2; return 1; fi
  awk -v name="$1" -v used=$(($(ticks "$2") - before)) '
    /requests in/ {count = $1} /Requests\/sec/ {rate = $2}
    END {printf "%s %.0f %.1f %d\n", name, rate, used * 10000 / count, count}' <<<"$report"
}
full() { load "$1" "$SERVER" "$FULL_BASE" "$FULL_KEY" "$2"; }
bare() { load "$1" "$BARE" "$BARE_BASE" "$BARE_KEY" "$2"; }
# middle NAME COLUMN: the median of what was measured under a name
middle() { awk -v name="$1" -v column="$2" '$1 == name {print $column}' figures.txt | sort -g | awk '{all[NR] = $1} END {print all[int((NR + 1) / 2)]}'; }
ratio() { awk -v a="$1" -v b="$2" 'BEGIN {printf "%.2f", (b > 0) ? a / b : 0}'; }
thousands() { awk -v n="$1" 'BEGIN {n = sprintf("%.0f", n); while (n ~ /[0-9]{4}/ && sub(/[0-9]{3}($|,)/, ",&", n)); sub(/,$/, "", n); print n}'; }

: >figures.txt
note() { tee --append figures.txt; }

echo '== The same endpoint with the platform and without'
for warm in "full x /employees/$FULL_EMPLOYEE" "bare x /employees/$BARE_EMPLOYEE" 'full x /pay-rates' 'bare x /pay-rates'; do $warm >/dev/null; done
for _ in $(seq "$ROUNDS"); do
  full employee_with "/employees/$FULL_EMPLOYEE" | note
  bare employee_without "/employees/$BARE_EMPLOYEE" | note
  full cheap_with /pay-rates | note
  bare cheap_without /pay-rates | note
done
{ kill "$BARE" && wait "$BARE"; } 2>/dev/null || true
BARE=

echo '== Lines of the request log at full load'
written
before=$(figure written_total)
full lines /pay-rates | note
echo "kept $(($(figure written_total) - before)) $(figure dropped_total)" | note
measure lines data/request-log.db | note
echo "written_in_all $(figure written_total)" | note

echo '== A flood of strangers beside a well-behaved client'
measure keys 20000 >keys.txt
export KEYS=$PWD/keys.txt
client() { measure client "$FULL_BASE/api/v1/employees/$FULL_EMPLOYEE" data/https/localhost.crt "$SECONDS_EACH" <<<"$FULL_KEY" | sed "s/^client/$1/"; }
# flood NAME CONNECTIONS PAUSE: the generator gives way to the server (nice), as a stranger's machine takes no processor of ours.
flood() {
  PAUSE=$3 nice -n 19 wrk -t1 "-c$2" "-d$((SECONDS_EACH + 4))s" -s "$ROOT/benchmarks/flood.lua" "$FULL_BASE/api/v1/employees" >flood.txt &
  local strangers=$!
  sleep 1
  client "$1"
  wait "$strangers"
  awk -v name="$1_rate" '/Requests\/sec/ {print name, $2}' flood.txt
}
client quiet >/dev/null
for _ in $(seq "$ROUNDS"); do
  client quiet | note
  flood steady 20 10 | note
  flood full_speed 20 0 | note
done

echo '== The chain in its own process'
measure chain "$ROUNDS" | note
echo '== The limiter beside the framework'
measure limiter "$ROUNDS" "$SECONDS_EACH" | note
