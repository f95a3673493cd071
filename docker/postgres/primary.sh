#!/bin/bash
# Starts the primary with the secrets of the house; a new one is filled by create-roles.sh first.
set -euo pipefail
secrets=/run/secrets/levain
POSTGRES_PASSWORD=$(cat $secrets/superuser-password)
DATABASE_PASSWORD=$(cat $secrets/database-password)
REPLICATION_PASSWORD=$(cat $secrets/replication-password)
export POSTGRES_USER=postgres POSTGRES_DB=levain POSTGRES_PASSWORD DATABASE_PASSWORD REPLICATION_PASSWORD
exec docker-entrypoint.sh postgres -c config_file=/levain/postgresql.conf -c "listen_addresses=*"
