#!/bin/bash
# Sign the program, or sign the disk image and have Apple notarise it.
#
#     packaging/macos/sign.sh app build/program/Acumen.app
#     packaging/macos/sign.sh dmg dist/Acumen.dmg
#
# SIGN_IDENTITY   name of a "Developer ID Application" certificate in the keychain
# NOTARY_PROFILE  name under which "xcrun notarytool store-credentials" has kept an account
#
# Without SIGN_IDENTITY the program gets the signature of nobody, which Apple silicon needs to run it at all; macOS then
# asks the person to open it by hand in System Settings, Privacy & Security.
set -eu

what=$1 target=$2
here=$(cd "$(dirname "$0")" && pwd)
identity=${SIGN_IDENTITY:-}

sign() {
    if [ -n "$identity" ]; then
        codesign --force --timestamp --options runtime --sign "$identity" "$@"
    else
        codesign --force --sign - "$@"
    fi
}

case $what in
app)
    # From the inside out: what holds others is signed after them.
    find "$target/Contents" -type f \( -name '*.dylib' -o -name '*.so' \) -print0 |
        while IFS= read -r -d '' library; do sign "$library"; done
    find "$target/Contents" -depth -type d -name '*.framework' -print0 |
        while IFS= read -r -d '' framework; do sign "$framework"; done
    sign --entitlements "$here/entitlements.plist" "$target"
    codesign --verify --deep --strict --verbose=2 "$target"
    ;;
dmg)
    if [ -z "$identity" ]; then
        echo "The disk image is not signed: SIGN_IDENTITY is not set."
        exit 0
    fi
    codesign --force --timestamp --sign "$identity" "$target"
    if [ -z "${NOTARY_PROFILE:-}" ]; then
        echo "The disk image is signed and not notarised: NOTARY_PROFILE is not set."
        exit 0
    fi
    xcrun notarytool submit "$target" --keychain-profile "$NOTARY_PROFILE" --wait
    xcrun stapler staple "$target"
    spctl --assess --type open --context context:primary-signature --verbose "$target"
    ;;
*)
    echo "Usage: $0 app|dmg PATH" >&2
    exit 2
    ;;
esac
