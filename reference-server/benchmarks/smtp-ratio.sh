#!/usr/bin/env bash
# How fast the reference server takes mail, beside Postfix's smtp-sink in the same run.
#
#   reference-server/benchmarks/smtp-ratio.sh [--rounds N] [--messages N] [--no-build] [CASE...]
#
# A case is SIZE (connections are used again) or SIZE/new (a connection for each message); the default is
# 1024 10240 1024/new. Each round plays both servers one after the other with Postfix's smtp-source at 20
# sessions, so a busy machine slows both; what counts is the median of the rounds' ratios, and the user and
# system time of the server for one message, once its code is compiled. Needs smtp-source and smtp-sink (Debian's package postfix).
set -euo pipefail

rounds=5 messages=20000 sessions=20 build=yes cases=()
while [ $# -gt 0 ]; do
  case $1 in
    --rounds) rounds=$2; shift 2 ;;
    --messages) messages=$2; shift 2 ;;
    --no-build) build=no; shift ;;
    --help) sed -n '2,9s/^# \{0,1\}//p' "$0"; exit ;;
    [0-9]*) cases+=("$1"); shift ;;
    *) echo "unknown argument '$1'; --help explains" >&2; exit 2 ;;
  esac
done
[ ${#cases[@]} -gt 0 ] || cases=(1024 10240 1024/new)

PATH=$PATH:/usr/sbin
for tool in smtp-source smtp-sink; do
  command -v "$tool" >/dev/null || { echo "$tool is missing: install postfix" >&2; exit 2; }
done
root=$(cd "$(dirname "$0")/../.." && pwd)
cli=$root/harness/ConformTest.Cli
[ $build = no ] || dotnet build -c Release "$cli" -v q --nologo >&2

folder=$(mktemp -d)
sink='' server=''
trap 'kill $sink $server 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$folder"' EXIT

# smtp-sink will not serve as root.
as=()
[ "$(id -u)" != 0 ] || as=(-u nobody)

# smtp-sink cannot choose a free port, so ports are tried until one is not taken.
for port in $(shuf -i 20000-30000 -n 20); do
  smtp-sink "${as[@]}" 127.0.0.1:"$port" 1024 2>"$folder/sink" & sink=$!
  sleep 0.5
  kill -0 $sink 2>/dev/null && break
done
kill -0 $sink 2>/dev/null || { cat "$folder/sink" >&2; exit 1; }

# The server keeps what it is sent, so each case gets a fresh one.
start_server() {
  : >"$folder/server"
  # The command is set up for runs of seconds and recompiles late; here it is a server that goes on.
  DOTNET_TC_CallCountingDelayMs=100 dotnet "$cli/bin/Release/net10.0/conformtest.dll" serve >"$folder/server" & server=$!
  until grep -q 'Ctrl-C' "$folder/server"; do
    kill -0 $server 2>/dev/null || { echo 'the server ended' >&2; exit 1; }
    sleep 0.05
  done
  address=$(sed -n 's,^smtp://,,p' "$folder/server" | head -1)
}

stop_server() { kill $server; wait $server 2>/dev/null || true; server=''; }

ticks() { awk '{ sub(/.*\) /, ""); print $12 + $13 }' "/proc/$1/stat"; }

# play PID ADDRESS SIZE MODE COUNT: prints messages per second and microseconds of CPU per message
play() {
  local reuse='' before from to after
  [ "$4" = new ] || reuse=-d
  before=$(ticks "$1") from=$(date +%s%N)
  smtp-source $reuse -s $sessions -l "$3" -m "$5" -f sender@example.org -t alice@reference.test "$2"
  to=$(date +%s%N) after=$(ticks "$1")
  awk -v n="$5" -v ns=$((to - from)) -v t=$((after - before)) -v hz="$(getconf CLK_TCK)" \
    'BEGIN { printf "%.0f %.1f\n", n * 1e9 / ns, t * 1e6 / hz / n }'
}

median() { sort -g | awk '{ v[NR] = $1 } END { print (v[int((NR + 1) / 2)] + v[int(NR / 2) + 1]) / 2 }'; }

printf '%-10s %10s %10s %7s %14s %14s\n' case 'sink /s' 'server /s' ratio 'sink CPU us' 'server CPU us'
for each in "${cases[@]}"; do
  size=${each%/*} mode=${each#"$size"} mode=${mode#/}
  count=$messages
  [ "$mode" != new ] || count=$((messages / 3))
  rm -f "$folder"/*.column
  start_server
  for pause in 1 2; do # two waves: the second one's calls are counted, and then compiled
    play "$server" "$address" "$size" "$mode" $((count / 4)) >/dev/null
    sleep $pause
  done
  for _ in $(seq "$rounds"); do
    read -r sink_rate sink_cpu < <(play "$sink" 127.0.0.1:"$port" "$size" "$mode" "$count")
    read -r server_rate server_cpu < <(play "$server" "$address" "$size" "$mode" "$count")
    echo "$sink_rate" >>"$folder/1.column"; echo "$server_rate" >>"$folder/2.column"
    awk -v a="$server_rate" -v b="$sink_rate" 'BEGIN { printf "%.3f\n", a / b }' >>"$folder/3.column"
    echo "$sink_cpu" >>"$folder/4.column"; echo "$server_cpu" >>"$folder/5.column"
  done
  stop_server
  printf '%-10s %10.0f %10.0f %7.2f %14.1f %14.1f\n' "$each" $(for column in 1 2 3 4 5; do median <"$folder/$column.column"; done)
done
