from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QListWidget, QPushButton, QWidget

from desktop_app.core.data.report import FirstRows
from desktop_app.core.text import QT_TRANSLATE_NOOP, say
from desktop_app.core.workflows.specs import TrainSpec
from desktop_app.ui.app_state import AppState, JobStatus, Message
from desktop_app.ui.data_tab.charts import Histogram, ValueBars
from desktop_app.ui.data_tab.view import DataTab
from desktop_app.ui.item_models.cells import MISSING
from desktop_app.ui.widgets.table_view import DataTable
from tests.ui.data_tab.states import SOURCE, doubt, loaded

FAILURE = Message("error", say(QT_TRANSLATE_NOOP("Errors", "It is damaged.")))
SOURCE_PATH = Path(SOURCE.path)


@pytest.fixture
def tab(qtbot, theme, english):
    made = DataTab(theme)
    qtbot.addWidget(made)
    made.resize(1100, 640)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def opened(qtbot, tab, tmp_path):
    doubts = (doubt("kind=category"), doubt("delimiter=;", "encoding=gbk", column=""))
    state = AppState(source=SOURCE_PATH, loaded=loaded(tmp_path, doubts), spec=TrainSpec("size"))
    apply(qtbot, tab, state)
    return state


def apply(qtbot, tab, state):
    tab.apply(state)
    table = tab.findChild(DataTable)
    qtbot.waitUntil(lambda: table.model() is not None and not tab._opening.busy)


def find(tab, kind, name):
    found = tab.findChild(kind, name)
    assert found is not None, f"no {name}"
    return found


def choose(box: QComboBox, data: str) -> None:
    place = box.findData(data)
    box.setCurrentIndex(place)
    box.activated.emit(place)


def test_nothing_opened_offers_to_open(qtbot, tab):
    tab.apply(AppState())
    opens = find(tab, QPushButton, "data_open_file")
    assert opens.isVisible()
    with qtbot.waitSignal(tab.open_requested):
        opens.click()


def test_failure_offers_another_file(qtbot, tab):
    tab.apply(AppState(messages={"data": FAILURE}))
    again = find(tab, QPushButton, "data_open_another")
    assert again.isVisible()
    with qtbot.waitSignal(tab.open_requested):
        again.click()


def test_outline_waits_for_a_moment(qtbot, tab):
    tab.apply(AppState(source=SOURCE_PATH, job=JobStatus("load")))
    words = [label for label in tab.findChildren(QLabel) if label.text() == "Opening shop.csv"]
    assert not words[0].isVisible()
    qtbot.waitUntil(words[0].isVisible)
    tab.apply(AppState())
    assert not words[0].isVisible()


def test_file_fills_table_and_panel(tab, opened):
    table = find(tab, DataTable, "data_table")
    assert (table.model().rowCount(), table.model().columnCount()) == (5, 6)
    assert table.model().index(1, 1).data() == MISSING
    assert "A text file in UTF-8" in find(tab, QLabel, "understood").text()
    assert find(tab, QComboBox, "data_target").currentText() == "size"


def test_table_is_opened_again_only_when_it_is_another(qtbot, tab, opened, tmp_path):
    model = find(tab, DataTable, "data_table").model()
    apply(qtbot, tab, replace(opened, job=JobStatus("train")))
    assert find(tab, DataTable, "data_table").model() is model
    (tmp_path / "again").mkdir()
    apply(qtbot, tab, replace(opened, loaded=loaded(tmp_path / "again")))
    assert find(tab, DataTable, "data_table").model() is not model


def test_chosen_column_stays_when_the_file_is_read_another_way(qtbot, tab, opened, tmp_path):
    table = find(tab, DataTable, "data_table")
    table.select_column("year")
    (tmp_path / "again").mkdir()
    apply(qtbot, tab, replace(opened, loaded=loaded(tmp_path / "again")))
    assert table.selected_column == "year"


def test_choosing_a_column_shows_its_profile(qtbot, tab, opened):
    find(tab, DataTable, "data_table").select_column("price")
    assert find(tab, QPushButton, "about_column").isChecked()
    assert find(tab, QComboBox, "column_kind").currentData() == "number"
    assert tab.findChild(Histogram).isVisible()
    assert not tab.findChild(ValueBars).isVisible()
    assert find(tab, QComboBox, "data_target").currentText() == "size"
    with qtbot.waitSignal(tab.target_chosen) as asked:
        find(tab, QPushButton, "predict_this_column").click()
    assert asked.args == ["price"]


def test_repeating_values_are_shown_as_bars(tab, opened):
    find(tab, DataTable, "data_table").select_column("size")
    assert tab.findChild(ValueBars).isVisible()
    assert tab.findChild(ValueBars).accessibleDescription() == "10: 1; 100: 1; 9: 2"


def test_question_names_the_target(qtbot, tab, opened):
    box = find(tab, QComboBox, "data_target")
    place = box.findText("year")
    box.setCurrentIndex(place)
    box.activated.emit(place)
    assert find(tab, DataTable, "data_table").selected_column == "year"
    with qtbot.waitSignal(tab.target_chosen) as asked:
        find(tab, QPushButton, "predict_column").click()
    assert asked.args == ["year"]


