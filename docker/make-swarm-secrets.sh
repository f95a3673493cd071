#!/bin/sh
# The house's own secrets on a Docker Swarm: make-swarm-secrets.sh [<folder>], once, at a manager. They are random, or, to go on
# with a house that was there before, those of the folder. What the swarm has already stays as it is; random ones belong
# together, so where only some of them are there (an earlier run was cut off), nothing is made.
set -eu
# What stack.yaml once read from the shell: without its secret a deploy would go on without the service, and say nothing.
for key in STORE_REDIS_URL CACHE_REDIS_URL STRIPE_SECRET_KEY STRIPE_WEBHOOK_SECRET GITHUB_SECRET GOOGLE_SECRET SMTP_URL S3_SECRET_ACCESS_KEY; do
    eval "given=\${$key:-} named=\${${key}_NAME:-}"
    if [ -n "$given" ] && [ -z "$named" ]; then
        echo "$key is set, but is not read from the shell: make a secret of it (docker secret create), and name that in ${key}_NAME." >&2
        exit 1
    fi
done
here=$(dirname "$0")
had=$(docker secret ls --format '{{.Name}}')
has() { # name
    printf '%s\n' "$had" | grep -qxF "$1"
}
keep() { # name, file with what it is to be
    if has "$1"; then
        echo "$1 is there already"
    else
        docker secret create "$1" "$2" >/dev/null
        echo "$1"
    fi
}

folder=${1:-$(mktemp -d)}
if [ -z "${1:-}" ]; then
    trap 'rm -rf "$folder"' EXIT
    trap 'exit 130' INT TERM HUP
fi
"$here/make-secrets.sh" "$folder"
if [ -z "${1:-}" ]; then
    there=0
    missing=0
    for file in "$folder"/*; do
        case $(basename "$file") in db-url | db-replica-url) continue ;; esac # a managed database has its own
        if has "levain-$(basename "$file")"; then there=1; else missing=1; fi
    done
    if [ "$there$missing" = 11 ]; then
        echo "Some of the secrets are there already, and others would not fit them. Remove those (docker secret rm), or give the folder they are from." >&2
        exit 1
    fi
fi
for file in "$folder"/*; do keep "levain-$(basename "$file")" "$file"; done
# What stack.yaml takes where it is told of nothing else: a blank line, which counts as unset, and how the house's own Redis
# and storage are asked.
echo | keep levain-unset -
printf S3RVER | keep levain-storage-key -
printf redis://store:6379 | keep levain-store-redis-url -
printf redis://cache:6379 | keep levain-cache-redis-url -
