"""What every part of a step's form can do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.core.data.table import Kind


@dataclass(frozen=True)
class FormColumn:
    """A column that a form can offer, with the number of its gaps."""

    name: str
    kind: Kind
    missing: int = 0


class AskWidget(QWidget):
    """A part of a form."""

    changed = Signal()

    def value(self) -> Any:
        """Return what was filled in; raises `AcumenError` where it makes no sense by itself."""
        raise NotImplementedError

    def set_value(self, value: Any) -> None:
        """Show `value`."""
        raise NotImplementedError

    def _fill(self, inside: QWidget) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(inside)
        self.setFocusProxy(inside)


def shown(value: Any) -> str:
    """Return a value as it stands in a field."""
    return f"{value:.15g}" if isinstance(value, float) else str(value)
