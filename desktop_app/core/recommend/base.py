"""What every recommender is, and the list of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Protocol

import numpy as np

from desktop_app.core.features.graph import GraphBuilder
from desktop_app.core.progress import Progress
from desktop_app.core.recommend.log import Given
from desktop_app.core.registry import Registry
from desktop_app.core.text import Marked

RECOMMENDERS = Registry("desktop_app.core.recommend.methods")

HISTORY_LENGTHS = (0, 1, 3, 5, 20)
"""Known likes at which a blend has weights of its own: none (profile only), one, three, five, twenty and more."""


@dataclass(frozen=True)
class GraphHistory:
    """The tensors of a model graph that a recommender may use to write itself; b rows, n items, h history places.

    Attributes
    ----------
    index : str
        int64 [b, h]: item numbers, filled up with n (one past the last item).
    present : str
        float32 [b, h]: 1 where `index` is an item, 0 where it is filled up.
    dense : str
        float32 [b, n]: 1 for the items of the history.
    count : str
        float32 [b, 1]: number of items in the history.
    profile : str
        float32 [b, f]: the person's features, '' where the model has none.
    items : int
        n.
    """

    index: str
    present: str
    dense: str
    count: str
    profile: str
    items: int


class FittedRecommender(Protocol):
    """A trained recommender.

    Scores are comparable within a row only; higher is better. Everything is float32, and a row depends on its own
    history alone, so people never seen in training are served like the others.
    """

    def score(self, histories: Any, profiles: Any = None) -> np.ndarray:
        """Score the whole catalogue for people given by what they like.

        Parameters
        ----------
        histories : CSR matrix of ones, float32, shape (b, items)
        profiles : CSR matrix of float32, shape (b, people's features), optional

        Returns
        -------
        ndarray of float32, shape (b, items)
        """

    def to_onnx(self, graph: GraphBuilder, history: GraphHistory) -> str:
        """Write the same computation; return a float tensor [b, items]."""

    def contributions(self, history: np.ndarray, items: np.ndarray, profile: Any = None) -> np.ndarray | None:
        """Split the scores of `items` over what they come from.

        Parameters
        ----------
        history : ndarray of int, shape (h,)
            Item numbers of one person.
        items : ndarray of int, shape (k,)

        Returns
        -------
        ndarray of float32, shape (h, k), or None
            Sums over the history to the score, up to a part that does not depend on the history; None where the
            recommender does not look at histories.
        """


class ScoresNewItems(Protocol):
    """A trained recommender that can also score items it has never seen, from their features."""

    def score_new(self, histories: Any, features: Any) -> np.ndarray:
        """Return scores of shape (b, c) for c new items, comparable with those of `score`.

        Parameters
        ----------
        histories : CSR matrix, shape (b, items)
        features : CSR matrix of float32, shape (c, items' features)
        """

    def new_to_onnx(self, graph: GraphBuilder, history: GraphHistory, features: str) -> str:
        """Write `score_new` for the tensor `features`, float32 [c, items' features]; return a float tensor [b, c]."""


class Recommender(Protocol):
    """A family of recommenders that differ in one setting.

    `place` is the place in the race (quick ones first). `needs` tells what must be there for it to take part:
    any of "people" (features), "items" (features), "ratings", or a library's name ("lightfm", "torch").
    """

    key: ClassVar[str]
    label: ClassVar[Marked]
    place: ClassVar[int]
    needs: ClassVar[tuple[str, ...]]

    def settings(self, given: Given) -> tuple[float, ...]:
        """Return the values of the one setting worth judging, the usual one first; (0.0,) where there is none."""

    def fit(
        self, given: Given, settings: tuple[float, ...], seed: int, progress: Progress
    ) -> tuple[FittedRecommender, ...]:
        """Return one trained recommender for each of `settings`; work that they share is done once.

        Raises nothing for odd data (one person, one item, everybody likes everything): the result then is a valid,
        if useless, recommender. ``progress.update`` is called between parts of the work and raises when the person
        stops.
        """


@dataclass(frozen=True)
class Unavailable:
    """Why a recommender takes no part: the missing `need`."""

    key: str
    need: str
