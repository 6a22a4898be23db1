#!/usr/bin/env bash
# The one list of steps that a change is checked with, by people, by .ci/run and by Azure Pipelines alike.
# The configuration is the one of 'dotnet run' and 'dotnet test', so that what is checked is what people start.
# Test results (trx) go to artifacts/tests, or to the directory given as the first argument.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

results=${1:-artifacts/tests}
configuration=${CONFIGURATION:-Debug}
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1
# No process here lives long enough to gain from profiled code, and separate mappings of compiled code make each start slower.
export DOTNET_TieredPGO=0 DOTNET_EnableWriteXorExecute=0
# For the programs that send requests to the server that is built here.
export CONFIGURATION=$configuration
# Azure Pipelines says so in its own way: what a test would be left out for fails there.
[ -z "${TF_BUILD:-}" ] || export CI=true

step() { printf '\n== %s\n' "$1"; }

# together FUNCTION FUNCTION: runs both at the same time, since most steps wait for a network, a disk or a process. Both run to their end,
# whatever fails. The output of the second is shown after that of the first.
together() {
  local log first second status=0
  log=$(mktemp)
  "$1" &
  first=$!
  "$2" >"$log" 2>&1 &
  second=$!
  wait "$first" || status=$?
  wait "$second" || status=$?
  cat "$log"
  rm "$log"
  return "$status"
}
# Background processes ignore an interrupt of the terminal.
trap 'trap - TERM; kill 0' INT

build_solution() {
  step 'Restore packages: the versions of the lock files and no others; in CI a known weakness of high severity fails'
  dotnet restore Payroll.sln --locked-mode

  step 'Build: warnings are errors'
  dotnet build Payroll.sln --no-restore --configuration "$configuration"
}

check_contract() {
  step 'Document: OpenAPI and OWASP rules'
  build/contract.sh

  step 'Clients: generated again, compiled, tested'
  build/clients.sh --check
}

# One after the other: they share the Node.js packages in build/generators and the compiled TypeScript client.
check_clients() {
  step 'Third-party generators: clients are generated, compiled strictly, and run'
  build/generators.sh

  step 'Prism: the tutorial, with each request and answer held against the document'
  build/prism.sh

  step 'Packages: each client is packed, installed, compiled and run'
  build/packages.sh
}

check_format_and_collection() {
  step 'Format: white space (the build itself enforces the style rules)'
  dotnet format whitespace Payroll.sln --verify-no-changes --no-restore

  step 'Postman: the collection is what the document gives, and each of its requests works'
  build/postman.sh --check
}

together build_solution check_contract
together check_clients check_format_and_collection

step 'PostgreSQL for the tests'
if [ -z "${PAYROLL_TEST_POSTGRESQL:-}" ]; then
  # Stopped however this ends. Where there is none, the tests that need it say so, and in CI they fail.
  trap 'build/postgresql.sh stop' EXIT
  started=$(build/postgresql.sh start) && eval "$started" || true
fi

step 'Benchmarks: the short form of each'
# That they measure what they say: each request is answered with 2xx. Their figures are for a quiet machine, and nothing depends on them.
for benchmark in benchmarks/{employee-read,hours,pay-run,batch,platform}.sh; do
  if ! command -v wrk >/dev/null && grep -q '^[^#]*\bwrk ' "$benchmark"; then
    echo "wrk is not installed: $benchmark is left out." >&2
    [ -z "${CI:-}" ] || exit 1
    continue
  fi
  echo "-- $benchmark"
  CONFIGURATION=$configuration "$benchmark" --short
done

step 'Tests'
# Two projects at a time, the long ones first: most tests wait for a server, a disk or a clock. Each has a results file and an output of its
# own, which is shown when it ends. All of them run, whatever fails.
rm -f "$results"/*.trx "$results"/*.log
mkdir -p "$results"
test_project() {
  local name
  name=$(basename "$1" .csproj)
  dotnet test "$1" --no-build --configuration "$2" --logger "trx;LogFileName=$name.trx" --results-directory "$3" >"$3/$name.log" 2>&1
  local status=$?
  flock "$3" cat "$3/$name.log"
  return "$status"
}
export -f test_project
failed=0
{
  ls tests/WebApi.FunctionalTests/*.csproj tests/WebApi.FunctionalTests.PostgreSql/*.csproj
  ls tests/*/*Tests*.csproj | grep -v -e 'WebApi.FunctionalTests/' -e 'WebApi.FunctionalTests.PostgreSql/'
} | xargs -P 2 -I {} bash -c 'test_project "$@"' _ {} "$configuration" "$results" || failed=1
exit "$failed"
