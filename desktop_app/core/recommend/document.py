"""What a recommender's file says about itself beside its graph, as plain values for JSON."""

from __future__ import annotations

import base64
import json
import math
import zlib
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

import numpy as np

from desktop_app.core.data.table import Kind, Table
from desktop_app.core.evaluation.figures import Estimate
from desktop_app.core.features.raw import input_names
from desktop_app.core.recommend.base import HISTORY_LENGTHS
from desktop_app.core.recommend.catalogue import Catalogue
from desktop_app.core.recommend.features.blocks import Flags, Tags
from desktop_app.core.recommend.features.encoder import FeatureEncoder
from desktop_app.core.recommend.graph import GraphParts, profile_input
from desktop_app.core.recommend.likeness import Likeness
from desktop_app.core.recommend.roles import Roles

_MOST_LEVELS = 500
_MOST_FEATURES = 4_000_000
MOST_HIDDEN = 2_000


@dataclass(frozen=True, eq=False)
class HeldOut:
    """People whose likes were partly hidden: what stayed known and what was hidden, CSR of shape (people, items)."""

    known: Any
    hidden: Any


@dataclass(frozen=True, eq=False)
class FileFacts:
    """What the file says about itself.

    Attributes
    ----------
    person_name, item_name : str
        The columns' own names in the log, such as "customer" and "product".
    items_table, people_table : Table, optional
        What is known about items and people; rows in the order of the log's ids, the id column left out.
    metrics : mapping of str to Estimate
    judged_by : str
        "time" or "person".
    hidden : HeldOut, optional
        A sample of the judgement, from which the cost of rules is told.
    """

    person_name: str
    item_name: str
    roles: Roles = field(default_factory=Roles)
    items_table: Table | None = None
    people_table: Table | None = None
    metrics: Mapping[str, Estimate] = field(default_factory=dict)
    baseline: Mapping[str, Estimate] = field(default_factory=dict)
    judged_by: str = "person"
    verdict: str = ""
    seed: int = 0
    events: int = 0
    fingerprint: str = ""
    hidden: HeldOut | None = None


def document(
    parts: GraphParts, facts: FileFacts, links: tuple[str, ...], likes: np.ndarray, alike: Likeness | None
) -> dict[str, Any]:
    """Return the metadata of a recommender's file.

    Parameters
    ----------
    parts : GraphParts
    facts : FileFacts
    links : tuple of str
        For each member the name of its links in the file.
    likes : ndarray of int, shape (items,)
        How many people like each item.
    alike : Likeness, optional
        None in a file that is only to answer quickly.
    """
    people = parts.people
    return {
        "people": 0 if people is None else len(people.ids),
        "has_people": people is not None,
        "items": len(parts.items),
        "events": facts.events,
        "person_name": facts.person_name,
        "item_name": facts.item_name,
        "roles": asdict(facts.roles),
        "members": _members(parts, links),
        "profile": _columns(parts.profile, facts.people_table, "") if parts.takes_profiles else [],
        "new_item": _columns(parts.new_items, facts.items_table, "item:") if parts.takes_new_items else [],
        "catalogue": _catalogue(Catalogue.of(facts.items_table)),
        "arrays": {name: stored_array(array) for name, array in _arrays(parts, facts, likes, alike).items()},
        "first_day": 0 if people is None else people.first_day,
        "metrics": {name: _estimate(one) for name, one in facts.metrics.items()},
        "baseline": {name: _estimate(one) for name, one in facts.baseline.items()},
        "stars": [] if parts.stars is None else [float(parts.stars.low), float(parts.stars.high)],
        "judged_by": facts.judged_by,
        "verdict": facts.verdict,
        "seed": facts.seed,
        "fingerprint": facts.fingerprint,
    }


def stored_array(array: np.ndarray) -> dict[str, Any]:
    """Return an array as packed text with its type and shape."""
    plain = np.ascontiguousarray(array)
    packed = base64.b64encode(zlib.compress(plain.tobytes(), 6)).decode("ascii")
    return {"type": plain.dtype.str, "shape": list(plain.shape), "data": packed}


