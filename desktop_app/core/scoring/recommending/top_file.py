"""Who gets what, for everyone or for the people of a file, as a table on disk."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from desktop_app.core.errors import DataError
from desktop_app.core.progress import Progress
from desktop_app.core.scoring.recommending.asks import TOP_COLUMNS, TopResult, TopSpec
from desktop_app.core.scoring.recommending.file import Lists, RecommenderFile
from desktop_app.core.scoring.recommending.lister import Lister
from desktop_app.core.scoring.recommending.quick_reasons import QuickReasons
from desktop_app.core.scoring.recommending.rules import NothingLeft
from desktop_app.core.scoring.recommending.who import Who, everyone, from_likes, from_people
from desktop_app.core.scoring.writers import FOR_PEOPLE, check_rows, writer_for
from desktop_app.core.text import QT_TRANSLATE_NOOP, say

if TYPE_CHECKING:
    import pyarrow as pa

_WRITING = QT_TRANSLATE_NOOP("Stages", "Making the list of person {number} of {people}")
_AT_ONCE = 512
_PREVIEW_ROWS = 200


class NobodyToServe(DataError):
    """No person to make a list for."""

    what = QT_TRANSLATE_NOOP("Errors", "There is nobody to make lists for.")
    why = QT_TRANSLATE_NOOP("Errors", "The recommender keeps no people, or the file names none.")
    fix = QT_TRANSLATE_NOOP("Errors", "Give a file with people, or one with people and what they like.")


@dataclass(eq=False)
class _Told:
    """What has been written so far."""

    people: int = 0
    rows: int = 0
    preview: list[tuple[str, ...]] | None = None


def write_top(model: RecommenderFile, spec: TopSpec, progress: Progress) -> TopResult:
    """Write the lists of everyone, of the people of a file, or of people given by what they like.

    Parameters
    ----------
    model : RecommenderFile
    spec : TopSpec
    progress : Progress

    Raises
    ------
    NobodyToServe, SpecError, DataError, ModelFails, ResourceError
        Nothing stands under the output's name after an error.
    """
    began = time.monotonic()
    lister = Lister(model, spec.options)
    if lister.rules.allowed is not None and not lister.rules.allowed.any():
        raise NothingLeft(items=model.facts.items)
    writer = writer_for(spec.out, FOR_PEOPLE)
    who = _who(model, spec, progress)
    if not who.rows:
        raise NobodyToServe
    check_rows(spec.out, _least_rows(model, spec, who, lister.k))
    reasons = QuickReasons(model) if spec.because else None
    told = _Told(preview=[])
    columns: tuple[str, ...] = ()
    with writer:
        for start in range(0, who.rows, _AT_ONCE):
            left = (who.rows - start) / max(start, 1) * (time.monotonic() - began) if start else None
            progress.update(
                min(start / who.rows, 0.999), say(_WRITING, number=start + 1, people=who.rows), remaining_s=left
            )
            asked = who.part(start, min(start + _AT_ONCE, who.rows))
            lists = lister.lists(asked)
            texts = reasons.texts(asked, lists) if reasons is not None else None
            names = who.names[start : start + _AT_ONCE]
            batch = _wide(model, names, lists, lister.k) if spec.one_row else _long(model, names, lists, texts)
            columns = tuple(batch.schema.names)
            writer.write(batch)
            _note(told, batch, len(names))
    return TopResult(
        spec.out,
        told.people,
        told.rows,
        time.monotonic() - began,
        (*who.notices, *lister.notices()),
        columns,
        tuple(told.preview or ()),
    )


def _least_rows(model: RecommenderFile, spec: TopSpec, who: Who, k: int) -> int:
    """Return how many rows there will be at least: lists are shorter by a rule, or where a person had nearly all."""
    longest = int(np.diff(model.offsets).max(initial=0)) if model.facts.has_people else 0
    longest = max(longest, max(map(len, who.asked.likes), default=0))
    are_full = not spec.options.rules and model.facts.items - longest >= k
    return who.rows * k if are_full and not spec.one_row else who.rows


def _who(model: RecommenderFile, spec: TopSpec, progress: Progress) -> Who:
    if spec.likes is not None:
        return from_likes(model, spec.likes, progress)
    if spec.people is not None:
        return from_people(model, spec.people, progress)
    return everyone(model)


def _long(model: RecommenderFile, names: list[str], lists: Lists, texts: list[list[str]] | None) -> pa.RecordBatch:
    import pyarrow as pa

    there = lists.numbers < model.facts.items
    row, place = np.nonzero(there)
    items = _item_texts(model)
    columns = [
        pa.array(names, pa.string()).take(pa.array(row)),
        items.take(pa.array(lists.numbers[row, place])),
        pa.array((place + 1).astype(np.int32)),
        pa.array(lists.scores[row, place]),
    ]
    if texts is not None:
        columns.append(pa.array([texts[r][p] for r, p in zip(row.tolist(), place.tolist(), strict=True)], pa.string()))
    return pa.record_batch(columns, names=list(TOP_COLUMNS[: len(columns)]))


def _wide(model: RecommenderFile, names: list[str], lists: Lists, k: int) -> pa.RecordBatch:
    import pyarrow as pa

    items = _item_texts(model)
    columns = [pa.array(names, pa.string())]
    columns += [items.take(pa.array(lists.numbers[:, place])) for place in range(k)]
    return pa.record_batch(columns, names=[TOP_COLUMNS[0], *(f"{TOP_COLUMNS[1]} {place + 1}" for place in range(k))])


def _item_texts(model: RecommenderFile) -> pa.Array:
    import pyarrow as pa

    return pa.array([*model.items, ""], pa.string())


def _note(told: _Told, batch: pa.RecordBatch, people: int) -> None:
    told.people += people
    told.rows += batch.num_rows
    preview = told.preview if told.preview is not None else []
    if len(preview) < _PREVIEW_ROWS:
        head = batch.slice(0, _PREVIEW_ROWS - len(preview))
        preview += list(_shown(head))
        told.preview = preview


def _shown(batch: pa.RecordBatch) -> Iterator[tuple[str, ...]]:
    cells = [
        [f"{value:.4g}" if isinstance(value, float) else str(value) for value in column.to_pylist()]
        for column in batch.columns
    ]
    return zip(*cells, strict=True)
