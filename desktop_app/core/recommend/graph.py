"""A blend and the people it serves as one ONNX graph: ids in, the best items and their scores out.

One graph serves people who are known by id, people given by what they like, and people given by their profile. Its
steps: find the history of each row, let every member score the whole catalogue, add the scores up with the factors of
that history's length, take out what may not be offered, keep the best.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast

import numpy as np

from desktop_app.core.features.graph import OWN, GraphBuilder
from desktop_app.core.recommend.base import GraphHistory, ScoresNewItems
from desktop_app.core.recommend.blend import GRID, Blend
from desktop_app.core.recommend.features.encoder import FeatureEncoder
from desktop_app.core.recommend.people import Stored
from desktop_app.core.recommend.stars import FittedStars

RESERVED = (
    "user",
    "items",
    "k",
    "exclude_seen",
    "allowed",
    "item",
    "score",
    "item_number",
    "new_score",
    "new_features",
    "stars",
)
"""Names that inputs and outputs of the graph have already; no column of a profile may be called so."""

FACTORS, OFFSETS, LIKED, HISTORIES = OWN + "factors", OWN + "offsets", OWN + "liked", OWN + "histories"
NEW_ITEM = "item:"
"""In front of the input names of a new item's columns."""

_FLOAT, _INT64, _BOOL = 1, 7, 9


@dataclass(frozen=True, eq=False)
class GraphParts:
    """All that goes into a graph.

    Attributes
    ----------
    items : tuple of str
        The catalogue, in its order.
    people : Stored, optional
        None makes a file that serves people by what they like and by their profile alone.
    profile, new_items : FeatureEncoder, optional
        The ways from raw columns to the features of people and of items.
    stars : FittedStars, optional
        What rating the items of a list would be given.
    """

    blend: Blend
    items: tuple[str, ...]
    people: Stored | None = None
    profile: FeatureEncoder | None = None
    new_items: FeatureEncoder | None = None
    stars: FittedStars | None = None

    @property
    def takes_profiles(self) -> bool:
        """Whether a profile says anything."""
        return self.profile is not None and self.profile.width > 0

    @property
    def takes_new_items(self) -> bool:
        """Whether items that are not in the catalogue can be scored by their features."""
        return self.new_items is not None and self.new_items.width > 0 and self.blend.scores_new_items


@dataclass(frozen=True)
class _Rows:
    """Tensors about the rows: item numbers of what is liked (with gaps) and of what was seen, both [b, places]."""

    likes: str
    seen: str
    batch: str  # int64 [1]


def build(parts: GraphParts, metadata: dict[str, str]) -> tuple[Any, tuple[str, ...]]:
    """Return the graph, and for each member of the blend the name of its links in the file ('' where it has none).

    Parameters
    ----------
    parts : GraphParts
    metadata : dict of str to str

    Returns
    -------
    ModelProto, tuple of str
    """
    graph = GraphBuilder()
    user = graph.input("user", str, ["b"])
    given = graph.input("items", str, ["b", "h"])
    named = _declared(graph, parts.profile) if parts.takes_profiles else {}
    k = graph.input("k", np.int64, [1])
    exclude = graph.input("exclude_seen", np.bool_, [1])
    allowed = graph.input("allowed", np.bool_, [len(parts.items)], np.ones(len(parts.items), bool))
    rows, person = _rows(graph, parts, user, given)
    profile = _profile(graph, parts, named, person, rows) if parts.takes_profiles else ""
    history = _history(graph, rows, len(parts.items), profile)
    total, links = _catalogue_scores(graph, parts, history, k)
    numbers = _best(graph, parts, total, rows, (k, exclude, allowed))
    if parts.stars is not None:
        _stars(graph, parts.stars, person, rows, numbers)
    if parts.takes_new_items:
        _new(graph, parts, history, rows.batch)
    return graph.model(metadata), links


# --- who is asked about -----------------------------------------------------------------------------------------------


def _rows(graph: GraphBuilder, parts: GraphParts, user: str, given: str) -> tuple[_Rows, str]:
    items = len(parts.items)
    liked = _numbers(graph, given, parts.items, items)
    batch = graph.add("Slice", graph.add("Shape", given), _ints(graph, 0), _ints(graph, 1))
    if parts.people is None:
        gap = graph.add("Expand", _ints(graph, [items]), graph.add("Concat", batch, _ints(graph, 1), axis=0))
        places = graph.add("Concat", liked, gap, axis=1)
        return _Rows(places, places, batch), ""
    person = _numbers(graph, user, parts.people.ids, len(parts.people.ids))
    stored, places, count = _stored(graph, parts.people, person, items)
    filled = graph.add("ReduceSum", _numbers(graph, given, ("",), 1), _ints(graph, 1), keepdims=1)
    count = graph.add("Where", graph.add("Greater", filled, _ints(graph, [0])), _ints(graph, [0]), count)
    likes = graph.add("Where", graph.add("Less", places, count), stored, _ints(graph, [items]))
    # Every place costs each member time: places that no row of the batch fills are cut off.
    longest = graph.add("ReduceMax", graph.add("Concat", count, _ints(graph, [1]), axis=0), keepdims=0)
    end = graph.add("Unsqueeze", longest, _ints(graph, 0))
    likes = graph.add("Slice", likes, _ints(graph, 0), end, _ints(graph, 1))
    return _Rows(graph.add("Concat", liked, likes, axis=1), graph.add("Concat", liked, stored, axis=1), batch), person