def _members(parts: GraphParts, links: tuple[str, ...]) -> list[dict[str, Any]]:
    return [
        {
            "key": member.key,
            "setting": float(member.setting),
            "links": name,
            "weights": {
                str(length): round(float(weight), 6) for length, weight in zip(HISTORY_LENGTHS, row, strict=True)
            },
        }
        for member, name, row in zip(parts.blend.members, links, parts.blend.weights, strict=True)
    ]


def _columns(encoder: FeatureEncoder | None, table: Table | None, prefix: str) -> list[dict[str, Any]]:
    """Return the columns that can be filled in about somebody or something new."""
    assert encoder is not None
    found = []
    for block in encoder.blocks:
        for name, kind in block.columns:
            inputs = [prefix + own if prefix else profile_input(own) for own in input_names(name, kind)]
            shown = Kind.YES_NO if isinstance(block, Flags) else kind
            levels = list(block.tags)[:_MOST_LEVELS] if isinstance(block, Tags) else []
            column = {"name": name, "kind": str(shown), "takes": str(kind), "inputs": inputs, "levels": levels}
            found.append({**column, "range": _range(table, name, kind)})
    return found


def _range(table: Table | None, name: str, kind: Kind) -> list[float]:
    import pyarrow.compute as pc

    if table is None or kind is not Kind.NUMBER or name not in table or table[name].kind is not Kind.NUMBER:
        return []
    ends = pc.min_max(table[name].values).as_py()
    return [ends["min"], ends["max"]] if ends["min"] is not None else []


def _catalogue(shown: Catalogue) -> dict[str, Any]:
    cells = json.dumps([list(column.cells) for column in shown.columns], ensure_ascii=False).encode()
    return {
        "title": shown.title,
        "picture": shown.picture,
        "columns": [{"name": c.name, "kind": str(c.kind), "marks": c.marks} for c in shown.columns],
        "bytes": len(cells),
        "cells": base64.b64encode(zlib.compress(cells, 6)).decode("ascii"),
    }


def _arrays(parts: GraphParts, facts: FileFacts, likes: np.ndarray, alike: Likeness | None) -> dict[str, np.ndarray]:
    found = {"likes": likes.astype(np.int32)}
    if alike is not None:
        found |= {
            "near": alike.near,
            "nearness": alike.nearness.astype(np.float16),
            "vectors": alike.vectors.astype(np.float16),
            "centrality": alike.centrality,
            "mapped": alike.mapped,
            "places": alike.places.astype(np.float16),
        }
    if parts.people is not None and parts.people.days is not None:
        found["days"] = _smallest(parts.people.days)
    if facts.hidden is not None:
        found |= _hidden(facts.hidden)
    if parts.takes_new_items and facts.items_table is not None and parts.new_items is not None:
        found |= _features(parts.new_items, facts.items_table)
    return found


def _smallest(days: np.ndarray) -> np.ndarray:
    return days.astype(np.uint16) if days.max(initial=0) < 2**16 else days.astype(np.int32)


def _hidden(held_out: HeldOut) -> dict[str, np.ndarray]:
    known, hidden = held_out.known[:MOST_HIDDEN], held_out.hidden[:MOST_HIDDEN]
    return {
        "known_offsets": known.indptr.astype(np.int32),
        "known_items": known.indices.astype(np.int32),
        "hidden_offsets": hidden.indptr.astype(np.int32),
        "hidden_items": hidden.indices.astype(np.int32),
    }


def _features(encoder: FeatureEncoder, table: Table) -> dict[str, np.ndarray]:
    """Return the features of the catalogue, with which a new item is compared; nothing where they are too many."""
    matrix = encoder.transform(table).matrix
    if matrix.nnz > _MOST_FEATURES:
        return {}
    return {
        "feature_offsets": matrix.indptr.astype(np.int32),
        "feature_columns": matrix.indices.astype(np.int32),
        "feature_values": matrix.data.astype(np.float16),
    }


def _estimate(one: Estimate) -> list[float | None]:
    return [value if math.isfinite(value) else None for value in (one.value, one.low, one.high)]
