"""A net of two towers, where PyTorch is installed and the log is large: what is known of a person meets every item."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np

from desktop_app.core.device import choose
from desktop_app.core.progress import Part, Progress
from desktop_app.core.recommend.base import RECOMMENDERS
from desktop_app.core.recommend.log import Features, Given
from desktop_app.core.recommend.vectors import FittedVectors
from desktop_app.core.text import QT_TRANSLATE_NOOP, Marked, say

_STAGE = QT_TRANSLATE_NOOP("Stages", "Learning tastes with a net")
_VECTOR = 96
_PEOPLE_AT_ONCE = 256
_RATE, _DECAY, _SMALL = 1e-2, 1.0, 0.05
_MOST_ROUNDS = 60
_PATIENCE = 4
_HELD_OUT, _MOST_HELD_OUT = 0.06, 2_000
_WITHOUT_PROFILE, _WITHOUT_OWN = 0.3, 0.15
_MOST_CELLS = 1_500_000_000


@RECOMMENDERS.register
@dataclass(frozen=True)
class TwoTower:
    """Softmax over the whole catalogue from part of a history (Liang et al., 2018), with feature dropout.

    Both towers are linear, so that what each item of a history adds is known exactly. Every time a person is shown,
    another part of the history is hidden and is what has to be found; sometimes the profile is hidden (Volkovs et al.,
    2017), and sometimes what is an item's own, so that features alone must do.
    """

    key: ClassVar[str] = "two_tower"
    label: ClassVar[Marked] = QT_TRANSLATE_NOOP("Recommenders", "Net of two towers")
    place: ClassVar[int] = 9
    needs: ClassVar[tuple[str, ...]] = ("torch",)
    fewest_likes: ClassVar[int] = 50_000

    def settings(self, given: Given) -> tuple[float, ...]:
        """Return nothing where there are too few likes, or so many that an hour would not do."""
        likes = int(np.count_nonzero(given.log.value >= given.log.like_from))
        cells = len(given.log.people) * len(given.log.items)
        return (0.0,) if likes >= self.fewest_likes and cells <= _MOST_CELLS else ()

    def fit(
        self, given: Given, settings: tuple[float, ...], seed: int, progress: Progress
    ) -> tuple[FittedVectors, ...]:
        """Train until people who were not shown are not served better any more."""
        progress.update(0.0, say(_STAGE))
        fitted = tuple(_Net(given, seed).trained(Part(progress, 0.0, 1.0)) for _ in settings)
        progress.update(1.0, say(_STAGE))
        return fitted


class _Net:
    """The weights, and what they learn from."""

    def __init__(self, given: Given, seed: int) -> None:
        import torch

        self._torch, self._rng = torch, np.random.default_rng(seed)
        self._device = torch.device(choose(uses_tensors=True).key)
        self._likes = given.log.likes()
        self._people, self._items = given.people, self._wide(given.items)
        count = self._likes.shape[1]
        popular = np.log(np.asarray(self._likes.sum(axis=0), np.float64).ravel() + 0.5)
        self._at_once = int(np.clip(self._likes.shape[0] // 16, 16, _PEOPLE_AT_ONCE))
        self._weights = {
            "into": self._drawn(count, _VECTOR),
            "out": self._drawn(count, _VECTOR),
            "bias": self._tensor(popular - popular.mean()),
            "anybody": self._tensor(np.zeros(_VECTOR)),
            "profile": self._tensor(np.zeros((_width(given.people), _VECTOR))),
            "new": self._tensor(np.zeros((_width(given.items), _VECTOR + 1))),
        }
        for weight in self._weights.values():
            weight.requires_grad_(True)

    def trained(self, progress: Progress) -> FittedVectors:
        """Train and return the weights that served held-out people best."""
        judged, learned = self._parts()
        optimiser = self._torch.optim.AdamW(list(self._weights.values()), lr=_RATE, weight_decay=_DECAY)
        best, kept, since = np.inf, self._copied(), 0
        for number in range(_MOST_ROUNDS if len(learned) else 0):
            order = self._rng.permutation(learned)
            for start in range(0, len(order), self._at_once):
                progress.update((number + start / len(order)) / _MOST_ROUNDS, say(_STAGE))
                optimiser.zero_grad()
                loss = self._loss(np.sort(order[start : start + self._at_once]), self._rng, is_training=True)
                loss.backward()
                optimiser.step()
            off = self._judged(judged)
            if off < best:
                best, kept, since = off, self._copied(), 0
            else:
                since += 1
                for group in optimiser.param_groups:
                    group["lr"] *= 0.6
            if since >= _PATIENCE:
                break
        return _vectors(kept, self._items)

    def _parts(self) -> tuple[np.ndarray, np.ndarray]:
        """Return people to judge by, and those to learn from: everybody with two likes is one or the other."""
        able = self._rng.permutation(np.flatnonzero(np.diff(self._likes.indptr) >= 2))
        count = min(int(np.ceil(_HELD_OUT * len(able))), _MOST_HELD_OUT) if len(able) > 1 else 0
        return np.sort(able[:count]), np.sort(able[count:])

    def _judged(self, people: np.ndarray) -> float:
        """Return the loss on people who were not shown, always with the same parts hidden."""
        if not len(people):
            return 0.0
        rng, total = np.random.default_rng(0), 0.0
        with self._torch.no_grad():
            for start in range(0, len(people), _PEOPLE_AT_ONCE):
                part = people[start : start + _PEOPLE_AT_ONCE]
                total += float(self._loss(part, rng, is_training=False)) * len(part)
        return total / len(people)

    def _loss(self, people: np.ndarray, rng: np.random.Generator, is_training: bool) -> Any:
        """Return how unlikely the hidden likes are held to be."""
        torch, weights = self._torch, self._weights
        shown, hidden = self._shown(people, rng)
        person = self._tensor(shown) @ weights["into"] + weights["anybody"]
        if self._people is not None:
            profiles = self._people.matrix[people].toarray()
            if is_training:
                profiles = profiles * (rng.random((len(people), 1)) >= _WITHOUT_PROFILE)
            person = person + self._tensor(profiles) @ weights["profile"]
        out, bias = weights["out"], weights["bias"]
        if is_training and self._items is not None:
            own = self._tensor(rng.random((out.shape[0], 1)) >= _WITHOUT_OWN)
            out, bias = out * own, bias * own[:, 0]
        if self._items is not None:
            told = self._items @ weights["new"]
            out, bias = out + told[:, :-1], bias + told[:, -1]
        likely = torch.log_softmax(person @ out.T + bias, dim=1)
        return -(likely * self._tensor(hidden)).sum() / len(people)

    def _shown(self, people: np.ndarray, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
        """Return a random part of each history (of length one over its root), and the rest with a sum of one."""
        likes = self._likes[people]
        lengths = np.diff(likes.indptr)
        row = np.repeat(np.arange(len(people)), lengths)
        kept = np.floor(rng.random(len(people)) ** 2 * lengths)
        order = np.lexsort((rng.random(likes.nnz), row))
        is_shown = np.arange(likes.nnz) - likes.indptr[row] < kept[row]
        shown, hidden = np.zeros(likes.shape, np.float32), np.zeros(likes.shape, np.float32)
        shown[row[is_shown], likes.indices[order[is_shown]]] = 1
        hidden[row[~is_shown], likes.indices[order[~is_shown]]] = 1
        known = np.maximum(shown.sum(axis=1, keepdims=True), 1)
        return shown / np.sqrt(known), hidden / np.maximum(hidden.sum(axis=1, keepdims=True), 1)

    def _drawn(self, rows: int, columns: int) -> Any:
        return self._tensor(self._rng.normal(scale=_SMALL, size=(rows, columns)))

    def _tensor(self, values: np.ndarray) -> Any:
        return self._torch.as_tensor(np.asarray(values, np.float32), device=self._device)

    def _wide(self, features: Features | None) -> Any:
        """Return items' features as a sparse tensor."""
        if features is None or features.matrix.shape[1] == 0:
            return None
        cells = features.matrix.tocoo()
        places = self._torch.as_tensor(np.stack([cells.row, cells.col]).astype(np.int64))
        values = self._torch.as_tensor(cells.data.astype(np.float32))
        wide = self._torch.sparse_coo_tensor(places, values, cells.shape, check_invariants=False)
        return wide.coalesce().to(self._device)

    def _copied(self) -> dict[str, np.ndarray]:
        return {name: weight.detach().cpu().numpy().copy() for name, weight in self._weights.items()}


def _width(features: Features | None) -> int:
    return 0 if features is None else int(features.matrix.shape[1])


def _vectors(weights: dict[str, np.ndarray], items: Any) -> FittedVectors:
    """Return the items' vectors with what their features say added once and for all."""
    out, bias = weights["out"], weights["bias"]
    if items is not None:
        told = (items.cpu() @ items.new_tensor(weights["new"], device="cpu")).numpy()
        out, bias = out + told[:, :-1], bias + told[:, -1]
    return FittedVectors(
        weights["into"],
        np.ascontiguousarray(out.T),
        bias.astype(np.float32),
        weights["anybody"],
        weights["profile"],
        weights["new"],
    )
