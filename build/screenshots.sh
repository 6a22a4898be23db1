#!/usr/bin/env bash
# Pictures of the pages of a server that is started for it, in artifacts/screenshots. Needs Chromium and Node; build first.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
root=$PWD
program=$root/src/WebApi/bin/${CONFIGURATION:-Debug}/net10.0/Payroll.WebApi.dll
[ -e build/browser/node_modules/.package-lock.json ] || npm ci --prefix build/browser --ignore-scripts --no-audit --no-fund --loglevel=error

work=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null || true; rm -rf "$work"' EXIT
cd "$work"
touch console.txt
ASPNETCORE_URLS='https://127.0.0.1:0;http://127.0.0.1:0' dotnet "$program" >console.txt 2>&1 &
server=$!
for _ in $(seq 300); do
  grep -q 'Payroll listens on' console.txt && break
  kill -0 "$server" 2>/dev/null || { cat console.txt >&2; exit 1; }
  sleep 0.1
done
BASE=$(grep -om1 'https://127\.0\.0\.1:[0-9]*' console.txt) KEY=$(grep -om1 'sk_pay_[0-9A-Za-z_]*' console.txt)
export BASE KEY
node "$root/build/browser/reference.mjs" "$root/artifacts/screenshots"
echo "Pictures are in artifacts/screenshots."
