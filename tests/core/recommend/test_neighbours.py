"""Who is liked together with whom."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from scipy import sparse

from desktop_app.core.progress import Silent
from desktop_app.core.recommend import neighbours
from desktop_app.core.recommend.neighbours import strongest
from desktop_app.core.text import Marked, say

_STAGE = say(Marked("Stages", "Testing"))


def by_hand(likes: np.ndarray, most: int) -> Any:
    """The largest counts of each row, equal ones in the order of the catalogue."""
    together = likes.T @ likes
    np.fill_diagonal(together, 0)
    found = np.zeros_like(together)
    for row, counts in enumerate(together):
        for column in sorted(np.flatnonzero(counts), key=lambda at: (-counts[at], at))[:most]:
            found[row, column] = counts[column]
    return found


@pytest.mark.parametrize("full", [0.0, 0.25, 2.0])
@pytest.mark.parametrize("share", [0.02, 0.5])
def test_full_and_thin_tables_keep_the_same_neighbours(
    share: float, full: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(neighbours, "_FULL", full)
    monkeypatch.setattr(neighbours, "_PAIRS_AT_ONCE", 400)  # several blocks of rows
    likes = (np.random.default_rng(0).random((60, 40)) < share).astype(np.float32)
    table = sparse.csr_matrix(likes)
    found = strongest(table.T.tocsr(), table, 7, Silent(), _STAGE)
    np.testing.assert_array_equal(found.toarray(), by_hand(likes, 7))


def test_the_entries_are_changed_before_the_choice() -> None:
    likes = sparse.csr_matrix(np.array([[1, 1, 0], [1, 1, 1], [1, 0, 1], [1, 0, 1]], np.float32))

    def rarer_first(values: np.ndarray, rows: np.ndarray, columns: np.ndarray) -> Any:
        return values / (1 + columns)

    found = strongest(likes.T.tocsr(), likes, 1, Silent(), _STAGE, rarer_first).toarray()
    np.testing.assert_allclose(found, [[0, 1, 0], [2, 0, 0], [3, 0, 0]])