def _numbers(graph: GraphBuilder, texts: str, keys: tuple[str, ...], otherwise: int) -> str:
    """Return the place of each text among `keys`, `otherwise` where it is none of them."""
    return graph.add(
        "LabelEncoder",
        texts,
        domain="ai.onnx.ml",
        keys_strings=list(keys) or [""],
        values_int64s=list(range(len(keys))) or [otherwise],
        default_int64=otherwise,
    )


def _stored(graph: GraphBuilder, people: Stored, person: str, items: int) -> tuple[str, str, str]:
    """Return the item numbers of each row's stored history, filled up with `items`, [b, s].

    Beside them the places [s] and how many of the first ones are likes, [b, 1].
    """
    offsets = graph.named(OFFSETS, _narrow(np.append(people.offsets, people.offsets[-1])))
    liked = graph.named(LIKED, _narrow(np.append(people.liked, 0)))
    flat = graph.named(HISTORIES, _narrow(np.append(people.items, items)))
    start, size, places = _ragged(graph, offsets, person)
    inside = graph.add("Less", places, size)
    at = graph.add("Where", inside, graph.add("Add", start, places), _ints(graph, [0]))
    numbers = graph.add("Cast", graph.add("Gather", flat, at, axis=0), to=_INT64)
    likes = graph.add("Unsqueeze", graph.add("Cast", graph.add("Gather", liked, person), to=_INT64), _ints(graph, 1))
    return graph.add("Where", inside, numbers, _ints(graph, [items])), places, likes


def _narrow(values: np.ndarray) -> np.ndarray:
    """Return whole numbers in the smallest type that the runtime can look up and that holds them."""
    largest = int(values.max(initial=0))
    return values.astype(np.uint16 if largest < 2**16 else np.int32 if largest < 2**31 else np.int64)


def _ragged(graph: GraphBuilder, offsets: str, person: str) -> tuple[str, str, str]:
    """Return start [b, 1], size [b, 1] and places [s] of rows that lie one behind the other."""
    start = graph.add("Cast", graph.add("Gather", offsets, person, axis=0), to=_INT64)
    after = graph.add("Gather", offsets, graph.add("Add", person, _ints(graph, 1)), axis=0)
    size = graph.add("Sub", graph.add("Cast", after, to=_INT64), start)
    least = graph.add("Concat", size, _ints(graph, 1), axis=0)
    longest = graph.add("ReduceMax", least, keepdims=0)
    places = graph.add("Range", graph.constant(0, np.int64), longest, graph.constant(1, np.int64))
    one = _ints(graph, 1)
    return graph.add("Unsqueeze", start, one), graph.add("Unsqueeze", size, one), places


def profile_input(column_input: str) -> str:
    """Return the graph input for an input of the profile's encoder: the same name, unless the graph has such a one."""
    return f"{column_input} 2" if column_input in RESERVED else column_input


def _declared(graph: GraphBuilder, encoder: FeatureEncoder | None) -> dict[str, str]:
    assert encoder is not None
    return {name: graph.input(profile_input(name), dtype, ["b", 1]) for name, dtype in encoder.inputs}


def _profile(graph: GraphBuilder, parts: GraphParts, named: dict[str, str], person: str, rows: _Rows) -> str:
    """Return each row's features: those given, or the stored ones of a known person of whom nothing is given."""
    assert parts.profile is not None
    features = parts.profile.to_onnx(graph, named)
    if parts.people is None or parts.people.features is None:
        return features
    table = parts.people.features
    offsets = graph.constant(np.append(table.indptr, table.indptr[-1]), np.int32)
    columns = graph.constant(np.append(table.indices, 0), np.int32)
    values = graph.constant(np.append(table.data, 0.0), np.float32)
    start, size, places = _ragged(graph, offsets, person)
    inside = graph.add("Less", places, size)
    at = graph.add("Where", inside, graph.add("Add", start, places), _ints(graph, [0]))
    column = graph.add("Cast", graph.add("Gather", columns, at, axis=0), to=_INT64)
    value = graph.add("Mul", graph.add("Gather", values, at, axis=0), graph.add("Cast", inside, to=_FLOAT))
    shape = graph.add("Concat", rows.batch, _ints(graph, parts.profile.width), axis=0)
    zeros = graph.add("Expand", graph.one(0.0), shape)
    stored = graph.add("ScatterElements", zeros, column, value, axis=1, reduction="add")
    return graph.add("Where", _any_given(graph, parts.profile, named), features, stored)


