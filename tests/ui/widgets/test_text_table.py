"""Columns of figures can be compared line by line."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale, Qt

from desktop_app.ui.widgets.chart import ChartTable, Part
from desktop_app.ui.widgets.text_table import TextTableModel


@pytest.fixture(autouse=True)
def english(qapp):
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    yield
    QLocale.setDefault(before)


def column(cells):
    model = TextTableModel(ChartTable(("figure",), tuple((cell,) for cell in cells)))
    return [model.data(model.index(row, 0), Qt.ItemDataRole.DisplayRole) for row in range(len(cells))]


@pytest.mark.parametrize(
    ("cells", "texts"),
    [
        ([0.38, 0.412, 0.5], ["0.380", "0.412", "0.500"]),
        ([1.0, 12.5, float("nan")], ["1.0", "12.5", "–"]),
        ([3.0, 4.0], ["3", "4"]),
        ([0.000123, 1200.0], ["0.000123", "1,200"]),  # no number of decimals fits both
        ([Part(0.5), Part(0.25)], ["50%", "25%"]),
        (["a", 0.5], ["a", "0.5"]),
        ([1, 2], ["1", "2"]),
    ],
)
def test_figures_of_a_column_have_the_same_decimals(cells, texts):
    assert column(cells) == texts
