"""What looks like a code names its row, up to a length that no code has."""

from __future__ import annotations

import pyarrow as pa
import pytest

from desktop_app.core.data.kinds import recognise
from desktop_app.core.data.table import Kind


@pytest.mark.parametrize(("length", "kind"), [(60, Kind.ID), (80, Kind.CATEGORY)])
def test_codes_are_short(length: int, kind: Kind) -> None:
    cells = pa.array([f"Ä{number:0{length}d}" for number in range(12)])
    assert recognise("key", cells).reading.kind is kind
