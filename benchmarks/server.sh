# Shared by the measurements here: a Release build in a directory of its own that is gone afterwards, on free ports of this
# machine alone; on SQLite, or with DATABASE=PostgreSql on a PostgreSQL that is started for it, with all its flushes to the disk.
# Sourced; sets BASE, KEY, SERVER (its process id), and api().

set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
WORK=$(mktemp -d)
SERVER=
stop() {
  [ -z "$SERVER" ] || { kill "$SERVER" 2>/dev/null && wait "$SERVER" || true; }
  [ -z "${PAYROLL_TEST_POSTGRESQL_STATE:-}" ] || "$ROOT/build/postgresql.sh" stop
  rm -rf "$WORK"
}
trap stop EXIT

dotnet build "$ROOT/src/WebApi" --configuration Release --nologo --verbosity quiet
cd "$WORK"
touch console.txt
DATABASE=${DATABASE:-Sqlite}
if [ "$DATABASE" = PostgreSql ]; then
  PAYROLL_TEST_POSTGRESQL_STATE=$(mktemp -u)
  export PAYROLL_TEST_POSTGRESQL_STATE
  eval "$("$ROOT/build/postgresql.sh" start --durable)"
  export Database__Provider=PostgreSql ConnectionStrings__Payroll=$PAYROLL_TEST_POSTGRESQL
  for name in Pepper AuditKey EncryptionKeys__k1; do export "Secrets__$name=$(head -c 32 /dev/urandom | base64)"; done
  dotnet "$ROOT/src/WebApi/bin/Release/net10.0/Payroll.WebApi.dll" migrate
fi
ASPNETCORE_URLS='https://127.0.0.1:0;http://127.0.0.1:0' dotnet "$ROOT/src/WebApi/bin/Release/net10.0/Payroll.WebApi.dll" >console.txt 2>&1 &
SERVER=$!
for _ in $(seq 600); do
  grep -q 'Payroll listens on' console.txt && break
  kill -0 "$SERVER" 2>/dev/null || { cat console.txt; exit 1; }
  sleep 0.1
done
BASE=$(grep -om1 'https://127\.0\.0\.1:[0-9]*' console.txt)
KEY=$(grep -om1 'sk_pay_[0-9A-Za-z_]*' console.txt)

# api METHOD PATH [BODY or @FILE] [MORE CURL OPTIONS]: prints the answer; a refusal ends the script.
api() {
  local method=$1 path=$2 body=${3:-}
  shift $(($# < 3 ? $# : 3))
  curl --silent --show-error --fail-with-body --cacert data/https/localhost.crt --request "$method" "$BASE/api/v1$path" \
    --header "X-API-KEY: $KEY" --header 'Content-Type: application/json' ${body:+--data-binary "$body"} "$@"
}

value() { sed -n "s/.*\"$1\":\"\([^\"]*\)\".*/\1/p" <<<"$2" | head -n 1; }

# The database's size on the disk, and a connection string's part of that name.
size() {
  case $DATABASE in
    PostgreSql) PGPASSWORD=$(part Password) psql --host=127.0.0.1 --port="$(part Port)" --username=payroll --no-align --tuples-only \
      --command="SELECT pg_database_size('postgres') / 1048576 || ' MB on the disk'" postgres ;;
    *) du -m --total data/payroll.db* | awk 'END {print $1 " MB on the disk"}' ;;
  esac
}
part() { tr ';' '\n' <<<"$PAYROLL_TEST_POSTGRESQL" | sed -n "s/^$1=//p"; }

memory() { awk '/VmHWM/ {printf "%d MB at the most\n", $2 / 1024}' "/proc/$SERVER/status"; }

# What a pay run needs.
found() {
  api POST /pay-schedules '{"code": "biweekly", "name": "Every two weeks", "frequency": "biweekly", "anchor_date": "2026-06-01", "pay_date_offset_days": 5}' >/dev/null
  api POST /pay-groups '{"code": "engineering", "name": "Engineering", "pay_schedule": "biweekly", "jurisdiction": "none", "currency": "USD", "time_zone": "America/New_York"}' >/dev/null
}
found
