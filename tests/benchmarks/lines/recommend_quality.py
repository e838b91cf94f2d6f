"""How good lists are, beside the libraries that recommend, on the same splits."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np

from desktop_app.core.recommend.intervals import chance_of_no_gain, holm
from tests.benchmarks.cache import CORE, worker
from tests.benchmarks.figures import Figure, at_least, at_most, told
from tests.benchmarks.measure import run_worker
from tests.benchmarks.peers.recommend import PeerResult, peers_on
from tests.benchmarks.recommend_splits import ALL, QUICK, RecommendSplit
from tests.benchmarks.run import Run

NAME = "recommend quality"
_SECONDS = "120"
_SECONDS_OF_LARGE = {"goodbooks": "300"}
_ALPHA = 0.01
_AHEAD = 3.0


@dataclass(frozen=True, eq=False)
class Compared:
    """One split: what Acumen and the best peer reach, person by person."""

    split: RecommendSplit
    own: np.ndarray
    peer: np.ndarray
    peer_name: str
    measured: dict[str, Any]
    peers: dict[str, float]

    @property
    def chance(self) -> float:
        """How often resampled people would not prefer the peer: small where Acumen is below it."""
        return chance_of_no_gain(self.peer, self.own, seed=0)

    @property
    def ahead(self) -> float:
        """By how many per cent Acumen is ahead of the peer."""
        return 100 * (float(self.own.mean()) / float(self.peer.mean()) - 1)


def measure(run: Run) -> list[Figure]:
    """Compare on every split that is here; a quick run takes MovieLens 100K alone."""
    splits = QUICK if run.is_quick else ALL
    run.left_out += [split.name for split in splits if not split.is_here]
    found = [_compared(run, split) for split in splits if split.is_here]
    if not found:
        return []
    below = holm([one.chance for one in found], _ALPHA)
    figures = [_figure(one, is_below) for one, is_below in zip(found, below, strict=True)]
    ahead = float(np.mean([one.ahead for one in found]))
    figures.append(at_least("Ahead of the best single peer, mean of all splits", ahead, _AHEAD, " %"))
    return [*figures, *_costs({one.split.name: one.measured for one in found})]


def _compared(run: Run, split: RecommendSplit) -> Compared:
    seconds = _SECONDS_OF_LARGE.get(split.name, _SECONDS)
    sources = (*CORE, "tests/benchmarks/recommend_splits.py", worker("recommend_split"))
    ask = partial(run_worker, "recommend_split", split.name, seconds)
    own = run.kept(f"recommend-{split.name}", sources, ask, seconds)
    peers = peers_on(split.path)
    best = max(peers, key=lambda name: float(peers[name].ndcg.mean()))
    return Compared(
        split,
        _of(own["people"], own["ndcg"], peers[best]),
        peers[best].ndcg,
        best,
        own,
        {name: float(one.ndcg.mean()) for name, one in peers.items()},
    )


def _of(people: list[int], ndcg: list[float], peer: PeerResult) -> np.ndarray:
    """Return the figures in the order of the peer's people, who are the same."""
    places = {person: place for place, person in enumerate(people)}
    return np.asarray(ndcg)[[places[int(person)] for person in peer.people]]


def _figure(one: Compared, is_below: bool) -> Figure:
    others = ", ".join(f"{name} {value:.3f}" for name, value in sorted(one.peers.items(), key=lambda pair: -pair[1]))
    stretch = f" (to be ahead: {one.split.stretch:g})" if one.split.stretch else ""
    measured = f"{one.own.mean():.4f}, {one.ahead:+.1f} % to {one.peer_name}; {others}"
    return Figure(f"{one.split.title}: NDCG@10{stretch}", measured, "not below the best peer", not is_below)


def _costs(measured: dict[str, dict[str, Any]]) -> list[Figure]:
    figures = []
    if "ml100k" in measured:
        small = measured["ml100k"]
        figures += [
            at_most("Automatic on ML-100K", small["cpu_s"], 40, " CPU s"),
            told("First lists on ML-100K", small["first_lists_s"], " CPU s"),
            told("Its model file", small["file_mb"], " MB"),
        ]
    if "goodbooks" in measured:
        large = measured["goodbooks"]
        figures += [
            at_most("Automatic on goodbooks-10k", large["cpu_s"], 600, " CPU s"),
            at_most("Its memory", large["peak_mb"], 3_000, " MB"),
            at_most("Its model file", large["file_mb"], 60, " MB"),
        ]
    return figures
