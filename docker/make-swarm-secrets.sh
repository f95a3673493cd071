#!/bin/sh
# The house's own secrets on a Docker Swarm: make-swarm-secrets.sh [<folder>], once, at a manager. They are random, or, to go on
# with a house that was there before, those of the folder. What the swarm has already stays as it is.
set -eu
here=$(dirname "$0")
folder=${1:-$(mktemp -d)}
[ -n "${1:-}" ] || trap 'rm -r "$folder"' EXIT
"$here/make-secrets.sh" "$folder"
had=$(docker secret ls --format '{{.Name}}')
for file in "$folder"/*; do
    name=levain-$(basename "$file")
    if printf '%s\n' "$had" | grep -qxF "$name"; then
        echo "$name is there already"
    else
        docker secret create "$name" "$file" >/dev/null
        echo "$name"
    fi
done
