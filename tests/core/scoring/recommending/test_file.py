"""A recommender's file is believed only after it was checked, and says who it cannot serve."""

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
from onnx import helper, numpy_helper

from desktop_app.core.errors import AcumenError, ModelError
from desktop_app.core.progress import Silent
from desktop_app.core.scoring.metadata import BadMetadata, NewerFormat, OtherGoal
from desktop_app.core.scoring.model_file import (
    IsRecommender,
    ModelFails,
    ModelFile,
    NewerModel,
    NotAModel,
    NotAnAcumenModel,
    UnsafeModel,
    kind_of,
)
from desktop_app.core.scoring.recommending.asks import AskItem, AskMap, AskPerson, ListOptions
from desktop_app.core.scoring.recommending.facts import parse_facts
from desktop_app.core.scoring.recommending.file import Asked, NotARecommender, RecommenderFile
from desktop_app.core.workflows.recommend_ask import ask_item, ask_person, item_map
from tests.core.scoring.recommending.files import log, opened, path
from tests.trained import trained

SCALARS = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=5))
JSON = st.recursive(SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner))


def document() -> dict[str, Any]:
    return copy.deepcopy(dict(opened().document))


def with_document(folder: Path, made: Any) -> Path:
    proto = onnx.load(path())
    proto.metadata_props[0].value = json.dumps(made)
    out = folder / "changed.onnx"
    out.write_bytes(proto.SerializeToString())
    return out


def with_tensor(folder: Path, name: str, array: np.ndarray) -> Path:
    proto = onnx.load(path())
    stored = next(tensor for tensor in proto.graph.initializer if tensor.name == name)
    stored.CopyFrom(numpy_helper.from_array(array, name))
    out = folder / "changed.onnx"
    out.write_bytes(proto.SerializeToString())
    return out


