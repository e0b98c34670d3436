#!/usr/bin/env bash
# What idle connections cost: opens them to the reference server over loopback, reads the greeting and says EHLO
# on each, and prints the server's memory. Fails when it is above the bound.
#
#   reference-server/benchmarks/idle-connections.sh [--connections N] [--most MIB] [--no-build]
set -euo pipefail

connections=10000 most=300 build=yes
while [ $# -gt 0 ]; do
  case $1 in
    --connections) connections=$2; shift 2 ;;
    --most) most=$2; shift 2 ;;
    --no-build) build=no; shift ;;
    --help) sed -n '2,5s/^# \{0,1\}//p' "$0"; exit ;;
    *) echo "unknown argument '$1'; --help explains" >&2; exit 2 ;;
  esac
done

cli=$(cd "$(dirname "$0")/../.." && pwd)/harness/ConformTest.Cli
[ $build = no ] || dotnet build -c Release "$cli" -v q --nologo >&2
ulimit -n $((connections + 1000)) || { echo "files cannot be opened in that number (ulimit -n)" >&2; exit 2; }

folder=$(mktemp -d)
trap 'kill $server 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$folder"' EXIT
: >"$folder/server"
dotnet "$cli/bin/Release/net10.0/conformtest.dll" serve >"$folder/server" & server=$!
until grep -q 'Ctrl-C' "$folder/server"; do
  kill -0 $server 2>/dev/null || { echo 'the server ended' >&2; exit 1; }
  sleep 0.05
done

python3 - "$(sed -n 's,^smtp://,,p' "$folder/server" | head -1)" "$connections" "$server" "$most" <<'PYTHON'
import socket, sys, time

address, count, server, most = sys.argv[1], int(sys.argv[2]), sys.argv[3], int(sys.argv[4])
host, port = address.rsplit(":", 1)

def resident():
    with open(f"/proc/{server}/status") as status:
        return next(int(line.split()[1]) // 1024 for line in status if line.startswith("VmRSS"))

before, opened = resident(), []
for _ in range(count):
    one = socket.create_connection((host, int(port)))
    if not one.recv(512).startswith(b"220 "): sys.exit("not greeted")
    one.sendall(b"EHLO idle.example.org\r\n")
    if not one.recv(4096).startswith(b"250"): sys.exit("not answered")
    opened.append(one)
time.sleep(2)
now = resident()
print(f"{count} idle connections: {now} MiB resident, {before} before, {(now - before) * 1024 / count:.1f} KiB each")
opened[0].sendall(b"NOOP\r\n")
if not opened[0].recv(512).startswith(b"250"): sys.exit("the first is not served any more")
sys.exit(0 if now <= most else f"above {most} MiB")
PYTHON
