#!/bin/bash
# check.sh RUN-FOLDER... [--no-pages RUN-FOLDER...]: holds their reports against the published schemas of SARIF, CTRF and JUnit, and TAP, SVG and HTML against readers of others.
# The schemas come in packages of the pinned versions of package.json, into a folder that goes away again. Exit 1 when a file does not fit.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
command -v npm >/dev/null && command -v xmllint >/dev/null || {
  { apt-get update -q && apt-get install -y -q --no-install-recommends libxml2-utils $(command -v npm >/dev/null || echo npm); } >&2
}
work=$(mktemp -d /tmp/conformtest-formats.XXXXXX)
trap 'rm -rf "$work"' EXIT
cp "$here"/package.json "$here"/package-lock.json "$here"/.npmrc "$here"/check.mjs "$work"
(cd "$work" && npm ci --omit=dev --no-update-notifier >&2)
node "$work/check.mjs" "$@"
