"""What the log itself says about its items and people: columns that are the same in all rows of one of them."""

from __future__ import annotations

import numpy as np

from desktop_app.core.data.ids import encode_ids
from desktop_app.core.data.table import Column, Kind, Table
from desktop_app.core.recommend.log import Log
from desktop_app.core.recommend.reading import names
from desktop_app.core.recommend.roles import Roles, Shape

_SAME = 0.95
_FEWEST_LEVELS = 2


def tables_within(table: Table, roles: Roles, log: Log) -> tuple[Table | None, Table | None]:
    """Return what a long log says about items and about people; rows in the order of the log's ids.

    A column says something about items if (almost) all rows of an item agree in it and different items do not: the
    description beside the article number, the country beside the customer. Prices may change: their middle is taken.

    Returns
    -------
    items, people : Table, optional
    """
    if roles.shape is not Shape.LONG:
        return None, None
    used = {roles.person, roles.item, roles.value, roles.time}
    rest = [column for column in table.columns if column.name not in used]
    if not rest:
        return None, None
    item_of, person_of = _places(table[roles.item], log.items), _places(table[roles.person], log.people)
    about_items, about_people = [], []
    for column in rest:
        said = _said(column, item_of, len(log.items))
        if said is not None:
            about_items.append(said)
            continue
        said = _said(column, person_of, len(log.people))
        if said is not None:
            about_people.append(said)
    items = Table.of(about_items) if about_items else None
    return items, Table.of(about_people) if about_people else None


def _places(column: Column, ids: tuple[str, ...]) -> np.ndarray:
    found = encode_ids(column)
    places = {label: place for place, label in enumerate(ids)}
    of_label = np.array([places.get(label, -1) for label in found.labels] + [-1], np.int64)
    return np.asarray(of_label[found.codes])


def _said(column: Column, place: np.ndarray, size: int) -> Column | None:
    """Return the column as one cell for each of `size` things; None where their rows do not agree."""
    import pyarrow as pa

    if column.kind is Kind.NUMBER and names.says(column.name, names.MONEY):
        return _middle(column, place, size)
    encoded = column.values.dictionary_encode()
    encoded = encoded.combine_chunks() if isinstance(encoded, pa.ChunkedArray) else encoded
    levels = len(encoded.dictionary)
    codes = encoded.indices.fill_null(-1).to_numpy(zero_copy_only=False).astype(np.int64)
    known = (place >= 0) & (codes >= 0)
    if levels < _FEWEST_LEVELS or not known.any():
        return None
    pairs, rows = np.unique(place[known] * levels + codes[known], return_counts=True)
    thing, level = pairs // levels, pairs % levels
    order = np.lexsort((level, -rows, thing))
    thing, level, rows = thing[order], level[order], rows[order]
    first = np.append(True, thing[1:] != thing[:-1])
    if rows[first].sum() < _SAME * rows.sum() or known.sum() < 1.2 * first.sum():
        return None
    taken = np.full(size, -1, np.int64)
    taken[thing[first]] = level[first]
    values = encoded.dictionary.take(pa.array(np.where(taken < 0, 0, taken), mask=taken < 0))
    return Column(column.name, column.kind, pa.chunked_array([values]))


def _middle(column: Column, place: np.ndarray, size: int) -> Column | None:
    """Return the median of a changing number for each thing, if it tells things apart better than nothing does."""
    import pyarrow as pa

    values = np.asarray(column.values.to_numpy())
    known = np.flatnonzero((place >= 0) & ~np.isnan(values))
    if not len(known):
        return None
    order = known[np.lexsort((values[known], place[known]))]
    starts = np.flatnonzero(np.append(True, place[order][1:] != place[order][:-1]))
    sizes = np.diff(np.append(starts, len(order)))
    medians = values[order[starts + (sizes - 1) // 2]]
    spread = np.abs(values[order] - np.repeat(medians, sizes)).mean()
    if spread > 0.5 * np.abs(values[known] - np.median(values[known])).mean():
        return None
    middle = np.full(size, np.nan)
    middle[place[order[starts]]] = medians
    return Column(column.name, column.kind, pa.chunked_array([pa.array(middle, mask=np.isnan(middle))]))
