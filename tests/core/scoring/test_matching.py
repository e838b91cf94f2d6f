"""Columns are found by name, then by a name that differs only in writing; everything else is said."""

from __future__ import annotations

import pytest

from desktop_app.core.scoring.matching import NoColumnMatches, match_columns
from desktop_app.core.scoring.model_file import ModelFile
from tests.trained import NAMES, trained


@pytest.fixture
def model() -> ModelFile:
    return ModelFile.open(trained().model)


def test_the_same_names_need_no_word(model: ModelFile) -> None:
    matches = match_columns(model, [*NAMES, "answer"])
    assert matches.source_of == {name: name for name in NAMES}
    assert matches.notices == ()


def test_order_does_not_matter(model: ModelFile) -> None:
    assert match_columns(model, NAMES[::-1]).source_of == {name: name for name in NAMES}


def test_another_writing_is_taken_and_said(model: ModelFile) -> None:
    matches = match_columns(model, ["Number", "WITH_GAPS", "城市", "again", "review 😀", "when"])
    assert matches.source_of["number"] == "Number"
    assert matches.source_of["with gaps"] == "WITH_GAPS"
    assert {(n.code, n.column, n.facts["found"]) for n in matches.notices} == {
        ("column_renamed", "number", "Number"),
        ("column_renamed", "with gaps", "WITH_GAPS"),
    }


def test_an_exact_name_is_never_taken_for_another(model: ModelFile) -> None:
    matches = match_columns(model, ["number", "NUMBER", *NAMES[1:]])
    assert matches.source_of["number"] == "number"
    assert matches.notices[-1].facts["columns"] == ("NUMBER",)


def test_a_few_missing_columns_are_named_one_by_one(model: ModelFile) -> None:
    notices = match_columns(model, ["number", "with gaps", "城市", "again"]).notices
    assert [(n.code, n.column) for n in notices] == [("column_missing", "review 😀"), ("column_missing", "when")]


def test_many_missing_columns_are_one_sentence(model: ModelFile) -> None:
    (notice,) = match_columns(model, ["number"]).notices
    assert (notice.code, notice.facts["count"], notice.facts["of"]) == ("columns_missing", 5, 6)


def test_extra_columns_are_said_but_not_the_answer_itself(model: ModelFile) -> None:
    (notice,) = match_columns(model, [*NAMES, "answer", "new"]).notices
    assert (notice.code, notice.facts["columns"]) == ("columns_extra", ("new",))


def test_a_file_of_something_else(model: ModelFile) -> None:
    with pytest.raises(NoColumnMatches):
        match_columns(model, ["a", "b"])
