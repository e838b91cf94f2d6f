"""What the Recommendations tab shows, as pure functions of the state."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from desktop_app.core.data.table import Kind
from desktop_app.core.recommend.reading.words import roles_sentence
from desktop_app.core.recommend.roles import Roles, RolesFound, Shape
from desktop_app.core.text import QT_TRANSLATE_NOOP, Marked, Sentence, say
from desktop_app.core.workflows.recommend_specs import RecommendResult, RecommendSpec, SideSource
from desktop_app.core.workflows.recommend_words import RECOMMEND_VERDICTS
from desktop_app.core.workflows.specs import BUDGETS_S
from desktop_app.ui.app_state import AppState
from desktop_app.ui.recommend_state import ITEMS, PEOPLE, RecommendState
from desktop_app.ui.recommendations_tab.race import RaceView, race_view
from desktop_app.ui.words import VERDICT_LOOKS, Name

EMPTY, READING, ASK, RESULT = "empty", "reading", "ask", "result"
"""Nothing is open, the file is looked at, the question, or what came of it."""

IDLE, RACING = "idle", "racing"
"""What stands at the right of the question."""

COLUMN_ROLES = ("person", "item", "value", "time")
ROLES = (*COLUMN_ROLES, "like_from")
MOST_STEPS = 12


@dataclass(frozen=True)
class RecommendationsView:
    """The whole tab."""

    mode: str
    right: str
    question: QuestionView | None
    sides: tuple[SideView, ...]
    doubts: tuple[Sentence, ...]
    budget: str  # key of BUDGETS_S, '' for another time
    can_start: bool
    why_not: Sentence | None
    is_running: bool
    is_stopping: bool
    has_lists: bool  # lists can be looked at although it still learns
    has_result: bool
    race: RaceView | None


@dataclass(frozen=True)
class QuestionView:
    """The sentence that is confirmed; `template` holds roles in braces, and `n` counts its columns.

    `choices` are the columns that each role could be, `signal` what the value means, `likes` from which rating on it
    could count as liked, `missing` the roles that could be added, and `changeable` those that another column can have.
    """

    template: Marked
    n: int | None
    words: Mapping[str, Sentence]
    named: Sentence
    choices: Mapping[str, tuple[str, ...]]
    chosen: Mapping[str, str]
    signal: str
    likes: tuple[float, ...]
    like_from: float | None
    missing: tuple[str, ...]
    changeable: tuple[str, ...]


@dataclass(frozen=True)
class SideView:
    """The line about one optional table; `what` is "items" or "people"."""

    what: str
    file: str
    words: Sentence
    fits: bool | None  # None while that is not known
    tables: tuple[str, ...] = ()  # others of the same file, which could be it


def recommendations_view(state: AppState, is_asking: bool = False) -> RecommendationsView:
    """Return what the tab shows; `is_asking` is true while the person looks at the question again."""
    recommend = state.recommend
    running = state.job.kind == "recommend"
    question = _question(state)
    why_not = _why_not(recommend)
    mode = _mode(state, is_asking, running)
    found = recommend.found
    doubts = tuple(notice.sentence() for notice in found.notices) if found is not None else ()
    if found is not None and not found.sure and why_not is None:
        doubts = (say(_UNSURE), *doubts)
    return RecommendationsView(
        mode=mode,
        right=RACING if running else IDLE,
        question=question if mode == ASK else None,
        sides=_sides(state) if mode == ASK else (),
        doubts=doubts,
        budget=_budget(recommend.spec),
        can_start=question is not None and why_not is None and not state.job.running,
        why_not=why_not,
        is_running=running,
        is_stopping=running and state.job.stopping,
        has_lists=running and recommend.race.first is not None,
        has_result=recommend.card is not None and not running,
        race=race_view(recommend.race, state.job) if running else None,
    )


def _mode(state: AppState, is_asking: bool, running: bool) -> str:
    recommend = state.recommend
    if recommend.card is not None and not is_asking and (recommend.wants_lists or not running):
        return RESULT
    if state.loaded is None:
        return READING if state.job.kind in ("load", "open") else EMPTY
    return ASK if recommend.found is not None or "recommendations" in state.messages else READING


def finished(recommend: RecommendState) -> RecommendResult | None:
    """Return the run that answered the question as it stands now."""
    last = recommend.runs[-1] if recommend.runs else None
    return last if last is not None and last.spec == recommend.spec else None


def _budget(spec: RecommendSpec | None) -> str:
    seconds = spec.seconds if spec is not None else BUDGETS_S["standard"]
    return next((key for key, known in BUDGETS_S.items() if known == seconds), "")


# --- the sentence -----------------------------------------------------------------------------------------------------

_NAMED = QT_TRANSLATE_NOOP("Recommend", "{name}")
_LIST = QT_TRANSLATE_NOOP("Recommend", "{names}")
_NUMBER = QT_TRANSLATE_NOOP("Recommend", "{value}")
_CHOOSE = QT_TRANSLATE_NOOP("Recommend", "choose a column")
_LIKE_AUTO = QT_TRANSLATE_NOOP("Recommend", "a good rating")


def _question(state: AppState) -> QuestionView | None:
    spec, found = state.recommend.spec, state.recommend.found
    if spec is None or state.loaded is None:
        return None
    roles = spec.roles
    sentence = roles_sentence(roles)
    named = {role: getattr(roles, role) for role in COLUMN_ROLES}
    # A role that the sentence needs and that is not known yet is itself an invitation.
    words = {role: _column(name) for role, name in named.items()}
    if not roles.person and roles.shape != Shape.LONG:
        words["person"] = say(_NAMED, name=sentence.facts["person"])
    words["like_from"] = _like(roles.like_from)
    everything = tuple(column.name for column in state.loaded.profile.columns)
    choices = {role: _choices(role, found, everything) for role in COLUMN_ROLES}
    is_long = roles.shape == Shape.LONG
    missing = tuple(role for role in ("value", "time") if is_long and not named[role] and choices[role])
    return QuestionView(
        template=sentence.source,
        n=len(roles.items) if "%n" in sentence.source else None,
        words=words,
        named=say(_LIST, names=tuple(Name(name) for name in sentence.facts["items"])),
        choices=choices,
        chosen=named,
        signal=roles.signal,
        likes=_likes(state, roles),
        like_from=roles.like_from,
        missing=(*missing, *(("items",) if roles.items else ())),
        changeable=tuple(role for role in COLUMN_ROLES if is_long or named[role]),
    )


def _like(value: float | None) -> Sentence:
    return say(_LIKE_AUTO) if value is None else say(_NUMBER, value=value)


def _column(name: str) -> Sentence:
    return say(_NAMED, name=name) if name else say(_CHOOSE)


def _choices(role: str, found: RolesFound | None, everything: tuple[str, ...]) -> tuple[str, ...]:
    """Return the likely columns, and where a column must be named the others behind them."""
    likely: tuple[str, ...] = getattr(found, f"{role}_columns") if found is not None else ()
    if role in ("value", "time"):
        return likely
    return (*likely, *(name for name in everything if name not in likely))


def _likes(state: AppState, roles: Roles) -> tuple[float, ...]:
    """Return the ratings from which on something could count as liked."""
    assert state.loaded is not None
    names = {roles.value, *roles.items[:1]} - {""}
    column = next((one for one in state.loaded.profile.columns if one.name in names), None)
    if column is None or column.kind is not Kind.NUMBER or column.minimum is None or column.maximum is None:
        return ()
    low, high = column.minimum, column.maximum
    step = 1.0 if high - low <= MOST_STEPS else (high - low) / MOST_STEPS
    if high - low <= MOST_STEPS / 2 and not column.integral:
        step = 0.5
    count = round((high - low) / step)
    return tuple(round(low + step * number, 6) for number in range(1, count + 1))


_UNSURE = QT_TRANSLATE_NOOP("Recommend", "The columns leave a doubt: read the sentence once more before starting.")
_NEEDS_BOTH = QT_TRANSLATE_NOOP("Recommend", "Say which column names the person and which the item.")
_SAME = QT_TRANSLATE_NOOP("Recommend", "Person and item are the same column: one of them has to be another.")


def _why_not(recommend: RecommendState) -> Sentence | None:
    """Return why learning cannot start, None if it can."""
    spec = recommend.spec
    if spec is None:
        return None
    roles = spec.roles
    if roles.shape == Shape.LONG and not (roles.person and roles.item):
        return say(_NEEDS_BOTH)
    if roles.person and roles.person == roles.item:
        return say(_SAME)
    return None


# --- the tables beside it ---------------------------------------------------------------------------------------------

_SIDE_NONE: Mapping[str, Marked] = {
    ITEMS: QT_TRANSLATE_NOOP("Recommend", "Nothing more is known about the items."),
    PEOPLE: QT_TRANSLATE_NOOP("Recommend", "Nothing more is known about the people."),
}
_SIDE_FILE: Mapping[str, Marked] = {
    ITEMS: QT_TRANSLATE_NOOP("Recommend", "What is known about the items: {file}"),
    PEOPLE: QT_TRANSLATE_NOOP("Recommend", "What is known about the people: {file}"),
}
_SIDE_FITS: Mapping[str, Marked] = {
    ITEMS: QT_TRANSLATE_NOOP("Recommend", "What is known about the items: {file} · {matched} of {known} found in it"),
    PEOPLE: QT_TRANSLATE_NOOP("Recommend", "What is known about the people: {file} · {matched} of {known} found in it"),
}


def _sides(state: AppState) -> tuple[SideView, ...]:
    spec = state.recommend.spec
    sides = {ITEMS: spec.items if spec else None, PEOPLE: spec.people if spec else None}
    return tuple(_side(what, source, state) for what, source in sides.items())


def _side(what: str, source: SideSource | None, state: AppState) -> SideView:
    tables = other_tables(state)
    if source is None:
        return SideView(what, "", say(_SIDE_NONE[what]), None, tables)
    name = source.options.table or source.options.sheet or source.path.name
    fit = state.recommend.fits.get(what)
    if fit is None:
        return SideView(what, name, say(_SIDE_FILE[what], file=Name(name)), None, tables)
    words = say(_SIDE_FITS[what], file=Name(name), matched=fit.matched, known=fit.known)
    return SideView(what, name, words, fit.matched > 0, tables)


def other_tables(state: AppState) -> tuple[str, ...]:
    """Return the other tables, or sheets, of the file that is open."""
    if state.loaded is None:
        return ()
    source = state.loaded.report.source
    return (
        *(name for name in source.tables if name != source.table),
        *(name for name in source.sheets if name != source.sheet),
    )


# --- runs -------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class VerdictView:
    """How it ended."""

    icon: str
    role: str
    word: Sentence
    headline: Sentence
    reasons: tuple[Sentence, ...]


_FOUND = QT_TRANSLATE_NOOP(
    "Recommend",
    "In its top 10 Acumen found at least one hidden choice for {share} of 100 people; bestsellers alone: {base}.",
)


def verdict_view(run: RecommendResult) -> VerdictView:
    """Return the verdict in words: what it means first, how it was found out among the reasons."""
    verdict = run.verdict
    icon, role = VERDICT_LOOKS[verdict.code]
    told, reasons = verdict.headline.sentence(), tuple(reason.sentence() for reason in verdict.reasons)
    word = say(RECOMMEND_VERDICTS[verdict.code])
    hit, base = run.metrics.get("hit@10"), run.baseline.get("hit@10")
    if verdict.code not in ("ready", "care") or hit is None or base is None:
        return VerdictView(icon, role, word, told, reasons)
    short = say(_FOUND, share=round(100 * hit.value), base=round(100 * base.value))
    return VerdictView(icon, role, word, short, (told, *reasons))
