#!/bin/sh
# Whatever runs in this image is of the image's release, and is called as its container is unless it is told otherwise.
set -eu
LEVAIN_RELEASE=$(cat /app/release)
LEVAIN_CLONE=${LEVAIN_CLONE:-$(uname -n)}
export LEVAIN_RELEASE LEVAIN_CLONE
exec "$@"
