# Sourced, for what is done with Node.js.

# needs_node MAJOR.MINOR: ends the script where Node.js is older, or missing.
needs_node() {
  node --eval 'const [[have, minor], [major, least]] = [process.versions.node, process.argv[1]].map(version => version.split(".").map(Number));
    process.exit(have > major || (have === major && minor >= least) ? 0 : 1)' "$1" 2>/dev/null && return
  echo "This needs Node.js $1 or newer, and there is $(node --version 2>/dev/null || echo none)." >&2
  exit 1
}

# install DIRECTORY: what its lock file names, without install scripts. An install is good for as long as the lock file stays what it was.
install() {
  local lock=$1/package-lock.json mark=$1/node_modules/.installed-from
  cmp -s "$lock" "$mark" && return
  (cd "$1" && npm ci --no-audit --no-fund --ignore-scripts --loglevel=error)
  cp "$lock" "$mark"
}