def _any_given(graph: GraphBuilder, encoder: FeatureEncoder, named: dict[str, str]) -> str:
    """Return a bool tensor [rows, 1]: any cell of the row is filled."""
    found = ""
    for name, dtype in encoder.inputs:
        if dtype is str:
            filled = graph.add("Cast", _numbers(graph, named[name], ("",), 1), to=_BOOL)
        else:
            filled = graph.add("Not", graph.add("IsNaN", named[name]))
        found = graph.add("Or", found, filled) if found else filled
    return found


def _history(graph: GraphBuilder, rows: _Rows, items: int, profile: str) -> GraphHistory:
    """Return the history in the forms that recommenders ask for; what is named twice counts once.

    Every place writes its number into a table over the catalogue and looks whether it finds itself there again.
    """
    width = graph.add("Slice", graph.add("Shape", rows.likes), _ints(graph, 1), _ints(graph, 2))
    last = graph.add("Squeeze", graph.add("Add", width, _ints(graph, 1)))
    order = graph.add("Range", graph.constant(1, np.int64), last, graph.constant(1, np.int64))
    order = graph.add("Expand", graph.add("Cast", order, to=_FLOAT), graph.add("Shape", rows.likes))
    shape = graph.add("Concat", rows.batch, _ints(graph, items + 1), axis=0)
    table = graph.add("ScatterElements", graph.add("Expand", graph.one(0.0), shape), rows.likes, order, axis=1)
    itself = graph.add("Equal", graph.add("GatherElements", table, rows.likes, axis=1), order)
    kept = graph.add("And", itself, graph.add("Less", rows.likes, _ints(graph, [items])))
    index = graph.add("Where", kept, rows.likes, _ints(graph, [items]))
    present = graph.add("Cast", kept, to=_FLOAT)
    count = graph.add("ReduceSum", present, _ints(graph, 1), keepdims=1)
    cut = graph.add("Slice", table, _ints(graph, 0), _ints(graph, items), _ints(graph, 1))
    dense = graph.add("Min", cut, graph.one(1.0))
    return GraphHistory(index, present, dense, count, profile, items)


# --- what suits them --------------------------------------------------------------------------------------------------


def _catalogue_scores(
    graph: GraphBuilder, parts: GraphParts, history: GraphHistory, k: str
) -> tuple[str, tuple[str, ...]]:
    """Score the catalogue; a file that also scores new items does without where no list (k = 0) is asked for."""
    if not parts.takes_new_items:
        return _scores(graph, parts.blend, history)
    links: list[tuple[str, ...]] = []

    def scores() -> str:
        total, found = _scores(graph, parts.blend, history)
        links.append(found)
        return total

    wanted = graph.add("Greater", graph.add("Squeeze", k), graph.constant(0, np.int64))
    total = graph.either(wanted, scores, lambda: graph.add("Mul", history.dense, graph.one(0.0)))
    return total, links[0]


def _scores(graph: GraphBuilder, blend: Blend, history: GraphHistory) -> tuple[str, tuple[str, ...]]:
    table = graph.named(FACTORS, blend.table)
    total, links = "", []
    for number, member in enumerate(blend.members):
        before = graph.names()
        if not blend.table[:, number].any():
            links.append("")
            continue
        scores = member.model.to_onnx(graph, history)
        links.append(_links_name(graph.names() - before))
        total = _added(graph, total, scores, _factor(graph, table, history, number, len(blend.table)))
    if not total:
        total = graph.add("Mul", history.dense, graph.one(0.0))
    return _snapped(graph, total), tuple(links)


def _links_name(added: frozenset[str]) -> str:
    names = {name.split(":", 1)[1].rsplit(":", 1)[0] for name in added if name.startswith(OWN + "links:")}
    return names.pop() if len(names) == 1 else ""


def _factor(graph: GraphBuilder, table: str, history: GraphHistory, number: int, lengths: int) -> str:
    """Return the factor of a member for each row, [b, 1]."""
    known = graph.add("Min", graph.add("Cast", history.count, to=_INT64), graph.one(lengths - 1, np.int64))
    rows = graph.add("Gather", table, graph.add("Squeeze", known, _ints(graph, 1)), axis=0)
    return graph.add("Gather", rows, _ints(graph, number), axis=1)


