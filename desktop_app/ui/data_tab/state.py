"""What the Data tab shows, as a pure function of the whole state."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from desktop_app.core.data.errors import TooBigForMemory
from desktop_app.core.data.profile import ColumnProfile
from desktop_app.core.data.report import Doubt, FirstRows, SourceInfo
from desktop_app.core.data.table import Kind
from desktop_app.core.notices import Notice
from desktop_app.core.text import Sentence, say
from desktop_app.core.workflows.specs import Loaded
from desktop_app.ui.app_state import AppState, Message, Previewed
from desktop_app.ui.data_tab import words

_HARM = (
    "encoding_broken",
    "encoding_guessed",
    "rows_repaired",
    "stray_quotes",
    "rows_long",
    "rows_short",
    "delimiter_guessed",
    "more_tables",
    "lines_above",
    "total_row",
    "totals_inside",
    "lines_below",
    "rows_sampled",
    "rows_chosen",
    "rows_grouped",
    "columns_chosen",
    "header_guessed",
    "more_header_rows",
    "no_header_guessed",
    "sheet_chosen",
    "table_chosen",
    "mixed_cells",
    "cells_lost",
    "marks_unclear",
    "date_unclear",
    "big_whole_numbers",
    "words_as_missing",
    "infinite_numbers",
    "spellings_joined",
    "id_repeats",
)
"""What spoils most if the guess was wrong, worst first; anything else follows in the order of reading."""

_MOST_CHOICES = 3  # buttons on a card; a longer list of sheets or tables has its chooser above


class Phase(StrEnum):
    """The four states of the tab."""

    EMPTY = "empty"
    WORKING = "working"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True)
class Choice:
    """One way to read the file otherwise: `setting` is kind, or a field of `ReadOptions`."""

    setting: str
    value: str
    column: str
    text: Sentence


@dataclass(frozen=True)
class DoubtCard:
    """A doubt as it is shown: the evidence and what can be done with one click."""

    key: str
    code: str
    column: str
    evidence: Sentence
    choices: tuple[Choice, ...]


@dataclass(frozen=True)
class Chooser:
    """A list to choose from; nothing to choose where it has fewer than two `values`."""

    values: tuple[str, ...] = ()
    texts: tuple[Sentence, ...] = ()
    chosen: str = ""


@dataclass(frozen=True)
class Figure:
    """One figure of a column: `form` is ``count``, ``number``, ``date`` or ``share`` (rows and share of all rows)."""

    name: Sentence
    value: float
    form: str
    share: float = 0.0
    term: str = ""


@dataclass(frozen=True)
class ColumnView:
    """One column in figures; `note` is a remark, None where there is nothing to say."""

    name: str
    kind: Kind
    figures: tuple[Figure, ...]
    profile: ColumnProfile
    note: Sentence | None
    doubts: tuple[DoubtCard, ...]
    settled: tuple[DoubtCard, ...] = ()


@dataclass(frozen=True)
class DataView:
    """Everything that the tab shows."""

    phase: Phase
    file: str = ""
    size: Sentence | None = None
    understood: tuple[Sentence, ...] = ()
    doubts: tuple[DoubtCard, ...] = ()
    settled: tuple[DoubtCard, ...] = ()
    previewed: Previewed | None = None
    sheets: Chooser = Chooser()
    tables: Chooser = Chooser()
    encodings: Chooser = Chooser()
    columns: tuple[str, ...] = ()
    target: str = ""
    can_choose: bool = False
    stage: Sentence | None = None
    fraction: float = 0.0
    failure: Message | None = None
    can_sample: bool = False
    choosable: tuple[str, ...] = ()
    before_reading: tuple[tuple[str, Kind], ...] = ()
    first: FirstRows | None = None


def data_view(state: AppState) -> DataView:
    """Return what the tab shows."""
    loading = state.job.kind == "load"
    if loading and (state.loaded is None or _another_file(state)):
        name = state.source.name if state.source is not None else ""
        stage, fraction = state.job.stage, state.job.fraction
        return DataView(Phase.WORKING, file=name, stage=stage, fraction=fraction, first=state.first_rows)
    if state.loaded is not None:
        return _done(state, state.loaded, can_choose=not state.job.running)
    message = state.messages.get("data")
    if message is not None and message.level == "error":
        too_big = message.what.source == TooBigForMemory.what
        names, kinds = (_texts(message, fact) if too_big else () for fact in ("names", "kinds"))
        columns = tuple((name, Kind(kind)) for name, kind in zip(names, kinds, strict=False))
        return DataView(Phase.FAILED, failure=message, can_sample=too_big, choosable=names, before_reading=columns)
    return DataView(Phase.EMPTY)


def _texts(message: Message, fact: str) -> tuple[str, ...]:
    found = message.what.facts.get(fact, ())
    return tuple(map(str, found)) if isinstance(found, tuple) else ()


def column_view(loaded: Loaded, column: str) -> ColumnView:
    """Return what is shown of one column."""
    profile = loaded.profile[column]
    opened, settled = (tuple(card for card in cards if card.column == column) for cards in _cards(loaded))
    return ColumnView(column, profile.kind, tuple(_figures(profile)), profile, _note(profile), opened, settled)


def _another_file(state: AppState) -> bool:
    return (
        state.loaded is not None and state.source is not None and Path(state.loaded.report.source.path) != state.source
    )


def _done(state: AppState, loaded: Loaded, can_choose: bool) -> DataView:
    source = loaded.report.source
    names = tuple(column.name for column in loaded.profile.columns)
    opened, settled = _cards(loaded)
    return DataView(
        Phase.DONE,
        file=Path(source.path).name,
        size=say(words.SIZE, rows=say(words.ROWS, n=loaded.profile.rows), columns=say(words.COLUMNS, n=len(names))),
        understood=_understood(loaded),
        doubts=opened,
        settled=settled,
        previewed=state.previewed,
        sheets=_named(source.sheets, source.sheet),
        tables=_tables(source),
        encodings=_encodings(source.encoding),
        columns=names,
        target=state.spec.target if state.spec is not None else "",
        can_choose=can_choose,
    )


def _understood(loaded: Loaded) -> tuple[Sentence, ...]:
    source, profile = loaded.report.source, loaded.profile
    facts = {
        "encoding": words.encoding(source.encoding or ""),
        "delimiter": words.delimiter(source.delimiter or ""),
        "sheet": source.sheet or "",
        "table": source.table or "",
    }
    kinds = [column.kind for column in profile.columns]
    counted = tuple(say(text, n=kinds.count(kind)) for kind, text in words.WITH_KIND.items() if kind in kinds)
    rows, columns = say(words.ROWS, n=loaded.report.rows), say(words.COLUMNS, n=len(kinds))
    form = words.FORMATS.get(source.format, words.OTHER_FORMAT)
    if form is words.SEPARATED and source.delimiter is None:
        form = words.ONE_COLUMN
    return (
        say(form, **facts),
        say(words.CONTENT, rows=rows, columns=columns, kinds=counted),
        _missing(loaded),
    )


def _missing(loaded: Loaded) -> Sentence:
    columns = [column for column in loaded.profile.columns if column.missing]
    total = sum(column.missing for column in columns)
    if not columns:
        return say(words.NOTHING_MISSING)
    worst = max(columns, key=lambda column: column.missing)
    if len(columns) == 1:
        return say(words.MISSING_IN_ONE, n=total, column=worst.name)
    return say(words.MISSING_IN_MANY, n=total, columns=len(columns), column=worst.name, worst=worst.missing)


def _cards(loaded: Loaded) -> tuple[tuple[DoubtCard, ...], tuple[DoubtCard, ...]]:
    """Return the doubts that are open and those that the person has settled."""
    accepted = loaded.report.options.accepted
    cards = [_card(doubt) for doubt in sorted(loaded.report.doubts, key=_harmlessness)]
    return (
        tuple(card for card in cards if card.key not in accepted),
        tuple(card for card in cards if card.key in accepted),
    )


def _harmlessness(doubt: Doubt) -> int:
    return _HARM.index(doubt.notice.code) if doubt.notice.code in _HARM else len(_HARM)


def _card(doubt: Doubt) -> DoubtCard:
    column = doubt.notice.column
    choices = tuple(filter(None, (_choice(text, column) for text in doubt.alternatives)))
    return DoubtCard(doubt.key, doubt.notice.code, column, _evidence(doubt.notice), choices[:_MOST_CHOICES])


def _evidence(notice: Notice) -> Sentence:
    encoding = notice.facts.get("encoding")
    named = {"encoding": words.encoding(encoding)} if isinstance(encoding, str) else {}
    return replace(notice, facts={**notice.facts, **named}).sentence()


def _choice(alternative: str, column: str) -> Choice | None:
    setting, _, value = alternative.partition("=")
    text = words.alternative(setting, value)
    return None if text is None else Choice(setting, value, column, text)


def _named(values: tuple[str, ...], chosen: str | None) -> Chooser:
    return Chooser(values, tuple(say(words.PLAIN, text=value) for value in values), chosen or "")


def _tables(source: SourceInfo) -> Chooser:
    found = _named(source.tables, source.table)
    if source.format != "folder":
        return found
    return replace(found, values=("", *found.values), texts=(say(words.ALL_TABLES), *found.texts))


def _encodings(chosen: str | None) -> Chooser:
    if chosen is None:
        return Chooser()
    known = (*words.ENCODINGS, *(() if words.is_known(chosen) else (chosen,)))
    return Chooser(known, tuple(words.encoding(value) for value in known), words.canonical(chosen))


def _figures(profile: ColumnProfile) -> Iterable[Figure]:
    share = profile.missing / profile.rows if profile.rows else 0.0
    yield Figure(say(words.FIGURE_MISSING), profile.missing, "share", share, "missing")
    yield Figure(say(words.FIGURE_DISTINCT), profile.distinct, "count", 0.0, "distinct")
    if profile.minimum is None or profile.maximum is None:
        if profile.mean_words and profile.kind is Kind.TEXT:
            yield Figure(say(words.FIGURE_WORDS), profile.mean_words, "number")
        return
    is_date = profile.kind is Kind.DATE
    form = "date" if is_date else "number"
    yield Figure(say(words.FIGURE_FIRST if is_date else words.FIGURE_MIN), profile.minimum, form)
    if len(profile.quantiles) == 7:
        yield Figure(say(words.FIGURE_MEDIAN), profile.quantiles[3], form, 0.0, "median")
    yield Figure(say(words.FIGURE_LAST if is_date else words.FIGURE_MAX), profile.maximum, form)
    if profile.mean is not None and not is_date:
        yield Figure(say(words.FIGURE_MEAN), profile.mean, form, 0.0, "mean")


def _note(profile: ColumnProfile) -> Sentence | None:
    present = profile.rows - profile.missing
    if present == 0:
        return say(words.NOTE_EMPTY)
    if profile.distinct == 1:
        return say(words.NOTE_CONSTANT)
    if profile.kind is Kind.ID:
        return say(words.NOTE_ID)
    counts_up = profile.kind is Kind.NUMBER and profile.integral and profile.increasing
    if present > 1 and profile.distinct == present and (profile.kind is Kind.CATEGORY or counts_up):
        return say(words.NOTE_LIKELY_ID)
    return None
