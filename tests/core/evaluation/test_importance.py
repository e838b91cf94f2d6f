"""Shuffling finds the columns that an answer leans on."""

from __future__ import annotations

import numpy as np
import pytest

from desktop_app.core.data.table import Kind
from desktop_app.core.evaluation.importance import Exam, permutation_importance
from desktop_app.core.features.raw import RawColumn, RawTable
from desktop_app.core.progress import Cancelled, Silent


def numbers(columns: int, rows: int) -> RawTable:
    rng = np.random.default_rng(0)
    arrays = {f"c{n}": rng.normal(size=rows).astype(np.float32) for n in range(columns)}
    return RawTable(tuple(RawColumn.of_arrays(n, Kind.NUMBER, {n: a}) for n, a in arrays.items()), rows)


def exam(columns: int, rows: int = 80, strong: str = "c2", weak: str = "c1") -> Exam:
    """A model that knows two columns exactly and nothing else."""
    table = numbers(columns, rows)

    def predict(asked: RawTable) -> np.ndarray:
        found = {column.name: column.arrays[column.name].astype(np.float64) for column in asked.columns}
        return 3 * found[strong] + found[weak]

    return Exam(predict, table, predict(table))


def mean_error(actual: np.ndarray, predicted: np.ndarray) -> float:
    return float(np.abs(actual - predicted).mean())


def test_columns_are_ranked_by_what_the_model_uses() -> None:
    found = permutation_importance([exam(4), exam(4)], mean_error, 3, 0, Silent())
    assert [importance.column for importance in found][:2] == ["c2", "c1"]
    assert found[0].value == pytest.approx(3 * found[1].value, rel=0.3)
    assert all(importance.low <= importance.value <= importance.high for importance in found)
    assert [importance.value for importance in found[2:]] == [0, 0]


@pytest.mark.parametrize("place", [0, 599, 1_999])
def test_of_very_many_columns_the_ones_that_matter_are_found_wherever_they_stand(place: int) -> None:
    wide = exam(2_000, rows=30, strong=f"c{place}", weak=f"c{place}")
    found = permutation_importance([wide], mean_error, 2, 0, Silent())
    assert found[0].column == f"c{place}"
    assert len(found) == 150


def test_more_rows_than_needed_are_not_all_asked() -> None:
    asked: list[int] = []
    large = exam(3, rows=5_000)

    def watched(table: RawTable) -> np.ndarray:
        asked.append(table.rows)
        return large.predict(table)

    permutation_importance([Exam(watched, large.table, large.actual)], mean_error, 1, 0, Silent())
    assert asked[0] == 1_000


def test_the_same_seed_gives_the_same_ranking() -> None:
    first, second = (permutation_importance([exam(5)], mean_error, 3, 4, Silent()) for _ in range(2))
    assert first == second


def test_a_stop_is_heard() -> None:
    class Stop(Silent):
        def update(self, *args: object, **more: object) -> None:
            raise Cancelled

    with pytest.raises(Cancelled):
        permutation_importance([exam(3)], mean_error, 1, 0, Stop())
