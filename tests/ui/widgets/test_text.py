"""Labels whose lines stand apart know how high they are, whatever changed since they were asked."""

from __future__ import annotations

import pytest

from desktop_app.ui.widgets.basics import Text, label

LONG = "It was tested on rows that it had not seen, and errs less than guessing without the columns. " * 3


def fresh(text: str, width: int, pixels: int = 13) -> int:
    made = label(text)
    font = made.font()
    font.setPixelSize(pixels)
    made.setFont(font)
    return made.heightForWidth(width)


@pytest.fixture
def text(qtbot) -> Text:
    made = label(LONG)
    assert isinstance(made, Text)
    qtbot.addWidget(made)
    font = made.font()
    font.setPixelSize(13)
    made.setFont(font)
    return made


def test_every_width_has_its_height(text):
    heights = [text.heightForWidth(width) for width in range(120, 900, 20)]
    assert heights == [fresh(LONG, width) for width in range(120, 900, 20)]
    assert text.heightForWidth(120) == heights[0]


def test_another_text_another_font_and_another_limit_have_another_height(text):
    before = text.heightForWidth(300)
    text.setText(LONG * 2)
    assert text.heightForWidth(300) == fresh(LONG * 2, 300) > before
    font = text.font()
    font.setPixelSize(26)
    text.setFont(font)
    assert text.heightForWidth(300) == fresh(LONG * 2, 300, 26)
    text.setMaximumWidth(150)
    assert text.heightForWidth(300) == fresh(LONG * 2, 150, 26)
