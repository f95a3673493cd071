#!/bin/sh
# The house's own secrets, random, made at its first start and kept in this folder: make-secrets.sh <folder>. So no secret
# is known before. The two that are not the database's may be given by the environment.
set -eu
cd "$1"
umask 077

keep() { # file, what was given
    if [ -n "${2:-}" ]; then
        printf %s "$2" >"$1"
    elif [ ! -s "$1" ]; then
        od -An -N24 -tx1 /dev/urandom | tr -d ' \n' >"$1"
    fi
}

keep auth-secret "${AUTH_SECRET:-}"
keep purge-token "${EDGE_PURGE_TOKEN:-}"
keep superuser-password
keep database-password
keep replication-password
for server in db db-replica; do
    printf 'postgresql://levain:%s@%s:5432/levain' "$(cat database-password)" "$server" >"$server-url"
done
# Web, workers and the edge read these; the database alone the others.
[ "$(id -u)" != 0 ] || chown 1000:1000 auth-secret purge-token db-url db-replica-url
