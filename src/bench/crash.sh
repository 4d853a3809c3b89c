#!/bin/bash
# Kills an ingest, or in every second round one of the processes that read files for it, at random moments; runs the
# ingest again, and holds the result against one that nobody disturbed.
#
#   src/bench/crash.sh ROUNDS PATH...
#   src/bench/crash.sh ROUNDS --paragraphs FOLDER [FILES]
#
# The second form makes FILES (200) small files from the paragraphs (*.jsonl) in FOLDER and takes those.
# Prints one line a round and fails when a file is lost or doubled, or when `check` finds a difference.
set -euo pipefail
home=$(cd "$(dirname "$0")/../.." && pwd)
rounds=$1; shift
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
RANDOM=${SEED:-20261122}

if [ "$1" = --paragraphs ]; then
  mkdir "$work/inbox"
  cat "$2"/*.jsonl | sed 's/.*"text": *"//; s/"[^"]*$//' | awk -v files="${3:-200}" -v to="$work/inbox" '
    length($0) > 200 { name = sprintf("%s/%04d.txt", to, n++); print > name; close(name); if (n >= files) exit }' || true
  set -- "$work/inbox"
fi

began=$(date +%s%N)
"$home/hindsight" ingest "$@" --data "$work/whole" >"$work/whole.out" 2>"$work/whole.err" || true
whole=$(( ($(date +%s%N) - began) / 1000000 ))
expected=$("$home/hindsight" check --data "$work/whole" 2>/dev/null)
echo "undisturbed: $(tail -n 1 "$work/whole.out") in $whole ms; $expected; seed ${SEED:-20261122}"

failures=0
for round in $(seq "$rounds"); do
  data="$work/round"; rm -rf "$data"
  moment=$(( (RANDOM * 32768 + RANDOM) % whole ))
  "$home/hindsight" ingest "$@" --data "$data" >/dev/null 2>&1 & pid=$!
  sleep "$(printf '%d.%03d' $((moment / 1000)) $((moment % 1000)))"
  what=ingest
  if [ $((round % 2)) -eq 0 ]; then
    what=reader
    child=$(pgrep -P "$pid" | tail -n 1 || true)
    [ -z "$child" ] || kill -9 "$child" 2>/dev/null || true
  else
    kill -9 "$pid" 2>/dev/null || true
  fi
  wait "$pid" 2>/dev/null || true
  "$home/hindsight" ingest "$@" --data "$data" >"$work/again.out" 2>"$work/again.err" || true
  status=0
  found=$("$home/hindsight" check --data "$data" 2>"$work/check.err") || status=$?
  verdict=same
  if [ "$found" != "$expected" ] || [ "$status" -ne 0 ]; then
    verdict=DIFFERENT; failures=$((failures + 1)); cat "$work/check.err" "$work/again.err"
  fi
  echo "round $round: $what killed after $moment ms; $(tail -n 1 "$work/again.out"); $found; $verdict"
done
echo "$((rounds - failures)) passed, $failures failed"
[ "$failures" -eq 0 ]
