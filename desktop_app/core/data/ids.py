"""Names of things as texts that can be compared across files: the number 7, "7", "7.0" and " 7 " are one."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from desktop_app.core.data.table import Column, Kind

if TYPE_CHECKING:
    import numpy as np
    import pyarrow as pa

_WHOLE = re.compile(r"([-+]?\d+)\.0+")
_EXACT = 2**53
_ASCII = r"^[\x21-\x7e]*$"


@dataclass(frozen=True, eq=False)
class Ids:
    """A column of ids in numbers.

    Attributes
    ----------
    labels : tuple of str
        Every id once, sorted as text.
    codes : ndarray of int32, shape (rows,)
        Place in `labels`; -1 where there is no id.
    joined : int
        Spellings that turned out to be an id that is there already, such as "A " beside "A".
    """

    labels: tuple[str, ...]
    codes: np.ndarray
    joined: int = 0


def id_text(text: str) -> str:
    """Return an id in the one form in which ids are compared.

    Spaces around it are gone and inner ones single, full-width letters and digits are plain, and whole numbers have
    no fraction. Zeros in front stay: "007" may be another thing than "7".
    """
    plain = " ".join(unicodedata.normalize("NFKC", text).split())
    whole = _WHOLE.fullmatch(plain)
    return whole[1] if whole else plain


def loose_id(text: str) -> str:
    """Return an id without what other programs change about it: capitals, and zeros in front of a number."""
    return text.lstrip("0") or "0" if text.isdecimal() else text.casefold()


def id_texts(values: pa.Array | pa.ChunkedArray, kind: Kind) -> pa.Array:
    """Return the ids of an array as large_string in the form of `id_text`; null where there is none.

    Parameters
    ----------
    values : array as in a `Column` of this kind
    """
    import pyarrow as pa
    import pyarrow.compute as pc

    if isinstance(values, pa.ChunkedArray):
        values = values.combine_chunks()
    if kind is Kind.NUMBER:
        return _number_texts(values)
    text = values.cast(pa.large_string())
    if not pc.all(pc.match_substring_regex(text, _ASCII)).as_py():
        text = pa.array([None if cell is None else id_text(cell) for cell in text.to_pylist()], pa.large_string())
    else:
        text = pc.replace_substring_regex(text, r"^([-+]?\d+)\.0+$", r"\1")
    return pc.if_else(pc.equal(text, ""), pa.scalar(None, pa.large_string()), text)


def _number_texts(values: Any) -> Any:
    import pyarrow as pa
    import pyarrow.compute as pc

    whole = pc.and_(pc.equal(values, pc.round(values)), pc.less(pc.abs(values), float(_EXACT)))
    whole = pc.fill_null(whole, False)
    digits = pc.if_else(whole, values, 0.0).cast(pa.int64()).cast(pa.large_string())
    other = pc.cast(values, pa.large_string())
    return pc.if_else(whole, digits, other)


def encode_ids(column: Column) -> Ids:
    """Return the ids of a column; each different cell is looked at once."""
    return ids_of(column.values, column.kind)


def ids_of(values: pa.ChunkedArray, kind: Kind) -> Ids:
    """Return the ids of an array; see `encode_ids`."""
    import numpy as np
    import pyarrow as pa

    encoded = values.dictionary_encode()
    if isinstance(encoded, pa.ChunkedArray):
        encoded = encoded.unify_dictionaries()
        chunks = encoded.chunks
    else:
        chunks = [encoded]
    if not chunks or not len(chunks[0].dictionary):
        return Ids((), np.full(len(values), -1, np.int32))
    cells = chunks[0].dictionary
    place, labels = _sorted_places(id_texts(cells, kind))
    codes = np.concatenate([chunk.indices.fill_null(len(cells)).to_numpy(zero_copy_only=False) for chunk in chunks])
    known = int((place >= 0).sum())
    return Ids(labels, np.append(place, np.int32(-1))[codes], known - len(labels))


def _sorted_places(texts: Any) -> tuple[np.ndarray, tuple[str, ...]]:
    """Return for each text its place among the sorted different texts (-1 for null), and those texts."""
    import numpy as np
    import pyarrow.compute as pc

    encoded = texts.dictionary_encode()
    order = pc.sort_indices(encoded.dictionary).to_numpy(zero_copy_only=False)
    labels = tuple(encoded.dictionary.take(order).to_pylist())
    rank = np.empty(len(order) + 1, np.int32)
    rank[order] = np.arange(len(order), dtype=np.int32)
    rank[-1] = -1
    return rank[encoded.indices.fill_null(len(order)).to_numpy(zero_copy_only=False)], labels
