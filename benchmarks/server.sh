# Shared by the measurements here: a Release build in a directory of its own that is gone afterwards, on free ports of this
# machine alone; on SQLite, or with DATABASE=PostgreSql on a PostgreSQL that is started for it, with all its flushes to the disk.
# Limits of rate are raised out of the way. A refused request ends the measurement.
# Sourced; sets BASE, KEY, SERVER (its process id), SHORT and api(). With --short, each step is run once with little, on the build that
# tests run on: it shows that the measurement works, and its figures say nothing.

set -euo pipefail
case ${1:-} in
  '') SHORT= ;;
  --short) SHORT=yes ;;
  *) echo "usage: $0 [--short]" >&2; exit 2 ;;
esac
# usually NORMAL SHORT: one of them.
usually() { if [ -n "$SHORT" ]; then echo "$2"; else echo "$1"; fi; }
CONFIGURATION=$(usually Release "${CONFIGURATION:-Debug}")
for class in Read Write Payroll_Write Keys; do
  export "RateLimits__Tiers__Enterprise__${class}__Burst=1000000" "RateLimits__Tiers__Enterprise__${class}__Sustained=1000000"
done
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
WORK=$(mktemp -d)
. "$ROOT/build/server.sh"
stop() {
  stop_server
  [ -z "${PAYROLL_TEST_POSTGRESQL_STATE:-}" ] || "$ROOT/build/postgresql.sh" stop
  rm -rf "$WORK"
}
trap stop EXIT

# A script may name another project that starts the server, with endpoints to compare with.
PROJECT=${PROJECT:-src/WebApi} SERVE=${SERVE:-}
dotnet build "$ROOT/$PROJECT" --configuration "$CONFIGURATION" --nologo --verbosity quiet
PROGRAM=$ROOT/$PROJECT/bin/$CONFIGURATION/net10.0/Payroll.$([ -n "$SERVE" ] && echo Benchmarks || echo WebApi).dll
cd "$WORK"
DATABASE=${DATABASE:-Sqlite}
if [ "$DATABASE" = PostgreSql ]; then
  PAYROLL_TEST_POSTGRESQL_STATE=$(mktemp -u)
  export PAYROLL_TEST_POSTGRESQL_STATE
  eval "$("$ROOT/build/postgresql.sh" start --durable)"
  export Database__Provider=PostgreSql ConnectionStrings__Payroll=$PAYROLL_TEST_POSTGRESQL
  for name in Pepper AuditKey EncryptionKeys__k1; do export "Secrets__$name=$(head -c 32 /dev/urandom | base64)"; done
  dotnet "$ROOT/src/WebApi/bin/$CONFIGURATION/net10.0/Payroll.WebApi.dll" migrate
fi
start_server "$WORK"

# api METHOD PATH [BODY or @FILE] [MORE CURL OPTIONS]: prints the answer; a refusal is an error, and shown.
api() {
  local method=$1 path=$2 body=${3:-} answer
  shift $(($# < 3 ? $# : 3))
  answer=$(curl --silent --show-error --fail-with-body --cacert data/https/localhost.crt --request "$method" "$BASE/api/v1$path" \
    --header "X-API-KEY: $KEY" --header 'Content-Type: application/json' ${body:+--data-binary "$body"} "$@") \
    || { echo "$method $path: $answer" >&2; return 1; }
  printf '%s\n' "$answer"
}

# value NAME ANSWER, number NAME ANSWER: the first member of that name; an answer without it is an error.
value() { member "\"$1\":\"" '[^"]+' "$2"; }
number() { member "\"$1\":" '[0-9]+' "$2"; }
member() {
  awk -v start="$1" -v form="^$2" '
    (at = index($0, start)) {rest = substr($0, at + length(start)); if (match(rest, form)) {print substr(rest, 1, RLENGTH); found = 1; exit}}
    END {exit !found}' <<<"$3"
}

# The database's size on the disk, and a connection string's part of that name.
size() {
  case $DATABASE in
    PostgreSql) PGPASSWORD=$(part Password) psql --host=127.0.0.1 --port="$(part Port)" --username=payroll --no-align --tuples-only \
      --command="SELECT pg_database_size('postgres') / 1048576 || ' MB on the disk'" postgres ;;
    *) du -m --total data/payroll.db* | awk 'END {print $1 " MB on the disk"}' ;;
  esac
}
part() { tr ';' '\n' <<<"$PAYROLL_TEST_POSTGRESQL" | sed -n "s/^$1=//p"; }

memory() { awk '/VmHWM/ {printf "at most %d MB\n", $2 / 1024}' "/proc/$SERVER/status"; }

# What a pay run needs.
found() {
  api POST /pay-schedules '{"code": "biweekly", "name": "Every two weeks", "frequency": "biweekly", "anchor_date": "2026-06-01", "pay_date_offset_days": 5}' >/dev/null
  api POST /pay-groups '{"code": "engineering", "name": "Engineering", "pay_schedule": "biweekly", "jurisdiction": "none", "currency": "USD", "time_zone": "America/New_York"}' >/dev/null
}
found
