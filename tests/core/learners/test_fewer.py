"""A part of a model is a model: the first trees of a forest, averaged again; the first rounds of a booster."""

from __future__ import annotations

import numpy as np
import pytest

from desktop_app.core.learners.fewer import Shrinkable, fewer_of
from tests.core.export.blends import blend


@pytest.mark.parametrize("classes", [0, 2, 4])
def test_half_of_a_forest_is_the_mean_of_its_first_half(classes: int) -> None:
    fitted, _, asked = blend(classes)
    member = next(member for member in fitted.members if member.learner == "extra_trees")
    rows = member.matrix.transform(asked.table)
    half = fewer_of(member.model, 0.5)
    trees = len(member.model.grown)
    assert len(half.grown) == trees // 2
    assert len(fewer_of(member.model, 1e-9).grown) == 1
    if classes:
        np.testing.assert_allclose(half.predict(rows).sum(axis=1), 1)
    first = sum(value[tree.apply(rows)] for tree, value in zip(half.grown, half.values, strict=True))
    np.testing.assert_allclose(half.predict(rows)[:, half.present] if classes else half.predict(rows), first)


@pytest.mark.parametrize("classes", [0, 2, 4])
def test_a_booster_goes_back_to_an_earlier_round(classes: int) -> None:
    fitted, _, asked = blend(classes)
    member = next(member for member in fitted.members if member.learner == "lightgbm")
    rows = member.matrix.transform(asked.table)
    less = fewer_of(member.model, 0.25)
    assert less.rounds == round(0.25 * member.model.rounds)
    assert np.abs(less.predict(rows) - member.model.predict(rows)).max() > 0.01
    assert fewer_of(member.model, 1e-9).rounds == 1


def test_what_has_no_parts_stays_as_it_is() -> None:
    linear = blend(2)[0].members[0].model
    assert not isinstance(linear, Shrinkable)
    assert fewer_of(linear, 0.5) is linear
