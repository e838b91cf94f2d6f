"""What a log is taken to say: its columns, the tables beside it, and how they fit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Slot

from desktop_app.core.data.report import ReadOptions
from desktop_app.core.recommend.roles import Roles, RolesFound
from desktop_app.jobs.messages import Failure
from desktop_app.ui.app_state import AppState
from desktop_app.ui.asking import QuickAsk
from desktop_app.ui.later import Later
from desktop_app.ui.lists_desk import ListsDesk
from desktop_app.ui.recommend_state import (
    ITEMS,
    PEOPLE,
    SideFit,
    with_role,
)

if TYPE_CHECKING:
    from desktop_app.core.workflows import recommend_specs
else:
    recommend_specs = Later("desktop_app.core.workflows.recommend_specs")

TAB = "recommendations"
_ROLES = "desktop_app.core.workflows.recommend_roles"


class LogDesk(ListsDesk):
    """The part of the session that understands a log of purchases, clicks or ratings."""

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        self._beside: Path | None = None  # a table about the items that a sample brings along
        self._read_again: frozenset[str] = frozenset()
        self._roles_ask = QuickAsk(self._runner, "roles", self)
        self._roles_ask.answered.connect(self._take_roles)
        self._roles_ask.failed.connect(self._take_no_roles)
        self._tables_ask = QuickAsk(self._runner, "side_tables", self)
        self._tables_ask.answered.connect(self._take_tables)
        self._tables_ask.failed.connect(self._take_no_tables)
        self._fit_asks = {what: QuickAsk(self._runner, f"fit_{what}", self) for what in (ITEMS, PEOPLE)}
        for ask in self._fit_asks.values():
            ask.answered.connect(self._take_fit)
            ask.failed.connect(self._take_no_fit)

    # --- the question -------------------------------------------------------------------------------------------------

    @Slot(str)
    def note_tab(self, tab: str) -> None:
        """Remember which tab is shown; the first look at this one finds out what the file says."""
        super().note_tab(tab)
        self._look()

    @Slot(str, str)
    def set_role(self, role: str, column: str) -> None:
        """Take another column for one role; '' for none."""
        self._change_roles(lambda roles: with_role(roles, role, column))

    @Slot(str)
    def set_signal(self, signal: str) -> None:
        """Say what the values mean: how much, or how well it was liked."""
        self._change_spec(lambda spec: replace(spec, roles=replace(spec.roles, signal=signal, like_from=None)))

    @Slot(object)
    def set_like_from(self, value: float | None) -> None:
        """Say from which rating on something counts as liked; None finds it."""
        self._change_spec(lambda spec: replace(spec, roles=replace(spec.roles, like_from=value)))

    @Slot(object)
    def set_item_columns(self, columns: tuple[str, ...]) -> None:
        """Say which columns are items."""
        self._change_spec(lambda spec: replace(spec, roles=replace(spec.roles, items=columns)))

    @Slot(str, object)
    def set_side(self, what: str, path: Path) -> None:
        """Take a file as the table about "items" or "people"."""
        self._set_side(what, recommend_specs.SideSource(path.absolute()))

    @Slot(str, str)
    def set_side_table(self, what: str, name: str) -> None:
        """Take another table, or sheet, of the file that is open."""
        loaded = self._state.loaded
        if loaded is not None:
            source = loaded.report.source
            options = ReadOptions(table=name) if name in source.tables else ReadOptions(sheet=name)
            self._set_side(what, recommend_specs.SideSource(Path(source.path), options))

    @Slot(str)
    def drop_side(self, what: str) -> None:
        """Do without the table about "items" or "people"."""
        self._set_side(what, None)

    @Slot(float)
    def set_recommend_seconds(self, seconds: float) -> None:
        """Choose how long learning may take."""
        self._change_spec(lambda spec: replace(spec, seconds=seconds))

    # --- inside: looking at the file ----------------------------------------------------------------------------------

    def _replace(self, state: AppState) -> None:
        before = self._state
        is_new_table = state.loaded is not before.loaded
        if is_new_table and state.recommend is before.recommend:
            state = replace(state, recommend=replace(state.recommend, found=None, fits={}))
        super()._replace(state)
        if is_new_table:
            self._look()

    def _look(self) -> None:
        """Find out what a row says, once for each table and only when somebody wants to know."""
        state = self._state
        if self._tab != TAB or state.job.kind in ("load", "open"):
            return
        if state.recommend.card is None and state.recommend.run is not None:
            self._open_lists(state.recommend.run.model_path)
        loaded = state.loaded
        if loaded is None or state.recommend.found is not None:
            return
        arguments = (loaded.table_path, loaded.report, loaded.profile)
        wanted = self._wanted_roles()
        if wanted is None:
            self._roles_ask.ask(loaded, f"{_ROLES}:roles", *arguments)
        else:
            self._roles_ask.ask(loaded, f"{_ROLES}:change_roles", *arguments, _changes(wanted))

    def _wanted_roles(self) -> Roles | None:
        """Return the roles that the person chose, where the table still has their columns."""
        spec, loaded = self._state.recommend.spec, self._state.loaded
        if spec is None or loaded is None:
            return None
        names = {column.name for column in loaded.profile.columns}
        roles = spec.roles
        wanted = {roles.person, roles.item, roles.value, roles.time, *roles.items} - {""}
        return roles if wanted and wanted <= names else None

    @Slot(object, object)
    def _take_roles(self, loaded: object, found: RolesFound) -> None:
        if loaded is not self._state.loaded:
            return
        if self._reads_again(found.roles):
            return
        before = self._state.recommend.spec
        wanted = self._wanted_roles()
        roles = found.roles if wanted is None else _like_wanted(found.roles, wanted)
        items, self._beside = self._beside, None
        fresh = recommend_specs.RecommendSpec(roles, recommend_specs.SideSource(items) if items is not None else None)
        spec = replace(before, roles=roles) if before is not None else fresh
        self._set(recommend=replace(self._state.recommend, found=found, spec=spec, fits={}))
        said = self._state.messages.get(TAB)
        if said is not None and said.level != "info":
            self._say(TAB, None)
        self._check_sides()
        self._find_tables(spec)

    @Slot(object, object)
    def _take_no_roles(self, loaded: object, failure: Failure) -> None:
        """No log: say so, and let the columns be named by hand."""
        if loaded is not self._state.loaded or (failure.error is not None and self._reads_again(Roles())):
            return
        spec = self._state.recommend.spec or recommend_specs.RecommendSpec(Roles())
        message = self._message_of(failure)
        if failure.error is not None:
            message = replace(message, level="caution")
        found = RolesFound(spec.roles, False)
        recommend = replace(self._state.recommend, found=found, spec=spec)
        self._set(recommend=recommend, messages=self._messages(TAB, message))

    def _reads_again(self, roles: Roles) -> bool:
        """Read the file again where ids were lost because they look like bad numbers, or another table says who."""
        from desktop_app.core.workflows.recommend_roles import options_for_ids, read_again

        loaded = self._state.loaded
        assert loaded is not None
        is_free = self._wanted_roles() is None and not self._state.runs
        options = (read_again if is_free else options_for_ids)(roles, loaded.report)
        columns = frozenset((roles.person, roles.item))
        if options is None or columns == self._read_again or self._state.job.running:
            return False
        self._read_again = columns
        self._reload(lambda _: options)
        return True

    def _reload(self, change: Any) -> None:
        """Read the file again, differently."""
        raise NotImplementedError

    # --- inside: the question -----------------------------------------------------------------------------------------

    def _change_spec(self, change: Any) -> None:
        spec = self._state.recommend.spec
        if spec is None or self._state.job.kind == "recommend":
            return
        changed = change(spec)
        if changed != spec:
            self._worth_saving()
            self._set_recommend(spec=changed)
            self._save_later()

    def _change_roles(self, change: Any) -> None:
        """Show the change at once, and have the whole log read once more for what stands out in it."""
        loaded, before = self._state.loaded, self._state.recommend.spec
        self._change_spec(lambda spec: replace(spec, roles=change(spec.roles)))
        spec = self._state.recommend.spec
        if loaded is None or spec is None or spec == before or not (spec.roles.person and spec.roles.item):
            return
        arguments = (loaded.table_path, loaded.report, loaded.profile, _changes(spec.roles))
        self._roles_ask.ask(loaded, f"{_ROLES}:change_roles", *arguments)

    def _set_side(self, what: str, source: recommend_specs.SideSource | None) -> None:
        fits = {key: fit for key, fit in self._state.recommend.fits.items() if key != what}
        self._set_recommend(fits=fits)
        self._change_spec(lambda spec: replace(spec, **{what: source}))
        self._say(TAB, None)
        if source is None:
            self._fit_asks[what].forget()
        else:
            self._check_sides(what)

    def _check_sides(self, *only: str) -> None:
        """Find out how the tables beside the log fit it."""
        loaded, spec = self._state.loaded, self._state.recommend.spec
        for what in only or (ITEMS, PEOPLE):
            source = getattr(spec, what) if spec is not None else None
            if source is not None and loaded is not None and spec is not None:
                about = (what, loaded, source)
                arguments = (source, loaded.table_path, spec.roles, what)
                self._fit_asks[what].ask(about, f"{_ROLES}:check_side", *arguments)

    def _find_tables(self, spec: recommend_specs.RecommendSpec) -> None:
        """Look for tables about items and people in the file of the log, unless the person has chosen some."""
        loaded = self._state.loaded
        if loaded is None or spec.items is not None or spec.people is not None:
            return
        source = loaded.report.source
        if len(source.tables) + len(source.sheets) > 1:
            self._tables_ask.ask(loaded, f"{_ROLES}:find_sides", loaded.report, loaded.table_path, spec.roles)

    @Slot(object, object)
    def _take_tables(self, loaded: object, sides: Any) -> None:
        spec = self._state.recommend.spec
        if loaded is self._state.loaded and spec is not None and (sides.items or sides.people):
            changed = replace(spec, items=spec.items or sides.items, people=spec.people or sides.people)
            self._set_recommend(spec=changed)
            self._check_sides()

    @Slot(object, object)
    def _take_no_tables(self, _: object, failure: Failure) -> None:
        """Tell of a fault of the program only: a log that cannot be read says so by itself."""
        if failure.error is None:
            self.report_bug(failure.traceback)

    @Slot(object, object)
    def _take_fit(self, about: tuple[str, object, object], figures: Any) -> None:
        what, loaded, source = about
        spec = self._state.recommend.spec
        if loaded is self._state.loaded and spec is not None and getattr(spec, what) == source:
            fit = SideFit(figures.matched, figures.known, figures.columns, figures.key)
            self._set_recommend(fits={**self._state.recommend.fits, what: fit})

    @Slot(object, object)
    def _take_no_fit(self, about: tuple[str, object, object], failure: Failure) -> None:
        what, loaded, source = about
        spec = self._state.recommend.spec
        if loaded is self._state.loaded and spec is not None and getattr(spec, what) == source:
            fits: Mapping[str, SideFit] = {**self._state.recommend.fits, what: SideFit(0, 0)}
            self._set_recommend(fits=fits)
            self._say(TAB, self._message_of(failure))

    def _set_recommend(self, **parts: Any) -> None:
        self._set(recommend=replace(self._state.recommend, **parts))


def _changes(roles: Roles) -> dict[str, str]:
    return {"person": roles.person, "item": roles.item, "value": roles.value, "time": roles.time}


def _like_wanted(found: Roles, wanted: Roles) -> Roles:
    """Return what was found, with what the person said about values and columns."""
    same = found.value == wanted.value and found.shape == wanted.shape
    if not same:
        return found
    said = wanted.like_from is not None and wanted.signal == "ratings"
    return replace(
        found,
        signal=wanted.signal,
        like_from=wanted.like_from if said else found.like_from,
        items=wanted.items or found.items,
    )
