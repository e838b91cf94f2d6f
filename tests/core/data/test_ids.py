"""Ids that mean the same thing are the same text, whatever file and kind they come from."""

from __future__ import annotations

import numpy as np
import pyarrow as pa
import pytest

from desktop_app.core.data.ids import id_text, ids_of
from desktop_app.core.data.table import Kind


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("7", "7"),
        ("7.0", "7"),
        (" 7 ", "7"),
        ("７", "7"),
        ("007", "007"),
        ("-3.00", "-3"),
        ("1.5", "1.5"),
        ("A  b", "A b"),
        ("Ａｂ１", "Ab1"),
        ("7.0.1", "7.0.1"),
        ("张三 ", "张三"),
        ("", ""),
    ],
)
def test_one_form(written: str, meant: str) -> None:
    assert id_text(written) == meant
    column = ids_of(pa.chunked_array([[written, "other"]], pa.string()), Kind.CATEGORY)
    expected = sorted({meant, "other"} - {""})
    assert list(column.labels) == expected
    assert column.codes[0] == (expected.index(meant) if meant else -1)


def test_numbers_and_texts_agree() -> None:
    numbers = ids_of(pa.chunked_array([[7.0, 12.0, None, 1.5, -3.0]], pa.float64()), Kind.NUMBER)
    texts = ids_of(pa.chunked_array([["7", "12.0", None, "1.5"], [" -3"]], pa.string()), Kind.CATEGORY)
    assert numbers.labels == texts.labels == ("-3", "1.5", "12", "7")
    assert np.array_equal(numbers.codes, texts.codes)


def test_spellings_that_are_joined_are_counted() -> None:
    assert ids_of(pa.chunked_array([["a", "a ", "ａ", "b"]], pa.string()), Kind.TEXT).joined == 2


@pytest.mark.parametrize("cells", [[], [None, None], ["", " "]])
def test_nothing_inside(cells: list[str | None]) -> None:
    found = ids_of(pa.chunked_array([pa.array(cells, pa.string())]), Kind.TEXT)
    assert found.labels == ()
    assert list(found.codes) == [-1] * len(cells)
