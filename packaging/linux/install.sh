#!/bin/sh
# Acumen @VERSION@ for one person, without an administrator. What follows the last line is the program itself.
#
#     sh acumen_@VERSION@_@MACHINE@.run                install, or replace an older version
#     sh acumen_@VERSION@_@MACHINE@.run --to FOLDER    into another folder than ~/.local/lib/acumen
#     ~/.local/lib/acumen/uninstall.sh            take it out; projects, models and settings are kept
#
# Status: 0 done, 1 something failed, 2 not for this computer, 4 Acumen is open, 5 no room, 6 the folder cannot be written.
set -eu
umask 022

say() { printf '%s\n' "$*"; }
leave() { status=$1; shift; say "$@" >&2; exit "$status"; }

target=${HOME:?}/.local/lib/acumen
case ${1:-} in
'') ;;
--to) target=${2:?"--to needs a folder"} ;;
--help | -h) sed -n '2,8s/^# \{0,1\}//p' "$0"; exit 0 ;;
*) leave 1 "Unknown: $1. Type --help to see what there is." ;;
esac
case $target in /*) ;; *) target=$PWD/$target ;; esac
share=${XDG_DATA_HOME:-$HOME/.local/share}

[ "$(uname -s) $(uname -m)" = "Linux @MACHINE@" ] ||
    leave 2 "This is Acumen for Linux on @MACHINE@, and this computer is another: $(uname -s) $(uname -m)."
for tool in tar xz sha256sum tail df; do
    command -v "$tool" >/dev/null 2>&1 || leave 2 "The command $tool is missing here. Install it, then try again."
done
found=$(tail -n +@LINES@ "$0" | sha256sum)
[ "${found%% *}" = @CHECKSUM@ ] ||
    leave 1 "This file is damaged: it is not what was built. Fetch it again; nothing was changed."

if [ -e "$target" ] && [ ! -e "$target/uninstall.sh" ]; then
    [ -d "$target" ] && [ -z "$(ls -A "$target")" ] || target=$target/acumen # holds something that is not ours
fi
for process in /proc/[0-9]*; do
    [ "$(readlink "$process/exe" 2>/dev/null || :)" != "$target/acumen" ] ||
        leave 4 "Acumen is open. Close its window, then try again. Nothing was changed."
done
mkdir -p "$target" 2>/dev/null && [ -w "$target" ] ||
    leave 6 "$target cannot be written to. Choose a folder of your own with --to."
free=$(df -Pk "$target" | awk 'NR == 2 { print $4 }')
[ "$free" -ge @NEEDED_KB@ ] ||
    leave 5 "There is not enough room for $target: Acumen needs $((@NEEDED_KB@ / 1000)) MB. Free some space, or use --to."

new=$target.new
trap 'rm -rf "$new"' EXIT
trap 'exit 1' HUP INT TERM
rm -rf "$new"
mkdir "$new"
say "Unpacking Acumen @VERSION@ ..."
tail -n +@LINES@ "$0" | tar -xJf - -C "$new" ||
    leave 5 "Not every file could be written. Free some space, then try again. What was there before is untouched."

files=$new/usr/share
mkdir -p "$HOME/.local/bin" "$share/applications" "$share/mime/packages" "$share/icons/hicolor/scalable/apps"
cp "$files/mime/packages/acumen.xml" "$share/mime/packages/acumen.xml"
cp "$files/icons/hicolor/scalable/apps/acumen.svg" "$share/icons/hicolor/scalable/apps/acumen.svg"
# In a desktop entry a backslash is doubled twice, and a word with spaces stands in quotation marks.
quoted=$(printf '%s' "$target/acumen" | sed -e 's/[\\]/\\\\\\\\/g' -e 's/["`$]/\\\\&/g' -e 's/%/%%/g' -e 's/&/\\&/g' -e 's/|/\\|/g')
sed -e "s|^Exec=.*|Exec=\"$quoted\" %f|" -e '/^TryExec=/d' "$files/applications/acumen.desktop" \
    >"$share/applications/acumen.desktop"
sed -e "s|^share=.*|share='$(printf '%s' "$share" | sed -e "s/'/'\\\\\\\\''/g" -e 's/[&|]/\\&/g')'|" >"$new/usr/lib/acumen/uninstall.sh" <<'END'
#!/bin/sh
# Takes out this copy of Acumen; projects, models and settings are kept.
set -eu
share=
target=$(cd "$(dirname "$0")" && pwd)
rm -f "$share/applications/acumen.desktop" "$share/mime/packages/acumen.xml" \
    "$share/icons/hicolor/scalable/apps/acumen.svg"
[ "$(readlink "$HOME/.local/bin/acumen" 2>/dev/null || :)" != "$target/acumen" ] || rm -f "$HOME/.local/bin/acumen"
rm -rf "${XDG_CACHE_HOME:-$HOME/.cache}/Acumen"
if command -v update-mime-database >/dev/null 2>&1; then update-mime-database "$share/mime" >/dev/null 2>&1 || :; fi
if command -v update-desktop-database >/dev/null 2>&1; then update-desktop-database -q "$share/applications" >/dev/null 2>&1 || :; fi
rm -rf "$target"
END
chmod 755 "$new/usr/lib/acumen/uninstall.sh"
rm -rf "$target"
mv "$new/usr/lib/acumen" "$target"
ln -sfn "$target/acumen" "$HOME/.local/bin/acumen"
if command -v update-mime-database >/dev/null 2>&1; then update-mime-database "$share/mime" >/dev/null 2>&1 || :; fi
if command -v update-desktop-database >/dev/null 2>&1; then update-desktop-database -q "$share/applications" >/dev/null 2>&1 || :; fi

say "Acumen @VERSION@ is in $target and in the menu. To take it out: $target/uninstall.sh"
if command -v ldd >/dev/null 2>&1; then
    platform=$target/_internal/PySide6/Qt/plugins/platforms/libqxcb.so
    lacking=$(ldd "$platform" 2>/dev/null | awk '/not found/ { print $1 }' | sort -u | tr '\n' ' ')
    [ -z "$lacking" ] || say "To open its window, the system still needs: $lacking" \
        "On Debian and Ubuntu an administrator types: apt-get install @PACKAGES@"
fi
exit 0
