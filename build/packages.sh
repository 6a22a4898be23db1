#!/usr/bin/env bash
# Packs the clients, installs each package into an empty project outside of this tree, compiles that strictly and runs it against a server that
# was built before. Needs Node.js (20.3 or newer) and npm, beside the .NET SDK. The packages stay in artifacts/packages.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. build/npm.sh
. build/server.sh
needs_node 20.3

root=$PWD
feed=$root/artifacts/packages
scratch=$(mktemp -d)
trap 'stop_server; rm -rf "$scratch"' EXIT
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

loudly() { "$@" >"$scratch/log" 2>&1 || { cat "$scratch/log" >&2; return 1; }; }

install sdk/typescript
rm -rf "$feed" && mkdir -p "$feed"
loudly dotnet pack sdk/csharp --output "$feed"
(cd sdk/typescript && loudly npm pack --pack-destination "$feed")

cp -r build/packages/. "$scratch"
ln -s "$feed" "$scratch/feed"
# With a package cache of its own: the usual one may hold a package that was packed before, under the same version.
(cd "$scratch/csharp" && NUGET_PACKAGES=$scratch/nuget loudly dotnet build --output built)
(
  cd "$scratch/typescript"
  cp "$root/sdk/typescript/examples/firstPaidEmployee.ts" .
  loudly npm install --offline --no-audit --no-fund "$feed"/payroll-client-*.tgz
  loudly "$root/sdk/typescript/node_modules/.bin/tsc" --typeRoots "$root/sdk/typescript/node_modules/@types"
)

mkdir "$scratch/server"
start_server "$scratch/server"
export BASE ADMIN_KEY=$KEY SSL_CERT_FILE=$CERTIFICATE NODE_EXTRA_CA_CERTS=$CERTIFICATE
loudly dotnet "$scratch/csharp/built/Smoke.dll"
loudly node "$scratch/typescript/firstPaidEmployee.js" "$BASE"
echo "Installed, compiled and ran $(cd "$feed" && echo *)."
