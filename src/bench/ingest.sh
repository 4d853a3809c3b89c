#!/bin/sh
# Intake against Tika alone, the best of several new processes, starts of virtual machines excluded.
#
#   src/bench/ingest.sh TIMES PATH…
#
# Needs a build (./hindsight --version) and the compiled tests (mvn test-compile).
set -eu

home=$(CDPATH= cd -- "$(dirname -- "$0")/../.." && pwd -P)
times=$1
shift
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
class_path=$home/target/hindsight.jar
for one in "$home"/target/lib/*.jar; do class_path=$class_path:$one; done
options=$(sed -n '/^options=/,/"/p' "$home/hindsight" | tr -d '\n' | sed 's/^options="//; s/".*//; s/-Xmx[^ ]*/-Xmx1g/')

run=0
while [ "$run" -lt "$times" ]; do
  # shellcheck disable=SC2086
  "$java" $options -XX:AOTCache="$home/target/hindsight.aot" -Dhindsight.home="$home" \
    -cp "$class_path:$home/target/test-classes" dev.hindsight.cli.IngestBenchmark "$@" 2>/dev/null | grep '^Tika'
  run=$((run + 1))
done | awk '
  { print; gsub(/[;(),]/, ""); if (!n++ || $2 < tika) tika = $2; for (i = 1; i < NF; i++) if ($i == "intake" && (n == 1 || $(i + 1) < intake)) intake = $(i + 1) }
  END { printf "best of %d: intake %.2f s, Tika %.2f s, ratio %.2f\n", n, intake, tika, intake / tika }'
