"""The figures of the comparison of learners, from what was answered."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from desktop_app.core.recommend.intervals import holm
from tests.benchmarks.figures import Figure, at_least, at_most, told
from tests.benchmarks.learning_cells import OWN, Answers, has_two_classes, missing, size_told, tested_rows
from tests.benchmarks.learning_compare import (
    ALPHA,
    Calibration,
    Cell,
    Chance,
    Ratio,
    best_of,
    calibration,
    chance_of_not_worse,
    mean_ratio,
    ratio,
)
from tests.benchmarks.learning_splits import FULL, part

_LOGISTIC, _CATBOOST, _MEAN, _FLAML, _AUTOGLUON = "logistic", "CatBoost", "plain mean", "FLAML", "AutoGluon medium"
_PLAIN_MEAN = "the plain mean of logistic, random forest and CatBoost"
_SMALL_ROWS = 1_000
_MB = 1e6


def details(answers: Answers, cells: Sequence[Cell]) -> list[Figure]:
    """Return a line for every set and size: the mean loss of everybody over the splits."""
    return [
        Figure(f"{name}, {size_told(size)} ({_measure(name)})", _beside(answers, group), in_readme=False)
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
    note = f"{against.worst[0]}; mean of the sets {100 * (against.value - 1):+.1f} %; {_of_cells(against)}"
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
    note = f"{gate.below:.1f} % below the plain mean; {_of_cells(against)}"
    return [at_most(what, 100 * (against.value - 1), 1.0, " %", note)]


def calibrated(answers: Answers, cells: Sequence[Cell]) -> list[Figure]:
    """Return how true stated probabilities and intervals are."""
    figures = []
    for size, most in ((200, 0.06), (FULL, 0.03)):
        some = [cell for cell in cells if cell.size == size and cell in answers.own and has_two_classes(cell.name)]
        if some:
            figures += _calibration_errors(answers, some, most)
    return [*figures, *_after_calibration(answers, cells), *_coverage(answers, cells)]


def _calibration_errors(answers: Answers, cells: Sequence[Cell], most: float) -> list[Figure]:
    """Return the mean of the sets, the rows of their splits taken together; a single split has too few to tell."""
    groups = grouped(cells)
    own = {group: _calibration(answers, OWN, some) for group, some in groups.items()}
    worst = max(own, key=lambda group: own[group].pooled)
    value, chance, single = (
        float(np.mean([getattr(one, of) for one in own.values()])) for of in ("pooled", "by_chance", "single")
    )
    beside = [
        f"{name} {np.mean([_calibration(answers, name, some).pooled for some in groups.values()]):.3f}"
        for name in answers.peers
        if all(cell in answers.by_name[name] for cell in cells)
    ]
    parts = [f"mean of {len(groups)} sets", f"true probabilities would show {chance:.3f} by chance"]
    parts += [f"worst {worst[0]} {own[worst].pooled:.3f}", ", ".join(beside)]
    what = f"Calibration error, {size_told(worst[1])}, splits of a set together"
    return [
        at_most(what, value, most, "", "; ".join(part for part in parts if part)),
        told("The same, mean of single splits", single, in_readme=False),
    ]


def costs(answers: Answers) -> list[Figure]:
    """Return time, size and likeness of the files."""
    own = answers.own
    small = {cell: found for cell, found in own.items() if found["rows"] <= _SMALL_ROWS}
    large = {cell: found for cell, found in own.items() if found["rows"] > _SMALL_ROWS}
    figures = []
    if small:
        figures.append(
            _most(
                "Full answer for up to 1,000 rows, start of the process and reading included",
                small,
                "whole_s",
                1.0,
                40,
                " CPU s",
            )
        )
    for what, some, most in (("up to 1,000 rows", small, 5), ("up to 10,000 rows", large, 20)):
        if some:
            figures.append(_most(f"Model file of {what}", some, "file_bytes", _MB, most, " MB"))
    if own:
        worst = max(own, key=lambda cell: float(own[cell]["parity"]["difference"]))
        flips = sum(int(found["parity"]["flips"]) for found in own.values())
        difference = float(own[worst]["parity"]["difference"])
        note = f"of {len(own)} models; {_told_cell(worst)}; {flips} labels differ"
        figures.append(
            at_most("Model file against pipeline, `learning`: largest difference", difference, 1e-5, "", note)
        )
    return figures


def tiny_files(answers: Answers) -> list[Figure]:
    """Return what the smallest file that is offered costs, on the rows that the whole one is judged by."""
    tried = {cell: found["tiny"] for cell, found in answers.own.items() if "tiny" in found}
    made = {cell: one for cell, one in tried.items() if "failed" not in one}
    figures = [
        Figure(f"No tiny file: {_told_cell(cell)}", one["failed"], in_readme=False)
        for cell, one in tried.items()
        if cell not in made
    ]
    if not made:
        return figures
    against = ratio({cell: one["loss"] for cell, one in made.items()}, answers.of(OWN, "loss"), tried)
    largest = max(one["file_bytes"] for one in made.values()) / _MB
    worst = 100 * (against.by_group[against.worst] - 1)
    note = f"{_of_cells(against)}, worst {_told_group(against.worst)} {worst:+.1f} %; largest file {largest:.2g} MB"
    return [
        *figures,
        at_most("Tiny file: loss above the whole file's, mean", 100 * (against.value - 1), 1.0, " %", note),
        _most("Tiny file", made, "file_bytes", _MB, 1.0, " MB", in_readme=False),
    ]


def bookkeeping(answers: Answers, cells: Sequence[Cell], wanted: Mapping[str, Sequence[Cell]]) -> list[Figure]:
    """Return how many cells were answered, and name those that were not."""
    figures = [
        Figure(f"No answer: {_told_cell(cell)}", reason, in_readme=False) for cell, reason in answers.failed.items()
    ]
    every = len(answers.own) == len(cells)
    figures.append(at_least("Cells of `learning` answered", len(answers.own), len(cells), in_readme=not every))
    lacking = missing(answers.by_name, wanted)
    figures.append(Figure("Peers' cells that are missing", "; ".join(lacking) or "none", in_readme=bool(lacking)))
    return figures


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


def grouped(cells: Iterable[Cell]) -> dict[tuple[str, int], list[Cell]]:
    """Return the cells of every set and size."""
    groups: dict[tuple[str, int], list[Cell]] = defaultdict(list)
    for cell in cells:
        groups[cell.group].append(cell)
    return dict(groups)


def _multiples(what: str, answers: Answers, cells: Sequence[Cell]) -> list[Figure]:
    found = {name: ratio(answers.of(name, "loss"), answers.of(OWN, "loss"), cells) for name in answers.peers}
    parts = [
        f"{name} {one.value:.3f}" + ("" if one.cells == one.wanted else f" ({_of_cells(one)})")
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
    return [*map(_significance, found), at_most(what, worse, 0, "", _worse_told(found))]


def _significance(one: Compared) -> Figure:
    measured = (
        f"{100 * (one.against.value - 1):+.1f} % to {one.best}, {'' if one.is_worse else 'not '}significantly above; "
        f"p = {one.chance.of_both:.4f} (with these very rows to learn from {one.chance.of_rows:.4f})"
    )
    return Figure(f"{one.name}, {size_told(one.size)}: loss against the best peer's", measured, in_readme=False)


def _worse_told(found: Sequence[Compared]) -> str:
    worse = ", ".join(f"{one.name} {size_told(one.size)}" for one in found if one.is_worse)
    told_all = f"of {len(found)}, each against its own best peer; α = {ALPHA:g} over the sets of a size, Holm"
    return f"{told_all}; {worse}" if worse else told_all


def _below(what: str, answers: Answers, peer: str, cells: Sequence[Cell], least: float) -> list[Figure]:
    against = ratio(answers.of(OWN, "loss"), answers.of(peer, "loss"), cells)
    if not against.cells:
        return [_nothing_kept(what, peer)]
    sizes = sorted({cell.size for cell in cells})
    parts = [_of_size(against, size) for size in sizes] if len(sizes) > 1 else []
    parts += [f"median {100 * (1 - against.median):.1f} %", _of_cells(against)]
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


def _answered(
    answers: Answers, cells: Sequence[Cell], size: int, figure: str
) -> list[tuple[tuple[str, int], list[Cell]]]:
    some = (cell for cell in cells if cell.size == size and figure in answers.own.get(cell, {}))
    return list(grouped(some).items())


def _calibration(answers: Answers, name: str, group: Sequence[Cell]) -> Calibration:
    pairs = [answers.stated(name, cell) for cell in group]
    came, stated = [second for second, _ in pairs], [probability for _, probability in pairs]
    return calibration(came, stated, [tested_rows(cell) for cell in group])


def _after_calibration(answers: Answers, cells: Sequence[Cell]) -> list[Figure]:
    """Return on how many sets the log-loss is significantly higher with calibration than without."""
    groups = grouped(cell for cell in cells if "each_before" in answers.own.get(cell, {}))
    if not groups:
        return []
    before = {cell: float(np.mean(answers.own[cell]["each_before"])) for group in groups.values() for cell in group}
    against = ratio(answers.of(OWN, "loss"), before, before)
    worse = sum(holm([_chance_of_harm(answers, group) for group in groups.values()], ALPHA))
    worst = 100 * (against.by_group[against.worst] - 1)
    note = (
        f"of {len(groups)}; mean {100 * (against.value - 1):+.2f} %, worst {_told_group(against.worst)} {worst:+.1f} %"
    )
    what = "Log-loss with calibration against without: sets on which it is significantly higher"
    return [
        at_most(what, worse, 0, "", note),
        at_most("The same, mean of all sets", against.value, 1.0, " ×", in_readme=False),
    ]


def _chance_of_harm(answers: Answers, group: Sequence[Cell]) -> float:
    differences = [answers.each(OWN, cell) - np.asarray(answers.own[cell]["each_before"]) for cell in group]
    return chance_of_not_worse(differences, [tested_rows(cell) for cell in group], seed=0).of_both


def _coverage(answers: Answers, cells: Sequence[Cell]) -> list[Figure]:
    parts = []
    for size in sorted({cell.size for cell in cells}):
        groups = _answered(answers, cells, size, "coverage")
        shares = [100 * float(np.mean([answers.own[cell]["coverage"] for cell in group])) for _, group in groups]
        if shares:
            parts.append(f"{size_told(size)} {np.mean(shares):.0f} % ({min(shares):.0f} to {max(shares):.0f})")
    what = "90 % intervals hold the answer, mean of the sets (least to most)"
    return [Figure(what, "; ".join(parts), in_readme=False)] if parts else []


def _most(
    what: str,
    some: Mapping[Cell, Mapping[str, float]],
    figure: str,
    unit: float,
    most: float,
    unit_told: str,
    in_readme: bool = True,
) -> Figure:
    worst = max(some, key=lambda cell: float(some[cell][figure]))
    middle = float(np.median([found[figure] for found in some.values()])) / unit
    note = f"the most of {len(some)} models, {_told_cell(worst)}; median {middle:.2g}"
    return at_most(what, float(some[worst][figure]) / unit, most, unit_told, note, in_readme)


def _beside(answers: Answers, group: Sequence[Cell]) -> str:
    parts = []
    for name in answers.by_name:
        losses = [found["loss"] for cell in group if (found := answers.by_name[name].get(cell)) is not None]
        if losses:
            of = "" if len(losses) == len(group) else f" ({len(losses)} of {len(group)})"
            parts.append(f"{name} {np.mean(losses):.4g}{of}")
    members = sorted({key for cell in group for key in answers.own.get(cell, {}).get("members", ())})
    return ", ".join(parts) + (f"; from {' + '.join(members)}" if members else "")


def _measure(name: str) -> str:
    return "log-loss" if part(name).classes else "RMSE"


def _of_cells(against: Ratio) -> str:
    return f"{against.cells} of {against.wanted} cells"


def _told_group(group: tuple[str, int]) -> str:
    return f"{group[0]} {size_told(group[1])}"


def _told_cell(cell: Cell) -> str:
    return f"{_told_group(cell.group)}, split {cell.split}"
