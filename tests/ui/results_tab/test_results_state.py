from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn import metrics as sk

from desktop_app.core.evaluation import metrics
from desktop_app.core.evaluation.figures import HeldOut, LeaderRow
from desktop_app.core.notices import Notice
from desktop_app.core.text import render, say
from desktop_app.core.workflows.specs import ModelCard, TrainResult
from desktop_app.ui.app_state import AppState, JobStatus, Message
from desktop_app.ui.results_tab import findings, judging
from desktop_app.ui.results_tab.state import (
    DONE,
    EMPTY,
    FAILED,
    FILE,
    SECTIONS,
    WORKING,
    card_sentence,
    model_columns,
    needed_sentence,
    preview_table,
    results_view,
    run_views,
    scored_sentence,
)
from desktop_app.ui.words import METRICS, VERDICT_WORDS, gain, metric_sentence
from tests.ui import sample_results

BINARY, MANY, NUMBER = sample_results.binary(), sample_results.many_classes(), sample_results.regression()
RUNS = [BINARY, MANY, NUMBER]


def card_of(run: TrainResult) -> ModelCard:
    plan = run.plan
    metric = dict(run.metrics)
    created = "2025-11-20T10:00:00"
    return ModelCard(
        Path("m.onnx"), plan.goal, plan.target, plan.classes, plan.positive, 0.5, plan.columns, metric, created, 10
    )


def test_page_has_a_state_for_everything() -> None:
    failed = Message("error", say(VERDICT_WORDS["guess"]))
    card = card_of(BINARY)
    states = {
        EMPTY: AppState(),
        WORKING: AppState(job=JobStatus("train")),
        FAILED: AppState(messages={"training": failed}, plan=BINARY.plan),
        DONE: AppState(runs=(BINARY,), shown_run=0, job=JobStatus("train")),
        FILE: AppState(card=card),
    }
    assert {mode: results_view(state).mode for mode, state in states.items()} == {mode: mode for mode in states}
    assert results_view(AppState(messages={"training": failed})).mode == EMPTY
    assert results_view(states[DONE]).sections == SECTIONS
    without = replace(BINARY, readable=None)
    assert "readable" not in results_view(AppState(runs=(without,), shown_run=0)).sections
    assert results_view(states[FILE]).sections == ("score",)
    assert results_view(states[FILE]).can_score
    assert not results_view(states[FILE]).can_export


def test_nothing_is_exported_or_scored_twice_at_once() -> None:
    state = AppState(runs=(BINARY,), shown_run=0)
    assert (results_view(state).can_export, results_view(state).can_score) == (True, True)
    scoring = replace(state, job=JobStatus("score", fraction=0.4))
    assert (results_view(scoring).can_export, results_view(scoring).can_score) == (False, False)
    assert results_view(scoring).scoring is scoring.job


@pytest.mark.parametrize("run", RUNS, ids=lambda run: run.plan.target)
def test_every_sentence_is_complete(run: TrainResult) -> None:
    view = findings.verdict_view(run)
    sentences = [view.word, view.headline, view.question, view.hundred.sentence, *view.reasons]
    sentences += [findings.judged_sentence(run), findings.relied_sentence(run), findings.blend_sentence(run)]
    sentences += [*(one for one, _ in findings.remarks(run)), *(row.words for row in findings.figure_rows(run))]
    for sentence in sentences:
        text = render(sentence)
        assert text
        assert "{" not in text


@pytest.mark.parametrize("run", RUNS, ids=lambda run: run.plan.target)
def test_every_measured_figure_is_told_in_its_order(run: TrainResult) -> None:
    keys = [row.key for row in findings.figure_rows(run)]
    assert set(keys) == set(run.metrics) <= set(METRICS)
    assert keys == [key for key in METRICS if key in run.metrics]


def test_an_unknown_figure_goes_by_its_key() -> None:
    assert render(metric_sentence("gini", 0.5)) == "gini is 0.5."


def test_hundred_is_the_measured_precision() -> None:
    view = findings.hundred_view(BINARY)
    measured = BINARY.metrics["precision"]
    assert view.value == round(100 * measured.value)
    assert view.low == round(100 * measured.low) <= view.value <= view.high == round(100 * measured.high)
    moved = findings.hundred_view(replace(BINARY, threshold=0.2))
    cut = judging.cuts_of(BINARY.held_out, 1).at(0.2)
    assert moved.value == round(100 * cut.precision.value) != view.value


