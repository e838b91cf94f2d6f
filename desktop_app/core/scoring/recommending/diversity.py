"""Diversity of a list: what resembles an item that is on it already counts less."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True, eq=False)
class Diversity:
    """Maximal marginal relevance (Carbonell and Goldstein, 1998).

    Attributes
    ----------
    share : float
        0: the score alone counts; 1: only that items differ.
    vectors : ndarray of float32, shape (items + 1, d)
        Products of two are the likeness of items; the last row belongs to no item.
    """

    share: float
    vectors: np.ndarray

    @classmethod
    def of(cls, share: float, vectors: np.ndarray | None) -> Diversity:
        """Return the diversity of a catalogue; without vectors there is none."""
        if vectors is None or share <= 0 or not np.isfinite(vectors.astype(np.float32)).all():
            return cls(0.0, np.zeros((1, 1), np.float32))
        return cls(min(share, 1.0), np.vstack([vectors, np.zeros_like(vectors[:1])]).astype(np.float32))

    def worth(self, scores: np.ndarray, present: np.ndarray) -> np.ndarray:
        """Return what the score of each candidate counts: 1 for the best of its row, 0 for the last."""
        if not self.share:
            return scores
        high = np.where(present, scores, -np.inf).max(axis=1, keepdims=True)
        low = np.where(present, scores, np.inf).min(axis=1, keepdims=True)
        with np.errstate(invalid="ignore", divide="ignore"):
            scaled = (scores - low) / np.maximum(high - low, 1e-9)
        return np.asarray((1 - self.share) * np.where(present, scaled, 0.0), np.float32)

    def update(self, closeness: np.ndarray, rows: np.ndarray, items: np.ndarray, candidates: np.ndarray) -> None:
        """Raise the closeness of candidates that resemble the items just taken."""
        new = np.einsum("rpd,rd->rp", self.vectors[candidates[rows]], self.vectors[items])
        closeness[rows] = np.maximum(closeness[rows], new)
