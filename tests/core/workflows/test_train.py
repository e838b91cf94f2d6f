"""From a table to a judged file: exact, repeatable, stoppable, honest about rows."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from desktop_app.core.data.goal import Goal
from desktop_app.core.errors import NotEnoughMemory
from desktop_app.core.learners.members.linear import Linear
from desktop_app.core.progress import Cancelled, Silent
from desktop_app.core.scoring.model_file import ModelFile
from desktop_app.core.tuning.race import Standing
from desktop_app.core.workflows import train as module
from desktop_app.core.workflows.load import load
from desktop_app.core.workflows.specs import (
    CandidateJudged,
    CurvePoint,
    FirstAnswer,
    LoadSpec,
    TrainJob,
    TrainResult,
    TrainSpec,
)
from desktop_app.core.workflows.train import train
from tests.core.tuning.learners import kind, only
from tests.core.tuning.test_race import StopAt
from tests.trained import NAMES, learn, trained, write_rows

ANSWERS = ["yes", "number", "four", "thirty"]


class Watched(Silent):
    def __init__(self) -> None:
        self.events: list[object] = []
        self.fractions: list[float] = []

    def update(self, fraction: float, *rest: object, **more: object) -> None:
        self.fractions.append(fraction)

    def report(self, event: object) -> None:
        self.events.append(event)


def table(folder: Path, rows: list[list[object]], header: list[str]) -> Path:
    with (folder / "t.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([header, *rows])
    return folder / "t.csv"


def linear_only(path: Path, spec: TrainSpec, name: str, progress: Silent | None = None) -> TrainResult:
    """Train quickly: one learner, judged as ever."""
    loaded = load(LoadSpec(path, path.with_name(f"{name}.arrow")), Silent())
    job = TrainJob(loaded.table_path, loaded.report, spec, path.with_name(f"{name}.onnx"))
    with only(Linear):
        return train(job, progress or Silent())


@pytest.mark.parametrize("answer", ANSWERS)
def test_the_file_answers_as_the_pipeline_does(answer: str) -> None:
    """Numbers, gaps, Chinese and English texts, dates, an emoji in a name; two, four and thirty classes."""
    parity = trained(answer).result.parity
    assert parity.rows >= 200
    assert parity.max_difference <= 1e-5
    assert parity.flips == 0


@pytest.mark.parametrize("answer", ANSWERS)
def test_the_result_agrees_with_itself(answer: str) -> None:
    result = trained(answer).result
    held, plan = result.held_out, result.plan
    assert plan.goal is (Goal.NUMBER if answer == "number" else Goal.CATEGORY)
    assert plan.columns == NAMES
    assert sorted(held.rows) == list(range(plan.rows))
    assert set(result.metrics) >= set(result.baseline)
    assert sum(row.weight for row in result.leaderboard) == pytest.approx(1.0)
    assert {i.column for i in result.importance} == set(NAMES)
    assert sum(figures.rows for figures in result.classes) == (0 if answer == "number" else plan.rows)
    for estimate in (*result.metrics.values(), *result.baseline.values()):
        assert not estimate.low > estimate.value
        assert not estimate.high < estimate.value


def test_a_real_signal_beats_the_baseline_and_is_ranked_first() -> None:
    result = trained("number").result
    assert result.metrics["mae"].high < result.baseline["mae"].value
    assert result.importance[0].column == "number"
    assert result.verdict.code in ("ready", "care")


def test_the_written_metadata_is_the_result() -> None:
    made = trained()
    document = ModelFile.open(made.model).document
    result = made.result
    assert document["classes"] == list(result.plan.classes)
    assert document["metrics"]["roc_auc"] == list(vars(result.metrics["roc_auc"]).values())
    assert document["verdict"] == result.verdict.code
    assert document["parity"] == {
        "rows": result.parity.rows,
        "max_difference": result.parity.max_difference,
        "flips": 0,
    }
    assert document["members"] == {row.learner: row.weight for row in result.leaderboard if row.weight}


@pytest.mark.parametrize("answer", ["yes", "number"])
def test_the_same_seed_gives_the_same_file(tmp_path: Path, answer: str) -> None:
    write_rows(tmp_path / "t.csv", answer, rows=70)
    first, same, other = (
        linear_only(tmp_path / "t.csv", TrainSpec("answer", seconds=30, seed=seed), name)
        for seed, name in ((5, "a"), (5, "b"), (6, "c"))
    )
    np.testing.assert_array_equal(first.held_out.predicted, same.held_out.predicted)
    assert first.metrics == same.metrics
    assert first.importance == same.importance
    graphs = [_without_date(ModelFile.open(result.model_path)) for result in (first, same)]
    assert graphs[0] == graphs[1]
    assert (first.held_out.predicted != other.held_out.predicted).any()


def _without_date(model: ModelFile) -> tuple[bytes, dict]:
    import onnx

    proto = onnx.load_from_string(model.data)
    return proto.graph.SerializeToString(), {k: v for k, v in model.document.items() if k != "created"}


def test_it_tells_a_first_answer_then_candidates_and_a_curve(tmp_path: Path) -> None:
    write_rows(tmp_path / "t.csv", "yes", rows=60)
    watched = Watched()
    result = linear_only(tmp_path / "t.csv", TrainSpec("answer", seconds=5), "m", watched)
    kinds = [type(event) for event in watched.events]
    assert kinds[0] is FirstAnswer
    assert kinds.count(CandidateJudged) == 5
    assert result.curve == (
        CurvePoint(0.0, result.curve[0].loss),
        *(e for e in watched.events if type(e) is CurvePoint),
    )
    assert watched.fractions == sorted(watched.fractions)
    assert watched.fractions[-1] == 1.0


def test_the_curve_never_rises() -> None:
    watched = Watched()
    training = module._Training(TrainJob(Path(), None, TrainSpec("y"), Path()), watched)
    for loss in (0.5, 0.6, 0.4, 0.7):
        training._told(Standing("linear", loss, 1.0, 0.1))
    assert [event.loss for event in watched.events if type(event) is CurvePoint] == [0.5, 0.5, 0.4, 0.4]


def test_a_stop_leaves_no_file(tmp_path: Path) -> None:
    write_rows(tmp_path / "t.csv", "yes", rows=40)
    watched = Watched()
    linear_only(tmp_path / "t.csv", TrainSpec("answer", seconds=5), "m", watched)
    (tmp_path / "m.onnx").unlink()
    updates = len(watched.fractions)
    for number in (1, 2, updates // 2, updates - 1, updates):
        with pytest.raises(Cancelled):
            linear_only(tmp_path / "t.csv", TrainSpec("answer", seconds=5), "m", StopAt(number))
        # The last update comes when the file is whole.
        assert (tmp_path / "m.onnx").exists() is (number == updates)


def test_rows_without_an_answer_are_not_learned_from(tmp_path: Path) -> None:
    rows = [[n % 13, "" if n % 4 == 0 else "ab"[n % 2]] for n in range(80)]
    result = linear_only(table(tmp_path, rows, ["x", "y"]), TrainSpec("y", seconds=5), "m")
    assert result.plan.rows == 60
    assert not any(row % 4 == 0 for row in result.held_out.rows)
    assert "rows_without_answer" in [doubt.code for doubt in result.doubts]


@pytest.mark.parametrize("copies", [0, 30])
def test_rows_that_are_there_twice_are_told(tmp_path: Path, copies: int) -> None:
    rng = np.random.default_rng(0)
    rows = [[f"{value:.4f}", f"{value + rng.normal():.4f}"] for value in rng.normal(size=120)]
    result = linear_only(table(tmp_path, [*rows, *rows[:copies]], ["x", "y"]), TrainSpec("y", seconds=5), "m")
    told = [doubt.facts["n"] for doubt in result.doubts if doubt.code == "twins_tested"]
    assert told == ([copies] if copies else [])


def test_a_column_that_gives_the_answer_away_is_named(tmp_path: Path) -> None:
    rows = [[n % 7, f"code {n % 2}", "ab"[n % 2]] for n in range(120)]
    result = linear_only(table(tmp_path, rows, ["x", "code", "y"]), TrainSpec("y", seconds=5), "m")
    assert [doubt.column for doubt in result.doubts if doubt.code == "likely_leak"] == ["code"]


AWKWARD = [
    "value",
    "low",
    "high",
    "label",
    "probability",
    "threshold",
    "t1",
    "1",
    "a:day",
    "with, comma",
    'with "quotes"',
]


@pytest.mark.parametrize("goal", [Goal.CATEGORY, Goal.NUMBER])
def test_columns_may_have_any_name(tmp_path: Path, goal: Goal) -> None:
    """Also those of the outputs and of what stands inside the graph."""
    rng = np.random.default_rng(0)
    names = [*AWKWARD, "prediction"]
    cells = rng.normal(size=(60, len(names))).round(3)
    answer = ["ab"[int(row[0] > 0)] if goal is Goal.CATEGORY else f"{row[0]:.3f}" for row in cells]
    rows = [[*row, said] for row, said in zip(cells.tolist(), answer, strict=True)]
    result = linear_only(table(tmp_path, rows, [*names, "y"]), TrainSpec("y", goal, seconds=5), "m")
    model = ModelFile.open(result.model_path)
    assert [column.name for column in model.columns] == names
    outputs = [output.name for output in model.session.get_outputs()]
    assert outputs == (["probability 2", "label 2"] if goal is Goal.CATEGORY else ["value 2", "low 2", "high 2"])


def test_a_rare_class_of_many_rows_is_learned(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_FIRST_ROWS", 300)
    monkeypatch.setattr("desktop_app.core.tuning.study.race_rows", lambda seconds: 300)
    rows = [[n % 101, "yes" if n % 500 == 0 else "no"] for n in range(6_000)]
    result = linear_only(table(tmp_path, rows, ["x", "y"]), TrainSpec("y", seconds=5), "m")
    assert result.plan.classes == ("no", "yes")
    assert {"judged_on_part", "unbalanced"} <= {doubt.code for doubt in result.doubts}


def test_numbers_with_many_digits_can_be_classes(tmp_path: Path) -> None:
    rows = [[n % 13, f"12345678901234{n % 2}"] for n in range(60)]
    result = linear_only(table(tmp_path, rows, ["x", "y"]), TrainSpec("y", Goal.CATEGORY, seconds=5), "m")
    assert set(result.plan.classes) == {"123456789012340", "123456789012341"}


def test_a_number_that_hardly_varies_is_judged(tmp_path: Path) -> None:
    rows = [[n % 17, 5.25 if n else 7.5] for n in range(1_100)]
    result = linear_only(table(tmp_path, rows, ["x", "y"]), TrainSpec("y", Goal.NUMBER, seconds=5), "m")
    assert result.verdict.code in ("guess", "care")


def test_a_learner_that_cannot_be_written_is_dropped_and_named(tmp_path: Path) -> None:
    class Wrong(Linear):
        key = "wrong"
        place = 2

        def fit(self, *args: object, **more: object) -> tuple[object, ...]:
            return tuple(replace_graph(model) for model in super().fit(*args, **more))

    def replace_graph(model: object) -> object:
        class Lying(type(model)):
            def to_onnx(self, graph: object, features: str) -> str:
                return replace(self, weights=self.weights + 1).to_onnx_as_linear(graph, features)

            to_onnx_as_linear = type(model).to_onnx

        return Lying(model.weights, model.intercept, model.classes)

    write_rows(tmp_path / "t.csv", "yes", rows=60)
    loaded = load(LoadSpec(tmp_path / "t.csv", tmp_path / "t.arrow"), Silent())
    job = TrainJob(loaded.table_path, loaded.report, TrainSpec("answer", seconds=30), tmp_path / "m.onnx")
    with only(Linear, Wrong):
        result = train(job, Silent())
    assert "learner_without_parity" in [doubt.code for doubt in result.doubts]
    assert [row.learner for row in result.leaderboard] == ["linear"]
    assert result.parity.max_difference <= 1e-5


def test_no_memory_is_said(tmp_path: Path) -> None:
    def full() -> None:
        raise MemoryError

    write_rows(tmp_path / "t.csv", "yes", rows=40)
    loaded = load(LoadSpec(tmp_path / "t.csv", tmp_path / "t.arrow"), Silent())
    job = TrainJob(loaded.table_path, loaded.report, TrainSpec("answer", seconds=5), tmp_path / "m.onnx")
    with only(kind("linear", 1, on_fit=staticmethod(full))), pytest.raises(NotEnoughMemory):
        train(job, Silent())


def test_all_learners_take_part_where_there_is_time(tmp_path: Path) -> None:
    write_rows(tmp_path / "all.csv", "yes", rows=50, names=NAMES)
    result = learn(tmp_path / "all.csv", TrainSpec("answer", seconds=60)).result
    tried = {row.learner for row in result.leaderboard}
    assert tried >= {"linear", "extra_trees", "lightgbm", "short_tree", "points_card", "sparse_linear"}
    assert not [doubt for doubt in result.doubts if doubt.code == "learners_without_time"]
