# Sourced. install DIRECTORY: what its lock file names, without install scripts. An install is good for as long as the lock file stays what it was.
install() {
  local lock=$1/package-lock.json mark=$1/node_modules/.installed-from
  cmp -s "$lock" "$mark" && return
  (cd "$1" && npm ci --no-audit --no-fund --ignore-scripts --loglevel=error)
  cp "$lock" "$mark"
}
