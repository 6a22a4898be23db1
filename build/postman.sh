#!/usr/bin/env bash
# Makes docs/postman_collection.json from docs/openapi.json. Needs Node.js (20.3 or newer) and npm.
#
#   build/postman.sh           writes it again
#   build/postman.sh --check   fails where what is committed is not what would be written; then sends all its requests, one after the other,
#                              to a server that was built before and has nothing in it, and fails where one is not answered with 2xx
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. build/npm.sh
. build/server.sh
needs_node 20.3

scratch=$(mktemp -d)
trap 'stop_server; rm -rf "$scratch"' EXIT
collection=docs/postman_collection.json

install build/postman
node build/postman/collection.mjs docs/openapi.json >"$scratch/collection.json"
if [ "${1:-}" != '--check' ]; then
  cp "$scratch/collection.json" "$collection"
  echo "Wrote $collection."
  exit
fi

diff -u "$collection" "$scratch/collection.json" || {
  echo "$collection is not what docs/openapi.json gives. Run build/postman.sh, and commit what it writes." >&2
  exit 1
}
mkdir "$scratch/server"
start_server "$scratch/server"
BASE=$BASE KEY=$KEY NODE_EXTRA_CA_CERTS=$CERTIFICATE node build/postman/run.mjs "$collection"
