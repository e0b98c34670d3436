#!/usr/bin/env bash
# What a message of 100 MB costs: sends one with Postfix's smtp-source, then nine small ones, and prints the
# server's highest resident memory. The memory store keeps the message, so its size is part of it. Fails when it is above the bound.
#
#   reference-server/benchmarks/large-message.sh [--octets N] [--most MIB] [--no-build]
set -euo pipefail

octets=100000000 most=450 build=yes
while [ $# -gt 0 ]; do
  case $1 in
    --octets) octets=$2; shift 2 ;;
    --most) most=$2; shift 2 ;;
    --no-build) build=no; shift ;;
    --help) sed -n '2,5s/^# \{0,1\}//p' "$0"; exit ;;
    *) echo "unknown argument '$1'; --help explains" >&2; exit 2 ;;
  esac
done

PATH=$PATH:/usr/sbin
command -v smtp-source >/dev/null || { echo "smtp-source is missing: install postfix" >&2; exit 2; }
cli=$(cd "$(dirname "$0")/../.." && pwd)/harness/ConformTest.Cli
[ $build = no ] || dotnet build -c Release "$cli" -v q --nologo >&2

folder=$(mktemp -d)
trap 'kill $server 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$folder"' EXIT
: >"$folder/server"
dotnet "$cli/bin/Release/net10.0/conformtest.dll" serve >"$folder/server" & server=$!
until grep -q 'Ctrl-C' "$folder/server"; do
  kill -0 $server 2>/dev/null || { echo 'the server ended' >&2; exit 1; }
  sleep 0.05
done
address=$(sed -n 's,^smtp://,,p' "$folder/server" | head -1)

highest() { awk '/VmHWM/ { print int($2 / 1024) }' "/proc/$server/status"; }

before=$(highest)
smtp-source -l "$octets" -m 1 -f sender@example.org -t alice@reference.test "$address"
smtp-source -l 1000 -m 9 -f sender@example.org -t alice@reference.test "$address"
now=$(highest)
echo "one message of $octets octets: $now MiB at most, $before before"
[ "$now" -le "$most" ] || { echo "above $most MiB" >&2; exit 1; }
