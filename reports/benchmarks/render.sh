#!/bin/bash
# render.sh [RUN-FOLDER] [TIMES]: processor time and time of rendering every report of a run, and how large the pages are.
# Without a folder the whole suite is played against the reference server first (some 4,000 checks). More than 2 s of processor time in the best
# round, or a first page of 300 KB, is a failure: exit 1. Build first: dotnet build -c Release harness/ConformTest.Cli
set -euo pipefail
top=$(cd "$(dirname "$0")/../.." && pwd)
cli=$(ls -t "$top"/harness/ConformTest.Cli/bin/*/net10.0/conformtest.dll | head -1)
run=${1:-}
times=${2:-5}
if [ -z "$run" ]; then
  run=$(mktemp -d)
  trap 'rm -rf "$run"' EXIT
  dotnet "$cli" run --quiet --out "$run"
fi
TIMEFORMAT='%U %S %R'
for _ in $(seq "$times"); do
  { time dotnet "$cli" report "$run" > /dev/null; } 2>&1
done | LC_ALL=C awk '{ print $1 + $2, $3 }' | sort -n | awk '
  { cpu[NR] = $1; wall[NR] = $2; if (NR == 1 || $2 < least) least = $2 }
  END { printf "processor time %.2f s at best, %.2f s median; %.2f s by the clock at best\n", cpu[1], cpu[int((NR + 1) / 2)], least; exit cpu[1] > 2 }' && fast=0 || fast=1
checks=$(grep -c '^{"type":"check"' "$run/events.jsonl")
first=$(stat -c %s "$run/report.html")
echo "$checks checks, $(ls "$run/report/cases" | wc -l) conversations; first page $((first / 1000)) KB, all of the site $(du -sk "$run/report" | cut -f1) KB"
[ "$fast" = 0 ] && [ "$first" -lt 300000 ]
