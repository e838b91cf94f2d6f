"""Whether the texts of a column are nearly all different, without comparing each with every other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop_app.core.data.letters import bytes_of

if TYPE_CHECKING:
    import pyarrow as pa

_PART = 16
_FEWEST = 50_000
_SURELY = 5.0  # standard errors
_FACTOR = 0x9E3779B97F4A7C15


def nearly_all_differ(values: pa.ChunkedArray, share: float) -> bool:
    """Return whether at least `share` of the texts are different ones.

    A part of the texts, chosen by what they are (so that equal ones come together), tells for all of them, unless the
    answer is close.

    Parameters
    ----------
    values : chunked string array
        Null does not count.
    share : float
    """
    import numpy as np
    import pyarrow as pa
    import pyarrow.compute as pc

    filled = len(values) - values.null_count
    if filled > _FEWEST:
        parts, keys = zip(*(_part(chunk) for chunk in values.chunks), strict=True)
        different = pc.count_distinct(pa.chunked_array(parts, values.type)).as_py()
        found = _PART * different / filled
        # Texts that end alike are chosen together or not at all, which tells nothing.
        spread = len(np.unique(np.concatenate(keys)))
        if spread > 0.5 * different and abs(found - share) > _SURELY * (_PART / filled) ** 0.5:
            return bool(found > share)
    return bool(pc.count_distinct(values).as_py() >= share * filled)


def _part(texts: pa.Array) -> tuple[pa.Array, Any]:
    """Return the texts of the part, and the last eight bytes of each by which they were chosen."""
    import numpy as np
    import pyarrow as pa

    data, starts = bytes_of(texts)
    if len(data) < 8:
        return texts.slice(0, 0), np.empty(0, np.uint64)
    ends, sizes = starts[1:], starts[1:] - starts[:-1]
    windows = np.ndarray((len(data) - 7,), "<u8", data, 0, (1,))
    last = windows[np.maximum(ends - 8, 0)] >> (8 * (8 - np.clip(sizes, 1, 8))).astype(np.uint64)
    mixed = (last * np.uint64(_FACTOR)) >> np.uint64(60)
    chosen = (mixed == 0) & (sizes > 0) & (ends >= 8)
    return texts.filter(pa.array(chosen)), last[chosen]
