"""Fail where the catalogues do not match the source: something new, unfinished, or with other placeholders."""

from __future__ import annotations

import re
import sys

sys.path.insert(0, __file__.rpartition("/")[0] or ".")

from update_translations import Key, current_catalogues, translated

_PLACEHOLDER = re.compile(r"\{\w*\}|%n|%\d|</?b>")


def placeholders(text: str) -> list[str]:
    """Return everything in `text` that is filled in later, sorted."""
    return sorted(_PLACEHOLDER.findall(text))


def troubles_of(key: Key, forms: tuple[str, ...]) -> list[str]:
    """Return what is wrong with one translation."""
    context, source = key
    name = f"{context}: {source!r}"
    if not all(forms):
        return [f"unfinished: {name}"]
    # A singular may say "one" instead of the figure.
    wanted = placeholders(source)
    allowed = (wanted, [mark for mark in wanted if mark != "%n"]) if len(forms) > 1 else (wanted,)
    return [f"placeholders differ: {name} -> {form!r}" for form in forms if placeholders(form) not in allowed]


def main() -> int:
    """Print every trouble; exit status 1 if there is one."""
    troubles: list[str] = []
    for path, expected in current_catalogues().items():
        if not path.exists() or path.read_text(encoding="utf-8") != expected:
            troubles.append(f"{path.name} is behind the source: run packaging/update_translations.py")
        for key, forms in translated(path).items():
            troubles += [f"{path.name}: {trouble}" for trouble in troubles_of(key, forms)]
    print("\n".join(troubles) or "Translations match the source.")
    return 1 if troubles else 0


if __name__ == "__main__":
    sys.exit(main())
