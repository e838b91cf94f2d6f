"""Look up columns of another table: open it, propose the keys, and make the step that carries it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.core.data.near_names import loose
from desktop_app.core.data.read import read_table
from desktop_app.core.data.recipe import Recipe
from desktop_app.core.data.report import ReadOptions
from desktop_app.core.data.steps.join_table import JoinTable
from desktop_app.core.data.steps.lookup import key_texts
from desktop_app.core.data.table import Kind, Table
from desktop_app.core.progress import Part, Progress
from desktop_app.core.text import QT_TRANSLATE_NOOP, say
from desktop_app.core.workflows.clean import preview
from desktop_app.core.workflows.specs import Preview, PreviewSpec

if TYPE_CHECKING:
    import pyarrow as pa

_LOOKING = QT_TRANSLATE_NOOP("Stages", "Looking for what the two tables have in common")
_SHARED = 0.5  # of the values of the smaller column, for two columns to be proposed as a key
_KEYS = (Kind.ID, Kind.CATEGORY, Kind.TEXT, Kind.NUMBER, Kind.YES_NO)
_SAMPLE_ROWS = 50_000


@dataclass(frozen=True)
class OtherSpec:
    """Open `path`, keep its table at `out_path`, and compare it with the table at `table_path` after `recipe`."""

    table_path: Path
    recipe: Recipe
    path: Path
    out_path: Path
    options: ReadOptions = field(default_factory=ReadOptions)


@dataclass(frozen=True)
class OtherTable:
    """The other table; `proposed` are the columns (of this table, of the other) that most likely make the key.

    `carried` is the step whose rows it is made of, where there is no file.
    """

    path: Path
    table_path: Path
    rows: int
    columns: tuple[str, ...]
    proposed: tuple[tuple[str, str], ...]
    carried: JoinTable | None = None

    @property
    def name(self) -> str:
        """What the other table is called."""
        return self.path.stem if self.carried is None else self.carried.name


@dataclass(frozen=True)
class CarriedSpec:
    """Make a table of what travels in `step` and keep it at `out_path`."""

    step: JoinTable
    out_path: Path


@dataclass(frozen=True)
class JoinSpec:
    """Which columns of the other table are looked up, and by which pairs of columns (this table, the other)."""

    table_path: Path
    recipe: Recipe
    other: OtherTable
    by: tuple[tuple[str, str], ...]
    columns: tuple[str, ...]
    loose: bool = False


def open_other(spec: OtherSpec, progress: Progress) -> OtherTable:
    """Read the other table and propose a key.

    Raises
    ------
    AcumenError
        As when a file is opened.
    """
    other, _ = read_table(spec.path, spec.options, Part(progress, 0.0, 0.7))
    other.save(spec.out_path)
    progress.update(0.7, say(_LOOKING))
    table = spec.recipe.apply(Table.open(spec.table_path))
    return OtherTable(spec.path, spec.out_path, other.rows, other.names, proposed_key(table, other))


def open_carried(spec: CarriedSpec, progress: Progress) -> OtherTable:
    """Return the rows that travel in a step as the other table, so that the step can be changed without the file."""
    progress.update(0.0, say(_LOOKING))
    step, other = spec.step, spec.step.other()
    other.save(spec.out_path)
    key = other.names[0]
    proposed = ((key, key),) if len(step.by) == 1 else ()
    return OtherTable(Path(step.name), spec.out_path, other.rows, other.names, proposed, step)


def join_step(spec: JoinSpec, progress: Progress) -> JoinTable:
    """Return the step that carries what is looked up.

    Raises
    ------
    UnknownColumn, BadStep
    """
    progress.update(0.0, say(_LOOKING))
    table = spec.recipe.apply(Table.open(spec.table_path))
    other = Table.open(spec.other.table_path)
    here, there = tuple(one for one, _ in spec.by), tuple(two for _, two in spec.by)
    step = JoinTable.of(table, other, here, there, spec.columns, spec.other.name, spec.loose)
    carried = spec.other.carried
    return step if carried is None else replace(step, doubled=step.doubled + carried.doubled)


def preview_join(spec: JoinSpec, progress: Progress) -> Preview:
    """Return what looking up would do, with how well the two tables fit; ``preview.step`` is the step.

    Raises
    ------
    AcumenError
    """
    recipe = spec.recipe.insert(join_step(spec, Part(progress, 0.0, 0.3)))
    return preview(PreviewSpec(spec.table_path, recipe, len(recipe) - 1), Part(progress, 0.3, 1.0))


def proposed_key(table: Table, other: Table) -> tuple[tuple[str, str], ...]:
    """Return the pair of columns that most likely joins two tables; empty where no two columns share values.

    A pair of the same name that shares at least half of its values comes first; then the pair that shares most of
    them, by columns of the other table that name its rows.
    """
    best = (0.0, 0.0, 0.0)
    found: tuple[tuple[str, str], ...] = ()
    for there in other.columns:
        if there.kind not in _KEYS:
            continue
        theirs = _values(other, there.name)
        uniqueness = len(theirs) / max(min(other.rows, _SAMPLE_ROWS), 1)
        for here in table.columns:
            if here.kind not in _KEYS:
                continue
            ours = _values(table, here.name)
            shared = len(ours & theirs) / max(min(len(ours), len(theirs)), 1)
            score = (float(loose(here.name) == loose(there.name)), round(shared, 2), uniqueness)
            if shared >= _SHARED and score > best:
                best = score
                found = ((here.name, there.name),)
    return found


def _values(table: Table, name: str) -> frozenset[str]:
    keys: pa.ChunkedArray = key_texts(Table((table[name],), table.rows), (name,)).slice(0, _SAMPLE_ROWS)
    return frozenset(keys.unique().to_pylist())
