"""What is known about items and people: in tables beside the log, and in other columns of the log itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.core.data.table import Table
from desktop_app.core.notices import Notice
from desktop_app.core.progress import Part, Progress
from desktop_app.core.recommend.features.encoder import FeatureEncoder, fit_features
from desktop_app.core.recommend.log import Features
from desktop_app.core.workflows.recommend_roles import read_side
from desktop_app.core.workflows.recommend_specs import SideSource


@dataclass(frozen=True, eq=False)
class Side:
    """What is known beside the log, as it is shown and as it is learned from; None where nothing is."""

    table: Table | None = None
    encoder: FeatureEncoder | None = None
    features: Features | None = None
    notices: tuple[Notice, ...] = ()


def known_beside(
    source: SideSource | None, within: Table | None, ids: Sequence[str], column: str, progress: Progress
) -> Side:
    """Put together what a table beside the log and the log itself say about its items or people.

    Parameters
    ----------
    source : SideSource, optional
        The table beside the log.
    within : Table, optional
        What the log itself says; rows in the order of `ids`.
    ids : sequence of str
        Of the log.
    column : str
        The log's column of them.
    progress : Progress

    Raises
    ------
    DataError, UnknownColumn, NoSharedIds
    """
    table, notices = _within(within, source, column)
    if source is not None:
        side = read_side(source, ids, column, Part(progress, 0.0, 0.5))
        table, notices = _joined(table, side.table), (*notices, *side.notices)
    if table is None:
        return Side()
    encoder = fit_features(table, Part(progress, 0.5, 1.0))
    notices = (*notices, *encoder.notices)
    if encoder.width:
        return Side(table, encoder, encoder.transform(table), notices)
    if source is not None:
        notices = (*notices, Notice("table_says_nothing", "", {"file": source.path.name}))
    return Side(table, None, None, notices)


def _within(table: Table | None, source: SideSource | None, column: str) -> tuple[Table | None, tuple[Notice, ...]]:
    """Return the wanted columns that the log itself has, and the remark about them."""
    left_out = source.left_out if source else ()
    kept = [one for one in table.columns if one.name not in left_out] if table is not None else []
    if not kept:
        return None, ()
    names = tuple(one.name for one in kept)
    return Table.of(kept), (Notice("log_says", column, {"columns": names}),)


def _joined(within: Table | None, side: Table) -> Table:
    """Return the columns of both; the table of its own counts where both have one."""
    others = within.columns if within is not None else ()
    return Table((*side.columns, *(column for column in others if column.name not in side)), side.rows)
