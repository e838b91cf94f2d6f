from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.core.data.errors import TooBigForMemory
from desktop_app.core.data.profile import ColumnProfile
from desktop_app.core.data.table import Kind
from desktop_app.core.text import QT_TRANSLATE_NOOP, render, say
from desktop_app.core.workflows.specs import TrainSpec
from desktop_app.ui.app_state import AppState, JobStatus, Message
from desktop_app.ui.data_tab import words
from desktop_app.ui.data_tab.state import Phase, column_view, data_view
from tests.ui.data_tab.states import SOURCE, doubt, loaded

FAILURE = Message("error", say(QT_TRANSLATE_NOOP("Errors", "It is damaged.")))
STAGE = say(QT_TRANSLATE_NOOP("Load", "Reading the rows"))
LOADING = JobStatus("load", STAGE, 0.5)


def test_nothing_opened_is_empty():
    assert data_view(AppState()).phase is Phase.EMPTY


def test_first_file_on_its_way_shows_its_name_and_stage():
    view = data_view(AppState(source=Path("/data/shop.csv"), job=LOADING))
    assert (view.phase, view.file, view.stage, view.fraction) == (Phase.WORKING, "shop.csv", STAGE, 0.5)


def test_file_that_cannot_be_read_is_a_failure():
    view = data_view(AppState(messages={"data": FAILURE}))
    assert (view.phase, view.failure) == (Phase.FAILED, FAILURE)


def test_a_hint_is_no_failure():
    assert data_view(AppState(messages={"data": replace(FAILURE, level="info")})).phase is Phase.EMPTY


def test_table_stays_while_the_same_file_is_read_another_way(tmp_path):
    state = AppState(source=Path(SOURCE.path), loaded=loaded(tmp_path), job=LOADING)
    view = data_view(state)
    assert (view.phase, view.can_choose) == (Phase.DONE, False)


def test_table_stays_when_another_file_could_not_be_read(tmp_path):
    assert data_view(AppState(loaded=loaded(tmp_path), messages={"data": FAILURE})).phase is Phase.DONE


def test_another_file_replaces_the_table_while_it_is_read(tmp_path):
    state = AppState(source=Path("/data/other.csv"), loaded=loaded(tmp_path), job=LOADING)
    assert data_view(state).phase is Phase.WORKING


def test_what_was_understood_is_one_paragraph(tmp_path):
    view = data_view(AppState(loaded=loaded(tmp_path), spec=TrainSpec("price")))
    assert (view.file, view.target, view.can_choose) == ("shop.csv", "price", True)
    assert " ".join(render(sentence) for sentence in view.understood) == (
        "A text file in UTF-8, its columns separated by semicolons. "
        "It holds 5 row(s) and 6 column(s): 2 with numbers, 1 with categories, 1 with dates, 1 with text, 1 with ids. "
        "6 value(s) missing in 5 columns, most of them in “seen” (2)."
    )


@pytest.mark.parametrize(
    ("source", "sentence"),
    [
        (replace(SOURCE, format="xlsx", encoding=None, sheet="May"), "Sheet “May” of a workbook."),
        (replace(SOURCE, format="sqlite", encoding=None, table="orders"), "Table “orders” of a SQLite database."),
        (replace(SOURCE, delimiter=None), "A text file in UTF-8 with nothing that separates columns."),
        (
            replace(SOURCE, format="html", delimiter=None, sheet="Orders"),
            "Table “Orders” of a web page.",
        ),
        (replace(SOURCE, delimiter="~"), "A text file in UTF-8, its columns separated by “~”."),
        (replace(SOURCE, format="new", encoding=None), "A table."),
    ],
)
def test_each_format_has_its_sentence(tmp_path, source, sentence):
    assert render(data_view(AppState(loaded=loaded(tmp_path, source=source))).understood[0]) == sentence


def test_choosers_offer_what_the_file_has(tmp_path):
    book = replace(SOURCE, format="xlsx", encoding=None, sheet="May", sheets=("April", "May"))
    view = data_view(AppState(loaded=loaded(tmp_path, source=book)))
    assert (view.sheets.values, view.sheets.chosen) == (("April", "May"), "May")
    assert view.tables.values == view.encodings.values == ()


@pytest.mark.parametrize(
    ("name", "chosen"), [("ascii", "utf-8"), ("UTF8", "utf-8"), ("gbk", "gb18030"), ("mac_roman", "mac_roman")]
)
def test_encoding_in_use_is_always_among_the_choices(tmp_path, name, chosen):
    encodings = data_view(AppState(loaded=loaded(tmp_path, source=replace(SOURCE, encoding=name)))).encodings
    assert encodings.chosen == chosen
    assert chosen in encodings.values
    assert len(encodings.values) == len(encodings.texts)


