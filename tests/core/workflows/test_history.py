"""Runs and choices come back from the project file as they went in."""

from __future__ import annotations

import os
import sqlite3
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.core.data.goal import Goal
from desktop_app.core.data.report import ReadOptions
from desktop_app.core.data.table import Kind
from desktop_app.core.errors import AcumenError
from desktop_app.core.evaluation.figures import ClassFigures, Estimate, HeldOut, Importance, LeaderRow, Parity
from desktop_app.core.notices import Notice
from desktop_app.core.project.autosave import Autosave
from desktop_app.core.project.errors import ModelGone, ProjectDamaged
from desktop_app.core.project.source import SourceState
from desktop_app.core.text import QT_TRANSLATE_NOOP, say
from desktop_app.core.workflows.history import (
    keep_run,
    open_project,
    options_of,
    project_of,
    question_of,
    record_to_run,
    run_to_record,
    save_project,
    save_project_as,
    with_ui,
)
from desktop_app.core.workflows.specs import CurvePoint, TrainPlan, TrainResult, TrainSpec, Verdict

SPEC = TrainSpec("流失", Goal.CATEGORY, "Yes", ("customerID",), ("zip",), 20.0, 7)
OPTIONS = ReadOptions(sheet="Sheet 1", encoding="gb18030", kinds=(("zip", Kind.CATEGORY), ("when", Kind.DATE)))
ROWS = QT_TRANSLATE_NOOP("Tests", "%n row(s)")

figures = st.floats(allow_nan=False)
texts = st.text(max_size=6)
estimates = st.builds(Estimate, figures, figures, figures)
facts = st.dictionaries(
    st.sampled_from(["value", "names", "n", "share"]),
    texts
    | st.integers()
    | figures
    | st.lists(texts, max_size=2).map(tuple)
    | st.builds(lambda n: say(ROWS, n=n), st.integers()),
)
notices = st.builds(Notice, texts, texts, facts)


def tuples(members: st.SearchStrategy) -> st.SearchStrategy:
    return st.lists(members, max_size=3).map(tuple)


def held_out(rows: int, classes: int) -> HeldOut:
    rng = np.random.default_rng(rows)
    if classes:
        return HeldOut(
            np.arange(rows), rng.integers(0, classes, rows), rng.random((rows, classes)), np.empty(0), np.empty(0)
        )
    return HeldOut(*(rng.random(rows) for _ in range(5)))


results = st.builds(
    TrainResult,
    plan=st.builds(
        TrainPlan,
        texts,
        st.sampled_from(Goal),
        tuples(texts),
        texts,
        tuples(texts),
        tuples(notices),
        tuples(notices),
        st.integers(0),
    ),
    spec=st.just(SPEC),
    model_path=st.just(Path()),
    metrics=st.dictionaries(texts, estimates, max_size=3),
    baseline=st.dictionaries(texts, estimates, max_size=3),
    verdict=st.builds(Verdict, st.sampled_from(["ready", "guess"]), notices, tuples(notices)),
    leaderboard=tuples(st.builds(LeaderRow, texts, figures, figures, figures)),
    classes=tuples(st.builds(ClassFigures, texts, st.integers(0), st.integers(0), figures, figures, figures)),
    importance=tuples(st.builds(Importance, texts, figures, figures, figures)),
    held_out=st.builds(held_out, st.integers(0, 5), st.integers(0, 3)),
    curve=tuples(st.builds(CurvePoint, figures, figures)),
    threshold=figures,
    doubts=tuples(notices),
    parity=st.builds(Parity, st.integers(0), figures, st.integers(0)),
    seconds=figures,
    device=texts,
    judged_by=st.just("cross_validation"),
)


def same(left: TrainResult, right: TrainResult) -> bool:
    """Whether two runs are equal in every field and every array; only the model file may lie elsewhere."""
    arrays = [(vars(left.held_out)[name], vars(right.held_out)[name]) for name in HeldOut.__dataclass_fields__]
    plain = [replace(run, held_out=None, model_path=None) for run in (left, right)]
    return vars(plain[0]) == vars(plain[1]) and all(
        np.array_equal(one, other) and one.dtype == other.dtype for one, other in arrays
    )


@pytest.fixture
def result(tmp_path) -> TrainResult:
    model = tmp_path / "work" / "model.onnx"
    model.parent.mkdir()
    model.write_bytes(b"a model" * 1000)
    return replace(a_result(), model_path=model)


def a_result(device: str = "cpu") -> TrainResult:
    left_out = Notice("left_out_id", "customerID")
    headline = Notice("likely_leak", "again", {"target": "流失", "share": 0.25, "n": 3})
    return TrainResult(
        plan=TrainPlan("流失", Goal.CATEGORY, ("No", "Yes"), "Yes", ("a", "b"), (left_out,), (), 7043),
        spec=SPEC,
        model_path=Path(),
        metrics={"roc_auc": Estimate(0.8437, 0.83, 0.86), "ece": Estimate(float("inf"), -0.0, 1e-300)},
        baseline={"roc_auc": Estimate(0.5, 0.5, 0.5)},
        verdict=Verdict("ready", headline, (left_out,)),
        leaderboard=(LeaderRow("ridge", 0.41, 0.5, 1.25),),
        classes=(ClassFigures("No", 5, 6, 0.5, 0.25, 1 / 3),),
        importance=(Importance("a", 0.1, 0.05, 0.15),),
        held_out=held_out(4, 2),
        curve=(CurvePoint(0.5, 0.6), CurvePoint(1.5, 0.4)),
        threshold=0.5,
        doubts=(headline,),
        parity=Parity(200, 7e-7, 0),
        seconds=12.5,
        device=device,
        judged_by="cross_validation",
    )


