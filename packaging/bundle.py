"""What of the libraries goes into a built copy, and what this program never asks for."""

from __future__ import annotations

import hashlib
import os
import subprocess
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from icu_data import slim_library
from sentences import say

MEGABYTE = 1_000_000
LIMITS_MB = {"download": 200, "installed": 550}
UNUSED_MODULES = [
    "tkinter",
    "IPython",
    "matplotlib",
    "torch",
    "catboost",
    "lightfm",
    "pytest",
    "setuptools",
    "pip",
    "pyqtgraph.examples",
    "pyarrow.flight",
    "pyarrow._flight",
    "pyarrow._s3fs",
    "pyarrow._gcsfs",
    "pyarrow._azurefs",
    "pyarrow._hdfs",
    "pyarrow.tests",
    "PySide6.QtOpenGL",
    "PySide6.QtOpenGLWidgets",
    "PySide6.QtTest",
]

# Arrow's ways to other computers, and what belongs to them.
_REMOTE = ("libarrow_flight", "libarrow_s3", "libarrow_python_flight")
# GTK is only for the look of GTK's own dialogs; it and what it loads would have to fit the desktop's versions.
_GTK = (
    *("libqgtk3", "libgtk-3", "libgdk-3", "libgdk_pixbuf", "libpango", "libcairo", "libatk", "libatspi", "libepoxy"),
    *("libharfbuzz", "libpixman", "libfribidi", "libthai", "libdatrie", "libgraphite2", "libcairo-gobject"),
)
# Parts of Qt for devices without a desktop, and for what this program does not show.
_OF_QT = (
    *("libqeglfs", "libqlinuxfb", "libqvnc", "libqvkkhrdisplay", "libqminimal", "libQt6EglFS", "libQt6Quick"),
    *("libQt6Qml", "libQt6Pdf", "libQt6VirtualKeyboard", "libqopensslbackend", "libqcertonlybackend"),
    *("libQt6Test", "libQt6OpenGLWidgets", "libqevdev", "libqtuio", "libqglib", "libqnetworkmanager"),
    *("libqtiff", "libqwebp", "libqicns", "libqtga", "libqwbmp"),
)
# These belong to the computer, and the package depends on them: mixed with those of drivers and desktop they crash.
_OF_THE_SYSTEM = (
    *(
        "libGL.so",
        "libEGL.so",
        "libGLX",
        "libGLdispatch",
        "libdrm",
        "libgbm",
        "libfontconfig",
        "libfreetype",
        "libdbus-1",
    ),
    *("libX", "libxcb", "libxkbcommon", "libwayland", "libglib-2.0", "libgio-2.0", "libgobject-2.0", "libgmodule-2.0"),
    *("libsystemd", "libgcrypt", "libgpg-error", "libmount", "libblkid", "libselinux", "libcap.so", "libpcre2"),
    *("libkrb5", "libk5crypto", "libgssapi_krb5", "libcom_err", "libkeyutils", "libexpat", "libpng16", "libjpeg"),
    *("libbrotli", "libbsd", "libmd.so", "libresolv"),
)
_SOURCES = (".pyi", ".pyx", ".pxd", ".pxi", ".tp", ".h", ".hpp", ".lib", ".a", ".build")
_FOLDERS = ("tests", "test", "include", "qml", "examples", "egldeviceintegrations")
_LANGUAGES = ("qtbase_en.qm", "qtbase_zh_CN.qm")
_PATCHED = ("numpy.libs", "scipy.libs", "scikit_learn.libs", "lightgbm.libs", "pandas.libs")


def is_wanted(name: str) -> bool:
    """Return whether a file goes into the built copy; `name` is its place there."""
    place = PurePosixPath(name.replace("\\", "/"))
    if any(place.name.startswith(start) for start in (*_REMOTE, *_GTK, *_OF_QT, *_OF_THE_SYSTEM)):
        return False
    if place.suffix == ".qm":
        return place.name in _LANGUAGES
    if place.suffix in _SOURCES:
        return False
    return "desktop_app" in place.parts or not set(place.parts[:-1]) & set(_FOLDERS)


def slim(folder: Path) -> int:
    """Take out what only a debugger reads, what is there twice and what nobody asks for; return the bytes saved."""
    before = size_of(folder)
    for library in folder.rglob("libicudata.so.*"):
        slim_library(library)
    _strip(folder)
    _link_twins(folder)
    return before - size_of(folder)


def _strip(folder: Path) -> None:
    # Libraries that were changed after linking are left alone: strip would break them.
    for path in _libraries(folder):
        if not set(path.parts) & set(_PATCHED):
            subprocess.run(["strip", "--strip-unneeded", str(path)], check=False, stderr=subprocess.DEVNULL)


def _link_twins(folder: Path) -> None:
    """Leave one of several libraries with the same name and content; the others become links to it."""
    first: dict[tuple[str, str], Path] = {}
    for path in sorted(_libraries(folder)):
        twin = first.setdefault((path.name.split(".so")[0], _digest(path)), path)
        if twin is not path:
            path.unlink()
            path.symlink_to(os.path.relpath(twin, path.parent))


def _libraries(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*.so*") if path.is_file() and not path.is_symlink()]


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def size_of(folder: Path) -> int:
    """Return the bytes of all files below `folder`; a link counts nothing."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def within_limits(sizes: dict[str, int], other_limits_mb: Mapping[str, int] | None = None) -> bool:
    """Print each size beside its limit and return whether all of them keep it."""
    limits = {**LIMITS_MB, **(other_limits_mb or {})}
    for name, size in sizes.items():
        verdict = "PASS" if size <= limits[name] * MEGABYTE else "FAIL"
        say(f"{name:10} {size / MEGABYTE:6.1f} MB  (≤ {limits[name]} MB)  {verdict}  [{size:,} bytes]")
    return all(size <= limits[name] * MEGABYTE for name, size in sizes.items())
