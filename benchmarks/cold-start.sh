#!/usr/bin/env bash
# Publishes three small applications as JIT, ReadyToRun and native code, and measures how they start.
# cold-start.sh [STARTS]
set -euo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
out=../artifacts/cold-start
rid=linux-$(uname -m | sed 's/x86_64/x64/; s/aarch64/arm64/')

# A version of its own, or the packages' cache would give an earlier one.
version=0.1.0-start.$(date +%s)
rm -rf ../artifacts/package
dotnet pack ../src/CognitoClient -c Release -o ../artifacts/package -p:Version="$version" -v quiet

publish() {
  local form=$1 client=$2
  shift 2
  # Each form restores other packages: one folder of intermediate files each.
  dotnet publish "ColdStart/$client" -c Release -r "$rid" -o "$out/$form/$client" --artifacts-path "$out/obj/$form" -v quiet -p:RunAnalyzers=false -p:CognitoClientVersion="$version" "$@"
}

for client in Floor CognitoClient AwsSdk; do
  publish jit "$client" --self-contained false
  publish r2r "$client" --self-contained false -p:PublishReadyToRun=true
  publish aot "$client" -p:PublishAot=true
done

dotnet run -c Release -p:RunAnalyzers=false --project CognitoClient.LoadTest -- cold-start "$out" "${1:-20}"
