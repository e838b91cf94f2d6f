"""Everything that the menu, the keyboard and the search offer, each as one action."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.ui import i18n
from desktop_app.ui.theme import CHOICES as THEMES
from desktop_app.ui.theme import Theme


class Actions(QWidget):
    """The window's actions; invisible itself, it only owns them and says what was chosen."""

    language_chosen = Signal(str)
    theme_chosen = Signal(str)

    def __init__(self, theme: Theme, language: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self._theme, self._window = theme, parent
        self._icons: dict[QAction, str] = {}
        keys = QKeySequence.StandardKey
        self.open_file = self._action("open_any_file", self.tr("Open a file…"), "open", keys.Open)
        self.open_project = self._action("open_project", self.tr("Open a project…"), "document", "Ctrl+Shift+O")
        self.save_project = self._action("save_project", self.tr("Save the project as…"), "save", "Ctrl+Shift+S")
        self.open_folder = self._action("open_folder", self.tr("Open a folder…"), "open", None)
        self.paste_table = self._action("paste_table", self.tr("Paste a table"), "copy", "Ctrl+Shift+V")
        self.save_table = self._action("save_table", self.tr("Save the table as…"), "download", None)
        self.search = self._action("open_search", self.tr("Search"), "search", "Ctrl+K")
        self.help = self._action("help", self.tr("Help"), "help", keys.HelpContents)
        self.tour = self._action("start_tour", self.tr("Show me around"), "eye", None)
        self.about = self._action("about", self.tr("About Acumen and privacy"), "shield", None)
        self.quit = self._action("quit", self.tr("Quit"), "quit", keys.Quit)
        self.languages = self._choices(self._languages(), language, self.language_chosen.emit, "language")
        self.themes = self._choices(self._themes(), theme.choice, self.theme_chosen.emit, "theme")
        theme.changed.connect(self._recolour)

    def menu(self, parent: QWidget) -> QMenu:
        """Return the window's menu."""
        menu = QMenu(parent)
        menu.setObjectName("main_menu")
        menu.setToolTipsVisible(True)
        menu.addActions([self.open_file, self.open_folder, self.paste_table, self.open_project])
        menu.addSeparator()
        menu.addActions([self.save_table, self.save_project])
        menu.addSeparator()
        for name, icon, group in (
            (self.tr("Language"), "language", self.languages),
            (self.tr("Appearance"), "sun", self.themes),
        ):
            inner = menu.addMenu(self._theme.icon(icon, "muted"), name)
            inner.addActions(group.actions())
            self._icons[inner.menuAction()] = icon
        menu.addSeparator()
        menu.addActions([self.search, self.help, self.tour, self.about])
        menu.addSeparator()
        menu.addAction(self.quit)
        return menu

    def everything(self) -> list[tuple[QAction, str, str | None]]:
        """Return all actions that can be searched for, each with its icon and the name of its group."""
        files = (self.open_file, self.open_folder, self.paste_table, self.open_project, self.save_table)
        single = (*files, self.save_project, self.help, self.tour, self.about, self.quit)
        choices = [(self.tr("Language"), "language", self.languages), (self.tr("Appearance"), "sun", self.themes)]
        return [
            *((action, self._icons[action], None) for action in single),
            *((action, icon, name) for name, icon, group in choices for action in group.actions()),
        ]

    def _action(self, name: str, text: str, icon: str, keys: QKeySequence.StandardKey | str | None) -> QAction:
        action = QAction(self._theme.icon(icon, "muted"), text, self)
        action.setObjectName(name)
        if keys is not None:
            action.setShortcut(QKeySequence(keys))
        self._icons[action] = icon
        self._window.addAction(action)
        return action

    def _choices(self, choices: Mapping[str, str], chosen: str, tell: Callable[[str], None], name: str) -> QActionGroup:
        group = QActionGroup(self)
        for key, text in choices.items():
            action = QAction(text, group, checkable=True, checked=key == chosen)
            action.setObjectName(f"{name}_{key}")
            action.setData(key)
        group.triggered.connect(self._tell_choice)
        return group

    @Slot(QAction)
    def _tell_choice(self, action: QAction) -> None:
        chosen = self.language_chosen if action.actionGroup() is self.languages else self.theme_chosen
        chosen.emit(action.data())

    def _languages(self) -> dict[str, str]:
        # Each language is written in itself, so that a person who cannot read the others finds it.
        names = {"en": "English", "zh_CN": "简体中文"}
        return {"system": self.tr("Like the system"), **{key: names[key] for key in i18n.LANGUAGES}}

    def _themes(self) -> dict[str, str]:
        names = {"system": self.tr("Like the system"), "light": self.tr("Light"), "dark": self.tr("Dark")}
        return {key: names[key] for key in THEMES}

    @Slot()
    def _recolour(self) -> None:
        for action, icon in self._icons.items():
            action.setIcon(self._theme.icon(icon, "muted"))
