"""Bring `resources/i18n/*.ts` up to date with the sentences in the source, keeping every translation.

``python packaging/update_translations.py``: new sentences arrive unfinished, vanished ones go, line numbers are not
kept and the order is that of the files, so the same source always gives the same catalogue.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "i18n"
PLURAL_FORMS = {"en": 2, "zh_CN": 1}

Key = tuple[str, str]
"""Context and source text."""


def extract() -> list[tuple[Key, str]]:
    """Return every marked sentence of the app with the note for its translator, in the order of contexts and files."""
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / "fresh.ts"
        files = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "desktop_app").rglob("*.py"))
        command = [lupdate(), *files, "-silent", "-locations", "none", "-ts", str(fresh)]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
        warnings = [line for line in done.stderr.splitlines() if "desktop_app" in line]
        if warnings:
            sys.exit("\n".join(warnings))
        root = ElementTree.parse(fresh).getroot()
    found = [
        ((context.findtext("name", ""), message.findtext("source", "")), message.findtext("extracomment", ""))
        for context in root.iter("context")
        for message in context.iter("message")
    ]
    return sorted(found, key=lambda entry: entry[0][0])


def lupdate() -> str:
    """Return the path of the extractor beside this Python, or on the search path."""
    beside = shutil.which("pyside6-lupdate", path=str(Path(sys.executable).parent))
    found = beside or shutil.which("pyside6-lupdate")
    if found is None:
        sys.exit("pyside6-lupdate is not installed: it comes with PySide6-Essentials.")
    return found


def translated(path: Path) -> dict[Key, tuple[str, ...]]:
    """Return the texts that `path` holds, one for each plural form; unfinished ones are empty."""
    if not path.exists():
        return {}
    texts: dict[Key, tuple[str, ...]] = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None, "every message has a translation element"
            forms = translation.findall("numerusform")
            texts[context.findtext("name", ""), message.findtext("source", "")] = (
                tuple(form.text or "" for form in forms) if forms else (translation.text or "",)
            )
    return texts


def catalogue(language: str, found: list[tuple[Key, str]], texts: dict[Key, tuple[str, ...]]) -> str:
    """Return the text of the ``.ts`` file; English holds only the sentences that count something."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>", f'<TS version="2.1" language="{language}">']
    current = None
    for (context, source), note in found:
        if language == "en" and "%n" not in source:
            continue
        if context != current:
            lines += ["</context>"] * (current is not None) + ["<context>", f"    <name>{escape(context)}</name>"]
            current = context
        lines += message(language, source, note, texts.get((context, source), ()))
    return "\n".join([*lines, *["</context>"] * (current is not None), "</TS>", ""])


def message(language: str, source: str, note: str, forms: tuple[str, ...]) -> list[str]:
    """Return the lines of one sentence."""
    plural = "%n" in source
    expected = PLURAL_FORMS[language] if plural else 1
    forms = (*forms, *[""] * expected)[:expected]
    state = "" if all(forms) else ' type="unfinished"'
    lines = ['    <message numerus="yes">' if plural else "    <message>", f"        <source>{escape(source)}</source>"]
    if note:
        lines.append(f"        <extracomment>{escape(note)}</extracomment>")
    if plural:
        lines.append(f"        <translation{state}>")
        lines += [f"            <numerusform>{escape(form)}</numerusform>" for form in forms]
        lines.append("        </translation>")
    else:
        lines.append(f"        <translation{state}>{escape(forms[0])}</translation>")
    return [*lines, "    </message>"]


def current_catalogues() -> dict[Path, str]:
    """Return what each catalogue should look like now."""
    found = extract()
    return {
        path: catalogue(language, found, translated(path))
        for language in PLURAL_FORMS
        for path in [FOLDER / f"{language}.ts"]
    }


def main() -> int:
    """Write the catalogues."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for path, text in current_catalogues().items():
        path.write_text(text, encoding="utf-8")
        print(f"{path.relative_to(ROOT)}: {text.count('<message')} sentences, {text.count('unfinished')} unfinished")
    return 0


if __name__ == "__main__":
    sys.exit(main())
