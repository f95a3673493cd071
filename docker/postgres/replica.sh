#!/bin/bash
# Starts a replica; what it has to begin with it copies from the primary, and again where that has dropped what it needs.
set -euo pipefail
PGPASSWORD=$(cat /run/secrets/levain/replication-password)
export PGPASSWORD
primary="host=db user=replicator dbname=levain application_name=levain_replica connect_timeout=2"
slot=levain_replica

as_postgres() { setpriv --reuid=postgres --regid=postgres --init-groups "$@"; }
ask() { psql "$primary" -qtAX -c "$1"; }

until wal=$(ask "SELECT wal_status FROM pg_replication_slots WHERE slot_name = '$slot'"); do
    # The primary is away: what there is of a copy can be read all the same.
    [ ! -s "$PGDATA/PG_VERSION" ] || break
    sleep 1
done
if [ ! -s "$PGDATA/PG_VERSION" ] || [ "${wal:-}" = lost ]; then
    install -d -o postgres -g postgres -m 700 "$PGDATA"
    find "$PGDATA" -mindepth 1 -delete
    ask "SELECT pg_drop_replication_slot(slot_name) FROM pg_replication_slots WHERE slot_name = '$slot'"
    ask "SELECT pg_create_physical_replication_slot('$slot', true)"
    as_postgres pg_basebackup --dbname="$primary" --pgdata="$PGDATA" --slot=$slot --write-recovery-conf --checkpoint=fast
fi
unset PGPASSWORD
exec docker-entrypoint.sh postgres -c config_file=/levain/postgresql.conf -c "listen_addresses=*"
