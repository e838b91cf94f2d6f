import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPersistentModelIndex, Qt

from desktop_app.core.data.table import Column, Kind, Table
from desktop_app.ui.item_models.ordering import row_order
from desktop_app.ui.item_models.table_model import CHANGED_ROLE, KIND_ROLE, RAW_ROLE, ArrowTableModel
from tests.ui.item_models.tables import column, small_table

Role = Qt.ItemDataRole
DOWN = Qt.SortOrder.DescendingOrder


@pytest.fixture
def model(qapp, english):
    return ArrowTableModel(small_table())


def shown(model, column, role=Role.DisplayRole):
    return [model.data(model.index(row, column), role) for row in range(model.rowCount())]


def sort(qtbot, model, column, order=Qt.SortOrder.AscendingOrder):
    with qtbot.waitSignal(model.sorted_by):
        model.sort(column, order)


def test_model_keeps_the_rules_of_qt(model, qtmodeltester):
    qtmodeltester.check(model)


def test_empty_table_keeps_the_rules_of_qt(qapp, qtmodeltester):
    qtmodeltester.check(ArrowTableModel(Table.of([column("a", Kind.NUMBER, [])])))


def test_numbers_stand_right_and_missing_is_a_dash(model):
    assert shown(model, 1) == ["2.50", "–", "12,000.00", "0.25", "2.50"]
    assert shown(model, 1, RAW_ROLE) == [2.5, None, 12000.0, 0.25, 2.5]
    assert model.data(model.index(0, 1), Role.TextAlignmentRole) & int(Qt.AlignmentFlag.AlignRight)
    assert model.data(model.index(0, 0), Role.TextAlignmentRole) & int(Qt.AlignmentFlag.AlignLeft)


def test_header_knows_name_and_kind(model):
    assert model.headerData(1, Qt.Orientation.Horizontal) == "price"
    assert model.headerData(1, Qt.Orientation.Horizontal, KIND_ROLE) is Kind.NUMBER
    assert model.headerData(2, Qt.Orientation.Vertical) == "3"


def test_sorting_puts_missing_last_both_ways_and_keeps_ties_in_order(qtbot, model):
    sort(qtbot, model, 1)
    assert shown(model, 0) == ["d", "a", "e", "c", "b"]
    sort(qtbot, model, 1, DOWN)
    assert shown(model, 0) == ["c", "a", "e", "d", "b"]
    sort(qtbot, model, -1)
    assert shown(model, 0) == ["a", "b", "c", "d", "e"]


def test_labels_that_are_numbers_sort_as_numbers(qtbot, model):
    sort(qtbot, model, 3)
    assert shown(model, 3) == ["9", "9", "10", "100", "–"]


def test_words_sort_whatever_their_case(qtbot, model):
    sort(qtbot, model, 5)
    assert shown(model, 0) == ["d", "a", "b", "c", "e"]


def test_rows_stay_numbered_as_in_the_file(qtbot, model):
    sort(qtbot, model, 2)
    assert [model.headerData(row, Qt.Orientation.Vertical) for row in range(5)] == ["3", "1", "4", "2", "5"]


def test_chosen_cell_stays_with_its_row(qtbot, model):
    chosen = QPersistentModelIndex(model.index(2, 0))
    sort(qtbot, model, 1, DOWN)
    assert (chosen.row(), chosen.data()) == (0, "c")
    sort(qtbot, model, -1)
    assert (chosen.row(), chosen.data()) == (2, "c")


def test_only_the_last_wish_is_shown(qtbot, model):
    seen = []
    model.sorted_by.connect(lambda column, order: seen.append(column))
    model.sort(1)
    model.sort(2)
    qtbot.waitUntil(lambda: not model.sorting)
    assert seen == [2]


def test_copied_cells_are_whole_values(qtbot, model):
    assert model.tsv([0, 1], [1, 5]) == '2.5\t"one\ttwo"\n\t"say ""x"""'
    sort(qtbot, model, 1, DOWN)
    assert model.tsv([0], [0, 1]) == "c\t12000"


def test_cells_between_chosen_ones_stay_empty(model):
    assert model.tsv([0, 1], [0, 1], chosen=[(0, 0), (1, 1)]) == "a\t\n\t"


def test_date_beyond_the_calendar_is_still_shown(qapp):
    values = pa.chunked_array([pa.array([10**18, 0], pa.timestamp("us"))])
    model = ArrowTableModel(Table.of([Column("far", Kind.DATE, values)]))
    assert shown(model, 0) == ["1000000000000000000", "1970-01-01"]


@given(st.lists(st.one_of(st.none(), st.floats())), st.booleans())
def test_order_is_a_permutation_with_missing_last(values, descending):
    source = column("x", Kind.NUMBER, values)
    order = row_order(source, descending)
    assert sorted(order.rows.tolist()) == list(range(len(values)))
    assert order.rows[order.places].tolist() == list(range(len(values)))
    missing = [values[row] is None or values[row] != values[row] for row in order.rows]
    assert missing == sorted(missing)


def find(qtbot, model, text):
    with qtbot.waitSignal(model.filtered):
        model.find(text)


@pytest.mark.parametrize(("text", "rows"), [("B", ["b"]), ("2.5", ["a", "e"]), ("nothing of it", [])])
def test_only_rows_that_hold_a_text_are_shown(qtbot, model, text, rows):
    find(qtbot, model, text)
    assert shown(model, 0) == rows
    assert model.shown_rows == len(rows)
    find(qtbot, model, "")
    assert model.shown_rows == model.all_rows == 5


def test_what_was_found_is_sorted_and_keeps_its_row_numbers(qtbot, model):
    sort(qtbot, model, 0, DOWN)
    find(qtbot, model, "2.5")
    assert shown(model, 0) == ["e", "a"]
    assert model.headerData(0, Qt.Orientation.Vertical) == "5"
    sort(qtbot, model, 0)
    assert shown(model, 0) == ["a", "e"]


def test_dates_are_found_as_they_are_written(qtbot, qapp):
    from datetime import datetime

    model = ArrowTableModel(Table.of([column("day", Kind.DATE, [datetime(2024, 3, 1), None, datetime(2025, 3, 1)])]))
    find(qtbot, model, "2025-03")
    assert model.shown_rows == 1


def test_a_model_that_finds_keeps_the_rules_of_qt(qtbot, model, qtmodeltester):
    find(qtbot, model, "2.5")
    qtmodeltester.check(model)


def test_what_differs_from_the_table_as_it_was_read_is_marked(qtbot):
    before = Table.of([column("a", Kind.NUMBER, [3.0, None, 1.0]), column("b", Kind.NUMBER, [1.0, 1.0, 1.0])])
    after = [column("a", Kind.NUMBER, [3.0, 2.0, 1.0]), before["b"], column("c", Kind.NUMBER, [0.0, 0.0, 0.0])]
    model = ArrowTableModel(Table.of(after), before=before, changed=frozenset({"a", "c"}))

    def marked(column):
        return [bool(model.index(row, column).data(CHANGED_ROLE)) for row in range(3)]

    assert [marked(place) for place in range(3)] == [[False, True, False], [False] * 3, [False] * 3]
    across = Qt.Orientation.Horizontal
    assert [model.headerData(place, across, CHANGED_ROLE) for place in range(3)] == [True, False, True]
    with qtbot.waitSignal(model.sorted_by):
        model.sort(0)
    assert marked(0) == [False, True, False]  # 1, 2, 3
