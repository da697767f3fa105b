#!/usr/bin/env bash
# Publishes three small applications as JIT, ReadyToRun and native code, and measures how they start.
# cold-start.sh [STARTS]
set -euo pipefail
source "$(dirname "$0")/publish.sh"

pack
for application in Floor CognitoClient AwsSdk; do
  for form in jit r2r aot; do
    publish $form $application
  done
done

dotnet run -c Release -p:RunAnalyzers=false --project "$benchmarks/CognitoClient.LoadTest" -- cold-start "$published" "${1:-20}"
