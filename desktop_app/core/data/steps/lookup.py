"""Values by key, learned from one table and looked up in the next."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from desktop_app.core.data.steps.arrays import texts
from desktop_app.core.data.table import Table

if TYPE_CHECKING:
    import numpy as np
    import pyarrow as pa

MOST_KEYS = 200_000
_BETWEEN = "\x1f"
_MISSING = "\x1e"


def key_texts(table: Table, names: Sequence[str]) -> pa.ChunkedArray:
    """Return one text for each row that is equal where all of the columns are equal; a missing value is a value."""
    import pyarrow as pa
    import pyarrow.compute as pc

    parts = [pc.fill_null(texts(table[name]), _MISSING) for name in names]
    if len(parts) == 1:
        return parts[0]
    wholes = [pa.concat_arrays(part.chunks) if part.num_chunks else pa.array([], pa.string()) for part in parts]
    return pa.chunked_array([pc.binary_join_element_wise(*wholes, _BETWEEN)])


def shown_key(key: str) -> str:
    """Return a key as a person reads it."""
    return key.replace(_MISSING, "–").replace(_BETWEEN, ", ")


def is_missing_key(key: str) -> bool:
    """Return whether some part of a key is missing."""
    return _MISSING in key.split(_BETWEEN)


def positions(keys: pa.ChunkedArray, known: Sequence[str]) -> np.ndarray[Any, np.dtype[np.int64]]:
    """Return for each key its number among `known`, and -1 where it is not."""
    import numpy as np
    import pyarrow as pa
    import pyarrow.compute as pc

    found = pc.fill_null(pc.index_in(keys, value_set=pa.array(known, pa.string())), -1)
    return np.asarray(found.to_numpy(), dtype=np.int64)
