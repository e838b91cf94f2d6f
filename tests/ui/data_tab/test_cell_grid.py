"""The few cells of a preview."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from desktop_app.ui.data_tab.cell_grid import CellGrid


def texts(grid):
    return [label.text() for label in grid.findChildren(QLabel) if not label.isHidden()]


def test_many_cells_come_in_turns_and_all_of_them(qtbot):
    grid = CellGrid()
    qtbot.addWidget(grid)
    header = tuple(f"c{n}" for n in range(10))
    grid.show_cells(header, tuple(tuple(f"{row}/{n}" for n in range(10)) for row in range(24)))
    first = len(texts(grid))
    assert len(header) < first < 100
    qtbot.waitUntil(lambda: len(texts(grid)) == 250)
    assert {"0/0", "23/9"} <= set(texts(grid))


def test_other_cells_take_the_place_of_those_that_were_still_to_come(qtbot):
    grid = CellGrid()
    qtbot.addWidget(grid)
    grid.show_cells(("a",), tuple((f"old {n}",) for n in range(200)))
    grid.show_cells(("b",), (("new",), ("",)))
    qtbot.waitUntil(lambda: not grid._later.isActive())
    assert texts(grid) == ["b", "new", "missing"]
    grid.show_cells((), ())
    assert grid.isHidden()
