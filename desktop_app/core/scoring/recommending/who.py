"""The people that lists are made for: everyone, the people of a file, or people given by what they like."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from desktop_app.core.data.errors import NoRows
from desktop_app.core.data.ids import Ids, ids_of
from desktop_app.core.data.report import ReadOptions
from desktop_app.core.data.source import Source, open_source
from desktop_app.core.data.table import Kind
from desktop_app.core.errors import DataError
from desktop_app.core.notices import Notice
from desktop_app.core.progress import Progress
from desktop_app.core.scoring.recommending.file import Asked, RecommenderFile, missing
from desktop_app.core.scoring.recommending.profiles import column_inputs, unreadable_notices
from desktop_app.core.scoring.recommending.rules import number_in
from desktop_app.core.text import QT_TRANSLATE_NOOP, say

if TYPE_CHECKING:
    import pyarrow as pa

_READING = QT_TRANSLATE_NOOP("Stages", "Reading the people")
_OTHER_HEADER = frozenset(("lines_above", "more_header_rows"))
_PERSON_NAMES = ("user", "userid", "person", "customer", "customerid", "用户", "用户id", "客户", "顾客")
_ITEM_NAMES = ("item", "itemid", "product", "productid", "likes", "liked", "商品", "物品", "产品")
_MARKS = re.compile(r"[\s_\-./]+")
_EXAMPLES = 5


class TooFewColumns(DataError):
    """A file of likes needs two columns."""

    what = QT_TRANSLATE_NOOP("Errors", "“{file}” does not say who likes what.")
    why = QT_TRANSLATE_NOOP("Errors", "It needs a column of people and a column of items; it has: {columns}.")
    fix = QT_TRANSLATE_NOOP("Errors", "Give a file with the columns “user” and “item”, one row for each thing liked.")


@dataclass(frozen=True, eq=False)
class Who:
    """Rows to make lists for.

    Attributes
    ----------
    names : list of str
        What stands in the column of people.
    asked : Asked
    notices : tuple of Notice
    """

    names: list[str]
    asked: Asked
    notices: tuple[Notice, ...] = field(default=())

    @property
    def rows(self) -> int:
        """Number of people."""
        return len(self.names)

    def part(self, start: int, end: int) -> Asked:
        """Return some of the rows."""
        return Asked(
            self.asked.people[start:end],
            self.asked.likes[start:end],
            {name: values[start:end] for name, values in self.asked.profile.items()},
        )


def everyone(model: RecommenderFile) -> Who:
    """Return everybody whom the file knows."""
    return Who(list(model.people), Asked(people=model.people))


def from_people(model: RecommenderFile, path: Path, progress: Progress) -> Who:
    """Return the people of a file that has a column of ids, and perhaps columns of their profile.

    Raises
    ------
    DataError
    """
    source, table = _read(path, (model.facts.person_name, *_PERSON_NAMES), progress)
    column = _column(source.names, (model.facts.person_name, *_PERSON_NAMES)) or source.names[0]
    ids = _ids(table.column(column))
    rows = _first_rows(ids.codes)
    names = [ids.labels[code] for code in ids.codes[rows]]
    profile, odd = _profiles(model, table, rows)
    notices = [Notice("ids_from_column", column), *_left_out(ids.codes, rows), *odd]
    meant = [model.spelled_people.known(name) or name for name in names]
    notices += loosely(column, names, meant)
    strangers = [name for name in meant if name not in model.person_numbers]
    if strangers:
        facts = {"n": len(strangers), "people": tuple(strangers[:_EXAMPLES])}
        notices.append(Notice("people_unknown", "", facts))
    return Who(names, Asked(people=meant, profile=profile), tuple(notices))


def from_likes(model: RecommenderFile, path: Path, progress: Progress) -> Who:
    """Return the people of a file whose rows say who likes what; they are answered by these likes alone.

    Raises
    ------
    TooFewColumns, DataError
    """
    source, table = _read(path, (model.facts.person_name, *_PERSON_NAMES), progress)
    if len(source.names) < 2:
        raise TooFewColumns(file=path.name, columns=source.names)
    person = _column(source.names, (model.facts.person_name, *_PERSON_NAMES))
    others = [name for name in source.names if name != person]
    item = _column(others, (model.facts.item_name, *_ITEM_NAMES)) or (others[0] if person else others[1])
    person = person or next(name for name in source.names if name != item)
    table, odd = _liked(model, table, (person, item))
    people, items = _ids(table.column(person)), _ids(table.column(item))
    meant = [model.spelled_items.known(label) for label in items.labels]
    unknown = [label for label, known in zip(items.labels, meant, strict=True) if known is None]
    likes: dict[int, dict[str, None]] = {}
    for who, what in zip(people.codes.tolist(), items.codes.tolist(), strict=True):
        if who >= 0:
            liked = likes.setdefault(who, {})
            known = meant[what] if what >= 0 else None
            if known is not None:
                liked[known] = None
    notices = [Notice("likes_from_columns", person, {"item": item}), *odd]
    nobody = int((people.codes < 0).sum())
    notices += [Notice("rows_without_id", "", {"n": nobody})] if nobody else []
    if unknown:
        notices.append(Notice("items_unknown", "", {"n": len(unknown), "items": tuple(unknown[:_EXAMPLES])}))
    notices += loosely(item, items.labels, meant)
    lost = sum(not liked for liked in likes.values())
    notices += [Notice("likes_unknown", "", {"n": lost})] if lost else []
    # An id that no item has keeps somebody of whom nothing is known apart from somebody known by id.
    rows = [list(liked) or ["\t"] for liked in likes.values()]
    return Who([people.labels[who] for who in likes], Asked(likes=rows), tuple(notices))


def _liked(model: RecommenderFile, table: pa.Table, taken: tuple[str, str]) -> tuple[pa.Table, list[Notice]]:
    """Return the rows that say a like: where the log had ratings or quantities, a low rating or a return is none."""
    import pyarrow as pa
    import pyarrow.compute as pc

    roles = model.document.get("roles")
    roles = roles if isinstance(roles, Mapping) else {}
    name, least = roles.get("value"), roles.get("like_from")
    others = [column for column in table.column_names if column not in taken]
    column = _column(others, (name,)) if isinstance(name, str) and name else ""
    if not column:
        return table, []
    values = np.array([number_in("" if cell is None else str(cell)) for cell in table.column(column).to_pylist()])
    is_rated = isinstance(least, int | float)
    low = values < least if is_rated else values <= 0
    if not low.any():
        return table, []
    # Whoever has only such rows keeps a place: the rows stay, without an item.
    items = table.column(taken[1])
    left = pc.if_else(pa.array(low), pa.scalar(None, items.type), items)
    kept = table.set_column(table.column_names.index(taken[1]), taken[1], left)
    facts = {"n": int(low.sum()), "least": least} if is_rated else {"n": int(low.sum())}
    return kept, [Notice("likes_below" if is_rated else "likes_not_above_zero", column, facts)]


def loosely(column: str, names: Sequence[str], meant: Sequence[str | None]) -> list[Notice]:
    """Return what to say where ids are written otherwise than the recommender knows them."""
    changed = [(name, known) for name, known in zip(names, meant, strict=True) if known not in (None, name)]
    if not changed:
        return []
    name, known = changed[0]
    return [Notice("ids_loosely", column, {"n": len(changed), "name": name, "known": known})]


def _ids(cells: pa.ChunkedArray) -> Ids:
    import pyarrow as pa

    return ids_of(cells, Kind.NUMBER if pa.types.is_floating(cells.type) else Kind.ID)


def _read(path: Path, wanted: Sequence[str], progress: Progress) -> tuple[Source, pa.Table]:
    """Read a file with one of the `wanted` columns; a first line that names it is the header, whatever is below it."""
    import pyarrow as pa

    progress.update(0.0, say(_READING))
    source = open_source(path, ReadOptions(below="keep"), progress)
    if {doubt.notice.code for doubt in source.doubts} & _OTHER_HEADER:
        whole = open_source(path, ReadOptions(skip_rows=0, header_rows=1, below="keep"), progress)
        source = whole if _column(whole.names, wanted) else source
    batches = []
    for batch in source.batches():
        batches.append(batch)
        progress.update(0.0, say(_READING))
    if not any(batch.num_rows for batch in batches):
        raise NoRows(file=path.name, columns=source.names[:20])
    return source, pa.Table.from_batches(batches)


def _column(names: Sequence[str], wanted: Sequence[str]) -> str:
    """Return the first of `wanted` that is among `names`, however it is written; '' for none."""
    for name in wanted:
        if name and name in names:
            return name
    loosely = {_loose(name): name for name in reversed(names)}
    return next((loosely[_loose(name)] for name in wanted if name and _loose(name) in loosely), "")


def _loose(name: str) -> str:
    return _MARKS.sub("", name).casefold()


def _first_rows(codes: np.ndarray) -> np.ndarray:
    """Return the row in which each id occurs first, in the order of the file."""
    there = np.flatnonzero(codes >= 0)
    _, first = np.unique(codes[there], return_index=True)
    return np.sort(there[first])


def _left_out(codes: np.ndarray, rows: np.ndarray) -> list[Notice]:
    nobody = int((codes < 0).sum())
    again = len(codes) - nobody - len(rows)
    found = [Notice("rows_without_id", "", {"n": nobody})] if nobody else []
    return found + ([Notice("people_repeated", "", {"n": again})] if again else [])


def _profiles(model: RecommenderFile, table: pa.Table, rows: np.ndarray) -> tuple[dict[str, np.ndarray], list[Notice]]:
    import pyarrow as pa

    profile: dict[str, np.ndarray] = {}
    counts: Counter[str] = Counter()
    for column in model.facts.profile:
        source = _column(table.column_names, (column.name,))
        if not source:
            profile |= {name: missing(column.takes, len(rows)) for name in column.inputs}
            continue
        cells = table.column(source).take(pa.array(rows))
        arrays, unreadable = column_inputs(column, cells.combine_chunks())
        counts[column.name] += unreadable
        profile |= arrays
    return profile, unreadable_notices(counts)