def places(value: Any, where: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    found = [where]
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in items:
        found += places(inner, (*where, key))
    return found


def put(value: Any, where: tuple[Any, ...], new: Any) -> Any:
    if not where:
        return new
    inside = value
    for key in where[:-1]:
        inside = inside[key]
    inside[where[-1]] = new
    return value


def test_an_honest_file_says_what_it_knows() -> None:
    model = opened()
    assert model.items == log().items
    assert model.people == log().people
    assert model.facts.person_name == "customer"
    assert model.facts.title == "title"
    assert {column.name for column in model.facts.profile} == {"age", "segment", "item"}
    assert "item 2" in {name for column in model.facts.profile for name in column.inputs}
    assert model.facts.column("tags").marks == "|"  # type: ignore[union-attr]
    assert model.document["parity"]["flips"] == 0
    assert model.document["parity"]["max_difference"] <= 1e-5
    line = model.line(3)
    assert line.title == "The Drama Story 3"
    assert line.facts["genre"] == "drama"


def test_each_kind_of_file_is_told_from_the_other() -> None:
    assert kind_of(path()) == "recommend"
    assert kind_of(trained().model) == "predict"
    with pytest.raises(IsRecommender) as caught:
        ModelFile.open(path())
    assert "Recommendations" in str(caught.value)
    with pytest.raises(NotARecommender):
        RecommenderFile.open(trained().model)


def test_other_files_are_refused_with_a_sentence(tmp_path: Path) -> None:
    for name, content in (("empty", b""), ("text", b"hello"), ("cut", path().read_bytes()[:5_000])):
        file = tmp_path / f"{name}.onnx"
        file.write_bytes(content)
        for open_it in (RecommenderFile.open, kind_of):
            with pytest.raises(NotAModel):
                open_it(file)
    with pytest.raises(ModelError):
        RecommenderFile.open(tmp_path / "nowhere.onnx")
    newer = document()
    newer["format"] = 99
    with pytest.raises(NewerModel):
        RecommenderFile.open(with_document(tmp_path, newer))


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_damaged_bytes_never_end_in_a_bug(tmp_path: Path, data: st.DataObject) -> None:
    """Whatever a few bytes are changed to: the file is refused, or answers, or says why it cannot."""
    content = bytearray(path().read_bytes())
    for _ in range(data.draw(st.integers(1, 4))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    file = tmp_path / "damaged.onnx"
    file.write_bytes(content)
    failure = None
    try:
        RecommenderFile.open(file).top(Asked(["p0001", ""], [[], ["i003"]]), 5)
    except ModelError as error:
        failure = error
    assert failure is None or str(failure)


@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_one_changed_value_never_ends_in_a_bug(tmp_path: Path, data: st.DataObject) -> None:
    made = document()
    where = data.draw(st.sampled_from(places(made)))
    changed = with_document(tmp_path, put(made, where, data.draw(JSON)))
    failure = None
    try:
        ask_person(AskPerson(changed, "p0001", options=ListOptions(3)), Silent())
        ask_item(AskItem(changed, "i001"), Silent())
        item_map(AskMap(changed), Silent())
    except AcumenError as error:
        failure = error
    assert failure is None or isinstance(failure, ModelError), where


@given(JSON)
def test_any_document_is_taken_or_refused(made: Any) -> None:
    with pytest.raises((BadMetadata, NewerFormat, OtherGoal)):
        parse_facts(json.dumps(made))


REFUSED: dict[str, Callable[[dict[str, Any]], object]] = {
    "more items than there are": lambda d: d.update(items=61),
    "fewer people than there are": lambda d: d.update(people=3),
    "a column with a cell too few": lambda d: d["catalogue"].update(bytes=d["catalogue"]["bytes"] - 1),
    "an array that is a bomb": lambda d: d["arrays"]["likes"].update(shape=[2**31 - 1, 2**31 - 1]),
    "an array of objects": lambda d: d["arrays"]["likes"].update(type="|O8"),
    "an array of another shape": lambda d: d["arrays"]["likes"].update(shape=[30, 2]),
    "neighbours that do not exist": lambda d: d["arrays"].update(near=d["arrays"]["mapped"]),
    "an input that the graph has not": lambda d: d["profile"][0].update(inputs=["other"]),
    "a profile with a column of no kind": lambda d: d["profile"][0].update(kind="colour"),
    "metrics of two figures": lambda d: d.update(metrics={"hit@10": [1, 2]}),
    "no title": lambda d: d["catalogue"].pop("title"),
    "packed text that is none": lambda d: d["catalogue"].update(cells="%%%"),
}


@pytest.mark.parametrize("lie", REFUSED)
def test_what_a_document_may_not_say(tmp_path: Path, lie: str) -> None:
    made = document()
    REFUSED[lie](made)
    with pytest.raises(NotAnAcumenModel):
        RecommenderFile.open(with_document(tmp_path, made))


def test_histories_must_fit_the_people_and_the_catalogue(tmp_path: Path) -> None:
    model = opened()
    offsets, flat = model.offsets.copy(), model.histories.copy()
    flat[3] = 77
    with pytest.raises(NotAnAcumenModel):
        RecommenderFile.open(with_tensor(tmp_path, "\thistories", flat))
    offsets[5] = -1
    with pytest.raises(NotAnAcumenModel):
        RecommenderFile.open(with_tensor(tmp_path, "\toffsets", offsets))
    with pytest.raises(NotAnAcumenModel):
        RecommenderFile.open(with_tensor(tmp_path, "\tliked", model.liked[:-1] + 1_000))


def test_loops_and_foreign_operators_are_refused(tmp_path: Path) -> None:
    for node in (
        helper.make_node("Evil", ["user"], ["x"], domain="com.evil"),
        helper.make_node("Loop", ["", "c"], ["x"], body=helper.make_graph([], "b", [], [])),
    ):
        proto = onnx.load(path())
        proto.graph.node.append(node)
        file = tmp_path / "unsafe.onnx"
        file.write_bytes(proto.SerializeToString())
        with pytest.raises(UnsafeModel):
            RecommenderFile.open(file)


def test_an_operator_inside_a_branch_is_looked_at_too(tmp_path: Path) -> None:
    proto = onnx.load(path())
    inner = helper.make_graph([helper.make_node("Evil", [], ["y"], domain="com.evil")], "b", [], [])
    proto.graph.node.append(helper.make_node("If", ["c"], ["x"], then_branch=inner, else_branch=inner))
    file = tmp_path / "unsafe.onnx"
    file.write_bytes(proto.SerializeToString())
    with pytest.raises(UnsafeModel):
        RecommenderFile.open(file)


def test_a_graph_that_lies_about_its_answers(tmp_path: Path) -> None:
    proto = onnx.load(path())
    for node in proto.graph.node:
        if node.output[0] == "item_number":
            source = node.input[0]
            node.input[0] = "\tlie"
            proto.graph.node.insert(0, helper.make_node("Neg", [source], ["\tlie"]))
            break
    ordered = [node for node in proto.graph.node if "\tlie" not in node.output]
    place = next(at for at, node in enumerate(ordered) if source in node.output)
    ordered.insert(place + 1, helper.make_node("Neg", [source], ["\tlie"]))
    del proto.graph.node[:]
    proto.graph.node.extend(ordered)
    file = tmp_path / "liar.onnx"
    file.write_bytes(proto.SerializeToString())
    with pytest.raises(ModelFails):
        RecommenderFile.open(file).top(Asked(["p0001"]), 5)


def test_batches_of_any_make_up_give_the_same_lists() -> None:
    model = opened()
    people = list(model.people)
    together = model.top(Asked(people), 7)
    mixed = [people[at] for at in np.random.default_rng(0).permutation(len(people))]
    again = model.top(Asked(mixed), 7)
    order = [mixed.index(person) for person in people]
    np.testing.assert_array_equal(together.numbers, again.numbers[order])
    np.testing.assert_array_equal(together.scores, again.scores[order])


def test_nobody_at_all_is_answered_with_nothing() -> None:
    lists = opened().top(Asked(), 5)
    assert lists.numbers.shape == (0, 5)
