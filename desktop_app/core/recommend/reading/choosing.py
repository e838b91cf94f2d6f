"""What a person chose instead of the proposal."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.core.data.profile import TableProfile
from desktop_app.core.data.table import Table
from desktop_app.core.recommend.log import Signal
from desktop_app.core.recommend.reading.lists import find_lists
from desktop_app.core.recommend.reading.roles import signal_of
from desktop_app.core.recommend.roles import Roles, RolesFound, Shape

_COLUMNS = ("person", "item", "value", "time")


def roles_with(
    found: RolesFound,
    table: Table,
    profile: TableProfile,
    person: str | None = None,
    item: str | None = None,
    value: str | None = None,
    time: str | None = None,
) -> Roles:
    """Return the proposal with the columns that a person chose; '' means none, None leaves the proposal.

    A column that had another role in the proposal leaves it to the next best one, and what a chosen `value` says
    (ratings or counts) is looked up anew.

    Raises
    ------
    UnknownColumn
    """
    chosen = {role: name for role, name in zip(_COLUMNS, (person, item, value, time), strict=True) if name is not None}
    for name in chosen.values():
        _ = table[name] if name else None
    columns = _columns(found, chosen)
    roles = found.roles
    if columns["person"] and columns["item"]:
        roles = replace(roles, shape=Shape.LONG, **columns, items=(), separator="", lead="")  # type: ignore[arg-type]
        lists = find_lists(table[roles.item])
        if lists:
            return replace(roles, shape=Shape.LIST, value="", separator=lists.separator)
    else:
        items = tuple(name for name in roles.items if name not in columns.values())
        roles = replace(roles, **columns, items=items)  # type: ignore[arg-type]
    if roles.shape is not Shape.LONG:
        return roles
    if roles.value and roles.value == found.roles.value:
        return replace(roles, signal=found.roles.signal, like_from=found.roles.like_from)
    signal, like_from = signal_of(table, profile, roles.value) if roles.value else (str(Signal.EVENTS), None)
    return replace(roles, signal=signal, like_from=like_from)


def _columns(found: RolesFound, chosen: dict[str, str]) -> dict[str, str]:
    """Return a column for each role: the chosen one, the proposed one, or the next best where that is taken."""
    columns = {role: getattr(found.roles, role) for role in _COLUMNS} | chosen
    taken = set(chosen.values())
    options = {"person": found.person_columns, "item": found.item_columns}
    for role in _COLUMNS:
        if role in chosen or columns[role] not in taken or not columns[role]:
            continue
        used = {*taken, *columns.values()}
        columns[role] = next((name for name in options.get(role, ()) if name not in used), "")
    if chosen.get("person") and not columns["item"] and not found.roles.items:
        used = set(columns.values())
        columns["item"] = next((name for name in found.item_columns if name not in used), "")
    if chosen.get("item") and not columns["person"] and not found.roles.separator:
        used = set(columns.values())
        columns["person"] = next((name for name in found.person_columns if name not in used), "")
    return columns
