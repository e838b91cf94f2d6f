"""A list of parts that fill themselves in by a decorator when their module is imported."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from typing import Any, TypeVar

Part = TypeVar("Part", bound=type[Any])


class Registry:
    """Parts of one family by their stored ``key``, in order of registration.

    Parameters
    ----------
    package : str
        The package whose modules register parts; all of them are imported by `load`.
    """

    def __init__(self, package: str) -> None:
        self._package = package
        self._parts: dict[str, type[Any]] = {}

    def register(self, part: Part) -> Part:
        """Class decorator: add `part` under its ``key``."""
        key = part.key
        if key in self._parts and self._parts[key].__qualname__ != part.__qualname__:
            raise ValueError(f"two parts of {self._package} are called {key!r}")
        self._parts[key] = part
        return part

    def load(self) -> tuple[type[Any], ...]:
        """Import every module of the package and return all parts."""
        package = importlib.import_module(self._package)
        for module in sorted(info.name for info in pkgutil.iter_modules(package.__path__)):
            importlib.import_module(f"{self._package}.{module}")
        return tuple(self._parts.values())

    def __getitem__(self, key: str) -> type[Any]:
        self.load()
        return self._parts[key]

    def __iter__(self) -> Iterator[type[Any]]:
        return iter(self.load())
