"""How good models of few rows are, beside the libraries that a person would take instead, on the same rows."""

from __future__ import annotations

from dataclasses import dataclass

from tests.benchmarks.figures import Figure
from tests.benchmarks.learning_cells import (
    OWN,
    Answers,
    answered_by_peers,
    cells_of,
    key_of,
    measured,
    sets_here,
)
from tests.benchmarks.learning_compare import Cell
from tests.benchmarks.learning_figures import (
    bookkeeping,
    details,
    few_rows,
    full_size,
    small_tables,
    with_and_without,
)
from tests.benchmarks.learning_splits import FEW, FEW_DRAWS, FULL, SMALL, SPLITS
from tests.benchmarks.learning_trust import calibrated, costs, tiny_files
from tests.benchmarks.run import Run

NAME = "learning"
_ON_DEMAND = {"plain": (*SMALL, FEW, FULL), "flaml": (*SMALL, FULL), "autogluon": SMALL}
_QUICK_ON_DEMAND = {"plain": SMALL}
_PEER_OF = {
    **{name: "plain" for name in ("logistic", "random forest", "CatBoost", "plain mean")},
    **{"FLAML": "flaml", "AutoGluon medium": "autogluon"},
}


@dataclass(frozen=True)
class Plan:
    """The cells of 20 rows, those of 50 and 200, and those of full size."""

    few: tuple[Cell, ...]
    small: tuple[Cell, ...]
    full: tuple[Cell, ...]

    @classmethod
    def of(cls, run: Run) -> Plan:
        """A quick run takes one split of 50 and of 200 rows."""
        sets = sets_here(run)
        if run.is_quick:
            return cls((), cells_of(sets, SMALL, 1), ())
        few, full = cells_of(sets, (FEW,), FEW_DRAWS), cells_of(sets, (FULL,), SPLITS)
        return cls(few, cells_of(sets, SMALL, SPLITS), full)

    @property
    def every(self) -> tuple[Cell, ...]:
        """All cells, in the order in which they are learned."""
        return (*self.small, *self.few, *self.full)

    def wanted(self) -> dict[str, tuple[Cell, ...]]:
        """Return the cells in which each peer belongs."""
        return {
            name: tuple(cell for cell in self.every if cell.size in _ON_DEMAND[peer]) for name, peer in _PEER_OF.items()
        }


def measure(run: Run) -> list[Figure]:
    """Learn every cell that is not kept yet, and compare."""
    plan, key = Plan.of(run), key_of()
    if not plan.every:
        return []
    answers = gathered(run, plan)
    figures = [
        *details(answers, plan.every),
        *small_tables(answers, plan.small),
        *few_rows(answers, plan.few),
        *full_size(answers, plan.full),
        *with_and_without(answers, _without_catboost(run, plan, answers), plan.small),
        *calibrated(answers, (*plan.small, *plan.full)),
        *costs(answers),
        *tiny_files(answers),
        *bookkeeping(answers, plan.every, plan.wanted()),
    ]
    if key_of() != key:
        figures.append(Figure("Code of all cells of `learning`", "it changed during the run", "the same", False))
    return figures


def gathered(run: Run, plan: Plan) -> Answers:
    """Return what everybody answered."""
    demand = _QUICK_ON_DEMAND if run.is_quick else _ON_DEMAND
    theirs = answered_by_peers(plan.every, lambda peer, cell: cell.size in demand.get(peer, ()))
    own, failed = measured(run, plan.every)
    return Answers({OWN: own, **theirs}, failed)


def _without_catboost(run: Run, plan: Plan, answers: Answers) -> Answers | None:
    """Return Acumen's answers in a copy without CatBoost, where it took part; None where it never did."""
    took_part = [cell for cell in plan.small if "catboost" in answers.own.get(cell, {}).get("needs", ())]
    if run.is_quick or not took_part:
        return None
    found, failed = measured(run, took_part, ("catboost",))
    others = {cell: result for cell, result in answers.own.items() if cell not in took_part}
    return Answers({OWN: others | found}, failed)