def _added(graph: GraphBuilder, total: str, scores: str, factor: str) -> str:
    part = graph.add("Mul", scores, factor)
    return graph.add("Add", total, part) if total else part


def _snapped(graph: GraphBuilder, scores: str) -> str:
    whole = graph.add("Round", graph.add("Mul", scores, graph.one(1 / GRID)))
    return graph.add("Mul", whole, graph.one(GRID))


def _new(graph: GraphBuilder, parts: GraphParts, history: GraphHistory, batch: str) -> None:
    """Score items given by their features; nothing of it is computed where none is given."""
    encoder = parts.new_items
    assert encoder is not None
    named = {}
    for name, dtype in encoder.inputs:
        missing = np.array([[""]], object) if dtype is str else np.full((1, 1), np.nan, np.float32)
        named[name] = graph.input(NEW_ITEM + name, dtype, ["c", 1], missing)
    filled = _any_given(graph, encoder, named)
    rows = graph.add("Slice", graph.add("Shape", filled), _ints(graph, 0), _ints(graph, 1))
    cells = graph.add("ReduceSum", graph.add("Cast", filled, to=_INT64), keepdims=0)
    asked = graph.add("Or", graph.add("Greater", cells, graph.constant(0, np.int64)), _is_many(graph, rows))

    def nothing(first: str, second: str) -> str:
        return graph.add("Expand", graph.one(0.0), graph.add("Concat", first, second, axis=0))

    features = graph.either(
        asked, lambda: encoder.to_onnx(graph, named), lambda: nothing(rows, _ints(graph, encoder.width))
    )
    scores = graph.either(
        asked, lambda: _new_scores(graph, parts.blend, history, features), lambda: nothing(batch, rows)
    )
    graph.output("new_score", scores, np.float32, ["b", "c"])
    graph.output("new_features", features, np.float32, ["c", encoder.width])


def _is_many(graph: GraphBuilder, rows: str) -> str:
    return graph.add("Greater", graph.add("Squeeze", rows), graph.constant(1, np.int64))


def _new_scores(graph: GraphBuilder, blend: Blend, history: GraphHistory, features: str) -> str:
    table = graph.constant(blend.new_table)
    total = ""
    for number, member in enumerate(blend.members):
        if blend.new_table[:, number].any():
            scores = cast(ScoresNewItems, member.model).new_to_onnx(graph, history, features)
            total = _added(graph, total, scores, _factor(graph, table, history, number, len(blend.new_table)))
    return _snapped(graph, total)


# --- the best of it ---------------------------------------------------------------------------------------------------


def _best(graph: GraphBuilder, parts: GraphParts, total: str, rows: _Rows, asked: tuple[str, str, str]) -> str:
    """Write the lists; return their item numbers, [b, best]."""
    k, exclude, allowed = asked
    items = len(parts.items)
    never = graph.one(-np.inf)
    free = graph.add("Concat", graph.add("Where", allowed, graph.one(0.0), never), graph.one(0.0), axis=1)
    free = graph.add("Expand", free, graph.add("Concat", rows.batch, _ints(graph, items + 1), axis=0))
    seen = graph.add("Where", exclude, rows.seen, _ints(graph, [items]))
    bars = graph.add("Expand", never, graph.add("Shape", seen))
    open_to = graph.add("ScatterElements", free, seen, bars, axis=1)
    open_to = graph.add("Slice", open_to, _ints(graph, 0), _ints(graph, items), _ints(graph, 1))
    most = graph.add("Max", graph.add("Min", k, _ints(graph, items)), _ints(graph, 0))
    values, places = graph.add_many("TopK", 2, graph.add("Add", total, open_to), most, axis=1, largest=1, sorted=1)
    numbers = graph.add("Where", graph.add("IsInf", values), _ints(graph, [items]), places)
    graph.output("item", graph.add("Gather", graph.constant((*parts.items, ""), str), numbers), str, ["b", "best"])
    graph.output("score", values, np.float32, ["b", "best"])
    graph.output("item_number", numbers, np.int64, ["b", "best"])
    return numbers


def _stars(graph: GraphBuilder, stars: FittedStars, person: str, rows: _Rows, numbers: str) -> None:
    """Foretell the rating of every item of the lists; of people who are not known, what others give."""
    if not person:
        stars, person = stars.without_people(), graph.add("Expand", _ints(graph, 0), rows.batch)
    graph.output("stars", stars.to_onnx(graph, person, numbers), np.float32, ["b", "best"])


def _ints(graph: GraphBuilder, value: int | list[int]) -> str:
    """Return an int64 constant of one element; a list becomes shape [1, 1], which suits arithmetic with rows."""
    return graph.constant([value], np.int64)
