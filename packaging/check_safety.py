"""Look through the program's code for what it must never do: run stored code, reach the network, use a shell.

    python packaging/check_safety.py [FOLDER ...]

ends with status 1 and one line for every place that is found.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CODE = ROOT / "desktop_app"

NETWORK = {"socket", "ssl", "http", "urllib.request", "urllib3", "requests", "httpx", "aiohttp", "ftplib", "smtplib"}
STORED_CODE = {"pickle", "dill", "cloudpickle", "joblib", "shelve", "marshal"}
QT_NETWORK = {"QtNetwork", "QtWebEngineCore", "QtWebSockets"}
BETWEEN_OWN_PROCESSES = ("desktop_app/jobs/worker.py", "desktop_app/jobs/child.py")
"""Pickle goes through a pipe between the window and the worker that it has started itself; no file is ever read so."""
SINGLE_WINDOW = ("desktop_app/ui/single_window.py",)
"""A local socket, which is a file, tells the window that runs about a file to open."""


def findings(path: Path, name: str) -> Iterator[str]:
    """Yield what a file must not hold, as ``NAME:LINE what``."""
    tree = ast.parse(path.read_text(encoding="utf-8"), filename=name)
    for node in ast.walk(tree):
        for what in _of(node, name):
            yield f"{name}:{node.lineno} {what}"  # type: ignore[attr-defined]


def _of(node: ast.AST, name: str) -> Iterator[str]:
    if isinstance(node, ast.Import):
        for alias in node.names:
            yield from _of_module(alias.name, name)
    elif isinstance(node, ast.ImportFrom) and node.module:
        yield from _of_module(node.module, name)
        for alias in node.names:
            yield from _of_module(f"{node.module}.{alias.name}", name)
    elif isinstance(node, ast.Call):
        yield from _of_call(node)


def _of_module(module: str, name: str) -> Iterator[str]:
    parts = module.split(".")
    if parts[0] in STORED_CODE and name not in BETWEEN_OWN_PROCESSES:
        yield f"imports {module}: stored objects can run code"
    if parts[0] in NETWORK or module in NETWORK:
        yield f"imports {module}: nothing leaves the computer"
    if parts[0] == "PySide6" and len(parts) > 1 and parts[1] in QT_NETWORK and name not in SINGLE_WINDOW:
        yield f"imports {module}: nothing leaves the computer"


def _of_call(node: ast.Call) -> Iterator[str]:
    function = node.func
    if isinstance(function, ast.Name) and function.id in ("eval", "exec", "compile", "__import__"):
        yield f"calls {function.id}"
    if not isinstance(function, ast.Attribute):
        return
    owner = function.value.id if isinstance(function.value, ast.Name) else ""
    named = {keyword.arg: keyword.value for keyword in node.keywords}
    if (owner, function.attr) == ("torch", "load") and not _is_true(named.get("weights_only")):
        yield "calls torch.load without weights_only=True"
    if (owner, function.attr) in (("os", "system"), ("os", "popen")) or _is_true(named.get("shell")):
        yield "uses a shell"
    if function.attr == "read_pickle" or (function.attr == "load" and _is_true(named.get("allow_pickle"))):
        yield f"calls {function.attr}: stored objects can run code"


def _is_true(node: ast.expr | None) -> bool:
    return isinstance(node, ast.Constant) and node.value is True


def main(folders: list[Path]) -> int:
    """Print every finding in `folders`; return 1 if there is any."""
    found = [
        line
        for folder in folders
        for path in sorted(folder.rglob("*.py"))
        for line in findings(path, path.relative_to(folder.parent).as_posix())
    ]
    print("\n".join(found) if found else "Nothing runs stored code, reaches the network or uses a shell.")
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main([Path(argument).resolve() for argument in sys.argv[1:]] or [CODE]))
