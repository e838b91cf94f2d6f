"""A model file is believed only after it was checked: every lie in it ends in a `ModelError`."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.core.data.goal import Goal
from desktop_app.core.errors import AcumenError, ModelError
from desktop_app.core.progress import Silent
from desktop_app.core.scoring.metadata import BadMetadata, NewerFormat, parse
from desktop_app.core.scoring.model_file import ModelFails, ModelFile, NotAnAcumenModel, free_name
from desktop_app.core.workflows.score import score
from desktop_app.core.workflows.specs import ScoreSpec
from tests.trained import NAMES, trained

SCALARS = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=5))
JSON = st.recursive(SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner))


def document(answer: str = "yes") -> dict[str, Any]:
    return copy.deepcopy(dict(ModelFile.open(trained(answer).model).document))


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Every place in a document, the deepest too."""
    found = [path]
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in items:
        found += places(inner, (*path, key))
    return found


def put(value: Any, path: tuple[Any, ...], new: Any) -> Any:
    if not path:
        return new
    inside = value
    for key in path[:-1]:
        inside = inside[key]
    inside[path[-1]] = new
    return value


def with_document(folder: Path, made: Any, answer: str = "yes") -> Path:
    proto = onnx.load(trained(answer).model)
    proto.metadata_props[0].value = json.dumps(made)
    path = folder / "changed.onnx"
    path.write_bytes(proto.SerializeToString())
    return path


@given(JSON)
def test_any_document_is_taken_or_refused(made: Any) -> None:
    with pytest.raises((BadMetadata, NewerFormat)):
        parse(json.dumps(made))


@given(st.text(max_size=60))
def test_any_text_is_taken_or_refused(text: str) -> None:
    with pytest.raises((BadMetadata, NewerFormat)):
        parse(text)


def test_a_document_that_is_nested_without_end_is_refused() -> None:
    with pytest.raises(BadMetadata):
        parse("[" * 100_000)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_one_changed_value_never_ends_in_a_bug(tmp_path: Path, data: st.DataObject) -> None:
    """Whatever stands anywhere in the document: the file is refused, or it answers, or it says why it cannot."""
    made = document()
    path = data.draw(st.sampled_from(places(made)))
    changed = with_document(tmp_path, put(made, path, data.draw(JSON)))
    failure = None
    try:
        score(ScoreSpec(changed, trained().path, tmp_path / "out.csv", reasons=1), Silent())
    except AcumenError as error:
        failure = error
    assert failure is None or isinstance(failure, ModelError) or path[:1] == ("columns",), (path, failure)


REFUSED: dict[str, Callable[[dict[str, Any]], object]] = {
    "no target": lambda d: d.pop("target"),
    "goal of neither kind": lambda d: d.update(goal="auto"),
    "a number with classes": lambda d: d.update(goal="number"),
    "one class": lambda d: d.update(classes=["a"]),
    "the same class twice": lambda d: d.update(classes=["a", "a"]),
    "threshold that is a word": lambda d: d.update(threshold="half"),
    "threshold beyond any number": lambda d: d.update(threshold=10**400),
    "metrics of two figures": lambda d: d.update(metrics={"roc_auc": [1, 2]}),
    "a column twice": lambda d: d["columns"].append(d["columns"][0]),
    "a picture": lambda d: d["columns"][2]["reading"].update(kind="image"),
    "date format that is a pattern": lambda d: d["columns"][5]["reading"].update(date_format="(((.*)*)*)*$"),
    "date format that is nothing": lambda d: d["columns"][5]["reading"].update(date_format=None),
    "guards that are no yes or no": lambda d: d["columns"][5]["reading"].update(guarded="no"),
    "marks that are none": lambda d: d["columns"][0]["reading"].update(decimal=".*"),
    "three answers to yes or no": lambda d: d["columns"][3]["reading"].update(levels=["a", "b", "c"]),
    "typical number that is a word": lambda d: d["columns"][0].update(typical="x"),
    "other columns than the graph": lambda d: d["columns"].pop(),
}


@pytest.mark.parametrize("lie", REFUSED)
def test_what_a_document_may_not_say(tmp_path: Path, lie: str) -> None:
    made = document()
    REFUSED[lie](made)
    with pytest.raises(NotAnAcumenModel):
        ModelFile.open(with_document(tmp_path, made))


def test_a_graph_that_answers_otherwise_than_it_says(tmp_path: Path) -> None:
    made = document()
    made["classes"] = ["Yes", "Perhaps", "No"]
    model = ModelFile.open(with_document(tmp_path, made))
    with pytest.raises(ModelFails):
        score(ScoreSpec(model.path, trained().path, tmp_path / "out.csv"), Silent())
    made["classes"] = ["Never", "Perhaps"]
    with pytest.raises(ModelFails):
        score(ScoreSpec(with_document(tmp_path, made), trained().path, tmp_path / "out.csv"), Silent())


@pytest.mark.parametrize("answer", ["yes", "number", "four"])
def test_an_honest_file_says_what_it_needs(answer: str) -> None:
    model = ModelFile.open(trained(answer).model)
    assert model.goal is (Goal.NUMBER if answer == "number" else Goal.CATEGORY)
    assert [column.name for column in model.columns] == list(NAMES)
    by_name = {column.name: column for column in model.columns}
    assert by_name["when"].inputs == ("when:day", "when:second")
    assert set(by_name["城市"].levels) == {"Zürich", "北京", "Rome"}
    assert by_name["number"].low < by_name["number"].typical < by_name["number"].high
    assert by_name["with gaps"].missing_share == pytest.approx(0.2, abs=0.1)


def test_all_missing_rows_are_answered() -> None:
    model = ModelFile.open(trained().model)
    feeds = {
        name: np.full((3, 1), np.nan, np.float32) if column.reading.kind in ("number", "date") else np.full((3, 1), "")
        for column in model.columns
        for name in column.inputs
    }
    found = model.run(
        {name: array if array.dtype == np.float32 else array.astype(object) for name, array in feeds.items()}
    )
    np.testing.assert_allclose(found["probability"].sum(axis=1), 1.0, atol=1e-6)


def test_a_missing_input_is_said_not_crashed_on() -> None:
    with pytest.raises(ModelFails):
        ModelFile.open(trained().model).run({"number": np.zeros((1, 1), np.float32)})


@given(st.lists(st.sampled_from(["a", "a 2", "a 3", "b"])))
def test_a_free_name_is_free(taken: list[str]) -> None:
    assert free_name("a", taken) not in taken
    assert free_name("c", taken) == "c"
