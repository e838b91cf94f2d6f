"""What the automatic race tells while it runs and when it is done."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from desktop_app.core.recommend.base import Unavailable
from desktop_app.core.recommend.blend import Blend
from desktop_app.core.recommend.figures import PersonFigures
from desktop_app.core.recommend.splits import Exam
from desktop_app.core.text import Marked


@dataclass(frozen=True)
class Standing:
    """A candidate at one setting; `score` is its NDCG@10 with everything known, `by_known` that of every exam."""

    key: str
    label: Marked
    setting: float
    score: float
    by_known: Mapping[int | None, float]
    seconds: float


@dataclass(frozen=True, eq=False)
class Examined:
    """One exam of the blend, of bestsellers and (where all is known) of chance, person by person."""

    exam: Exam
    blend: PersonFigures
    baseline: PersonFigures
    random: PersonFigures | None = None


@dataclass(frozen=True, eq=False)
class Found:
    """Everything that a run found.

    Attributes
    ----------
    blend : Blend
        Trained on everything.
    standings : tuple of Standing
        In the order in which they were judged.
    examined : tuple of Examined
        The first one with everything known; empty where nobody has two likes.
    curve : tuple of (likes, NDCG@10)
    left_out : tuple of Unavailable
        Recommenders that took no part: what they lack, "time" or "memory".
    by : str
        "time" or "person".
    """

    blend: Blend
    standings: tuple[Standing, ...]
    examined: tuple[Examined, ...]
    curve: tuple[tuple[float, float], ...]
    left_out: tuple[Unavailable, ...]
    by: str


@dataclass(frozen=True, eq=False)
class Watcher:
    """Who wants to know while it is going on."""

    first: Callable[[Blend], None]
    judged: Callable[[Standing, float], None]  # a candidate, and what bestsellers reach
