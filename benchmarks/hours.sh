#!/usr/bin/env bash
# How many employees' hours are priced in a second on one processor, beside the least that they could take. --short runs it once.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
case ${1:-} in
  '') CONFIGURATION=Release ROUNDS=${ROUNDS:-5} ;;
  --short) CONFIGURATION=${CONFIGURATION:-Debug} ROUNDS=1 ;;
  *) echo "usage: $0 [--short]" >&2; exit 2 ;;
esac
dotnet build benchmarks/Platform --configuration "$CONFIGURATION" --nologo --verbosity quiet
dotnet "benchmarks/Platform/bin/$CONFIGURATION/net10.0/Payroll.Benchmarks.dll" hours "$ROUNDS"
