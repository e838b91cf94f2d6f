"""An answer that is not a number agrees with nothing."""

from __future__ import annotations

import numpy as np
import pytest

from desktop_app.core.data.table import Kind
from desktop_app.core.evaluation.figures import Parity
from desktop_app.core.export.parity import agrees, compare
from desktop_app.core.features.raw import RawColumn, RawTable
from desktop_app.core.learners.fitted import Fitted, TargetScale


class Tens(Fitted):
    """Answers 10 for every row."""

    def predict(self, table: RawTable) -> np.ndarray:
        return np.full(table.rows, 10.0)


@pytest.mark.parametrize("name", ["value", "low", "high"])
def test_a_gap_in_any_output_is_no_agreement(name: str) -> None:
    column = RawColumn.of_arrays("x", Kind.NUMBER, {"x": np.arange(300, dtype=np.float32)})
    fitted = Tens((), 0, scale=TargetScale(low=0.0, high=20.0))

    def run(feeds: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
        outputs = {key: np.full(len(feeds["x"]), 10.0, np.float32) for key in ("value", "low", "high")}
        outputs[name][5] = np.nan
        return outputs

    parity = compare(fitted, run, RawTable((column,), 300), 0.5, ())
    assert not agrees(parity)
    assert agrees(Parity(parity.rows, 0.0, 0))
    assert not agrees(Parity(parity.rows, 0.0, 1))
