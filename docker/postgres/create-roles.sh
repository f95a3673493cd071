#!/bin/bash
# Once, in a new primary: as scripts/house/postgres/cluster.ts does for a local house.
set -euo pipefail
psql -v ON_ERROR_STOP=1 -U postgres -d levain <<SQL
CREATE ROLE replicator LOGIN REPLICATION PASSWORD '$REPLICATION_PASSWORD';
CREATE ROLE levain LOGIN CREATEDB PASSWORD '$DATABASE_PASSWORD' IN ROLE pg_monitor;
ALTER DATABASE levain OWNER TO levain;
ALTER SCHEMA public OWNER TO levain;
CREATE EXTENSION pg_stat_statements;
SELECT pg_create_physical_replication_slot('levain_replica', true);
SQL
echo 'host replication replicator all scram-sha-256' >>"$PGDATA/pg_hba.conf"
