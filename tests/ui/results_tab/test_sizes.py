"""Three sizes of a model file: what is known of each, and how it is had."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.core.evaluation.figures import Parity
from desktop_app.core.notices import Notice
from desktop_app.core.text import render
from desktop_app.core.workflows.shrink_specs import Shrunk
from desktop_app.core.workflows.shrink_words import price_sentences
from desktop_app.ui.app_state import AppState, JobStatus
from desktop_app.ui.results_tab.state import size_views
from desktop_app.ui.results_tab.view import ResultsTab
from desktop_app.ui.theme import Theme
from tests.ui import sample_results

RUN = sample_results.binary()
STEPS = (Notice("shrunk_student", "", {"trees": 40}),)


def worked_out(size: str = "small", cost: float = 0.003, low: float = -0.001, high: float = 0.007) -> Shrunk:
    parity = Parity(506, 1e-7, 0)
    loss = 0.4 * (1 + cost)
    return Shrunk(Path("s.onnx"), size, 400_000, 3_200_000, loss, 0.4, cost, low, high, 1_400, STEPS, parity)


def state(*found: Shrunk, **changes: object) -> AppState:
    made = AppState(
        runs=(RUN,),
        shown_run=0,
        loaded=sample_results.loaded(),
        shrunk=tuple((RUN.model_path, one) for one in found),
    )
    return replace(made, **changes)


def test_at_first_only_the_whole_file_can_be_saved() -> None:
    full, small, tiny = size_views(state(), 3_200_000)
    assert (full.key, full.size_bytes, full.can_save, full.is_enabled) == ("full", 3_200_000, True, True)
    for view in (small, tiny):
        assert (view.size_bytes, view.can_save, view.is_enabled) == (0, False, True)


def test_what_was_worked_out_can_be_saved_and_has_its_price() -> None:
    _, small, tiny = size_views(state(worked_out()), 3_200_000)
    assert (small.size_bytes, small.can_save) == (400_000, True)
    assert "off by 0.3 % more" in render(small.words[0])
    assert not tiny.can_save


def test_the_price_belongs_to_the_run_that_is_shown() -> None:
    other = replace(RUN, model_path=Path("another.onnx"))
    _, small, _ = size_views(state(worked_out(), runs=(RUN, other), shown_run=1), 1)
    assert not small.can_save


def test_without_the_data_nothing_is_worked_out() -> None:
    _, small, _ = size_views(state(loaded=None), 1)
    assert not small.is_enabled
    assert "data file is needed" in render(small.words[-1])


def test_while_it_is_worked_out_it_says_so() -> None:
    _, small, tiny = size_views(state(job=JobStatus("shrink"), shrinking="tiny"), 1)
    assert "being worked out" in render(tiny.words[0])
    assert not small.is_enabled
    assert not tiny.is_enabled


@pytest.mark.parametrize(
    ("cost", "low", "high", "words", "range_words"),
    [
        (0.003, -0.001, 0.007, "off by 0.3 % more", "0.1 % less to 0.7 % more"),
        (-0.004, -0.009, 0.001, "off by 0.4 % less", "0.9 % less to 0.1 % more"),
        (0.0002, -0.001, 0.001, "by just as much", "0.1 % less to 0.1 % more"),
        (0.02, 0.01, 0.03, "off by 2 % more", "1 % to 3 % more"),
        (-0.02, -0.03, -0.01, "off by 2 % less", "1 % to 3 % less"),
    ],
)
def test_the_price_in_words(cost: float, low: float, high: float, words: str, range_words: str) -> None:
    first, second = map(render, price_sentences(worked_out("tiny", cost, low, high)))
    assert words in first
    assert "1,400 rows" in first
    assert range_words in second


def test_a_loss_that_is_many_times_larger_is_said_as_it_is() -> None:
    (sentence,) = price_sentences(replace(worked_out(), loss=0.9, loss_before=0.1, cost=8.0))
    assert "its loss is 0.9, not 0.1" in render(sentence)
    (sentence,) = price_sentences(replace(worked_out(), loss=0.1, loss_before=0.0, cost=1.0))
    assert "not 0" in render(sentence)


def test_where_nothing_could_be_taken_away_that_is_said() -> None:
    (sentence,) = price_sentences(replace(worked_out(), steps=()))
    assert "Nothing could be taken away" in render(sentence)


@pytest.fixture
def tab(qtbot: QtBot) -> ResultsTab:
    made = ResultsTab(Theme("light"))
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    made.apply(state(worked_out()))
    qtbot.waitUntil(lambda: made.is_settled)
    return made


def press(tab: ResultsTab, name: str) -> None:
    found = tab.findChild(QPushButton, name)
    assert found is not None
    assert found.isVisibleTo(tab)
    found.click()


def test_the_sizes_unfold_and_fold(tab: ResultsTab) -> None:
    panel = tab.findChild(QWidget, "sizes")
    assert not panel.isVisibleTo(tab)
    press(tab, "show_sizes")
    assert panel.isVisibleTo(tab)
    press(tab, "show_sizes")
    assert not panel.isVisibleTo(tab)


def test_each_line_does_what_its_button_says(tab: ResultsTab, qtbot: QtBot) -> None:
    press(tab, "show_sizes")
    with qtbot.waitSignal(tab.export_requested):
        press(tab, "size_full")
    with qtbot.waitSignal(tab.size_saved) as saved:
        press(tab, "size_small")
    with qtbot.waitSignal(tab.size_wanted) as wanted:
        press(tab, "size_tiny")
    assert (saved.args, wanted.args) == (["small"], ["tiny"])
    button = tab.findChild(QPushButton, "size_tiny")
    assert button.accessibleName() == "Work it out Tiny"


def test_nothing_can_be_pressed_while_something_runs(tab: ResultsTab) -> None:
    press(tab, "show_sizes")
    tab.apply(state(job=JobStatus("score")))
    assert not any(tab.findChild(QPushButton, f"size_{key}").isEnabled() for key in ("full", "small", "tiny"))


def test_a_price_that_is_nothing_anywhere_has_no_range() -> None:
    (sentence,) = price_sentences(worked_out("tiny", 0.0, -0.0002, 0.0003))
    assert "just as much" in render(sentence)
