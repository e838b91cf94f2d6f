from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from desktop_app.core.evaluation.metrics import expected_calibration_error
from tests.benchmarks import learning_cells, learning_figures, learning_trust
from tests.benchmarks.learning_cells import OWN, Answers, measured, missing, name_of
from tests.benchmarks.learning_compare import (
    Cell,
    best_of,
    calibration,
    chance_of_not_worse,
    mean_ratio,
    ratio,
)
from tests.benchmarks.learning_splits import FULL
from tests.benchmarks.lines import learning_table
from tests.benchmarks.measure import WorkerFailed
from tests.benchmarks.run import Run

CELLS = (Cell("one", 50, 0), Cell("one", 50, 1), Cell("two", 50, 0), Cell("two", 200, 0))


def answers_of(**losses: dict[Cell, float]) -> Answers:
    names = {"own": OWN, "mean": "plain mean", "flaml": "FLAML", "logistic": "logistic"}
    return Answers({names[who]: {cell: result(loss) for cell, loss in found.items()} for who, found in losses.items()})


def result(loss: float) -> dict[str, Any]:
    each = (loss + np.linspace(-0.1, 0.1, 40)).tolist()
    return {"loss": loss, "each": each, "cpu_s": loss, "rows": 50, "members": {"linear": 1.0}}


