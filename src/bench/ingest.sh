#!/bin/sh
# Intake against Tika alone, the best of several new processes, starts of virtual machines excluded.
#
#   src/bench/ingest.sh TIMES PATH…
#
# Each time three processes: Tika as `java` runs it; Tika with the launcher's options and records of
# classes, the faster of those for long and for short work; intake as `ingest` runs. Needs a build
# (./hindsight --version) and the compiled tests (mvn test-compile).
set -eu

home=$(CDPATH= cd -- "$(dirname -- "$0")/../.." && pwd -P)
times=$1
shift
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
if ! "$java" --version 2>&1 | grep -qE '^openjdk (2[5-9]|[3-9][0-9])'; then
  echo "A JDK 25 is needed, and $java is another one. Set JAVA_HOME to it." >&2
  exit 2
fi
class_path=$home/target/hindsight.jar
for one in "$home"/target/lib/*.jar; do class_path=$class_path:$one; done
options=$(sed -n '/^options=/,/"/p' "$home/hindsight" | tr -d '\n' | sed 's/^options="//; s/".*//; s/-Xmx[^ ]*/-Xmx1g/')
options="$options -XX:AOTCache=$home/target/hindsight.aot"
log=$(mktemp)
trap 'rm -f "$log"' EXIT

run() { # NAME PART OPTIONS…: prints NAME, wall seconds, the line of figures
  name=$1 part=$2
  shift 2
  # shellcheck disable=SC2086
  if ! "$java" "$@" -Dpart="$part" -Dhindsight.home="$home" -cp "$class_path:${TESTS:-$home/target/test-classes}" \
      dev.hindsight.cli.IngestBenchmark $paths 2>"$log" | grep "^[Ti][in][kt].* s (" | sed "s/^[^ ]* /$name /"; then
    cat "$log" >&2
    exit 1
  fi
}

paths=$*
n=0
while [ "$n" -lt "$times" ]; do
  run java tika -Xmx1g
  # shellcheck disable=SC2086
  run long tika $options
  # shellcheck disable=SC2086
  run short tika $options -XX:TieredStopAtLevel=1
  # shellcheck disable=SC2086
  run intake intake $options -XX:TieredStopAtLevel=1
  n=$((n + 1))
done | awk '
  { print; if (!($1 in best) || $2 < best[$1]) best[$1] = $2 }
  END {
    tuned = best["long"] < best["short"] ? best["long"] : best["short"]
    printf "best: intake %.2f s, Tika as java runs it %.2f s, ratio %.2f; Tika as the launcher runs it %.2f s, ratio %.2f\n",
      best["intake"], best["java"], best["intake"] / best["java"], tuned, best["intake"] / tuned
  }'
