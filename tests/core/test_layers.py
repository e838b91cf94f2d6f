"""Which parts work where a library is missing: core without Qt, scoring without anything that trains."""

from __future__ import annotations

import pkgutil
import subprocess
import sys
from pathlib import Path

import pytest

import desktop_app.core
import desktop_app.core.scoring

_IMPORT_ALL = """
import importlib, sys
for name in {forbidden!r}:
    sys.modules[name] = None
for name in {modules!r}:
    importlib.import_module(name)
loaded = sorted(name for name in {heavy!r} if sys.modules.get(name))
print("loaded:", *loaded)
"""

QT = ("PySide6", "shiboken6", "pyqtgraph")
TRAINING = ("torch", "sklearn", "lightgbm", "scipy")
HEAVY = ("pandas", "pyarrow", "onnx", "onnxruntime", "sklearn", "lightgbm", "torch", "scipy")


def modules_of(package: object) -> tuple[str, ...]:
    """Names of all modules below `package`, itself included."""
    name, path = package.__name__, package.__path__
    return name, *sorted(found.name for found in pkgutil.walk_packages(path, f"{name}."))


def import_all(modules: tuple[str, ...], forbidden: tuple[str, ...]) -> subprocess.CompletedProcess[str]:
    """Import `modules` in a fresh process in which `forbidden` ones cannot be imported."""
    code = _IMPORT_ALL.format(forbidden=forbidden, modules=modules, heavy=HEAVY)
    root = Path(__file__).resolve().parents[2]
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=root, check=False)


def test_core_is_imported_without_qt():
    modules = modules_of(desktop_app.core)
    assert "desktop_app.core.scoring" in modules
    done = import_all(modules, QT)
    assert done.returncode == 0, done.stderr


def test_scoring_is_imported_without_training_libraries():
    done = import_all(modules_of(desktop_app.core.scoring), TRAINING + QT)
    assert done.returncode == 0, done.stderr


def test_importing_core_loads_no_heavy_library():
    done = import_all(modules_of(desktop_app.core), QT)
    assert done.stdout.split() == ["loaded:"], done.stdout + done.stderr


@pytest.mark.parametrize("library", ["numpy", "PySide6"])
def test_the_guard_notices_a_forbidden_import(library):
    done = import_all((library,), (library,))
    assert done.returncode != 0
    assert library in done.stderr