def test_doubts_keep_their_order_and_offer_what_can_be_chosen(tmp_path):
    doubts = (doubt("kind=category", "kind=date"), doubt("encoding=gbk", "header_rows=0", "unheard=of", column=""))
    first, second = data_view(AppState(loaded=loaded(tmp_path, doubts))).doubts
    assert [(c.setting, c.value, c.column) for c in first.choices] == [
        ("kind", "category", "price"),
        ("kind", "date", "price"),
    ]
    assert [render(choice.text) for choice in second.choices] == [
        "Read as Chinese (GB 18030)",
        "The first row is data",
    ]


def test_doubts_that_spoil_most_come_first(tmp_path):
    codes = ("short_text", "cells_lost", "counts_rows", "encoding_broken")
    view = data_view(AppState(loaded=loaded(tmp_path, tuple(doubt(code=code) for code in codes))))
    assert [card.code for card in view.doubts] == ["encoding_broken", "cells_lost", "short_text", "counts_rows"]


def test_a_card_offers_only_a_few_of_many_tables(tmp_path):
    many = doubt(*(f"table=t{number}" for number in range(20)), column="", code="table_chosen")
    (card,) = data_view(AppState(loaded=loaded(tmp_path, (many,)))).doubts
    assert [choice.value for choice in card.choices] == ["t0", "t1", "t2"]


@pytest.mark.parametrize(
    ("alternative", "text"),
    [
        (("delimiter", "\t"), "Separate at tabs"),
        (("sheet", "May"), "Open “May”"),
        (("table", "orders"), "Open “orders”"),
        (("kind", "id"), "It only names the row"),
        (("header_rows", "1"), "The first row holds names"),
        (("decimal", ","), "A comma starts the decimals"),
        (("date_format", "%d/%m/%Y"), "The day comes first"),
        (("date_format", "%m/%d/%Y"), "The month comes first"),
    ],
)
def test_alternatives_read_as_what_they_do(alternative, text):
    found = words.alternative(*alternative)
    assert found is not None
    assert render(found) == text


def test_number_column_shows_its_range_middle_and_average(tmp_path):
    view = column_view(loaded(tmp_path, (doubt("kind=id"), doubt("kind=id", column="year"))), "price")
    assert [render(figure.name) for figure in view.figures] == [
        "Missing",
        "Different values",
        "Smallest",
        "Middle",
        "Largest",
        "Average",
    ]
    assert (view.figures[0].value, view.figures[0].share) == (1, 0.2)
    assert [card.column for card in view.doubts] == ["price"]


@pytest.mark.parametrize(
    ("profile", "note"),
    [
        (ColumnProfile("a", Kind.NUMBER, 9, 9, 0), words.NOTE_EMPTY),
        (ColumnProfile("a", Kind.TEXT, 9, 0, 1), words.NOTE_CONSTANT),
        (ColumnProfile("a", Kind.ID, 9, 0, 9), words.NOTE_ID),
        (ColumnProfile("a", Kind.CATEGORY, 9, 1, 8), words.NOTE_LIKELY_ID),
        (ColumnProfile("a", Kind.NUMBER, 9, 0, 9, integral=True, increasing=True), words.NOTE_LIKELY_ID),
        (ColumnProfile("a", Kind.NUMBER, 9, 0, 9, integral=True), None),
        (ColumnProfile("a", Kind.CATEGORY, 9, 0, 3), None),
    ],
)
def test_columns_that_are_of_little_use_say_so(tmp_path, profile, note):
    shown = loaded(tmp_path)
    shown = replace(shown, profile=replace(shown.profile, columns=(profile,)))
    found = column_view(shown, "a").note
    assert (None if found is None else found.source) == note


def test_a_table_that_is_too_large_can_be_read_in_part():
    what, why, fix = TooBigForMemory(file="a.csv", needed=9, free=1, names=("a", "b")).sentences()
    assert data_view(AppState(messages={"data": Message("error", what, why, fix)})).choosable == ("a", "b")


def test_the_size_is_that_of_the_table_after_the_steps(tmp_path):
    opened = loaded(tmp_path)
    fewer = replace(opened, profile=replace(opened.profile, rows=3))
    assert "3" in render(data_view(AppState(loaded=fewer, raw=opened)).size)


def test_a_table_that_is_too_large_can_be_sampled():
    error = TooBigForMemory(file="a.csv", needed=9, free=1)
    what, why, fix = error.sentences()
    failed = AppState(messages={"data": Message("error", what, why, fix)})
    assert data_view(failed).can_sample
    assert data_view(failed).choosable == ()
    other = AppState(messages={"data": Message("error", say(QT_TRANSLATE_NOOP("Test", "Gone")))})
    assert not data_view(other).can_sample


@pytest.mark.parametrize(
    "alternative",
    [
        *(
            "skip_rows=0",
            "below=keep",
            "below=no_totals",
            "ragged=pad",
            "quote=",
            "quote='",
            'quote="',
            "part=2",
            "part=1",
            "delimiter=",
        ),
        *("delimiter=fixed", "header_rows=3", "sample_rows=", "columns=", "decimal=,", "table=a", "kind=id"),
    ],
)
def test_every_alternative_has_words(alternative):
    setting, _, value = alternative.partition("=")
    assert words.alternative(setting, value) is not None
