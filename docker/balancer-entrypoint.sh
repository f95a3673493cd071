#!/bin/sh
# Fills in the template, and starts HAProxy.
set -eu
export BALANCER_BIND=:8081 BALANCER_STATS_BIND=:8087 BALANCER_SOCKET=/tmp/admin.sock
export WEB_SERVERS="server-template web- 1-$WEB_MOST $WEB_NAME:$WEB_PORT check resolvers containers init-addr none"
envsubst '$BALANCER_BIND $BALANCER_STATS_BIND $BALANCER_SOCKET $WEB_SERVERS' <haproxy.cfg >/tmp/haproxy.cfg
exec haproxy -db -f /tmp/haproxy.cfg -f resolvers.cfg
