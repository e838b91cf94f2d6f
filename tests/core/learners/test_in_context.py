"""Added models: what can be used is used as it is, what cannot is left out with the reason."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper

from desktop_app.core.data.goal import Goal
from desktop_app.core.features.matrix import fit_matrix
from desktop_app.core.learners import in_context
from desktop_app.core.learners.base import Task
from desktop_app.core.learners.in_context import added_models
from desktop_app.core.learners.members.in_context import InContext
from desktop_app.core.progress import Silent
from tests.core.added import add, card, smoother
from tests.core.questions import question


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ACUMEN_ADDED_MODELS", str(tmp_path / "here"))
    return tmp_path / "here"


def numbers() -> tuple[float, ...]:
    """Return the settings that stand for everything in the folder."""
    return tuple(model.number for model in added_models().models)


def reason_of(folder: Path) -> str:
    found = added_models(folder)
    assert not found.models
    assert len(found.left_out) == 1
    return found.left_out[0].reason


def test_without_a_folder_nothing_is_added(folder: Path) -> None:
    assert added_models().models == added_models().left_out == ()
    assert not InContext().suits(Task(Goal.CATEGORY, 2, 100, 3))


def test_what_stands_on_the_card_is_kept(folder: Path) -> None:
    path = add(folder, "tiny", "category")
    model = added_models().models[0]
    assert model.card.licence == "CC0 1.0: no rights reserved"
    assert model.file == path.name
    assert len(model.sha256) == 64


@pytest.mark.parametrize("kind", [TensorProto.INT64, TensorProto.INT32])
@pytest.mark.parametrize("opset", [13, 18, 20])
def test_other_operator_sets_and_kinds_of_labels_are_taken(folder: Path, opset: int, kind: int) -> None:
    add(folder, "tiny", "category", smoother("category", opset, kind).SerializeToString())
    models = added_models().models
    assert len(models) == 1
    assert {o.version for o in models[0].proto.opset_import if o.domain == ""} == {18}


def test_it_takes_only_tables_that_it_was_made_for(folder: Path) -> None:
    add(folder, "tiny", "category", most_rows=100, most_classes=3)
    learner = InContext()
    assert learner.suits(Task(Goal.CATEGORY, 3, 100, 5))
    assert not learner.suits(Task(Goal.CATEGORY, 3, 101, 5))
    assert not learner.suits(Task(Goal.CATEGORY, 4, 100, 5))
    assert not learner.suits(Task(Goal.NUMBER, 0, 100, 5))


def test_features_beyond_its_limit_are_not_shown_to_it(folder: Path) -> None:
    add(folder, "tiny", "category", most_features=2)
    asked = question(Goal.CATEGORY)
    matrix, features = fit_matrix(asked.table, asked.answers, InContext.view, np.random.default_rng(0))
    task = replace(asked.task, features=matrix.width)
    fitted: Any = InContext().fit(features, asked.answers, task, numbers(), 0, Silent())[0]
    assert fitted.known.shape == (asked.table.rows, 2)
    assert (fitted.predict(features).argmax(axis=1) == asked.answers.values).mean() > 0.6


def test_more_rows_than_it_takes_are_thinned(folder: Path) -> None:
    add(folder, "tiny", "number", most_rows=50)
    asked = question(Goal.NUMBER, 0, rows=120)
    _, features = fit_matrix(asked.table, asked.answers, InContext.view, np.random.default_rng(0))
    fitted: Any = InContext().fit(features, asked.answers, asked.task, numbers(), 0, Silent())[0]
    assert len(fitted.known) == 50


def test_a_graph_of_fixed_width_is_filled_with_zeros(folder: Path) -> None:
    model = smoother("category")
    for given in (model.graph.input[0], model.graph.input[2]):
        given.type.tensor_type.shape.dim[1].dim_value = 40
    add(folder, "tiny", "category", model.SerializeToString())
    asked = question(Goal.CATEGORY)
    _, features = fit_matrix(asked.table, asked.answers, InContext.view, np.random.default_rng(0))
    fitted: Any = InContext().fit(features[:, :5], asked.answers, asked.task, numbers(), 0, Silent())[0]
    assert fitted.known.shape[1] == 40
    assert not fitted.known[:, 5:].any()
    assert np.isfinite(fitted.predict(features[:, :5])).all()


def broken(change: str) -> bytes:
    """Return a model that must not be used."""
    model = smoother("category")
    if change == "an operator of another kind":
        model.graph.node[0].domain = "com.example"
        model.opset_import.append(helper.make_opsetid("com.example", 1))
    elif change == "weights in another file":
        tensor = model.graph.initializer[0]
        tensor.data_location = TensorProto.EXTERNAL
        tensor.external_data.add(key="location", value="/etc/passwd")
    elif change == "functions":
        body = helper.make_node("Identity", ["a"], ["b"])
        model.functions.append(helper.make_function("own", "Own", ["a"], ["b"], [body], [helper.make_opsetid("", 18)]))
    elif change == "branches":
        empty = helper.make_graph([], "then", [], [])
        model.graph.node.append(helper.make_node("If", ["weights"], ["other"], then_branch=empty, else_branch=empty))
    elif change == "another output":
        model.graph.output[0].name = "weights"
        model.graph.output[0].type.tensor_type.shape.dim[1].dim_param = "rows"
    elif change == "another input":
        model.graph.input.append(helper.make_tensor_value_info("more", TensorProto.FLOAT, ["rows"]))
    elif change == "answers that are no shares":
        model.graph.node[-1].CopyFrom(helper.make_node("MatMul", ["nearness", "answers"], ["output"]))
    elif change == "an operator set of the future":
        model.opset_import[0].version = 99
    return bytes(model.SerializeToString())


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ("an operator of another kind", in_context.UNSAFE),
        ("weights in another file", in_context.UNSAFE),
        ("functions", in_context.UNSAFE),
        ("branches", in_context.UNSAFE),
        ("another output", in_context.OTHER_SHAPE),
        ("another input", in_context.OTHER_SHAPE),
        ("answers that are no shares", in_context.FAILS),
    ],
)
def test_what_cannot_be_used_is_left_out_with_the_reason(folder: Path, change: str, reason: str) -> None:
    add(folder, "odd", "category", broken(change))
    assert reason_of(folder) == reason


def test_an_operator_set_of_the_future_is_left_out(folder: Path) -> None:
    add(folder, "odd", "category", broken("an operator set of the future"))
    assert reason_of(folder) in (in_context.OTHER_OPSET, in_context.DAMAGED)


@pytest.mark.parametrize("share", [0.0, 0.3, 0.9])
def test_a_damaged_file_is_left_out(folder: Path, share: float) -> None:
    whole = smoother("category").SerializeToString()
    add(folder, "odd", "category", whole[: int(share * len(whole))])
    assert reason_of(folder) in (in_context.DAMAGED, in_context.OTHER_SHAPE)


def test_a_file_that_is_too_large_is_not_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(in_context, "LARGEST_BYTES", 100)
    add(folder, "odd", "category")
    assert reason_of(folder) == in_context.TOO_LARGE


BAD_CARDS = {
    "empty": "",
    "torn": "{",
    "a list": "[]",
    "nothing": "null",
    "a text": '"text"',
    "no fields": "{}",
    "no rows": json.dumps(card("category", most_rows=-1)),
    "another task": json.dumps(card("forecast")),
    "no licence": json.dumps(card("category", licence=" ")),
    "inputs of another kind": json.dumps(card("category", inputs=3)),
    "lists without end": "[" * 100_000,
    "too long": json.dumps(card("category", licence="x" * 70_000)),
}


@pytest.mark.parametrize("written", BAD_CARDS.values(), ids=BAD_CARDS)
def test_a_card_that_cannot_be_read_is_named(folder: Path, written: str) -> None:
    path = add(folder, "odd", "category")
    path.with_suffix(".json").write_text(written, encoding="utf-8")
    assert reason_of(folder) == in_context.BAD_CARD


def test_a_card_or_a_model_may_be_missing(folder: Path) -> None:
    path = add(folder, "odd", "category")
    path.with_suffix(".json").unlink()
    assert reason_of(folder) == in_context.NO_CARD
    path.unlink()
    path.with_suffix(".json").write_text(json.dumps(card("category")), encoding="utf-8")
    assert reason_of(folder) == in_context.NO_MODEL


@pytest.mark.parametrize("with_card", [True, False])
def test_weights_alone_are_not_enough(folder: Path, with_card: bool) -> None:
    path = add(folder, "odd", "category")
    path.rename(path.with_suffix(".safetensors"))
    if not with_card:
        path.with_suffix(".json").unlink()
    assert reason_of(folder) == in_context.ONLY_ONNX


def test_the_checksum_of_the_card_is_compared(folder: Path) -> None:
    add(folder, "odd", "category", sha256="0" * 64)
    assert reason_of(folder) == in_context.CHANGED
    onnx.checker.check_model(smoother("category"))  # the model itself is in order


def test_a_file_that_changes_is_looked_at_again(folder: Path) -> None:
    path = add(folder, "tiny", "category", b"damaged")
    assert reason_of(folder) == in_context.DAMAGED
    path.write_bytes(smoother("category").SerializeToString())
    assert len(added_models().models) == 1


def test_the_number_of_a_model_stays_when_others_come(folder: Path) -> None:
    add(folder, "m", "category")
    before = numbers()
    add(folder, "a", "number")
    assert before[0] in numbers()
    assert len(set(numbers())) == 2
