"""Recommenders' files: one person never seen before, and lists for everybody."""

from __future__ import annotations

from typing import Any

from tests.benchmarks.cache import CORE, worker
from tests.benchmarks.figures import Figure, at_most, told
from tests.benchmarks.measure import run_worker
from tests.benchmarks.run import Run

NAME = "recommend serving"
_SMALL = ("4000", "20000", "bestsellers,rp3beta,bm25_knn,ease")
_LARGE = ("50000", "20000", "bestsellers,rp3beta,bm25_knn")
_GOODBOOKS_PEOPLE = 53_424


def measure(run: Run) -> list[Figure]:
    """Ask a file of 4,000 items and one of 50,000."""
    small, large = (_served(run, *settings) for settings in (_SMALL, _LARGE))
    return [
        at_most("One person never seen, by 10 likes, 4,000 items: one call of the graph", small["one_10_ms"], 1, " ms"),
        at_most("The same with 50,000 items", large["one_10_ms"], 3, " ms"),
        *(_details(one) for one in (small, large)),
        *(figure for one in (small, large) for figure in _everyone(one)),
        at_most(
            "Recommender's file against Python: people whose ten best items differ",
            small["flips"] + large["flips"],
            0,
            note=f"of 2,000; largest difference {max(small['max_difference'], large['max_difference']):.1e}",
        ),
    ]


def _served(run: Run, items: str, people: str, keys: str) -> dict[str, Any]:
    sources = (*CORE, worker("recommend_serving"))
    result: dict[str, Any] = run.kept(
        f"serving-{items}", sources, lambda: run_worker("recommend_serving", items, people, keys), people, keys
    )
    return result


def _everyone(one: dict[str, Any]) -> list[Figure]:
    """Return the time of lists for as many people as there are in goodbooks-10k."""
    times = _GOODBOOKS_PEOPLE / one["people"]
    what = f"Who gets what for {_GOODBOOKS_PEOPLE:,} people, {one['items']:,} items, written as CSV"
    return [
        at_most(what, one["lists_cpu_s"] * times, 60, " CPU s"),
        told(f"{what}, with the reasons", one["because_cpu_s"] * times, " CPU s"),
    ]


def _details(one: dict[str, Any]) -> Figure:
    by_likes = ", ".join(f"{one[f'one_{likes}_ms']:.2f} ms by {likes}" for likes in (1, 10, 50))
    opened = f"{one['mb']:.1f} MB, open after {one['opened_cpu_s']:.2f} CPU s"
    return Figure(f"File of {one['items']:,} items", f"{by_likes}; {opened}", in_readme=False)
