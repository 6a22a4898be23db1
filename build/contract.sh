#!/usr/bin/env bash
# Checks docs/openapi.json with Spectral: its own OpenAPI rules and the OWASP ruleset, see build/contract/.spectral.yaml.
# A warning fails as an error does. Another document can be given as the first argument. Needs Node.js and npm.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

document=${1:-docs/openapi.json}
. build/npm.sh
install build/contract

# One of its packages would report the installation to its maker.
export SCARF_ANALYTICS=false DO_NOT_TRACK=1
build/contract/node_modules/.bin/spectral lint "$document" --ruleset build/contract/.spectral.yaml --fail-severity=warn
