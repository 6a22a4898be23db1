#!/usr/bin/env bash
# Puts Prism between the TypeScript client and a server that was built before, in the tutorial's flow: each request and each answer is held
# against docs/openapi.json, or the document given as the first argument, and refused where it differs. Needs Node.js (20.3 or newer), npm,
# and what build/clients.sh --check has built.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. build/npm.sh
. build/server.sh
needs_node 20.3

document=${1:-docs/openapi.json}
example=sdk/typescript/build/examples/firstPaidEmployee.js
[ -e "$example" ] || { echo "$example is missing: build/clients.sh --check" >&2; exit 1; }
scratch=$(mktemp -d)
started=()
trap 'kill "${started[@]}" 2>/dev/null || true; stop_server; rm -rf "$scratch"' EXIT

# awaited FILE PATTERN: what a program that was just started says of its port.
awaited() {
  for _ in $(seq 600); do
    grep -om1 "$2" "$1" && return
    kill -0 "${started[-1]}" 2>/dev/null || break
    sleep 0.1
  done
  cat "$1" >&2
  return 1
}

install build/generators
mkdir "$scratch/server"
start_server "$scratch/server"
export NODE_EXTRA_CA_CERTS=$CERTIFICATE
node build/generators/node_modules/@stoplight/prism-cli/dist/index.js proxy "$document" "$BASE" --errors --port 0 >"$scratch/prism.log" 2>&1 &
started+=($!)
prism=$(awaited "$scratch/prism.log" 'listening on http://127\.0\.0\.1:[0-9]*')
node build/generators/tlsFront.mjs "$scratch/server/data/https/localhost.pem" "${prism##*:}" >"$scratch/front" 2>&1 &
started+=($!)
front=$(awaited "$scratch/front" '^[0-9]*$')

ADMIN_KEY=$KEY node "$example" "https://127.0.0.1:$front" >"$scratch/flow" 2>&1 || { cat "$scratch/flow" "$scratch/prism.log" >&2; exit 1; }
sent=$(grep -c 'Request received' "$scratch/prism.log") || { echo 'Prism has seen no request.' >&2; exit 1; }
echo "Prism has seen $sent requests and no violation."