def test_kind_is_chosen_in_the_panel(qtbot, tab, opened):
    find(tab, DataTable, "data_table").select_column("price")
    with qtbot.waitSignal(tab.kind_chosen) as asked:
        choose(find(tab, QComboBox, "column_kind"), "category")
    assert asked.args == ["price", "category"]
    with qtbot.assertNotEmitted(tab.kind_chosen):
        choose(find(tab, QComboBox, "column_kind"), "number")


@pytest.mark.parametrize(
    ("button", "signal", "args"),
    [
        ("doubt_left_out_constant_kind_category", "kind_chosen", ["price", "category"]),
        ("doubt_left_out_constant_encoding_gbk", "encoding_chosen", ["gbk"]),
        ("doubt_left_out_constant_delimiter_;", "reading_chosen", ["", "delimiter", ";"]),
    ],
)
def test_doubt_is_settled_by_one_click(qtbot, tab, opened, button, signal, args):
    with qtbot.waitSignal(getattr(tab, signal)) as asked:
        find(tab, QPushButton, button).click()
    assert asked.args == args


@pytest.mark.parametrize(("name", "signal"), [("sheet", "sheet_chosen"), ("table", "table_chosen")])
def test_parts_of_a_file_can_be_chosen(qtbot, tab, tmp_path, name, signal):
    source = replace(SOURCE, sheet="a", sheets=("a", "b"), table="a", tables=("a", "b"))
    apply(qtbot, tab, AppState(loaded=loaded(tmp_path, source=source)))
    with qtbot.waitSignal(getattr(tab, signal)) as asked:
        choose(find(tab, QComboBox, name), "b")
    assert asked.args == ["b"]
    assert find(tab, QComboBox, name).currentData() == "a"


def test_encoding_can_be_chosen(qtbot, tab, opened):
    with qtbot.waitSignal(tab.encoding_chosen) as asked:
        choose(find(tab, QComboBox, "encoding"), "big5")
    assert asked.args == ["big5"]


def test_nothing_can_be_changed_while_a_job_runs(tab, opened):
    find(tab, DataTable, "data_table").select_column("price")
    tab.apply(replace(opened, job=JobStatus("load")))
    assert not find(tab, QComboBox, "column_kind").isEnabled()
    assert not find(tab, QPushButton, "predict_column").isEnabled()
    tab.apply(opened)
    assert find(tab, QPushButton, "predict_column").isEnabled()


def test_file_without_doubts_says_so(qtbot, tab, tmp_path):
    apply(qtbot, tab, AppState(loaded=loaded(tmp_path)))
    calm = [label for label in tab.findChildren(QLabel) if label.text() == "Nothing doubtful."]
    assert calm[0].isVisible()


def test_keyboard_waits_at_the_question_after_opening(qtbot, tab, tmp_path):
    tab.apply(AppState())
    find(tab, QPushButton, "data_open_file").setFocus()
    apply(qtbot, tab, AppState(loaded=loaded(tmp_path)))
    assert tab.focusWidget() is find(tab, QComboBox, "data_target")


def test_selected_cells_are_copied_whole(qtbot, tab, opened):
    table = find(tab, DataTable, "data_table")
    table.setCurrentIndex(table.model().index(2, 1))
    with qtbot.waitSignal(table.copied):
        qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "12000"


def test_too_many_cells_are_refused_with_a_sentence(qtbot, tab, opened):
    table = find(tab, DataTable, "data_table")
    table.copy_refused.emit(20_000_000)
    words = [label.text() for label in tab.findChildren(QLabel)]
    assert "20,000,000 cells are too many for the clipboard. Select fewer rows or columns." in words


def test_click_on_a_header_sorts_up_down_and_back(qtbot, tab, opened):
    table = find(tab, DataTable, "data_table")
    seen = []
    for _ in range(3):
        with qtbot.waitSignal(table.model().sorted_by):
            table.horizontalHeader().sectionClicked.emit(1)
        seen.append(table.model().index(0, 0).data())
    assert seen == ["d", "c", "a"]


def test_column_menu_asks_and_changes_the_kind(qtbot, tab, opened):
    menu = find(tab, DataTable, "data_table").column_menu(1)
    actions = {action.objectName(): action for action in menu.actions()}
    with qtbot.waitSignal(tab.target_chosen) as asked:
        actions["column_target"].trigger()
    assert asked.args == ["price"]
    kinds = menu.findChild(QWidget, "column_kinds")
    with qtbot.waitSignal(tab.kind_chosen) as changed:
        next(action for action in kinds.actions() if action.objectName() == "column_kind_text").trigger()
    assert changed.args == ["price", "text"]
    menu.deleteLater()


