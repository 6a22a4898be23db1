#!/usr/bin/env bash
# Writes the migrations again: one for each database and context, and the scripts in docs/schema. Until the first release only: from then on a
# database that is in use needs every migration that it has had. Opens no database.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

build() { dotnet build src/Infrastructure --nologo --verbosity quiet; }
ef() { dotnet ef "$@" --project src/Infrastructure --no-build; }

dotnet tool restore
rm -rf src/Infrastructure/{Persistence,RequestLogs}/{Sqlite,PostgreSql,SqlServer}/Migrations
build
for provider in Sqlite PostgreSql SqlServer; do
  ef migrations add Initial --context "${provider}PayrollDbContext" --output-dir "Persistence/$provider/Migrations"
  ef migrations add Initial --context "${provider}RequestLogDbContext" --output-dir "RequestLogs/$provider/Migrations"
done
build
for provider in PostgreSql SqlServer; do
  ef migrations script --idempotent --context "${provider}PayrollDbContext" --output "docs/schema/${provider,,}.sql"
  ef migrations script --idempotent --context "${provider}RequestLogDbContext" --output "docs/schema/${provider,,}-request-log.sql"
done
