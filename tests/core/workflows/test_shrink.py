"""A smaller file: it answers nearly as well, says what that costs, and comes only from the data it was learned from."""

from __future__ import annotations

import functools
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime
import pytest
from onnx import helper

from desktop_app.core.data.table import Table
from desktop_app.core.errors import CannotWrite
from desktop_app.core.export.parity import TOLERANCE
from desktop_app.core.features.derived import Derived, Way
from desktop_app.core.features.raw import RawTable
from desktop_app.core.notices import Notice
from desktop_app.core.progress import Cancelled, Silent
from desktop_app.core.project.documents import from_document, to_document
from desktop_app.core.scoring.metadata import METADATA_KEY
from desktop_app.core.scoring.model_file import ModelFile, NotAModel
from desktop_app.core.tuning.columns import Columns
from desktop_app.core.tuning.plans import BlendPlan
from desktop_app.core.tuning.stored import NotAPlan, plan_from_json, plan_to_json
from desktop_app.core.workflows.export import describe_model, export
from desktop_app.core.workflows.shrink import NoPlan, OtherData, shrink
from desktop_app.core.workflows.shrink_specs import SMALL, TINY, ShrinkSpec, Shrunk, UnknownSize
from desktop_app.core.workflows.specs import ExportSpec, TrainSpec
from tests.trained import Trained, folder, learn, trained, write_rows


@functools.cache
def larger(answer: str) -> Trained:
    """Return a run on enough rows for some to be held out."""
    path = folder() / f"larger {answer}.csv"
    write_rows(path, answer, rows=1_200)
    return learn(path, TrainSpec("answer", seconds=4))


def asked(run: Trained, out: Path, size: str = TINY, **changes: Any) -> ShrinkSpec:
    spec = ShrinkSpec(run.model, run.loaded.table_path, run.loaded.report, run.result.spec, out, size)
    return replace(spec, **changes)


@functools.cache
def shrunk(answer: str, size: str) -> Shrunk:
    return shrink(asked(larger(answer), folder() / f"{answer} {size}.onnx", size), Silent())


@pytest.mark.parametrize("size", [SMALL, TINY])
@pytest.mark.parametrize("answer", ["yes", "number", "four"])
def test_the_file_is_smaller_and_says_what_it_costs(answer: str, size: str) -> None:
    found, run = shrunk(answer, size), larger(answer)
    assert found.size_bytes == found.path.stat().st_size <= 1_000_000
    assert found.size_bytes <= found.bytes_before == run.model.stat().st_size
    assert found.low <= found.cost <= found.high
    assert found.cost == pytest.approx(found.loss / found.loss_before - 1)
    assert found.rows == 300
    assert found.parity.max_difference <= TOLERANCE
    assert found.parity.rows >= 200
    assert found.parity.flips == 0
    told = ModelFile.open(found.path).document["compressed"]
    assert (told["size"], told["loss"], told["bytes_before"]) == (size, found.loss, found.bytes_before)
    assert told["cost"] == [found.cost, found.low, found.high]
    assert "compressed" not in ModelFile.open(run.model).document


@pytest.mark.parametrize("answer", ["yes", "number", "four"])
def test_it_answers_nearly_as_the_whole_model_does(answer: str) -> None:
    small, whole = ModelFile.open(shrunk(answer, TINY).path), ModelFile.open(larger(answer).model)
    columns = [column.name for column in whole.columns]
    table = RawTable.of(Table.open(larger(answer).loaded.table_path).select(columns))
    output = "value" if answer == "number" else "probability"
    first, second = (model.run(table.feeds())[output] for model in (small, whole))
    assert np.abs(first - second).max() > 0
    assert np.corrcoef(first.ravel(), second.ravel())[0, 1] > 0.98


def test_plain_onnx_runtime_runs_it() -> None:
    path = shrunk("yes", TINY).path
    onnx.checker.check_model(onnx.load(path))
    session = onnxruntime.InferenceSession(path.read_bytes(), providers=["CPUExecutionProvider"])
    feeds = {
        one.name: np.array([["Rome"]], object) if "string" in one.type else np.array([[1.0]], np.float32)
        for one in session.get_inputs()
    }
    probability, label = session.run(None, feeds)
    assert probability.shape == (1, 2)
    assert label[0] in ("Yes", "No")


def test_rows_that_are_few_are_judged_by_folds(tmp_path: Path) -> None:
    found = shrink(asked(trained(), tmp_path / "m.onnx"), Silent())
    assert found.rows == 120
    assert found.size_bytes <= 1_000_000
    assert describe_model(found.path).size_bytes == found.size_bytes


def test_the_figures_in_the_file_are_those_of_the_smaller_model() -> None:
    small, whole = (describe_model(path).metrics for path in (shrunk("yes", TINY).path, larger("yes").model))
    assert set(small) == set(whole)
    assert small["log_loss"].value == pytest.approx(shrunk("yes", TINY).loss)
    interval = describe_model(shrunk("number", TINY).path).metrics["coverage_90"]
    assert 0.85 <= interval.value <= 0.97


