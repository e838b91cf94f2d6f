"""The figures of the comparison of learners: how Acumen stands beside the peers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from desktop_app.core.recommend.intervals import holm
from tests.benchmarks.figures import Figure, at_least, at_most, told
from tests.benchmarks.learning_cells import (
    OWN,
    Answers,
    has_two_classes,
    missing,
    size_told,
    tested_rows,
    told_cell,
)
from tests.benchmarks.learning_compare import (
    ALPHA,
    Cell,
    Chance,
    Ratio,
    best_of,
    chance_of_not_worse,
    grouped,
    mean_ratio,
    ratio,
)

_LOGISTIC, _CATBOOST, _MEAN, _FLAML, _AUTOGLUON = "logistic", "CatBoost", "plain mean", "FLAML", "AutoGluon medium"
_PLAIN_MEAN = "the plain mean of logistic, random forest and CatBoost"


def details(answers: Answers, cells: Sequence[Cell]) -> list[Figure]:
    """Return a line for every set and size: the mean loss of everybody over the splits."""
    return [
        Figure(
            f"{name}, {size_told(size)} ({'log-loss' if has_two_classes(name) else 'RMSE'})",
            _beside(answers, group),
            in_readme=False,
        )
        for (name, size), group in grouped(cells).items()
    ]


def small_tables(answers: Answers, cells: Sequence[Cell]) -> list[Figure]:
    """Return how Acumen stands at 50 and 200 rows: against the plain mean, the best peer, FLAML and AutoGluon."""
    if not cells:
        return []
    what = " and ".join(str(size) for size in sorted({cell.size for cell in cells})) + " rows"
    return [
        *_multiples(what, answers, cells),
        *_below(f"{what}: loss below {_PLAIN_MEAN}", answers, _MEAN, cells, 2.0),
        *_never_above_the_best(what, answers, cells),
        *_below(f"{what}: loss below FLAML's (30 CPU s)", answers, _FLAML, cells, 12.0),
        *_below(f"{what}: loss below AutoGluon's (medium)", answers, _AUTOGLUON, cells, 8.0),
        *_seconds(what, answers, _FLAML, cells),
        *_seconds(what, answers, _AUTOGLUON, cells),
    ]


def few_rows(answers: Answers, cells: Sequence[Cell]) -> list[Figure]:
    """Return how Acumen stands at 20 rows against logistic or ridge regression: never much worse."""
    against = mean_ratio(answers.of(OWN, "loss"), answers.of(_LOGISTIC, "loss"), cells)
    if not against.cells:
        return []
    lines = [
        told(f"{name}, 20 rows: mean loss against logistic regression", value, " ×", in_readme=False)
        for (name, _), value in against.by_group.items()
    ]
    above = 100 * (against.by_group[against.worst] - 1)
    note = f"{against.worst[0]}; mean of the sets {100 * (against.value - 1):+.1f} %; {against.of_cells}"
    return [*lines, at_most("20 rows: loss above logistic regression, on the worst set", above, 3.0, " %", note)]


def full_size(answers: Answers, cells: Sequence[Cell]) -> list[Figure]:
    """Return how Acumen stands with all rows, 10,000 at most."""
    if not cells:
        return []
    return [
        *_multiples("Full size", answers, cells),
        *_below("Full size (to 10,000 rows): loss below CatBoost's", answers, _CATBOOST, cells, 1.0),
        *_below("Full size: loss below FLAML's (60 CPU s)", answers, _FLAML, cells, 2.0),
    ]


def with_and_without(answers: Answers, without: Answers | None, cells: Sequence[Cell]) -> list[Figure]:
    """Return what a copy without CatBoost loses."""
    what = "50 and 200 rows: loss of a copy without CatBoost above that with it"
    if without is None:
        return [Figure(what, "CatBoost took no part, or the run is a quick one", in_readme=False)]
    against = ratio(without.of(OWN, "loss"), answers.of(OWN, "loss"), cells)
    gate = ratio(without.of(OWN, "loss"), answers.of(_MEAN, "loss"), cells)
    note = f"{gate.below:.1f} % below the plain mean; {against.of_cells}"
    return [
        *_failures("No answer without CatBoost", without),
        at_most(what, 100 * (against.value - 1), 1.0, " %", note),
    ]


def bookkeeping(answers: Answers, cells: Sequence[Cell], wanted: Mapping[str, Sequence[Cell]]) -> list[Figure]:
    """Return how many cells were answered, and name those that were not."""
    figures = _failures("No answer", answers)
    every = len(answers.own) == len(cells)
    figures.append(at_least("Cells of `learning` answered", len(answers.own), len(cells), in_readme=not every))
    lacking = missing(answers.by_name, wanted)
    figures.append(Figure("Peers' cells that are missing", "; ".join(lacking) or "none", in_readme=bool(lacking)))
    return figures


def _failures(what: str, answers: Answers) -> list[Figure]:
    return [Figure(f"{what}: {told_cell(cell)}", why, in_readme=False) for cell, why in answers.failed.items()]


@dataclass(frozen=True)
class Compared:
    """Acumen and the best peer of one set and size."""

    name: str
    size: int
    best: str
    against: Ratio
    chance: Chance
    is_worse: bool = False


def compared_with_best(answers: Answers, cells: Sequence[Cell]) -> list[Compared]:
    """Compare every set and size with its best peer; Holm's correction is over the sets of a size."""
    found = [one for group in grouped(cells).values() if (one := _compared(answers, group)) is not None]
    told_worse = []
    for size in sorted({one.size for one in found}):
        some = [one for one in found if one.size == size]
        for one, is_worse in zip(some, holm([one.chance.of_both for one in some], ALPHA), strict=True):
            told_worse.append(Compared(one.name, one.size, one.best, one.against, one.chance, is_worse))
    return told_worse


