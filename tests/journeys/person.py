"""A person at the window: looks, points and types; knows nothing of what is behind it."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEventLoop, QMimeData, QModelIndex, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QMenu,
    QScrollArea,
    QWidget,
)

from desktop_app.bootstrap import Acumen
from desktop_app.ui.file_dialogs import FileDialogs

PATIENCE_MS = 120_000
LOOK_MS = 20
LINE_PX = 12
_MARKUP = re.compile(r"<[^>]+>")
LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier

W = TypeVar("W", bound=QWidget)


class Answers(FileDialogs):
    """Stands for the system's dialogs: answers with the paths that the person would choose, in this order."""

    def __init__(self) -> None:
        super().__init__()
        self.paths: list[Path] = []
        self.proposed: list[Path] = []
        self.leaves = True

    def _open(self, parent: QWidget, title: str, filters: list[str]) -> Path | None:
        return self.paths.pop(0)

    def _save(self, parent: QWidget, title: str, proposed: Path, endings: list[str]) -> Path | None:
        self.proposed.append(proposed)
        return self.paths.pop(0)

    def stops_training(self, parent: QWidget) -> bool:
        return self.leaves


class Person:
    """Drives one running Acumen by what is on screen."""

    def __init__(self, acumen: Acumen, dialogs: Answers) -> None:
        self.acumen, self.dialogs = acumen, dialogs

    @property
    def window(self) -> QWidget:
        return self.acumen.window

    # --- looking ------------------------------------------------------------------------------------------------------

    def until(self, condition: Callable[[], object], what: str, timeout_ms: int = PATIENCE_MS) -> None:
        """Look again and again until `condition` holds; fail with `what` was waited for."""
        loop = QEventLoop()
        look, patience = QTimer(interval=LOOK_MS), QTimer(singleShot=True, interval=timeout_ms)
        look.timeout.connect(lambda: loop.quit() if condition() else None)
        patience.timeout.connect(loop.quit)
        if condition():
            return
        look.start()
        patience.start()
        loop.exec()
        look.stop()
        assert condition(), f"waited in vain for {what}; on screen: {self.read()[:2000]}"

    def sees(self, name: str, kind: type[W] = QWidget) -> W | None:  # type: ignore[assignment]
        """Return the visible widget of this name, if there is one."""
        places = [self.window, *(top for top in QApplication.topLevelWidgets() if top.isVisible())]
        found = [top for top in places if top.objectName() == name and isinstance(top, kind) and top.isVisible()]
        for place in places:
            found += [one for one in place.findChildren(kind, name) if one.isVisible()]
        return found[0] if found else None  # type: ignore[return-value]

    def find(self, name: str, kind: type[W] = QWidget, timeout_ms: int = PATIENCE_MS) -> W:  # type: ignore[assignment]
        """Wait for the widget of this name to be seen and return it."""
        self.until(lambda: self.sees(name, kind) is not None, f"“{name}”", timeout_ms)
        seen = self.sees(name, kind)
        assert seen is not None
        return seen

    def read(self, name: str = "") -> str:
        """Return every visible word in the widget of this name, or in the window."""
        place = self.find(name) if name else self.window
        found = [one for one in (place, *place.findChildren(QWidget)) if isinstance(one, QLabel | QAbstractButton)]
        lines = sorted((one for one in found if one.isVisible()), key=lambda one: _place(one, place))
        words = [_MARKUP.sub("", one.text()) for one in lines]
        return " ".join(word for word in words if word.strip())

    def message(self) -> str:
        """Wait for a message on the tab that is shown and return it."""
        return self.find("message_bar").accessibleName()

    def is_quiet(self) -> bool:
        """Return whether nothing runs and everything that came of it is on screen."""
        if self.acumen.session.state.job.running or self.acumen.window._to_build:
            return False
        tabs = ("training", "results", "recommendations")
        return all(getattr(self.sees(f"{tab}_tab"), "is_settled", True) for tab in tabs)

    def rest(self) -> None:
        """Wait until nothing runs."""
        self.until(self.is_quiet, "nothing to run any more")

    # --- pointing -----------------------------------------------------------------------------------------------------

    def click(self, name: str) -> None:
        """Wait until the widget can be clicked, scroll to it, and click its middle."""
        widget = self.find(name)
        self.until(widget.isEnabled, f"“{name}” to be enabled")
        self.point_at(widget, widget.rect().center())

    def point_at(self, widget: QWidget, place: QPoint) -> None:
        """Click `place` of `widget`, through whatever lies there: the window decides who gets the click."""
        scroll_to(widget, place)
        top = widget.window()
        where = widget.mapTo(top, place)
        hit = top.childAt(where) or top
        assert hit is widget or widget.isAncestorOf(hit), f"{hit!r} covers {widget!r}"
        QTest.mouseClick(handle(top), LEFT, NONE, where)

    def click_item(self, name: str, text: str) -> None:
        """Click the line or card that says `text`."""
        view = self.find(name, QAbstractItemView)
        index = self.item(view, text)
        view.scrollTo(index)
        self.point_at(view.viewport(), view.visualRect(index).center())

    def item(self, view: QAbstractItemView, text: str) -> QModelIndex:
        """Return the line that says `text`."""
        model = view.model()
        rows = [model.index(row, 0) for row in range(model.rowCount())]
        return next(index for index in rows if str(index.data()) == text)

    def choose(self, name: str, text: str) -> None:
        """Open a box and click the entry that says `text`."""
        box = self.find(name, QComboBox)
        self.until(box.isEnabled, f"“{name}” to be enabled")
        self.point_at(box, box.rect().center())
        view = box.view()
        self.until(view.isVisible, f"the entries of “{name}”")
        index = self.item(view, text)
        view.scrollTo(index)
        self.point_at(view.viewport(), view.visualRect(index).center())
        self.until(lambda: not view.isVisible(), f"“{name}” to close")

    def pick(self, *names: str) -> None:
        """Click one entry after the other in the menu that is open and in the ones below it."""
        for name in names:
            self.until(lambda wanted=name: self._entry(wanted) is not None, f"the entry “{name}”")
            found = self._entry(name)
            assert found is not None
            menu, action = found
            QTest.mouseClick(handle(menu), LEFT, NONE, menu.actionGeometry(action).center())

    def _entry(self, name: str) -> tuple[QMenu, QAction] | None:
        menus = [top for top in QApplication.topLevelWidgets() if isinstance(top, QMenu) and top.isVisible()]
        for menu in menus:
            for action in menu.actions():
                below = action.menu().objectName() if isinstance(action.menu(), QMenu) else ""
                if name in (action.objectName(), action.text(), below):
                    return menu, action
        return None

    def drop(self, path: Path, on: str = "main_window") -> None:
        """Drag a file from the desktop over a widget and let go of it there."""
        widget = self.find(on)
        data = file_data(path)
        middle, copy = widget.rect().center(), Qt.DropAction.CopyAction
        enter = QDragEnterEvent(middle, copy, data, LEFT, NONE)
        QApplication.sendEvent(widget, enter)
        assert enter.isAccepted(), f"“{on}” takes no file"
        QApplication.sendEvent(widget, QDropEvent(QPointF(middle), copy, data, LEFT, NONE))

    # --- typing -------------------------------------------------------------------------------------------------------

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        """Press a key; the window that has the keyboard decides who gets it."""
        QTest.keyClick(handle(QApplication.activePopupWidget() or self._active()), key, modifier)

    def type(self, text: str) -> None:
        """Type letters."""
        for letter in text:
            QTest.keyClick(handle(self._active()), letter)

    def _active(self) -> QWidget:
        top = QApplication.activeWindow()
        assert top is not None, "no window has the keyboard"
        return top

    def tab_to(self, name: str, most: int = 60) -> None:
        """Press Tab until the widget of this name has the keyboard."""
        for _ in range(most):
            focused = QApplication.focusWidget()
            if focused is not None and focused.objectName() == name:
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"“{name}” cannot be reached with Tab")

    # --- the steps of the work ----------------------------------------------------------------------------------------

    def open(self, path: Path) -> None:
        """Open a file from Home."""
        self.click("go_home")
        self.dialogs.paths.append(path)
        self.click("open_file")

    def ask(self, target: str) -> None:
        """Say on the Training tab what should be known."""
        self.click("go_training")
        if self.sees("target") is None:
            self.click("choose_target")
        self.click_item("target", target)
        self.find("train")

    def train(self) -> None:
        """Learn with the smallest budget, up to the verdict."""
        self.click("budget_quick")
        self.click("train")
        self.find("export_model")
        self.rest()

    def score(self, table: Path, answers: Path) -> None:
        """Answer for a table on the Results tab."""
        self.click("go_results")
        self.click("index_score")
        self.dialogs.paths += [table, answers]
        self.click("score_file")
        self.find("open_scored")
        self.rest()

    def headline(self) -> str:
        """Return the large sentence of the Results tab."""
        labels = self.find("good_section").findChildren(QLabel)
        return next(one.text() for one in labels if one.isVisible() and one.property("role") in ("verdict", "title"))


def _place(widget: QWidget, inside: QWidget) -> tuple[int, int]:
    """Return line and column in which a widget is read."""
    middle = widget.mapTo(inside, widget.rect().center())
    return middle.y() // LINE_PX, middle.x()


def file_data(path: Path) -> QMimeData:
    """Return what a file manager hands over with a file that is dragged."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    return data


def handle(widget: QWidget) -> QWindow:
    """Return the system's window of a top-level widget."""
    found = widget.windowHandle()
    assert found is not None, f"{widget!r} is not on screen"
    return found


def scroll_to(widget: QWidget, place: QPoint | None = None) -> None:
    """Scroll every area that `widget` is in, the innermost first, until it, and then `place` of it, can be seen."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea) and parent.widget() is not None and parent.widget().isAncestorOf(widget):
            parent.ensureWidgetVisible(widget)
            if place is not None:
                there = widget.mapTo(parent.widget(), place)
                parent.ensureVisible(there.x(), there.y())
        parent = parent.parentWidget()
