#!/usr/bin/env bash
# A throwaway PostgreSQL for the tests: on loopback alone, as an ordinary user, with nothing in it that is worth a flush to the
# disk (unless it is measured: then start it with --durable).
#
#   eval "$(build/postgresql.sh start [--durable])"   starts one, and sets PAYROLL_TEST_POSTGRESQL
#   build/postgresql.sh stop              stops it and removes its files
#
# It needs Debian's package 'postgresql', or any other installation of PostgreSQL 14 or newer.
set -euo pipefail

# One for each user and checkout.
state=${PAYROLL_TEST_POSTGRESQL_STATE:-${TMPDIR:-/tmp}/payroll-postgresql-$(id -u)-$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd | cksum | cut -d' ' -f1)}

# The newest installation: Debian keeps each version's programs in a directory of its own.
programs() {
  local newest
  newest=$(find /usr/lib/postgresql/*/bin -name initdb 2>/dev/null | sort -V | tail -n 1)
  [ -n "$newest" ] || newest=$(command -v initdb) || { echo 'There is no PostgreSQL on this machine (no initdb).' >&2; exit 1; }
  dirname "$newest"
}

# PostgreSQL refuses to run as root: there it is the user that its package made.
unprivileged() {
  if [ "$(id -u)" -eq 0 ]; then setpriv --reuid=postgres --regid=postgres --clear-groups -- "$@"; else "$@"; fi
}

start() {
  local bin port password tries=0 careless='-c fsync=off -c synchronous_commit=off -c full_page_writes=off'
  [ "${1:-}" != --durable ] || careless=
  bin=$(programs)
  stop
  # Not a directory of another user.
  mkdir "$state"
  [ "$(id -u)" -ne 0 ] || chown postgres:postgres "$state"
  chmod 700 "$state"
  password=$(od -An -N24 -tx1 /dev/urandom | tr -d ' \n')
  printf '%s' "$password" | unprivileged bash -c 'umask 077; cat >"$1"' - "$state/password"
  unprivileged "$bin/initdb" --pgdata="$state/data" --username=payroll --pwfile="$state/password" \
    --auth=scram-sha-256 --encoding=UTF8 --locale=C.UTF-8 --no-sync >"$state/initdb.log" 2>&1 || { cat "$state/initdb.log" >&2; exit 1; }
  until
    port=$((20000 + RANDOM % 20000))
    (cd /; unprivileged "$bin/pg_ctl" --pgdata="$state/data" --log="$state/log" --wait --silent start -o \
      "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=300 -c shared_buffers=128MB $careless" >/dev/null 2>&1)
  do
    # Another process may have the port.
    tries=$((tries + 1))
    [ "$tries" -lt 5 ] || { cat "$state/log" >&2; exit 1; }
  done
  echo "export PAYROLL_TEST_POSTGRESQL='Host=127.0.0.1;Port=$port;Username=payroll;Password=$password;Database=postgres;Maximum Pool Size=40'"
}

stop() {
  [ -d "$state/data" ] || return 0
  (cd /; unprivileged "$(programs)/pg_ctl" --pgdata="$state/data" --mode=immediate --silent stop >/dev/null 2>&1) || true
  rm -rf "$state"
}

case ${1:-} in
  start | stop) "$@" ;;
  *) sed -n '2,8s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; exit 2 ;;
esac