def _compared(answers: Answers, group: Sequence[Cell]) -> Compared | None:
    cells = [cell for cell in group if cell in answers.own]
    best = best_of({name: answers.of(name, "loss") for name in answers.peers}, cells)
    if best is None:
        return None
    differences = [answers.each(OWN, cell) - answers.each(best, cell) for cell in cells]
    chance = chance_of_not_worse(differences, [tested_rows(cell) for cell in cells], seed=0)
    against = ratio(answers.of(OWN, "loss"), answers.of(best, "loss"), cells)
    return Compared(cells[0].name, cells[0].size, best, against, chance)


def _multiples(what: str, answers: Answers, cells: Sequence[Cell]) -> list[Figure]:
    found = {name: ratio(answers.of(name, "loss"), answers.of(OWN, "loss"), cells) for name in answers.peers}
    parts = [
        f"{name} {one.value:.3f}" + ("" if one.cells == one.wanted else f" ({one.of_cells})")
        for name, one in found.items()
        if one.cells
    ]
    return [Figure(f"{what}: loss as a multiple of Acumen's", ", ".join(parts) or "no peer is kept")]


def _never_above_the_best(what: str, answers: Answers, cells: Sequence[Cell]) -> list[Figure]:
    found = compared_with_best(answers, cells)
    what = f"{what}: sets on which it is significantly above the best peer"
    if not found:
        return [_nothing_kept(what, "a peer")]
    worse = sum(one.is_worse for one in found)
    return [*map(_significance, found), at_most(what, worse, 0, "", _worse_told(found, len(answers.peers)))]


def _significance(one: Compared) -> Figure:
    measured = (
        f"{100 * (one.against.value - 1):+.1f} % to {one.best}, {'' if one.is_worse else 'not '}significantly above; "
        f"p = {one.chance.of_both:.4f} (with these very rows to learn from {one.chance.of_rows:.4f})"
    )
    return Figure(f"{one.name}, {size_told(one.size)}: loss against the best peer's", measured, in_readme=False)


def _worse_told(found: Sequence[Compared], peers: int) -> str:
    worse = ", ".join(f"{one.name} {size_told(one.size)}" for one in found if one.is_worse)
    told_all = f"of {len(found)}, each against the best of {peers} peers; α = {ALPHA:g} over the sets of a size, Holm"
    return f"{told_all}; {worse}" if worse else told_all


def _below(what: str, answers: Answers, peer: str, cells: Sequence[Cell], least: float) -> list[Figure]:
    against = ratio(answers.of(OWN, "loss"), answers.of(peer, "loss"), cells)
    if not against.cells:
        return [_nothing_kept(what, peer)]
    sizes = sorted({cell.size for cell in cells})
    parts = [_of_size(against, size) for size in sizes] if len(sizes) > 1 else []
    parts += [f"median {100 * (1 - against.median):.1f} %", against.of_cells]
    return [at_least(what, against.below, least, " %", "; ".join(parts))]


def _of_size(against: Ratio, size: int) -> str:
    logs = [np.log(value) for group, value in against.by_group.items() if group[1] == size]
    return f"{size_told(size)} {100 * (1 - float(np.exp(np.mean(logs)))):.1f} %" if logs else f"{size_told(size)} none"


def _seconds(what: str, answers: Answers, peer: str, cells: Sequence[Cell]) -> list[Figure]:
    own, other = answers.of(OWN, "cpu_s"), answers.of(peer, "cpu_s")
    both = [cell for cell in cells if cell in own and cell in other]
    what = f"{what}: CPU seconds against {peer}'s"
    if not both:
        return [_nothing_kept(what, peer)]
    mine, theirs = (float(np.mean([seconds[cell] for cell in both])) for seconds in (own, other))
    note = f"{mine:.1f} s against {theirs:.1f} s, mean of {len(both)} of {len(cells)} cells"
    return [at_most(what, mine / theirs, 1 / 3, " ×", note)]


def _nothing_kept(what: str, peer: str) -> Figure:
    return Figure(what, f"nothing of {peer} is kept")


def _beside(answers: Answers, group: Sequence[Cell]) -> str:
    parts = []
    for name in answers.by_name:
        losses = [found["loss"] for cell in group if (found := answers.by_name[name].get(cell)) is not None]
        if losses:
            of = "" if len(losses) == len(group) else f" ({len(losses)} of {len(group)})"
            parts.append(f"{name} {np.mean(losses):.4g}{of}")
    members = sorted({key for cell in group for key in answers.own.get(cell, {}).get("members", ())})
    return ", ".join(parts) + (f"; from {' + '.join(members)}" if members else "")
