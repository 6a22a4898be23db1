#!/usr/bin/env bash
# What third-party client generators make of docs/openapi.json, or of the document given as the first argument: each one's client is generated,
# compiled strictly, and takes two employees through create, read, change, list and a refusal, on a server that was built before.
# One line for each generator; fails where one of them fails. Needs Node.js (20.19 or newer) and npm, beside the .NET SDK.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. build/npm.sh
. build/server.sh
needs_node 20.19

document=$(realpath "${1:-docs/openapi.json}")
tools=$PWD/build/generators
generated=$tools/generated
typescript='openapi-fetch hey-api orval swagger-typescript-api openapi-zod-client'
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DO_NOT_TRACK=1 KIOTA_TUTORIAL_ENABLED=false
scratch=$(mktemp -d)
trap 'stop_server; rm -rf "$scratch"' EXIT

generate_openapi-fetch() { openapi-typescript "$document" --output openapi-fetch/schema.ts; }
generate_hey-api() { openapi-ts --input "$document" --output hey-api; }
generate_orval() { (cd .. && DOCUMENT=$document orval --config orval.config.cjs); }
generate_swagger-typescript-api() {
  swagger-typescript-api generate --path "$document" --output swagger-typescript-api --name api.ts --generate-union-enums
}
generate_openapi-zod-client() {
  mkdir openapi-zod-client && openapi-zod-client "$document" --output openapi-zod-client/api.ts \
    --media-type-expr "mediaType === 'application/json' || mediaType === 'application/problem+json'"
}

# Outside of the tree, whose build settings a caller's project doesn't have.
generate_kiota() {
  cp -r "$tools/csharp" "$scratch/kiota" && cd "$scratch/kiota" && dotnet tool restore &&
    dotnet kiota generate --openapi "$document" --language CSharp --output Client --namespace-name Payroll.Kiota --class-name KiotaClient \
      --backing-store --exclude-backward-compatible --log-level Error \
      --serializer Microsoft.Kiota.Serialization.Json.JsonSerializationWriterFactory \
      --deserializer Microsoft.Kiota.Serialization.Json.JsonParseNodeFactory &&
    dotnet build --output built
}

# attempt TOOL COMMAND…: what it says goes to the tool's log; one that has failed is attempted no further.
attempt() {
  local tool=$1
  shift
  [ -e "$scratch/$tool.failed" ] || (cd "$generated" && "$@") >>"$scratch/$tool.log" 2>&1 || touch "$scratch/$tool.failed"
}

install "$tools"
PATH=$tools/node_modules/.bin:$PATH
rm -rf "$generated" && mkdir "$generated"
for tool in kiota $typescript; do attempt "$tool" "generate_$tool" & done
wait

# One program for all of them: the compiler's start costs more than a client. Each line of its report names the tool's own files.
tsc --project "$tools" --pretty false >"$scratch/report" || {
  for tool in $typescript; do attempt "$tool" eval '! grep "/${tool}[./]" "$scratch/report"'; done
  compgen -G "$scratch/*.failed" >/dev/null || { cat "$scratch/report" >&2; exit 1; }
}

mkdir "$scratch/server"
start_server "$scratch/server"
export BASE KEY NODE_EXTRA_CA_CERTS=$CERTIFICATE SSL_CERT_FILE=$CERTIFICATE
post() {
  curl --silent --show-error --fail-with-body --cacert "$CERTIFICATE" "$BASE/api/v1$1" --output /dev/null \
    --header "X-API-KEY: $KEY" --header 'Content-Type: application/json' --data "$2"
}
post /pay-schedules '{"code": "biweekly", "name": "Every two weeks", "frequency": "biweekly", "anchor_date": "2026-06-01", "pay_date_offset_days": 5}'
post /pay-groups '{"code": "engineering", "name": "Engineering", "pay_schedule": "biweekly", "jurisdiction": "none", "currency": "USD", "time_zone": "America/New_York"}'
attempt kiota dotnet "$scratch/kiota/built/RoundTrip.dll"
for tool in $typescript; do attempt "$tool" node "js/typescript/$tool.js"; done

for tool in $typescript kiota; do
  if [ -e "$scratch/$tool.failed" ]; then
    printf '%-24s FAILED\n' "$tool"
    cat "$scratch/$tool.log" >&2
  else
    printf '%-24s generated, compiled, round trip\n' "$tool"
  fi
done
! compgen -G "$scratch/*.failed" >/dev/null
