#!/usr/bin/env bash
# Publishes a small application with this client as JIT, ReadyToRun and native code, and fails when what a user deploys is over its limit.
# sizes.sh [VERSION]: of a package in artifacts/package; without it, the client is packed first.
set -euo pipefail
source "$(dirname "$0")/publish.sh"

# Bytes of the folder without symbols; for native code, the application.
declare -A limits=([jit]=6200000 [r2r]=8450000 [aot]=6650000)

version=${1:-}
[ -n "$version" ] || pack
status=0
echo "| form | bytes | limit |"
echo "|---|--:|--:|"
for form in jit r2r aot; do
  publish $form CognitoClient
  bytes=$(find "$published/$form/CognitoClient" -type f ! -name '*.pdb' ! -name '*.dbg' ! -name '*.xml' -printf '%s\n' | awk '{ sum += $1 } END { print sum }')
  printf "| %s | %'d | %'d |\n" "$form" "$bytes" "${limits[$form]}"
  [ "$bytes" -le "${limits[$form]}" ] || status=1
done
exit $status