@pytest.fixture
def data(tmp_path) -> Path:
    path = tmp_path / "data" / "客户.csv"
    path.parent.mkdir()
    path.write_text("a,b\n1,2\n")
    return path


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(results, st.binary(min_size=1, max_size=50))
def test_every_run_comes_back_exactly(tmp_path, result, model):
    path = tmp_path / "model.onnx"
    path.write_bytes(model)
    back = record_to_run(run_to_record(replace(result, model_path=path)), tmp_path / "models")
    assert same(back, result)
    assert back.model_path.read_bytes() == model


def test_equality_of_runs_notices_a_difference():
    assert same(a_result(), a_result())
    assert not same(a_result(), a_result("cuda"))
    assert not same(a_result(), replace(a_result(), held_out=held_out(5, 2)))


def test_a_document_holds_no_path_and_no_python(result):
    record = run_to_record(result)
    assert "model_path" not in record.document
    assert str(result.model_path.parent) not in str(record.document)
    assert "desktop_app" not in str(record.document)


def test_a_project_comes_back(tmp_path, data, result):
    path = tmp_path / "customers.acumen"
    project = with_ui(project_of(data, OPTIONS, SPEC), {"tab": "results", "run": 1})
    save_project(path, project, (result, replace(result, device="second")))
    opened = open_project(path, tmp_path / "cache")
    assert opened.project == project
    assert (opened.options, opened.question) == (OPTIONS, SPEC)
    assert (opened.source, opened.source_state) == (data, SourceState.SAME)
    assert [run.device for run in opened.runs] == ["cpu", "second"]
    assert all(same(run, replace(result, device=run.device)) for run in opened.runs)
    assert [run.model_path.read_bytes() for run in opened.runs] == [b"a model" * 1000] * 2
    assert opened.is_writable


def test_opening_changes_neither_project_nor_data(tmp_path, data, result):
    path = tmp_path / "customers.acumen"
    save_project(path, project_of(data, OPTIONS, SPEC), (result,))
    before = [(file.read_bytes(), file.stat().st_mtime_ns) for file in (path, data)]
    open_project(path, tmp_path / "cache")
    assert [(file.read_bytes(), file.stat().st_mtime_ns) for file in (path, data)] == before


def test_model_files_are_taken_out_once_and_mended(tmp_path, data, result):
    path = tmp_path / "customers.acumen"
    save_project(path, project_of(data), (result,))
    (run,) = open_project(path, tmp_path / "cache").runs
    os.utime(run.model_path, (1, 1))
    inode = run.model_path.stat().st_ino
    (again,) = open_project(path, tmp_path / "cache").runs
    assert again.model_path.stat().st_ino == inode
    assert again.model_path.stat().st_mtime > 1  # spared by the cleaning of the cache
    run.model_path.write_bytes(b"tampered")
    (mended,) = open_project(path, tmp_path / "cache").runs
    assert mended.model_path.read_bytes() == b"a model" * 1000


def test_a_project_without_choices_has_defaults(data):
    project = project_of(data)
    assert options_of(project) == ReadOptions()
    assert question_of(project) is None


def test_a_data_file_that_changed_or_went_is_noticed(tmp_path, data):
    path = tmp_path / "customers.acumen"
    save_project(path, project_of(data))
    data.write_text("a,b\n1,3\n")
    assert open_project(path, tmp_path / "cache").source_state == SourceState.CHANGED
    data.unlink()
    assert open_project(path, tmp_path / "cache").source is None


def test_runs_are_kept_by_themselves(tmp_path, data, result):
    path = tmp_path / "customers.acumen"
    failures: list[AcumenError] = []
    autosave = Autosave(path, failures.append)
    keep_run(autosave, result)
    autosave.save(project_of(data, OPTIONS, SPEC))
    assert autosave.close()
    assert failures == []
    (run,) = open_project(path, tmp_path / "cache").runs
    assert same(run, result)


def test_save_as_makes_a_whole_project(tmp_path, data, result):
    path, target = tmp_path / "one.acumen", tmp_path / "two.acumen"
    save_project(path, project_of(data), (result,))
    save_project_as(path, target)
    path.unlink()
    (run,) = open_project(target, tmp_path / "cache").runs
    assert same(run, result)


def test_a_run_without_its_model_is_not_kept(result):
    result.model_path.unlink()
    with pytest.raises(ModelGone):
        run_to_record(result)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE runs SET document = '{}'",
        "UPDATE runs SET document = json_set(document, '$.plan', 3)",
        "UPDATE runs SET document = json_set(document, '$.spec.goal', 'nonsense')",
        "UPDATE project SET document = json_set(document, '$.question', json('{}'))",
        "UPDATE project SET document = json_set(document, '$.options', 3)",
        "DELETE FROM arrays",
    ],
)
def test_a_damaged_project_says_so(tmp_path, data, result, statement):
    path = tmp_path / "customers.acumen"
    save_project(path, project_of(data, OPTIONS, SPEC), (result,))
    connection = sqlite3.connect(path)
    connection.execute(statement)
    connection.commit()
    connection.close()
    with pytest.raises(ProjectDamaged):
        open_project(path, tmp_path / "cache")


def test_the_id_of_a_run_cannot_name_another_folder(tmp_path, result):
    record = run_to_record(result, "../outside")
    with pytest.raises(ValueError, match="not the id of a run"):
        record_to_run(record, tmp_path / "models")
