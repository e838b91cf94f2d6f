"""Smaller model files: how small they are, and what that costs on rows that no file has seen."""

from __future__ import annotations

from typing import Any

from tests.benchmarks.cache import CORE, worker
from tests.benchmarks.figures import Figure, at_most
from tests.benchmarks.measure import run_worker
from tests.benchmarks.run import Run
from tests.benchmarks.sets import by_name

NAME = "compression"
_SETS = ("telco-churn", "california-housing", "online-shoppers")
_MOST_TINY_MB, _MOST_TINY_COST = 1.0, 1.0
_MOST_SMALL_SHARE, _MOST_SMALL_COST = 34.0, 0.2
_MOST_DIFFERENCE = 1e-5


def measure(run: Run) -> list[Figure]:
    """Learn each set and make its model small and tiny."""
    found: dict[str, dict[str, Any]] = {}
    for name in _SETS:
        if not by_name(name).is_here:
            run.left_out.append(name)
            continue
        sources = (*CORE, "tests/benchmarks/learning_splits.py", worker("compression"))
        seconds = str(run.standard_s)
        found[name] = run.kept(
            f"compression-{name}", sources, lambda n=name, s=seconds: run_worker("compression", n, s), seconds
        )
    figures = [figure for name, one in found.items() for figure in _details(name, one["sizes"])]
    return [*figures, *_summary({name: one["sizes"] for name, one in found.items()})] if found else []


def _details(name: str, sizes: dict[str, Any]) -> list[Figure]:
    whole = sizes["full"]
    lines = [Figure(f"{name}, full", f"{whole['bytes'] / 1e6:.2f} MB", in_readme=False)]
    for size in ("small", "tiny"):
        one = sizes[size]
        cost, told = _cost(sizes, size), 100 * one["told_cost"]
        words = f"{one['bytes'] / 1e6:.2f} MB, loss {cost:+.2f} % (told {told:+.2f} %), {one['cpu_s']:.0f} CPU s"
        lines.append(Figure(f"{name}, {size}", words, in_readme=False))
    return lines


def _cost(sizes: dict[str, Any], size: str) -> float:
    """Return in percent by how much the loss is larger than that of the whole model."""
    return 100 * (float(sizes[size]["loss"]) / float(sizes["full"]["loss"]) - 1)


def _summary(found: dict[str, dict[str, Any]]) -> list[Figure]:
    def worst(what: str, figures: dict[str, float], most: float, unit: str) -> Figure:
        name = max(figures, key=lambda one: figures[one])
        return at_most(what, figures[name], most, unit, f"of {len(figures)} sets; {name}")

    tiny = {name: sizes["tiny"]["bytes"] / 1e6 for name, sizes in found.items()}
    # A file that is tiny already need not become smaller still.
    large = {name: sizes for name, sizes in found.items() if sizes["full"]["bytes"] > 1e6 * _MOST_TINY_MB}
    small = {name: 100 * sizes["small"]["bytes"] / sizes["full"]["bytes"] for name, sizes in large.items()}
    difference = {name: max(sizes[size]["parity"] for size in ("small", "tiny")) for name, sizes in found.items()}
    return [
        worst("Tiny model file, largest", tiny, _MOST_TINY_MB, " MB"),
        worst("Tiny model file: loss more than the full one's, most", _costs(found, "tiny"), _MOST_TINY_COST, " %"),
        *([worst("Small model file: of the full one, most", small, _MOST_SMALL_SHARE, " %")] if small else []),
        worst("Small model file: loss more than the full one's, most", _costs(found, "small"), _MOST_SMALL_COST, " %"),
        worst("Smaller files against their pipelines: largest difference", difference, _MOST_DIFFERENCE, ""),
    ]


def _costs(found: dict[str, dict[str, Any]], size: str) -> dict[str, float]:
    return {name: _cost(sizes, size) for name, sizes in found.items()}
