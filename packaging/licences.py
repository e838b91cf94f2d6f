"""The page with the licence of everything that a built copy is made of.

    python packaging/licences.py OUT.md [LOCK.txt]

The environment that runs it must hold the locked packages: the texts are those that their wheels carry.
"""

from __future__ import annotations

import sys
import sysconfig
from pathlib import Path

from sbom import BASE, MODELS, ROOT, Component, components

TEXTS = ROOT / "packaging" / "licences"
SAMPLES = ROOT / "resources" / "samples" / "ATTRIBUTION.md"
_QT = ("pyside6", "shiboken6")
_NOTICE = """\
Acumen uses Qt {version} and Qt for Python (PySide6, Shiboken6) {version} under the GNU Lesser General Public License,
version 3. They are separate libraries beside the program, linked at run time, and unchanged: whoever wants to may
replace them by versions of their own that have the same interface. Their source is at
https://download.qt.io/official_releases/qt/ and https://code.qt.io/cgit/pyside/pyside-setup.git/ under the tag of that
version. The texts of the LGPL and of the GPL, which it builds on, are at the end of this page. Copyright of Qt: The Qt
Company Ltd. and other contributors.
"""
_OTHER_FILES = {
    "The bundled font": ROOT / "resources" / "fonts" / "README.md",
    "The icons": ROOT / "resources" / "icons" / "README.md",
}


def page(parts: list[Component]) -> str:
    """Return the page as Markdown."""
    by_hand = {path.stem.lower(): path for path in TEXTS.glob("*.txt") if path.stem not in ("LGPL-3.0", "GPL-3.0")}
    sections = [
        "# Licences of what Acumen is made of",
        _fenced("Acumen", (ROOT / "LICENSE").read_text(encoding="utf-8")),
        _list(parts),
        "## Qt\n\n" + _NOTICE.format(version=next(part.version for part in parts if part.name.startswith(_QT))),
        _python(),
        *(_of_package(part, by_hand) for part in parts),
        *(_quoted(f"The model “{card.parent.name}”", card) for card in sorted(MODELS.glob("*/card.md"))),
        _fenced("Apache-2.0 of the models", (MODELS / "Apache-2.0.txt").read_text(encoding="utf-8")),
        _quoted("Samples", SAMPLES),
        *(_quoted(title, path) for title, path in _OTHER_FILES.items()),
        _fenced("LGPL-3.0", (TEXTS / "LGPL-3.0.txt").read_text(encoding="utf-8")),
        _fenced("GPL-3.0", (TEXTS / "GPL-3.0.txt").read_text(encoding="utf-8")),
    ]
    return "\n\n".join(section.strip() for section in sections) + "\n"


def without_text(parts: list[Component]) -> list[str]:
    """Return the packages for which no licence text is at hand."""
    known = {path.stem.lower() for path in TEXTS.glob("*.txt")}
    return [
        part.name
        for part in parts
        if not part.texts and not part.name.startswith(_QT) and part.name.lower() not in known
    ]


def _list(parts: list[Component]) -> str:
    lines = [f"| {part.name} | {part.version} | {part.licence} | {part.home} |" for part in parts]
    return "\n".join(["## Libraries", "", "| name | version | licence | source |", "|---|---|---|---|", *lines])


def _python() -> str:
    title = f"Python {sys.version_info.major}.{sys.version_info.minor}"
    text = Path(sysconfig.get_path("stdlib"), "LICENSE.txt")
    if text.is_file():
        return _fenced(title, text.read_text(encoding="utf-8"))
    return f"## {title}\n\nPython Software Foundation License, version 2: https://docs.python.org/3/license.html"


def _of_package(part: Component, by_hand: dict[str, Path]) -> str:
    texts = list(part.texts)
    if not texts and part.name.lower() in by_hand:
        path = by_hand[part.name.lower()]
        texts = [(path.name, path.read_text(encoding="utf-8"))]
    if not texts:
        return f"## {part.name} {part.version}\n\nLicence: {part.licence}. See “Qt” above and the texts at the end."
    return "\n\n".join([f"## {part.name} {part.version}", *(f"### {name}\n\n{_block(text)}" for name, text in texts)])


def _fenced(title: str, text: str) -> str:
    return f"## {title}\n\n{_block(text)}"


def _quoted(title: str, path: Path) -> str:
    lowered = path.read_text(encoding="utf-8").replace("\n# ", "\n### ").replace("\n## ", "\n### ")
    return f"## {title}\n\n{lowered.removeprefix('# ')}"


def _block(text: str) -> str:
    fence = "`" * 5
    return f"{fence}\n{text.strip()}\n{fence}"


def main(arguments: list[str]) -> None:
    """Write the page; end with an error where a text is missing."""
    out, *lock = (Path(argument) for argument in arguments)
    parts = components(lock[0] if lock else BASE)
    if missing := without_text(parts):
        sys.exit(f"No licence text is at hand for: {', '.join(missing)}. Add one as packaging/licences/NAME.txt.")
    out.write_text(page(parts), encoding="utf-8")
    print(f"{out}: {len(parts)} packages, {out.stat().st_size // 1000} kB")


if __name__ == "__main__":
    main(sys.argv[1:])
