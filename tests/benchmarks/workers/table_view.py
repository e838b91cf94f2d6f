"""Scrolls, sorts and searches a large table on screen, and tells how long the window was ever held up.

Arguments: the rows of the table.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop_app.core.data.table import Column, Kind, Table
from desktop_app.ui.item_models.table_model import ArrowTableModel
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.table_view import DataTable
from tests.benchmarks.workers.gaps import SETTLE_S, Heartbeat, told, wait_until

_STEPS = 300
_LONGEST_S = 120.0


def main(rows: int) -> dict[str, Any]:
    """Return the gaps of each phase and the processor seconds of each sort."""
    app = QApplication(["Acumen"])
    with tempfile.TemporaryDirectory(prefix="acumen-benchmark-") as folder:
        path = Path(folder) / "table.arrow"
        _table(rows).save(path)
        table = Table.open(path)
        view = DataTable(Theme("light"))
        view.resize(1100, 700)
        view.show()
        heart = Heartbeat()
        wait_until(lambda: False, SETTLE_S)
        heart.enter("idle")
        wait_until(lambda: False, SETTLE_S)
        heart.enter("opening")
        model = ArrowTableModel(table)
        view.show_model(model)
        wait_until(lambda: False, SETTLE_S)
        heart.enter("scrolling")
        _scroll(app, view)
        sorts = {}
        for place, column in enumerate(table.columns):
            heart.enter("sorting")
            sorts[column.name] = _cpu(lambda place=place: model.sort(place, Qt.SortOrder.DescendingOrder), model)
            heart.enter("scrolling what is sorted")
            _scroll(app, view)
        model.sort(-1)
        heart.enter("searching")
        search = _cpu(lambda: model.find("old town 77"), model)
        heart.enter("")
        found = model.shown_rows
        view.close()
    return {"phases": {n: told(g) for n, g in heart.gaps.items()}, "sort_s": sorts, "search_s": search, "found": found}


def _table(rows: int) -> Table:
    import pyarrow as pa

    random = np.random.default_rng(0)
    words = pa.array(["north", "south", "old town 77", "new town", "harbour"])
    days = np.datetime64("2015-01-01") + random.integers(0, 3000, rows)
    columns = (
        ("id", Kind.ID, pa.array(np.char.add("A", random.permutation(rows).astype("U8")))),
        ("amount", Kind.NUMBER, pa.array(np.round(random.lognormal(4, 1, rows), 2), mask=random.random(rows) < 0.02)),
        ("count", Kind.NUMBER, pa.array(random.integers(0, 100, rows).astype(np.float64))),
        ("day", Kind.DATE, pa.array(days.astype("datetime64[us]"))),
        ("place", Kind.CATEGORY, words.take(pa.array(random.integers(0, 5, rows)))),
    )
    return Table.of(Column(name, kind, pa.chunked_array([values])) for name, kind, values in columns)


def _scroll(app: QApplication, view: DataTable) -> None:
    """Go through all of the table as somebody who drags the bar does."""
    bar = view.verticalScrollBar()
    for step in range(_STEPS):
        bar.setValue(round(bar.maximum() * (step * 7919 % _STEPS) / _STEPS))
        app.processEvents()
    wait_until(lambda: False, 0.2)


def _cpu(begin: Callable[[], None], model: ArrowTableModel) -> float:
    started = time.process_time()
    begin()
    wait_until(lambda: not model.sorting, _LONGEST_S)
    return time.process_time() - started


if __name__ == "__main__":
    print(json.dumps(main(int(sys.argv[1]))))
