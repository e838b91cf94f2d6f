"""Which files of the wheels for Windows go into the installed copy."""

from __future__ import annotations

from pathlib import PurePosixPath

from bundle import UNUSED_MODULES, is_wanted

_QT_MODULES = ("Core", "Gui", "Widgets", "Svg", "Network")
_QT_FILES = {
    *("__init__.py", "_config.py", "_git_pyside_version.py", "pyside6.abi3.dll"),
    *(f"Qt{name}.pyd" for name in _QT_MODULES),
    *(f"Qt6{name}.dll" for name in _QT_MODULES),
}
_QT_PLUGINS = {
    *("platforms/qwindows.dll", "styles/qmodernwindowsstyle.dll", "iconengines/qsvgicon.dll"),
    *("imageformats/qsvg.dll", "imageformats/qico.dll", "imageformats/qjpeg.dll"),
}
_QT_LANGUAGES = ("qtbase_en.qm", "qtbase_zh_CN.qm")
# Arrow's ways to other computers, to devices, and what only its own tests load.
_OF_ARROW = (
    *("arrow_flight", "arrow_s3", "arrow_python_flight", "_flight", "_s3fs", "_gcsfs", "_azurefs", "_hdfs", "_cuda"),
    *("_pyarrow_cpp_tests", "gandiva", "_gandiva"),
)
_SOURCES = (
    ".pyx",
    ".pxi",
    ".pxd",
    ".pyi",
    ".c",
    ".cc",
    ".cpp",
    ".h",
    ".hpp",
    ".lib",
    ".pdb",
    ".cmake",
    ".build",
    ".tp",
)
# The runtime of Microsoft's compiler lies beside python.exe, once and current, where every library finds it.
_RUNTIME = ("msvcp140", "vcruntime140", "concrt140", "vcomp140", "vcamp140", "vccorlib140")


def wanted(name: str) -> bool:
    """Return whether a file of a wheel goes into the installed copy; `name` is its place in the wheel."""
    place = PurePosixPath(name)
    top = place.parts[0]
    if ".dist-info" in top:
        return place.name in ("METADATA", "RECORD", "entry_points.txt") or _is_paper(place)
    if top in ("PySide6", "shiboken6"):
        return _of_qt(place)
    if (
        place.suffix in (*_SOURCES, ".exe", ".whl", ".pyc")
        or not is_wanted(name)
        or ".".join(place.with_suffix("").parts) in UNUSED_MODULES
    ):
        return False
    if top == "pyarrow":
        return len(place.parts) > 2 or not place.name.startswith(tuple(f"{part}." for part in _OF_ARROW))
    if top.startswith("msvc_runtime."):
        return False  # it only tells other programs where the libraries are
    return top != "sklearn" or place.parts[1] != "datasets" or place.suffix in (".py", ".pyd")


def is_runtime(name: str) -> bool:
    """Return whether a file is a copy of the compiler's runtime under its own name.

    Copies with a hash in their name belong to one library, which asks for exactly that name.
    """
    stem = PurePosixPath(name).stem.lower()
    return name.lower().endswith(".dll") and "-" not in stem and stem.partition("_")[0] in _RUNTIME


def _is_paper(place: PurePosixPath) -> bool:
    return "licenses" in place.parts or place.name.upper().startswith(("LICEN", "COPYING", "NOTICE", "AUTHORS"))


def _of_qt(place: PurePosixPath) -> bool:
    if is_runtime(place.name) or place.suffix in (*_SOURCES, ".exe", ".pyc"):
        return False
    if place.parts[0] == "shiboken6":
        return "docs" not in place.parts
    inner = PurePosixPath(*place.parts[1:])
    if inner.parts[0] == "plugins":
        return inner.relative_to("plugins").as_posix() in _QT_PLUGINS
    if inner.parts[0] == "translations":
        return inner.name in _QT_LANGUAGES
    return inner.parts[0] == "support" or inner.as_posix() in _QT_FILES
