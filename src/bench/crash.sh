#!/bin/bash
# Kills an ingest at random moments, runs it again, and holds the result against one that nobody disturbed.
#
#   src/bench/crash.sh ROUNDS PATH...
#
# Prints one line a round and fails when a file is lost or doubled, or when `check` finds a difference.
set -euo pipefail
home=$(cd "$(dirname "$0")/../.." && pwd)
rounds=$1; shift
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
RANDOM=${SEED:-20261122}

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
  kill -9 "$pid" 2>/dev/null || true
  wait "$pid" 2>/dev/null || true
  "$home/hindsight" ingest "$@" --data "$data" >"$work/again.out" 2>"$work/again.err" || true
  status=0
  found=$("$home/hindsight" check --data "$data" 2>"$work/check.err") || status=$?
  verdict=same
  if [ "$found" != "$expected" ] || [ "$status" -ne 0 ]; then
    verdict=DIFFERENT; failures=$((failures + 1)); cat "$work/check.err" "$work/again.err"
  fi
  echo "round $round: killed after $moment ms; $(tail -n 1 "$work/again.out"); $found; $verdict"
done
echo "$((rounds - failures)) passed, $failures failed"
[ "$failures" -eq 0 ]