def test_hundred_of_a_number_is_how_often_the_range_holds() -> None:
    held = NUMBER.held_out
    inside = np.mean((held.low <= held.actual) & (held.actual <= held.high))
    assert findings.hundred_view(NUMBER).value == round(100 * inside)
    bare = replace(NUMBER, held_out=HeldOut(held.rows, held.actual, held.predicted, np.array([]), np.array([])))
    assert "closer to the truth" in render(findings.hundred_view(bare).sentence)


def test_threshold_sentence_says_both_sides() -> None:
    cut = judging.Cut(0.35, hits=62, false_calls=38, missed=15, let_be=100)
    text = render(findings.threshold_sentence(cut, "Yes"))
    assert text == "At 0.35: of 100 that are called “Yes”, about 62 are (52–71); of 100 that are “Yes”, it finds 81."
    nothing = judging.Cut(0.99, hits=0, false_calls=0, missed=5, let_be=5)
    assert render(findings.threshold_sentence(nothing, "Yes")) == "At 0.99: no row is called Yes."


@given(
    rows=st.lists(st.tuples(st.booleans(), st.sampled_from([0.0, 0.1, 0.25, 0.5, 0.75, 0.9, 1.0])), min_size=1),
    threshold=st.sampled_from([0.0, 0.05, 0.25, 0.5, 0.6, 1.0]),
)
def test_cut_counts_as_the_model_calls(rows: list[tuple[bool, float]], threshold: float) -> None:
    is_so, probability = np.array([so for so, _ in rows]), np.array([p for _, p in rows])
    cut = judging.Cuts(is_so, probability).at(threshold)
    called = metrics.called(np.column_stack([1 - probability, probability]), threshold).astype(bool)
    assert cut.counts == (
        (int((~is_so & ~called).sum()), int((~is_so & called).sum())),
        (int((is_so & ~called).sum()), int((is_so & called).sum())),
    )


def test_curves_agree_with_scikit_learn() -> None:
    held = BINARY.held_out
    cuts = judging.cuts_of(held, 1).all()
    assert len(cuts) <= judging.MOST_POINTS + 1
    x, y = [cut.fall_out.value for cut in cuts], [cut.recall.value for cut in cuts]
    assert (x[0], y[0], x[-1], y[-1]) == (0, 0, 1, 1)
    assert np.trapezoid(y, x) == pytest.approx(sk.roc_auc_score(held.actual, held.predicted[:, 1]), abs=2e-3)
    cut = judging.cuts_of(held, 1).at(0.3)
    called = held.predicted[:, 1] >= 0.3
    assert cut.precision.value == pytest.approx(sk.precision_score(held.actual, called))
    assert cut.recall.value == pytest.approx(sk.recall_score(held.actual, called))


@pytest.mark.parametrize("run", [BINARY, MANY], ids=["two", "many"])
def test_confusion_and_classes_agree_with_the_run(run: TrainResult) -> None:
    counts = judging.confusion(run.held_out, run.threshold)
    assert sum(map(sum, counts)) == len(run.held_out.actual)
    for row, figures in zip(findings.class_rows(run.plan.classes, counts), run.classes, strict=True):
        assert (row.name, row.rows, row.called) == (figures.name, figures.rows, figures.called)
        assert row.precision.value == pytest.approx(figures.precision)
        assert row.recall.value == pytest.approx(figures.recall)


def test_rare_classes_are_drawn_together() -> None:
    run = sample_results.many_classes(2000, classes=30)
    counts = judging.confusion(run.held_out, 0.5)
    names, drawn = findings.drawn_classes(run.plan.classes, counts, "all others")
    assert len(names) == len(drawn) == findings.MOST_CLASSES_DRAWN
    assert names[-1] == "all others"
    assert sum(map(sum, drawn)) == sum(map(sum, counts))
    assert findings.drawn_classes(("a", "b"), ((1, 0), (0, 1)), "x") == (("a", "b"), ((1, 0), (0, 1)))


def test_what_is_mixed_up_most_is_named() -> None:
    text = render(findings.mixed_up_sentence(("a", "b", "c"), ((5, 1, 0), (0, 7, 4), (0, 0, 3))))
    assert text == "Most often, rows that are b are called c: 4 of 11."
    assert render(findings.mixed_up_sentence(("a", "b"), ((5, 0), (0, 7)))) == "No row was given a wrong answer."