@pytest.fixture(autouse=True)
def rows(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (learning_figures, learning_trust):
        monkeypatch.setattr(module, "tested_rows", lambda cell: np.arange(40) + 7 * cell.split)
        monkeypatch.setattr(module, "has_two_classes", lambda name: True)


def test_ratio_is_a_geometric_mean_over_splits_and_then_over_sets() -> None:
    own = dict(zip(CELLS, (1.0, 4.0, 3.0, 1.0), strict=True))
    other = dict(zip(CELLS, (2.0, 2.0, 1.0, 2.0), strict=True))
    found = ratio(own, other, CELLS)
    assert found.by_group == pytest.approx({("one", 50): 1.0, ("two", 50): 3.0, ("two", 200): 0.5})
    assert found.value == pytest.approx((1.0 * 3.0 * 0.5) ** (1 / 3))
    assert found.below == pytest.approx(100 * (1 - 1.5 ** (1 / 3)))
    assert found.worst == ("two", 50)
    assert found.median == pytest.approx(1.0)


def test_ratio_counts_only_cells_that_both_answered() -> None:
    own = {CELLS[0]: 1.0, CELLS[1]: 100.0}
    other = {CELLS[0]: 2.0, CELLS[2]: 100.0}
    found = ratio(own, other, CELLS)
    assert found.value == pytest.approx(0.5)
    assert (found.cells, found.wanted) == (1, 4)


def test_ratio_of_nobody_is_not_a_number() -> None:
    found = ratio({}, {CELLS[0]: 1.0}, CELLS)
    assert np.isnan(found.value)
    assert found.cells == 0


def test_mean_ratio_compares_means_of_losses() -> None:
    own = {CELLS[0]: 1.0, CELLS[1]: 5.0}
    other = {CELLS[0]: 2.0, CELLS[1]: 2.0}
    assert mean_ratio(own, other, CELLS).value == pytest.approx(1.5)
    assert ratio(own, other, CELLS).value == pytest.approx((0.5 * 2.5) ** 0.5)


def test_best_peer_has_the_least_mean_and_has_answered_everything() -> None:
    cells = CELLS[:2]
    losses = {
        "lucky once": {cells[0]: 0.1},
        "uneven": {cells[0]: 0.2, cells[1]: 2.0},
        "steady": {cells[0]: 1.0, cells[1]: 1.0},
    }
    assert best_of(losses, cells) == "steady"
    assert best_of({"lucky once": losses["lucky once"]}, cells) is None
    assert best_of(losses, ()) is None


def test_a_clear_loss_is_significant_and_a_clear_gain_is_not() -> None:
    rng = np.random.default_rng(0)
    rows = [np.arange(200)] * 5
    noise = [rng.normal(size=200) for _ in rows]
    assert chance_of_not_worse([0.5 + one for one in noise], rows, 0).of_both < 0.001
    assert chance_of_not_worse([one - 0.5 for one in noise], rows, 0).of_both > 0.99


def test_no_difference_is_no_loss() -> None:
    same = [np.zeros(50)] * 3
    found = chance_of_not_worse(same, [np.arange(50)] * 3, 0)
    assert (found.of_both, found.of_rows) == (1.0, 1.0)


def test_one_bad_split_of_five_is_chance_although_its_rows_are_sure() -> None:
    rng = np.random.default_rng(1)
    differences = [rng.normal(1.0 if split == 0 else -0.05, 0.1, 500) for split in range(5)]
    found = chance_of_not_worse(differences, [np.arange(500)] * 5, 0)
    assert found.of_rows < 0.001
    assert found.of_both > 0.2


def test_rows_that_come_again_are_not_counted_as_new_evidence() -> None:
    rng = np.random.default_rng(2)
    one = rng.normal(0.1, 1.0, 100)
    again = chance_of_not_worse([one] * 5, [np.arange(100)] * 5, 0).of_rows
    apart = chance_of_not_worse([one] * 5, [np.arange(100) + 100 * split for split in range(5)], 0).of_rows
    assert again > 5 * apart


def test_true_probabilities_are_calibrated_but_for_chance() -> None:
    rng = np.random.default_rng(3)
    stated = [rng.random(2_000) for _ in range(5)]
    rows = [np.arange(2_000) + 2_000 * split for split in range(5)]
    came = [rng.random(2_000) < one for one in stated]
    found = calibration(came, stated, rows)
    assert found.pooled == pytest.approx(found.by_chance, abs=0.01)
    assert found.single > found.pooled
    assert found.pooled == expected_calibration_error(np.concatenate(came), np.concatenate(stated))
    surer = calibration(came, [np.where(one > 0.5, 0.99, 0.01) for one in stated], rows)
    assert surer.pooled > 0.2


def test_rows_that_come_again_add_to_chance() -> None:
    stated = [np.full(100, 0.5)] * 5
    came = [np.arange(100) % 2 == 0] * 5
    again = calibration(came, stated, [np.arange(100)] * 5).by_chance
    apart = calibration(came, stated, [np.arange(100) + 100 * split for split in range(5)]).by_chance
    assert again > apart


def test_probabilities_follow_from_the_losses_of_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    second = np.array([True, False, True])
    monkeypatch.setattr(learning_cells, "second_class", lambda cell: second)
    stated = np.array([0.8, 0.3, 0.1])
    each = -np.log(np.where(second, stated, 1 - stated))
    answers = Answers({OWN: {CELLS[0]: {"each": each.tolist()}}})
    came, found = answers.stated(OWN, CELLS[0])
    assert came.tolist() == second.tolist()
    assert found == pytest.approx(stated)


def test_calibration_error_is_judged_on_the_rows_of_all_splits(monkeypatch: pytest.MonkeyPatch) -> None:
    cells = (Cell("one", 200, 0), Cell("one", 200, 1))
    second = np.arange(40) % 2 == 0
    each = (-np.log(np.where(second, 0.8, 0.2))).tolist()  # 0.8 is stated for every row, half are of the second class
    monkeypatch.setattr(learning_cells, "second_class", lambda cell: second)
    own = {cell: {"each": each, "each_before": each} for cell in cells}
    figures = learning_trust.calibrated(Answers({OWN: own}), cells)
    assert figures[0].measured.startswith("0.3 (mean of 1 sets")
    assert figures[0].is_reached is False


@pytest.mark.parametrize(("added", "is_reached"), [(0.3, False), (-0.3, True)])
def test_calibration_that_harms_is_found(added: float, is_reached: bool) -> None:
    before = np.random.default_rng(4).random((len(CELLS), 40)) + 0.5
    own = {
        cell: {"each": (one + added).tolist(), "each_before": one.tolist()}
        for cell, one in zip(CELLS, before, strict=True)
    }
    found = learning_trust.calibrated(Answers({OWN: own}), [cell for cell in CELLS if cell.size == 50])
    assert [one.is_reached for one in found] == [is_reached, is_reached]


def test_cells_are_kept_by_name_size_split_and_what_is_hidden() -> None:
    names = {
        name_of(Cell("a", size, split), hidden) for size in (50, FULL) for split in (0, 1) for hidden in ((), ("x",))
    }
    assert len(names) == 8
    assert name_of(Cell("a", FULL, 3), ("catboost",)) == "learned/a-full-3-catboost"


def test_what_is_measured_once_is_kept_and_a_failure_is_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    asked: list[tuple[str, ...]] = []

    def answer(_worker: str, *arguments: str) -> dict[str, Any]:
        asked.append(arguments)
        if arguments[:2] == ("two", "50"):
            raise WorkerFailed("it ended with 1:\nTraceback\nValueError: nothing")
        return {"failed": "TooFewRows: too few"} if arguments[1] == "200" else result(0.5)

    monkeypatch.setattr(learning_cells, "run_worker", answer)
    for module in ("tests.benchmarks.cache.CACHE", "tests.benchmarks.learning_cells.CACHE"):
        monkeypatch.setattr(module, tmp_path)
    found, failed = measured(Run(), CELLS)
    assert set(found) == set(CELLS[:2])
    assert failed == {CELLS[2]: "ValueError: nothing", CELLS[3]: "TooFewRows: too few"}
    assert len(asked) == 4
    measured(Run(), CELLS)
    assert len(asked) == 5, "only the process that broke is asked again"
    assert set(learning_cells.kept_own(CELLS)) == set(CELLS[:2])
    assert "one-50-0: 0.5" in capsys.readouterr().err


def test_missing_cells_are_named() -> None:
    found = {"FLAML": {CELLS[0]: result(1.0)}}
    wanted = {"FLAML": CELLS, "AutoGluon medium": CELLS[:2]}
    assert missing(found, wanted) == ["FLAML: 50 rows 2 of 3, 200 rows 1 of 1", "AutoGluon medium: 50 rows 2 of 2"]
    assert missing(found, {"FLAML": CELLS[:1]}) == []


def test_gate_fails_where_acumen_is_above_and_passes_where_it_is_below() -> None:
    others = dict.fromkeys(CELLS, 1.0)
    below = _by_what(learning_figures.small_tables(answers_of(own=dict.fromkeys(CELLS, 0.9), mean=others), CELLS))
    above = _by_what(learning_figures.small_tables(answers_of(own=dict.fromkeys(CELLS, 1.1), mean=others), CELLS))
    gate = next(what for what in below if "plain mean" in what)
    best = next(what for what in below if "best peer" in what and "sets" in what)
    assert (below[gate].is_reached, below[best].is_reached) == (True, True)
    assert (above[gate].is_reached, above[best].is_reached) == (False, False)
    assert below[gate].measured.startswith("10 %")
    assert "4 of 4 cells" in below[gate].measured


def test_a_peer_that_is_not_kept_is_no_target_reached() -> None:
    figures = learning_figures.small_tables(answers_of(own=dict.fromkeys(CELLS, 0.9)), CELLS)
    assert all(figure.is_reached is None for figure in figures if "FLAML" in figure.what)
    assert any("nothing of FLAML is kept" in figure.measured for figure in figures)
    assert not [figure for figure in figures if figure.is_reached]


def test_holm_is_over_the_sets_of_a_size() -> None:
    own = {cell: 1.1 if cell.name == "one" else 0.9 for cell in CELLS}
    found = learning_figures.compared_with_best(answers_of(own=own, mean=dict.fromkeys(CELLS, 1.0)), CELLS)
    assert {(one.name, one.size): one.is_worse for one in found} == {
        ("one", 50): True,
        ("two", 50): False,
        ("two", 200): False,
    }


def test_tiny_files_are_compared_with_the_whole_ones() -> None:
    tiny = ({"loss": 1.03, "file_bytes": 4e5}, {"loss": 1.01, "file_bytes": 2e6}, {"failed": "NoPlan: it is not said"})
    own = {cell: {"loss": 1.0, "tiny": one} for cell, one in zip(CELLS, tiny, strict=False)}
    figures = learning_trust.tiny_files(Answers({OWN: own}))
    assert [figure.is_reached for figure in figures] == [None, False, False]
    assert figures[0].measured == "NoPlan: it is not said"
    assert figures[1].measured.startswith("2 % (2 of 3 cells")
    assert learning_trust.tiny_files(Answers({OWN: {CELLS[0]: {"loss": 1.0}}})) == []


def test_twenty_rows_are_judged_by_the_worst_set() -> None:
    cells = (Cell("one", 20, 0), Cell("one", 20, 1), Cell("two", 20, 0))
    own = dict(zip(cells, (1.0, 1.1, 0.5), strict=True))
    figures = learning_figures.few_rows(answers_of(own=own, logistic=dict.fromkeys(cells, 1.0)), cells)
    assert figures[-1].measured.startswith("5 % (one;")
    assert figures[-1].is_reached is False


def test_table_says_what_is_there() -> None:
    told = learning_table.lines(answers_of(own={CELLS[0]: 0.5}, mean={CELLS[0]: 1.0, CELLS[1]: 9.0}), CELLS[:2])
    assert told[1].split()[:2] == ["one", "0.5"]
    assert "1" in told[1].split()
    assert "2.000" in told[2]


def _by_what(figures: list[Any]) -> dict[str, Any]:
    return {figure.what: figure for figure in figures}
