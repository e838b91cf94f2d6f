"""Modules that are not needed to show the window: imported when something of them is used for the first time."""

from __future__ import annotations

import importlib
from typing import Any


class Later:
    """Stands for a module until something of it is asked for.

    Parameters
    ----------
    name : str
        The module's whole name.
    """

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, name: str) -> Any:
        return getattr(importlib.import_module(self._name), name)
