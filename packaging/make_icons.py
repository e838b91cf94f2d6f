"""Draw the program's icon for Windows and macOS from its drawing.

    .venv/bin/python packaging/make_icons.py

writes ``packaging/windows/acumen.ico`` and ``packaging/macos/acumen.icns``; run it after changing
``resources/icons/app.svg`` and commit what it made.
"""

from __future__ import annotations

import os
import struct
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DRAWING = ROOT / "resources" / "icons" / "app.svg"
ICO = ROOT / "packaging" / "windows" / "acumen.ico"
ICNS = ROOT / "packaging" / "macos" / "acumen.icns"
ICO_SIZES = (16, 20, 24, 32, 40, 48, 64, 256)
# The kinds of an .icns file that hold PNG: what is shown at 1x and at 2x.
ICNS_SIZES = {b"ic11": 32, b"ic12": 64, b"ic07": 128, b"ic13": 256, b"ic08": 256, b"ic14": 512, b"ic09": 512}
ICNS_SIZES |= {b"ic10": 1024}


def ico(pictures: dict[int, bytes]) -> bytes:
    """Return an .ico file of PNG pictures; a size of 256 is written as 0."""
    header = struct.pack("<HHH", 0, 1, len(pictures))
    at, entries = len(header) + 16 * len(pictures), b""
    for size, picture in sorted(pictures.items()):
        entries += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), at)
        at += len(picture)
    return header + entries + b"".join(picture for _, picture in sorted(pictures.items()))


def icns(pictures: dict[int, bytes]) -> bytes:
    """Return an .icns file of PNG pictures."""
    parts = [kind + struct.pack(">I", len(pictures[size]) + 8) + pictures[size] for kind, size in ICNS_SIZES.items()]
    whole = b"".join(parts)
    return b"icns" + struct.pack(">I", len(whole) + 8) + whole


def drawn(sizes: set[int]) -> dict[int, bytes]:
    """Return the drawing as PNG, in each of `sizes`."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QBuffer, QIODevice
    from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QPainter
    from PySide6.QtSvg import QSvgRenderer

    app = QGuiApplication([])
    renderer, pictures = QSvgRenderer(str(DRAWING)), {}
    for size in sorted(sizes):
        image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(0)
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        QImageWriter(buffer, b"PNG").write(image)
        pictures[size] = bytes(buffer.data().data())
    app.quit()
    return pictures


def main() -> None:
    """Draw both."""
    pictures = drawn({*ICO_SIZES, *ICNS_SIZES.values()})
    for path, made in ((ICO, ico({size: pictures[size] for size in ICO_SIZES})), (ICNS, icns(pictures))):
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(made)
        print(f"{path.relative_to(ROOT)}: {len(made):,} bytes")


if __name__ == "__main__":
    main()
