"""A linear model that is trained on short histories, because those of new customers are short."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np

from desktop_app.core.progress import Part, Progress
from desktop_app.core.recommend.base import RECOMMENDERS
from desktop_app.core.recommend.linear import LinkedItems, LinkedItemsFromBase, named
from desktop_app.core.recommend.links import keep_links, keep_links_and_base, spread, well_known
from desktop_app.core.recommend.log import Given
from desktop_app.core.recommend.neighbours import float_for, pair_sums, strongest
from desktop_app.core.text import QT_TRANSLATE_NOOP, Marked, say

_STAGE = QT_TRANSLATE_NOOP("Stages", "Learning from short histories")
_PENALTY = 0.7  # for each like that is known
_NEIGHBOURS = 200
_FEW_ITEMS, _MOST_ITEMS, _HEAD = 4_000, 12_000, 8_000


@RECOMMENDERS.register
@dataclass(frozen=True)
class FewLikes:
    """Least squares from some likes of a person, drawn at random, to all the others; the setting is how many.

    The draws need not be made: with L likes, of which m are known, an item is among the known with probability m / L,
    two items with m (m - 1) / (L (L - 1)), and one is known while another is not with m (L - m) / (L (L - 1)). So the
    expected system is a weighted count of pairs, and its solution is the best linear answer to a history of m likes.
    """

    key: ClassVar[str] = "few_likes"
    label: ClassVar[Marked] = QT_TRANSLATE_NOOP("Recommenders", "Linear model for short histories")
    place: ClassVar[int] = 4
    needs: ClassVar[tuple[str, ...]] = ()

    def settings(self, given: Given) -> tuple[float, ...]:
        """Return numbers of known likes; a single one needs no system to be solved."""
        return (1.0, 3.0, 8.0) if len(given.log.items) <= _FEW_ITEMS else (1.0, 5.0)

    def fit(self, given: Given, settings: tuple[float, ...], seed: int, progress: Progress) -> tuple[LinkedItems, ...]:
        """Solve one system for each number of known likes."""
        likes = given.log.likes()
        fitted: list[LinkedItems] = []
        for number, setting in enumerate(settings):
            part = Part(progress, number / len(settings), (number + 1) / len(settings))
            name = named(self.key, setting)
            fitted.append(_from_one(likes, name, part) if setting <= 1 else _from_some(likes, setting, name, part))
        return tuple(fitted)


def _from_one(likes: Any, name: str, progress: Progress) -> LinkedItems:
    """Return the solution for one known like, whose system is diagonal."""
    from scipy import sparse

    lengths = np.diff(likes.indptr).astype(np.float64)
    share = np.where(lengths >= 2, 1 / np.maximum(lengths, 1), 0.0)
    known = np.asarray(likes.T @ share).ravel()
    left = sparse.csr_matrix(sparse.diags_array(1 / (known + _PENALTY)) @ likes.T)
    right = sparse.csr_matrix(sparse.diags_array(share) @ likes)
    return LinkedItems(keep_links(strongest(left, right, _NEIGHBOURS, progress, say(_STAGE)), likes), name)


def _from_some(likes: Any, known: float, name: str, progress: Progress) -> LinkedItemsFromBase:
    """Return the solution for `known` likes, with what everybody likes as the start.

    Of a very large catalogue only the items with the most likes are linked.
    """
    items = likes.shape[1]
    head = well_known(likes, _HEAD) if items > _MOST_ITEMS else None
    links, base = _solved(likes if head is None else likes[:, head].tocsr(), known, progress)
    if head is not None:
        links, part, base = spread(links, head, items), base, np.zeros(items)
        base[head] = part
    kept, start = keep_links_and_base(links, base, likes)
    progress.update(1.0, say(_STAGE))
    return LinkedItemsFromBase(kept, name, start)


def _solved(likes: Any, known: float, progress: Progress) -> tuple[np.ndarray, np.ndarray]:
    """Return the links between all items, shape (n, n), and what everybody's scores start from, shape (n,)."""
    from scipy import linalg

    lengths = np.diff(likes.indptr).astype(np.float64)
    learned = likes[lengths >= 2]
    lengths = lengths[lengths >= 2]
    people, kind = max(len(lengths), 1), float_for(likes.shape[1])
    m = np.minimum(known, lengths - 1)
    pairs = m / (lengths * (lengths - 1))
    inside = pair_sums(learned, pairs * (m - 1), Part(progress, 0.0, 0.2), say(_STAGE))
    across = pair_sums(learned, pairs * (lengths - m), Part(progress, 0.2, 0.4), say(_STAGE))
    given_mean, told_mean = (np.asarray(learned.T @ (w / lengths)).ravel() / people for w in (m, lengths - m))
    diagonal = np.diag_indices_from(inside)
    inside[diagonal] = given_mean * people
    across[diagonal] = 0.0
    total, usual, told = ((people * given_mean).astype(kind), given_mean.astype(kind), told_mean.astype(kind))
    inside -= np.outer(total, usual)
    across -= np.outer(total, told)
    inside[diagonal] += _PENALTY * known
    progress.update(0.4, say(_STAGE))
    links = linalg.solve(inside, across, assume_a="pos", overwrite_a=True, overwrite_b=True, check_finite=False)
    progress.update(0.9, say(_STAGE))
    return np.asarray(links), np.asarray(told_mean - given_mean @ links)
