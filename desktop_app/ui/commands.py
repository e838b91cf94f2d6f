"""What the search offers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QPushButton

from desktop_app.ui.actions import Actions
from desktop_app.ui.app_state import AppState
from desktop_app.ui.widgets.command_palette import Command


def tab_commands(steps: Sequence[QPushButton]) -> list[Command]:
    """Return one command for each tab."""
    return [
        Command(
            QCoreApplication.translate("Commands", "Go to {tab}").format(tab=step.text()),
            "arrow-right",
            QKeySequence(f"Ctrl+{number}").toString(QKeySequence.SequenceFormat.NativeText),
            step.click,
        )
        for number, step in enumerate(steps, start=1)
    ]


def action_commands(actions: Actions) -> list[Command]:
    """Return what can be done now."""
    return [
        Command(
            action.text() if group is None else f"{group}: {action.text()}",
            icon,
            action.shortcut().toString(QKeySequence.SequenceFormat.NativeText),
            action.trigger,
        )
        for action, icon, group in actions.everything()
        if action.isEnabled()
    ]


def column_commands(state: AppState, ask_about: Callable[[str], None]) -> list[Command]:
    """Return one command for each column of the table."""
    columns = state.loaded.profile.columns if state.loaded is not None else ()
    words = QCoreApplication.translate("Commands", "Ask about {column}")
    return [
        Command(words.format(column=column.name), column.kind, "", partial(ask_about, column.name))
        for column in columns
    ]
