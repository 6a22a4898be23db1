# Sourced. start_server DIRECTORY starts the server that was built (CONFIGURATION, Debug unless set) in that directory, on free ports of
# this machine alone, and waits until it listens. Sets BASE, KEY (the first admin key), CERTIFICATE and SERVER (its process id).
# stop_server ends it. PROGRAM names another program that starts the server, SERVE that program's argument.

SERVER=
start_server() {
  local program log=$1/console.txt
  program=${PROGRAM:-$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)/src/WebApi/bin/${CONFIGURATION:-Debug}/net10.0/Payroll.WebApi.dll}
  [ -e "$program" ] || { echo "$program is missing: dotnet build src/WebApi" >&2; return 1; }
  touch "$log"
  (cd "$1" && ASPNETCORE_URLS='https://127.0.0.1:0;http://127.0.0.1:0' exec dotnet "$program" ${SERVE:-} >"$log" 2>&1) &
  SERVER=$!
  for _ in $(seq 600); do
    grep -q 'Payroll listens on' "$log" && break
    kill -0 "$SERVER" 2>/dev/null || { cat "$log" >&2; return 1; }
    sleep 0.1
  done
  BASE=$(grep -om1 'https://127\.0\.0\.1:[0-9]*' "$log")
  KEY=$(grep -om1 'sk_pay_[0-9A-Za-z_]*' "$log" || true)
  CERTIFICATE=$1/data/https/localhost.crt
}

stop_server() {
  [ -z "$SERVER" ] || { kill "$SERVER" 2>/dev/null && wait "$SERVER" || true; }
  SERVER=
}
