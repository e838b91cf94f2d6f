from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QFontDatabase, QFontMetrics
from PySide6.QtWidgets import QApplication, QPushButton

from desktop_app.ui.theme import RESOURCES, Theme, app_font, read_colours

GROUNDS = ("canvas", "surface", "raised", "hover")
TEXTS = ("ink", "muted", "faint", "accent", "good", "caution", "bad")
ON_SOFT = [("accent", "accent_soft"), ("good", "good_soft"), ("caution", "caution_soft"), ("bad", "bad_soft")]
MARKS = ("outline", "accent", "series1", "series2", "series3", "series4", "series5")


def luminance(colour: QColor) -> float:
    parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour.getRgbF()[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(QColor(one)), luminance(QColor(other))), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.fixture(params=["light", "dark"])
def colours(request: pytest.FixtureRequest) -> dict[str, str]:
    return read_colours(request.param)


def test_text_stands_out_from_every_ground(colours: dict[str, str]) -> None:
    pairs = [*product(TEXTS, GROUNDS[:3]), *ON_SOFT, ("on_accent", "accent"), ("on_accent", "accent_hover")]
    pairs += [("ink", soft) for _, soft in ON_SOFT] + [("ink", "hover"), ("ink", "pressed"), ("muted", "hover")]
    weak = {pair: round(contrast(colours[pair[0]], colours[pair[1]]), 2) for pair in pairs}
    assert {pair: value for pair, value in weak.items() if value < 4.5} == {}


def test_marks_stand_out_from_every_ground(colours: dict[str, str]) -> None:
    weak = {pair: round(contrast(colours[pair[0]], colours[pair[1]]), 2) for pair in product(MARKS, GROUNDS[:2])}
    assert {pair: value for pair, value in weak.items() if value < 3} == {}


def test_both_themes_know_the_same_roles() -> None:
    assert read_colours("light").keys() == read_colours("dark").keys()


def test_choice_wins_over_the_system(qapp: QApplication) -> None:
    theme = Theme("dark")
    assert theme.name == "dark"
    assert theme.color("canvas") == QColor(read_colours("dark")["canvas"])


def test_change_repaints_icons_and_tells(qapp: QApplication, qtbot: object) -> None:
    theme = Theme("light")
    theme.install(qapp)
    button = QPushButton()
    theme.set_icon(button, "home")
    before = button.icon().cacheKey()
    told: list[str] = []
    theme.changed.connect(lambda: told.append(theme.name))
    theme.choose("dark")
    assert told == ["dark"]
    assert button.icon().cacheKey() != before
    theme.choose("light")
    theme.choose("system")


@pytest.mark.parametrize("path", sorted((RESOURCES / "icons").glob("*.svg")), ids=lambda path: path.stem)
def test_every_icon_draws_something(path: Path, qapp: QApplication) -> None:
    picture = Theme("light").pixmap(path.stem, "ink", 20).toImage()
    drawn = sum(picture.pixelColor(x, y).alpha() > 0 for x in range(picture.width()) for y in range(picture.height()))
    assert drawn > 15


def test_icon_has_the_colour_of_its_role(qapp: QApplication) -> None:
    theme = Theme("light")
    picture = theme.pixmap("stop", "bad", 40).toImage()
    found = {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())}
    assert theme.color("bad").name() in found


def test_style_sheet_is_complete_and_parsed(qapp: QApplication, qtlog: object) -> None:
    theme = Theme("dark")
    theme.install(qapp)
    assert "${" not in qapp.styleSheet()
    assert "icon(" not in qapp.styleSheet()
    assert qtlog.records == []  # type: ignore[attr-defined]


def test_chinese_has_glyphs(qapp: QApplication) -> None:
    assert QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese)
    assert QFontMetrics(app_font()).horizontalAdvance("训练") > 13


def test_bundled_font_has_chinese_glyphs(qapp: QApplication) -> None:
    number = QFontDatabase.addApplicationFont(str(RESOURCES / "fonts" / "DroidSansFallbackFull.ttf"))
    family = QFontDatabase.applicationFontFamilies(number)[0]
    assert QFontDatabase.WritingSystem.SimplifiedChinese in QFontDatabase.writingSystems(family)
    QFontDatabase.removeApplicationFont(number)