def test_menu_opens_by_keyboard_and_by_mouse(qtbot, tab, opened):
    table = find(tab, DataTable, "data_table")
    table.setCurrentIndex(table.model().index(0, 1))
    qtbot.keyClick(table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: tab.findChild(QWidget, "column_menu") is not None)
    tab.findChild(QWidget, "column_menu").close()
    qtbot.waitUntil(lambda: tab.findChild(QWidget, "column_menu") is None)
    place = table.visualRect(table.model().index(1, 2)).center()
    table.contextMenuEvent(QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, table.mapToGlobal(place)))
    assert table.selected_column == "year"
    tab.findChild(QWidget, "column_menu").close()


def test_header_says_what_it_shows(tab, opened):
    header = find(tab, DataTable, "data_table").horizontalHeader()
    assert header.describe(1) == "price\nNumber\n1 of 5 rows have no value."


def test_arrow_in_the_header_opens_the_menu_and_does_not_sort(qtbot, tab, opened):
    table = find(tab, DataTable, "data_table")
    header = table.horizontalHeader()
    point = QPointF(header._menu_rect(0).center())
    left = Qt.MouseButton.LeftButton
    with qtbot.waitSignal(header.menu_requested):
        header.mousePressEvent(
            QMouseEvent(QMouseEvent.Type.MouseButtonPress, point, point, left, left, Qt.KeyboardModifier.NoModifier)
        )
    assert header.sorted_by[0] == -1
    tab.findChild(QWidget, "column_menu").close()


def test_hovering_a_bar_says_how_many_rows(tab, opened):
    find(tab, DataTable, "data_table").select_column("price")
    chart = tab.findChild(Histogram)
    assert chart.accessibleDescription().startswith("0.25 – 1.25: 1 rows")
    assert chart._place(QPointF(QPoint(chart.width() - 1, 5))) == 2
    assert chart._place(QPointF(-1, 5)) == -1


def test_rows_are_found_and_columns_chosen(qtbot, tab, opened):
    table = find(tab, DataTable, "data_table")
    qtbot.keyClicks(find(tab, QLineEdit, "find_in_table"), "2.5")
    qtbot.waitUntil(lambda: table.model().rowCount() == 2)
    assert any(one.text() == "2 of 5 rows" for one in tab.findChildren(QLabel))
    find(tab, QLineEdit, "find_in_table").clear()
    qtbot.waitUntil(lambda: table.model().rowCount() == 5)
    find(tab, QPushButton, "choose_columns").click()
    chooser = find(tab, QListWidget, "columns_shown_list")
    item = next(chooser.item(row) for row in range(chooser.count()) if chooser.item(row).text() == "price")
    item.setCheckState(Qt.CheckState.Unchecked)
    assert table.isColumnHidden(table.model().names.index("price"))
    assert "of" in find(tab, QPushButton, "choose_columns").text()
    chooser.window().close()


def test_another_file_shows_what_was_understood_of_it(qtbot, tab, opened, tmp_path):
    steps = find(tab, QPushButton, "about_steps")
    steps.click()
    find(tab, QPushButton, "add_step").click()
    again = loaded(tmp_path, source=SOURCE)
    apply(qtbot, tab, replace(opened, loaded=again, raw=again))
    assert steps.isChecked()
    other = loaded(tmp_path, source=replace(SOURCE, path="/data/other.csv"))
    apply(qtbot, tab, AppState(source=Path("/data/other.csv"), loaded=other, raw=other))
    assert find(tab, QPushButton, "about_file").isChecked()
    assert find(tab, QLabel, "understood").isVisible()
    steps.click()
    assert find(tab, QPushButton, "add_step").isVisible()


def test_first_rows_are_shown_while_the_rest_is_read(tab):
    state = AppState(source=SOURCE_PATH, job=JobStatus("load"))
    tab.apply(state)
    assert not find(tab, QWidget, "first_rows").isVisible()
    tab.apply(replace(state, first_rows=FirstRows(("town", "size"), (("Köln", "7"), ("", "8")))))
    texts = [one.text() for one in find(tab, QWidget, "first_rows").findChildren(QLabel) if one.isVisible()]
    assert texts == ["town", "size", "Köln", "7", "missing", "8"]
    tab.apply(AppState())
    assert not find(tab, QWidget, "first_rows").isVisible()


def test_files_of_a_folder_are_together_or_one_of_them(qtbot, tab, tmp_path):
    folder = replace(SOURCE, format="folder", encoding=None, delimiter=None, tables=("a.csv", "b.csv"))
    apply(qtbot, tab, AppState(source=SOURCE_PATH, loaded=loaded(tmp_path, source=folder)))
    box = find(tab, QComboBox, "table")
    assert box.currentText() == "All of them together"
    with qtbot.waitSignal(tab.table_chosen) as told:
        choose(box, "b.csv")
    assert told.args == ["b.csv"]
    apply(qtbot, tab, AppState(source=SOURCE_PATH, loaded=loaded(tmp_path, source=replace(folder, table="b.csv"))))
    assert box.currentText() == "b.csv"
    with qtbot.waitSignal(tab.table_chosen) as told:
        choose(box, "")
    assert told.args == [""]
