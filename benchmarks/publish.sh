# To be sourced: packs the client and publishes the applications of ColdStart as a user would deploy them.
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
benchmarks=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
published=$benchmarks/../artifacts/published
rid=linux-$(uname -m | sed 's/x86_64/x64/; s/aarch64/arm64/')

# Packs the client as $version. Each run has its own, or the packages' cache would supply an earlier one.
pack() {
  version=0.1.0-start.$(date +%s)
  rm -rf "$benchmarks/../artifacts/package"
  dotnet pack "$benchmarks/../src/CognitoClient" -c Release -o "$benchmarks/../artifacts/package" -p:Version="$version" -v quiet
}

# publish FORM APPLICATION: FORM is jit, r2r or aot. Each form restores other packages: one folder of intermediate files each.
publish() {
  local form=$1 application=$2 options
  case $form in
    jit) options=(--self-contained false) ;;
    r2r) options=(--self-contained false -p:PublishReadyToRun=true) ;;
    aot) options=(-p:PublishAot=true -warnaserror) ;;
  esac
  dotnet publish "$benchmarks/ColdStart/$application" -c Release -r "$rid" -o "$published/$form/$application" \
    --artifacts-path "$published/obj/$form" -v quiet -p:RunAnalyzers=false -p:CognitoClientVersion="$version" "${options[@]}"
}
