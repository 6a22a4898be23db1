#!/usr/bin/env bash
# Checks docs/openapi.json with Spectral: its own OpenAPI rules and the OWASP ruleset, see build/contract/.spectral.yaml.
# A warning fails as an error does. Another document can be given as the first argument. Needs Node.js and npm.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

document=${1:-docs/openapi.json}
# What is installed by the same lock file already is not installed again.
installed=build/contract/node_modules/.package-lock.json
if [ ! -e "$installed" ] || [ build/contract/package-lock.json -nt "$installed" ]; then
  npm ci --prefix build/contract --ignore-scripts --no-audit --no-fund --loglevel=error
fi

# One of its packages would report the installation to its maker.
export SCARF_ANALYTICS=false DO_NOT_TRACK=1
build/contract/node_modules/.bin/spectral lint "$document" --ruleset build/contract/.spectral.yaml --fail-severity=warn
