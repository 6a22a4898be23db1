#!/usr/bin/env bash
# Generates the clients in sdk/ from docs/openapi.json. It needs Node (20.3 or newer) and its npm, beside the .NET SDK.
#
#   build/clients.sh           writes them again
#   build/clients.sh --check   fails where what is committed is not what would be written; then builds and tests the TypeScript client
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

. build/npm.sh
needs_node 20.3

root=$PWD
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
csharp=sdk/csharp/Generated/PayrollClient.g.cs
typescript=sdk/typescript/src/generated/payrollClient.ts

generate() {
  install build/clients
  node build/clients/prepare.mjs docs/openapi.json "$scratch/openapi.json"
  (
    cd build/clients
    dotnet node_modules/nswag/bin/binaries/Net100/dotnet-nswag.dll run nswag.json \
      "/variables:Document=$scratch/openapi.json,CSharp=$1,TypeScript=$2"
  ) >"$scratch/log" 2>&1 || { cat "$scratch/log" >&2; return 1; }
}

if [ "${1:-}" = '--check' ]; then
  generate "$scratch/client.cs" "$scratch/client.ts"
  diff -u "$csharp" "$scratch/client.cs" && diff -u "$typescript" "$scratch/client.ts" || {
    echo 'The clients are not what docs/openapi.json gives. Run build/clients.sh, and commit what it writes.' >&2
    exit 1
  }
  install sdk/typescript
  (cd sdk/typescript && npm run --silent build && npm test --silent && npm pack --dry-run --silent)
  echo 'The clients are what docs/openapi.json gives.'
else
  mkdir -p "$(dirname "$csharp")" "$(dirname "$typescript")"
  generate "$root/$csharp" "$root/$typescript"
  echo "Wrote $csharp and $typescript."
fi
