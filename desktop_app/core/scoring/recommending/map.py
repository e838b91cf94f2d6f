"""The items in two dimensions, as the file keeps them."""

from __future__ import annotations

import numpy as np

from desktop_app.core.errors import UnknownColumn
from desktop_app.core.scoring.recommending.asks import ItemMap
from desktop_app.core.scoring.recommending.file import RecommenderFile
from desktop_app.core.scoring.recommending.rules import values_of


def answer_map(model: RecommenderFile, colour_by: str, most: int) -> ItemMap:
    """Return the places of the most liked items; empty where the file has no map.

    Parameters
    ----------
    model : RecommenderFile
    colour_by : str
        Item column whose (first) value is the group, '' for none.
    most : int

    Raises
    ------
    UnknownColumn
    """
    arrays = model.facts.arrays
    column = model.facts.column(colour_by)
    if colour_by and column is None:
        raise UnknownColumn(column=colour_by, columns=tuple(one.name for one in model.facts.columns))
    if "mapped" not in arrays:
        return ItemMap((), (), (), (), (), ())
    items, places = arrays["mapped"], np.nan_to_num(arrays["places"].astype(np.float64))
    likes = arrays.get("likes", np.zeros(model.facts.items, np.int32))
    kept = np.sort(np.argsort(-likes[items], kind="stable")[:most])
    items, places = items[kept], places[kept]
    groups = [""] * len(items)
    if column is not None:
        values = values_of(column)
        groups = [values[item][0] if values[item] else "" for item in items]
    return ItemMap(
        tuple(places[:, 0].tolist()),
        tuple(places[:, 1].tolist()),
        tuple(likes[items].tolist()),
        tuple(model.items[item] for item in items),
        tuple(model.titles[item] for item in items),
        tuple(groups),
    )