@given(hits=st.integers(0, 50), more=st.integers(0, 50))
def test_interval_holds_the_share(hits: int, more: int) -> None:
    share = judging.Share(hits, hits + more)
    low, high = share.bounds
    assert 0 <= low <= high <= 1
    if share.of:
        assert low - 1e-12 <= share.value <= high + 1e-12


def test_calibration_bins_hold_every_row_once() -> None:
    kept = judging.calibration(BINARY.held_out, 1)
    assert sum(one.happened.of for one in kept) == len(BINARY.held_out.actual)
    assert [one.said for one in kept] == sorted(one.said for one in kept)
    few = HeldOut(np.arange(5), np.array([0, 1, 0, 1, 1]), np.full((5, 2), 0.5), np.array([]), np.array([]))
    assert len(judging.calibration(few, 1)) == 1


def test_reliance_names_only_what_stands_out() -> None:
    assert "Contract, then on tenure and MonthlyCharges" in render(findings.relied_sentence(BINARY))
    nothing = replace(BINARY, importance=tuple(replace(one, low=-0.1) for one in BINARY.importance))
    assert "stands out from chance" in render(findings.relied_sentence(nothing))
    one = replace(BINARY, importance=BINARY.importance[:1])
    assert render(findings.relied_sentence(one)) == "The model relied on Contract."


def test_candidates_are_compared_with_guessing() -> None:
    leaders = findings.leader_views(BINARY)
    assert [leader.loss for leader in leaders] == sorted(leader.loss for leader in leaders)
    base = BINARY.baseline["log_loss"].value
    assert leaders[0].gain == pytest.approx(1 - leaders[0].loss / base)
    assert gain(1.0, 0.0) == 0.0
    alone = replace(BINARY, leaderboard=(LeaderRow("linear", 0.4, 1.0, 2.0), LeaderRow("mystery", 0.5, 0.0, 2.0)))
    assert "Linear model answers alone" in render(findings.blend_sentence(alone))
    assert render(findings.leader_views(alone)[1].name) == "mystery"


def test_scoring_is_told_for_runs_and_files() -> None:
    assert model_columns(AppState()) == ()
    state = AppState(runs=(BINARY,), shown_run=0)
    assert model_columns(state) == BINARY.plan.columns
    assert "the 19 columns" in render(needed_sentence(BINARY.plan.columns))
    assert "a, b." in render(needed_sentence(("a", "b")))
    assert "october answers.csv" in render(scored_sentence(sample_results.scored()))
    card = card_of(BINARY)
    assert "It was learned on 2025-11-20." in render(card_sentence(card))
    assert "rows" not in render(card_sentence(card))
    assert "holds rows of the table" in render(card_sentence(replace(card, keeps_rows=True)))
    assert model_columns(AppState(card=card)) == card.columns


def test_answers_stand_in_front_of_the_preview() -> None:
    score = replace(
        sample_results.scored(),
        preview_columns=("prediction", "a", "prediction 2", "p(No)", "p(Yes)"),
        preview=(("x", "1", "No", "0.6", "0.4"),),
    )
    header, rows = preview_table(score)
    assert header == ("prediction 2", "p(No)", "p(Yes)", "prediction", "a")
    assert rows == (("No", 0.6, 0.4, "x", "1"),)
    number = replace(score, counts={}, preview_columns=("a", "prediction", "low"), preview=(("01", "405636.0", ""),))
    assert preview_table(number)[1] == ((405636.0, "", "01"),)
    assert preview_table(replace(score, preview_columns=("a",), preview=(("1",),))) == (("a",), (("1",),))


def test_history_has_the_newest_run_on_top() -> None:
    views = run_views(AppState(runs=(BINARY, MANY, NUMBER), shown_run=1))
    assert [view.number for view in views] == [2, 1, 0]
    assert [view.shown for view in views] == [False, True, False]
    assert "parts of the differences" in render(views[0].figure)


def test_state_imports_neither_qt_nor_numpy() -> None:
    code = (
        "import sys; import desktop_app.ui.results_tab.state, desktop_app.ui.results_tab.findings;"
        "print([m for m in ('PySide6', 'numpy') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_what_was_merely_done_comes_after_the_doubts_and_is_none() -> None:
    done = Notice("derived_added", "a × b"), Notice("column_no_help", "c")
    run = replace(sample_results.binary(), doubts=(*done, *sample_results.binary().doubts))
    is_doubt = [doubted for _, doubted in findings.remarks(run)]
    assert is_doubt == sorted(is_doubt, reverse=True)
    assert is_doubt.count(False) == 2
