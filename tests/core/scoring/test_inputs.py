"""Cells of a new file become graph inputs; what does not fit is counted and said."""

from __future__ import annotations

import numpy as np
import pyarrow as pa
import pytest

from desktop_app.core.scoring.inputs import InputMaker, missing_arrays
from desktop_app.core.scoring.model_file import ModelFile
from tests.trained import NAMES, trained


@pytest.fixture
def model() -> ModelFile:
    return ModelFile.open(trained().model)


def batch(**columns: list[object]) -> pa.RecordBatch:
    rows = len(next(iter(columns.values())))
    whole = {name: columns.get(name, [""] * rows) for name in NAMES}
    return pa.record_batch([pa.array(values) for values in whole.values()], names=list(whole))


def maker(model: ModelFile) -> InputMaker:
    return InputMaker(model, {name: name for name in NAMES})


def test_every_input_is_there_in_its_type(model: ModelFile) -> None:
    feeds = maker(model).feeds(batch(number=["1.5", ""], when=["2020-01-02", "1970-01-01 12:00:00"]))
    assert {name: (array.dtype.kind, array.shape) for name, array in feeds.items()} == {
        "number": ("f", (2, 1)),
        "with gaps": ("f", (2, 1)),
        "城市": ("O", (2, 1)),
        "again": ("O", (2, 1)),
        "review 😀": ("O", (2, 1)),
        "when:day": ("f", (2, 1)),
        "when:second": ("f", (2, 1)),
    }
    assert feeds["number"].tolist()[0] == [1.5]
    assert np.isnan(feeds["number"][1, 0])
    assert feeds["when:day"].ravel().tolist() == [18_263, 0]
    assert feeds["when:second"].ravel().tolist() == [0, 43_200]


def test_numbers_may_come_as_numbers(model: ModelFile) -> None:
    feeds = maker(model).feeds(batch(number=[1, 2, None]))
    np.testing.assert_array_equal(feeds["number"].ravel(), np.array([1, 2, np.nan], np.float32))


def test_unreadable_cells_are_counted_over_all_batches(model: ModelFile) -> None:
    inputs = maker(model)
    inputs.feeds(batch(number=["1", "what", "n/a"]))
    inputs.feeds(batch(number=["never"]))
    (notice,) = inputs.notices()
    assert (notice.code, notice.column, notice.facts["count"]) == ("cells_unreadable", "number", 2)


def test_unseen_levels_are_named_most_frequent_first(model: ModelFile) -> None:
    inputs = maker(model)
    inputs.feeds(batch(城市=["Oslo", "Rome", "", "Paris", "Paris"]))
    inputs.feeds(batch(城市=["Paris", "北京"]))
    (notice,) = inputs.notices()
    assert (notice.code, notice.column) == ("levels_unseen", "城市")
    assert notice.facts == {"levels": ("Paris", "Oslo"), "count": 4}


def test_known_and_missing_cells_need_no_word(model: ModelFile) -> None:
    inputs = maker(model)
    inputs.feeds(batch(城市=["Rome", ""], number=["", " 3 "]))
    assert inputs.notices() == ()


def test_other_spellings_of_yes_and_no_are_the_learned_ones(model: ModelFile) -> None:
    feeds = maker(model).feeds(batch(again=["YES", " no ", "Yes", "perhaps"]))
    assert feeds["again"].ravel().tolist() == ["yes", "no", "yes", "perhaps"]


def test_a_column_that_is_not_there_is_all_missing(model: ModelFile) -> None:
    inputs = InputMaker(model, {"number": "number"})
    feeds = inputs.feeds(pa.record_batch([pa.array(["1", "2"])], names=["number"]))
    assert np.isnan(feeds["with gaps"]).all()
    assert np.isnan(feeds["when:day"]).all()
    assert feeds["城市"].ravel().tolist() == ["", ""]
    assert set(missing_arrays(model.columns[-1], 4)) == {"when:day", "when:second"}
