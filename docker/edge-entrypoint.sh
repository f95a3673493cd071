#!/bin/bash
# Fills in the template, starts Varnish, and leads it after the balancer, whose address it looks up only when it reads its
# configuration: a balancer that was made anew elsewhere is found again within a second or two.
set -euo pipefail

tmp=${TMPDIR:-/tmp}
work=$tmp/varnish
PURGE_TOKEN=${EDGE_PURGE_TOKEN:-$(cat "${EDGE_PURGE_TOKEN_FILE:?set EDGE_PURGE_TOKEN or EDGE_PURGE_TOKEN_FILE}")}
export BALANCER_PORT PURGE_TOKEN
umask 077

addresses() {
    getent ahostsv4 "$BALANCER_NAME" | awk '{ print $1 }' | sort -u
}

render() { # address
    BALANCER_HOST=$1 envsubst '$BALANCER_HOST $BALANCER_PORT $PURGE_TOKEN' <edge.vcl
}

follow() { # the address that Varnish has
    local current=$1 used=boot number=0 found
    while sleep 1; do
        found=$(addresses) || continue
        if grep -qxF "$current" <<<"$found"; then continue; fi
        number=$((number + 1))
        render "${found%%$'\n'*}" >"$tmp/balancer.vcl"
        if ! use "balancer-$number"; then
            varnishadm -n "$work" vcl.discard "balancer-$number" >/dev/null 2>&1 || true
            continue
        fi
        current=${found%%$'\n'*}
        echo "edge: the balancer is at $current now"
        # The former one, which has no more requests, goes by itself once it is cold.
        varnishadm -n "$work" vcl.discard "$used" >/dev/null || true
        used=balancer-$number
    done
}

use() { # configuration
    varnishadm -n "$work" vcl.load "$1" "$tmp/balancer.vcl" >/dev/null && varnishadm -n "$work" vcl.use "$1" >/dev/null
}

until found=$(addresses); do
    echo "edge: waiting for $BALANCER_NAME"
    sleep 1
done
first=${found%%$'\n'*}
mkdir -p "$work"
render "$first" >"$tmp/edge.vcl"
follow "$first" &
node edge-stats-server.ts "$work" 0.0.0.0 8089 &
# The parameters are those of scripts/house/edge.ts, which says why.
varnishd -F -j none -f "$tmp/edge.vcl" -n "$work" \
    -a http=0.0.0.0:8080,HTTP -T 127.0.0.1:8088 -s "malloc,$EDGE_MEMORY" \
    -p workspace_backend=256k -p vsl_mask=-ReqHeader,-ReqUnset,-RespHeader,-RespUnset,-VCL_call,-VCL_return &
# None of the three is of use without the others: with the first that ends, the container does, and is started again.
trap 'kill $(jobs -p) 2>/dev/null || true; wait' EXIT
trap 'exit 0' TERM INT
wait -n || true
echo 'edge: one of its programs has ended' >&2
exit 1