@pytest.mark.parametrize("threshold", [None, 0.2])
def test_the_threshold_is_kept_or_the_one_that_is_asked_for(tmp_path: Path, threshold: float | None) -> None:
    found = shrink(asked(trained(), tmp_path / "m.onnx", threshold=threshold), Silent())
    assert describe_model(found.path).threshold == (0.5 if threshold is None else threshold)
    export(ExportSpec(found.path, tmp_path / "copy.onnx", 0.7), Silent())
    assert describe_model(tmp_path / "copy.onnx").threshold == 0.7
    assert abs((tmp_path / "copy.onnx").stat().st_size - found.size_bytes) < 20


def test_another_table_is_refused(tmp_path: Path) -> None:
    other = larger("yes").loaded
    spec = asked(trained(), tmp_path / "m.onnx", table_path=other.table_path, report=other.report)
    with pytest.raises(OtherData) as refusal:
        shrink(spec, Silent())
    assert "yes.onnx" in str(refusal.value)
    assert not (tmp_path / "m.onnx").exists()


@pytest.mark.parametrize(
    "stored",
    [
        None,
        {},
        [],
        {"picks": [], "temperature": 1.0},
        {"picks": [["linear", 0.3, 1.0]], "temperature": 0.0},
        {"picks": [["linear", 0.3]], "temperature": 1.0},
        {"picks": [["of another year", 0.3, 1.0]], "temperature": 1.0},
        {"picks": "linear", "temperature": 1.0},
        {"picks": [["linear", "much", 1.0]], "temperature": 1.0},
    ],
)
def test_a_model_that_does_not_say_how_it_was_learned_is_refused(tmp_path: Path, stored: Any) -> None:
    proto = onnx.load(trained().model)
    document = {**ModelFile.open(trained().model).document, "plan": stored}
    helper.set_model_props(proto, {METADATA_KEY: json.dumps(document)})
    (tmp_path / "old.onnx").write_bytes(proto.SerializeToString())
    with pytest.raises(NoPlan):
        shrink(asked(trained(), tmp_path / "m.onnx", model=tmp_path / "old.onnx"), Silent())
    assert not (tmp_path / "m.onnx").exists()


def test_a_damaged_model_is_refused(tmp_path: Path) -> None:
    (tmp_path / "torn.onnx").write_bytes(trained().model.read_bytes()[:2_000])
    with pytest.raises(NotAModel):
        shrink(asked(trained(), tmp_path / "m.onnx", model=tmp_path / "torn.onnx"), Silent())


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(CannotWrite):
        shrink(asked(trained(), tmp_path / "file" / "m.onnx"), Silent())


@pytest.mark.parametrize("size", ["full", "huge", ""])
def test_there_are_two_smaller_sizes(tmp_path: Path, size: str) -> None:
    with pytest.raises(UnknownSize):
        asked(trained(), tmp_path / "m.onnx", size)


class Impatient(Silent):
    """Stops when so much is done."""

    def __init__(self, until: float) -> None:
        self.until = until

    def update(self, fraction: float, stage: Any, remaining_s: float | None = None) -> None:
        if fraction >= self.until:
            raise Cancelled


@pytest.mark.parametrize("until", [0.0, 0.2, 0.5, 0.9])
def test_it_stops_when_it_is_asked_to_and_writes_nothing(tmp_path: Path, until: float) -> None:
    with pytest.raises(Cancelled):
        shrink(asked(trained(), tmp_path / "m.onnx"), Impatient(until))
    assert not list(tmp_path.iterdir())


def test_progress_goes_one_way_and_reaches_the_end(tmp_path: Path) -> None:
    told: list[float] = []

    class Listening(Silent):
        def update(self, fraction: float, stage: Any, remaining_s: float | None = None) -> None:
            told.append(fraction)

    shrink(asked(trained(), tmp_path / "m.onnx"), Listening())
    assert told == sorted(told)
    assert (told[0], told[-1]) == (0.0, 1.0)


def test_a_plan_comes_back_as_it_was() -> None:
    plan = BlendPlan((("linear", 0.3, 0.25), ("lightgbm", 40.0, 0.75)), 1.1)
    stored = json.loads(json.dumps(plan_to_json(plan)))
    assert plan_to_json(plan_from_json(stored)) == plan_to_json(plan)
    with pytest.raises(NotAPlan):
        plan_from_json({**stored, "picks": [["linear", 0.3, None]]})


def test_a_plan_with_columns_made_of_others_comes_back_too() -> None:
    derived = (Derived(Way.RATIO, "a", "b"), Derived(Way.DAYS, "from", "to"))
    columns = Columns(("a", "b"), derived, (Notice("column_no_help", "c"),), 0.8)
    stored = json.loads(json.dumps(to_document(columns, {})))
    assert from_document(Columns, stored, {}) == columns
