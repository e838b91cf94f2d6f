"""Two choices in one cell, and decimals."""

from __future__ import annotations

import pytest

from desktop_app.core.data.table import Kind
from tests.core.data.files import read, written


@pytest.mark.parametrize(
    ("cells", "mark", "is_told"),
    [
        (["1,2", "3,4", "2,3", "1,3"], ",", True),
        (["1,2", "3,4", "2,3", "1,3"], ";", False),  # marks at school, say
        (["1,25", "3,40", "2,35"], ",", False),
        (["1,2", "13,4", "2,3"], ",", False),
        (["1,2", "3,0", "4"], ",", False),
        (["1.2", "3.4"], ",", False),
    ],
)
def test_choices_that_read_like_numbers_are_told(tmp_path, cells, mark, is_told):
    lines = [f"who{mark}ticked", *(f'n{n % 5}{mark}"{cells[n % len(cells)]}"' for n in range(24))]
    table, report = read(written(tmp_path, "\n".join(lines) + "\n"))
    assert table["ticked"].kind is Kind.NUMBER
    doubts = {doubt.notice.code: doubt for doubt in report.doubts}
    assert ("choices_or_decimals" in doubts) == is_told
    if is_told:
        assert doubts["choices_or_decimals"].alternatives == ("kind=category",)
