"""Colours, icons, type and spacing: the only module that opens themes, icons and fonts."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from string import Template

from PySide6.QtCore import QByteArray, QLocale, QObject, QRectF, QSize, Qt, QTemporaryDir, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
CHOICES = ("system", "light", "dark")
BODY_PX = 13
ICON_PX = 20
ICON_GAP = 4
_ICON_SCALES = (1, 2, 3)
_STYLE_ICON = re.compile(r"icon\(([a-z-]+), ([a-z_0-9]+)\)")
_ICON_NAME, _ICON_ROLE, _ICON_SIZE = "iconName", "iconRole", "iconPixels"


class space:  # noqa: N801
    """The spacing scale."""

    xs = 4
    s = 8
    m = 12
    l = 16  # noqa: E741
    xl = 24
    xxl = 32
    huge = 48


@cache
def _style_icons() -> QTemporaryDir:
    """Return the folder of the style sheet's icons; it stays while the program runs, as the style sheet does."""
    return QTemporaryDir()


class Theme(QObject):
    """The colour roles of the light or dark theme, following the system unless a choice is made.

    Parameters
    ----------
    choice : str
        ``system``, ``light`` or ``dark``.
    """

    changed = Signal()

    def __init__(self, choice: str = "system", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choice = choice
        self._app: QApplication | None = None
        self._icons: dict[tuple[str, str, int], QIcon] = {}
        self._name = ""
        self._read_colours()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow)

    @property
    def name(self) -> str:
        """``light`` or ``dark``."""
        return self._name

    @property
    def choice(self) -> str:
        """What the person chose: ``system``, ``light`` or ``dark``."""
        return self._choice

    def choose(self, choice: str) -> None:
        """Follow the system, or stay light or dark."""
        self._choice = choice if choice in CHOICES else "system"
        self._tell_platform()
        self._follow()

    def paint_ground(self, app: QApplication) -> None:
        """Give an empty window its colours; quick, where dressing `app` is not."""
        app.setStyle("Fusion")
        self._tell_platform()
        app.setPalette(self._palette())

    def install(self, app: QApplication) -> None:
        """Dress `app` and keep it dressed when the theme changes."""
        self._app = app
        self.paint_ground(app)
        app.setFont(app_font())
        self._dress()

    def color(self, role: str) -> QColor:
        """Return the colour of `role`."""
        return QColor(self._colours[role])

    def icon(self, name: str, role: str = "ink") -> QIcon:
        """Return the icon of `resources/icons` in the colour of `role`, faint where disabled."""
        return self._icon(name, role, 0)

    def _icon(self, name: str, role: str, gap: int) -> QIcon:
        key = (name, role, gap)
        if key not in self._icons:
            icon = QIcon()
            for scale in _ICON_SCALES:
                icon.addPixmap(self._drawn(name, role, ICON_PX * scale, gap * scale))
                icon.addPixmap(self._drawn(name, "outline", ICON_PX * scale, gap * scale), QIcon.Mode.Disabled)
            self._icons[key] = icon
        return self._icons[key]

    def pixmap(self, name: str, role: str = "ink", size: int = ICON_PX) -> QPixmap:
        """Return the icon as a picture of `size` logical pixels, sharp on the densest screen."""
        app = QGuiApplication.instance()
        ratio = app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0
        pixmap = self._drawn(name, role, round(size * ratio))
        pixmap.setDevicePixelRatio(ratio)
        return pixmap

    def set_icon(self, widget: QAbstractButton | QLabel, name: str, role: str = "ink", size: int = ICON_PX) -> None:
        """Give `widget` an icon that changes with the theme."""
        for key, value in ((_ICON_NAME, name), (_ICON_ROLE, role), (_ICON_SIZE, size)):
            widget.setProperty(key, value)
        self._paint_icon(widget)

    def _paint_icon(self, widget: QWidget) -> None:
        name, role, size = (widget.property(key) for key in (_ICON_NAME, _ICON_ROLE, _ICON_SIZE))
        if isinstance(widget, QLabel):
            widget.setPixmap(self.pixmap(name, role, size))
        elif isinstance(widget, QAbstractButton):
            gap = ICON_GAP if widget.text() else 0
            widget.setIcon(self._icon(name, role, gap))
            widget.setIconSize(QSize(size + gap, size))

    def _drawn(self, name: str, role: str, pixels: int, gap: int = 0) -> QPixmap:
        from PySide6.QtSvg import QSvgRenderer

        renderer = QSvgRenderer(QByteArray(self._svg(name, role).encode()))
        pixmap = QPixmap(pixels + gap, pixels)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter, QRectF(0, 0, pixels, pixels))
        painter.end()
        return pixmap

    def _svg(self, name: str, role: str) -> str:
        source = (RESOURCES / "icons" / f"{name}.svg").read_text(encoding="utf-8")
        return source.replace("currentColor", self._colours[role])

    def _tell_platform(self) -> None:
        schemes = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
        QGuiApplication.styleHints().setColorScheme(schemes.get(self._choice, Qt.ColorScheme.Unknown))

    @Slot()
    def _follow(self) -> None:
        if not self._read_colours():
            return
        self._icons.clear()
        self._dress()
        self.changed.emit()

    def _read_colours(self) -> bool:
        dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        name = self._choice if self._choice in ("light", "dark") else ("dark" if dark else "light")
        if name == self._name:
            return False
        self._name = name
        self._colours = read_colours(name)
        return True

    def _dress(self) -> None:
        if self._app is None:
            return
        self._app.setPalette(self._palette())
        self._app.setStyleSheet(self._style_sheet())
        for widget in self._app.allWidgets():
            if widget.property(_ICON_NAME):
                self._paint_icon(widget)

    def _style_sheet(self) -> str:
        template = (RESOURCES / "themes" / "app.qss").read_text(encoding="utf-8")
        with_icons = _STYLE_ICON.sub(lambda found: f'url("{self._style_icon(found[1], found[2])}")', template)
        return Template(with_icons).substitute(self._colours, strong=_strong_weight())

    def _style_icon(self, name: str, role: str) -> str:
        path = Path(_style_icons().filePath(f"{self._name}-{name}-{role}.svg"))
        if not path.exists():
            path.write_text(self._svg(name, role), encoding="utf-8")
        return path.as_posix()

    def _palette(self) -> QPalette:
        roles = {
            QPalette.ColorRole.Window: "canvas",
            QPalette.ColorRole.WindowText: "ink",
            QPalette.ColorRole.Base: "surface",
            QPalette.ColorRole.AlternateBase: "canvas",
            QPalette.ColorRole.Text: "ink",
            QPalette.ColorRole.PlaceholderText: "faint",
            QPalette.ColorRole.Button: "surface",
            QPalette.ColorRole.ButtonText: "ink",
            QPalette.ColorRole.Highlight: "accent",
            QPalette.ColorRole.HighlightedText: "on_accent",
            QPalette.ColorRole.ToolTipBase: "raised",
            QPalette.ColorRole.ToolTipText: "ink",
            QPalette.ColorRole.Link: "accent",
            QPalette.ColorRole.LinkVisited: "accent",
            QPalette.ColorRole.Mid: "hairline",
            QPalette.ColorRole.Accent: "accent",
        }
        palette = QPalette()
        for role, name in roles.items():
            palette.setColor(role, self.color(name))
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.color("outline"))
        return palette


def read_colours(name: str) -> dict[str, str]:
    """Return the colour of every role of the theme `name`."""
    colours: dict[str, str] = json.loads((RESOURCES / "themes" / f"{name}.json").read_text(encoding="utf-8"))
    return colours


def _strong_weight() -> int:
    # Qt thickens a Chinese font that has one weight only, as the bundled one, from 700 on.
    return 700 if QLocale().language() == QLocale.Language.Chinese else 600


def app_font() -> QFont:
    """Return the system's font for 13 px text with figures of equal width, and Chinese glyphs in any case."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    if not QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese):
        number = QFontDatabase.addApplicationFont(str(RESOURCES / "fonts" / "DroidSansFallbackFull.ttf"))
        font.setFamilies([*font.families(), *QFontDatabase.applicationFontFamilies(number)])
    font.setPixelSize(BODY_PX)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font
