"""What is rounded and what must stay as it is."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from desktop_app.core.export.compress.tables import BYTE, HALF, rounded
from desktop_app.core.learners.members.catboost import FittedOblivious
from desktop_app.core.learners.oblivious import ObliviousTrees
from tests.core.export.compress.exams import exam


def test_borders_of_columns_of_every_size_stay_as_they_are() -> None:
    one = exam(0)
    rng = np.random.default_rng(0)
    feature = rng.integers(0, 2, (400, 6))
    border = np.where(feature == 0, rng.uniform(0, 1, feature.shape), rng.uniform(15_000, 16_000, feature.shape))
    leaves = rng.normal(size=(400, 64, 1))
    trees = ObliviousTrees(feature, border.astype(np.float32), leaves, np.zeros(1))
    member = replace(one.fitted.members[0], model=FittedOblivious(trees, 0, np.zeros(0, np.int64)))
    for digits in (HALF, BYTE):
        made = rounded(replace(one.fitted, members=(member,)), digits).members[0].model
        np.testing.assert_array_equal(made.trees.border, trees.border)
        assert (made.trees.leaves != leaves).any()
