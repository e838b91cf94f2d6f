"""The figures of the comparison of learners: calibration, time, size and likeness of the files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from desktop_app.core.recommend.intervals import holm
from tests.benchmarks.figures import Figure, at_most, told
from tests.benchmarks.learning_cells import (
    OWN,
    Answers,
    has_two_classes,
    size_told,
    tested_rows,
    told_cell,
    told_group,
)
from tests.benchmarks.learning_compare import (
    ALPHA,
    Calibration,
    Cell,
    Ratio,
    calibration,
    chance_of_not_worse,
    grouped,
    ratio,
)
from tests.benchmarks.learning_splits import FULL

_SMALL_ROWS = 1_000
_MB = 1e6


def calibrated(answers: Answers, cells: Sequence[Cell]) -> list[Figure]:
    """Return how true stated probabilities and intervals are."""
    figures = []
    for size, most in ((200, 0.06), (FULL, 0.03)):
        some = [cell for cell in cells if cell.size == size and cell in answers.own and has_two_classes(cell.name)]
        if some:
            figures += _calibration_errors(answers, some, most)
    return [*figures, *_after_calibration(answers, cells), *_stretched(answers, cells), *_coverage(answers, cells)]


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
        note = f"of {len(own)} models; {told_cell(worst)}; {flips} labels differ"
        figures.append(
            at_most("Model file against pipeline, `learning`: largest difference", difference, 1e-5, "", note)
        )
    return figures


def tiny_files(answers: Answers) -> list[Figure]:
    """Return what the smallest file that is offered costs, on the rows that the whole one is judged by."""
    tried = {cell: found["tiny"] for cell, found in answers.own.items() if "tiny" in found}
    made = {cell: one for cell, one in tried.items() if "failed" not in one}
    figures = [
        Figure(f"No tiny file: {told_cell(cell)}", one["failed"], in_readme=False)
        for cell, one in tried.items()
        if cell not in made
    ]
    if not made:
        return figures
    against = ratio({cell: one["loss"] for cell, one in made.items()}, answers.of(OWN, "loss"), tried)
    largest = max(one["file_bytes"] for one in made.values()) / _MB
    worst = 100 * (against.by_group[against.worst] - 1)
    note = f"{against.of_cells}, worst {told_group(against.worst)} {worst:+.1f} %; largest file {largest:.2g} MB"
    return [
        *figures,
        at_most("Tiny file: loss above the whole file's, mean", 100 * (against.value - 1), 1.0, " %", note),
        _most("Tiny file", made, "file_bytes", _MB, 1.0, " MB", in_readme=False),
    ]


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
    groups = grouped(cell for cell in cells if cell in answers.own and has_two_classes(cell.name))
    if not groups:
        return []
    against = _against_before(answers, groups)
    worse = sum(holm([_chance_of_harm(answers, group) for group in groups.values()], ALPHA))
    worst = 100 * (against.by_group[against.worst] - 1)
    mean = f"{100 * (against.value - 1):+.2f} %"
    what = "Log-loss with calibration against without: sets on which it is significantly higher"
    return [
        at_most(what, worse, 0, "", f"of {len(groups)}; mean {mean}, worst {told_group(against.worst)} {worst:+.1f} %"),
        at_most("The same, mean of all sets", against.value, 1.0, " ×", in_readme=False),
    ]


def _stretched(answers: Answers, cells: Sequence[Cell]) -> list[Figure]:
    """Return what the same step does to the errors of numbers."""
    groups = grouped(cell for cell in cells if "coverage" in answers.own.get(cell, {}))
    if not groups:
        return []
    against = _against_before(answers, groups)
    worst = f"worst {told_group(against.worst)} {against.by_group[against.worst]:.3f}"
    return [told("Squared error of numbers with calibration against without", against.value, " ×", worst, False)]


def _against_before(answers: Answers, groups: Mapping[tuple[str, int], Sequence[Cell]]) -> Ratio:
    cells = [cell for group in groups.values() for cell in group]
    after = {cell: float(answers.each(OWN, cell).mean()) for cell in cells}
    return ratio(after, {cell: float(np.mean(answers.own[cell]["each_before"])) for cell in cells}, cells)


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
    note = f"the most of {len(some)} models, {told_cell(worst)}; median {middle:.2g}"
    return at_most(what, float(some[worst][figure]) / unit, most, unit_told, note, in_readme)
