"""The command line of recommendations: learn from a log, write who gets what, look at one person or item."""

from __future__ import annotations

import argparse
import json
import re
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from desktop_app.core.errors import SpecError
from desktop_app.core.text import QT_TRANSLATE_NOOP, Sentence, say

if TYPE_CHECKING:
    from desktop_app.core.data.report import ReadOptions
    from desktop_app.core.notices import Notice
    from desktop_app.core.scoring.recommending.asks import ItemLine, ListOptions, Pick, Rule
    from desktop_app.core.workflows.recommend_specs import RecommendResult, Roles, RolesFound, SideSource
    from desktop_app.core.workflows.specs import Loaded

DONE = 0
_ABOUT_TIMES = frozenset(("dates_mixed", "date_unclear", "times_in_utc", "century_guessed", "serial_days"))
_ROLES = ("person", "item", "value", "time")

_FIGURES = QT_TRANSLATE_NOOP("CommandLine", "{rows} rows: {people} people, {items} items, {pairs} pairs.")
_IS_ITEMS = QT_TRANSLATE_NOOP("CommandLine", "What is known about items is taken from “{table}”.")
_IS_PEOPLE = QT_TRANSLATE_NOOP("CommandLine", "What is known about people is taken from “{table}”.")
_UNSURE = QT_TRANSLATE_NOOP(
    "CommandLine", "This is a guess; --user, --item, --rating and --time name other columns: {columns}."
)
_SAVED_MODEL = QT_TRANSLATE_NOOP("CommandLine", "The model is in {file}.")
_SAVED_LISTS = QT_TRANSLATE_NOOP("CommandLine", "Lists for %n people are in {file}.")
_HISTORY = QT_TRANSLATE_NOOP("CommandLine", "Known so far: {items}.")
_POPULAR = QT_TRANSLATE_NOOP("CommandLine", "because many like it")
_BECAUSE = QT_TRANSLATE_NOOP("CommandLine", "because of {items}")


class BadRule(SpecError):
    """A --rule option cannot be understood."""

    what = QT_TRANSLATE_NOOP("Errors", "The rule “{rule}” was not understood.")
    why = QT_TRANSLATE_NOOP("Errors", "A rule is one of: {examples}.")
    fix = QT_TRANSLATE_NOOP("Errors", "Write the rule like one of these; several values are separated by “|”.")


class Speaks(Protocol):
    """Makes text of sentences and shows progress."""

    def __call__(self, sentence: Sentence) -> str:
        """Return `sentence` as text."""

    def update(self, fraction: float, stage: Sentence, remaining_s: float | None = None) -> None:
        """Show a stage."""

    def report(self, event: object) -> None:
        """Take a partial result."""


@dataclass(frozen=True)
class Shared:
    """What all commands that read a file have in common.

    Attributes
    ----------
    add_reading : callable
        Gives a parser the options about reading.
    reading : callable
        Parsed options → `ReadOptions`.
    load : callable
        (path, options, folder, progress) → `Loaded`.
    """

    add_reading: Callable[[argparse.ArgumentParser], None]
    reading: Callable[[argparse.Namespace], ReadOptions]
    load: Callable[[Path, ReadOptions, Path, Any], Loaded]


def add_commands(parser: argparse.ArgumentParser, shared: Shared) -> None:
    """Give `parser` its four commands."""
    commands = parser.add_subparsers(metavar="WHAT", required=True)
    _add_train(commands, shared)
    _add_top(commands)
    similar = _add(commands, "similar", _similar, "what is like an item, and who would like it")
    similar.add_argument("model", type=Path)
    similar.add_argument("item")
    similar.add_argument("-k", type=int, default=10)
    person = _add(commands, "person", _person, "the list of one person, with reasons")
    person.add_argument("model", type=Path)
    person.add_argument("person")
    _add_list_options(person)


def _add(commands: Any, name: str, run: Callable[..., int], explanation: str) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = commands.add_parser(name, help=explanation, description=explanation)
    parser.set_defaults(run=run)
    parser.add_argument("--language", choices=("en", "zh_CN"), default=argparse.SUPPRESS)
    return parser


def _add_train(commands: Any, shared: Shared) -> None:
    def run(options: argparse.Namespace, speaker: Speaks) -> int:
        return _train(options, speaker, shared)

    parser = _add(commands, "train", run, "learn who likes what and write a model file")
    parser.add_argument("file", metavar="INTERACTIONS", type=Path, help="a log of purchases, clicks or ratings")
    parser.add_argument("-o", "--output", metavar="MODEL.onnx", type=Path, required=True)
    parser.add_argument("--user", metavar="COLUMN", dest="person", help="who (default: found by itself)")
    parser.add_argument("--item", metavar="COLUMN", dest="item", help="what")
    parser.add_argument("--rating", metavar="COLUMN", dest="value", help="how well or how much; '' for none")
    parser.add_argument("--time", metavar="COLUMN", dest="time", help="when; '' for none")
    parser.add_argument("--like-from", metavar="RATING", type=float, help="from which rating on it was liked")
    parser.add_argument("--items", metavar="FILE", type=Path, help="a table about the items")
    parser.add_argument("--items-key", metavar="COLUMN", default="", help="its column of ids")
    parser.add_argument("--users", metavar="FILE", type=Path, help="a table about the people")
    parser.add_argument("--users-key", metavar="COLUMN", default="", help="its column of ids")
    parser.add_argument("--without-people", action="store_true", help="leave everybody's history out of the file")
    parser.add_argument("--seconds", type=float, default=120.0, help="time budget (default: 120)")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--json", metavar="RESULT.json", type=Path)
    parser.add_argument("--report", metavar="REPORT.html", type=Path, help="what was found, as one page to print")
    shared.add_reading(parser)


def _add_top(commands: Any) -> None:
    parser = _add(commands, "top", _top, "write who gets what, for everyone")
    parser.add_argument("model", type=Path)
    parser.add_argument("-o", "--output", metavar="OUT.csv|OUT.xlsx|OUT.parquet", type=Path, required=True)
    given = parser.add_mutually_exclusive_group()
    given.add_argument(
        "--users", metavar="FILE", type=Path, help="only these people (a column of ids, maybe a profile)"
    )
    given.add_argument("--likes", metavar="FILE", type=Path, help="new people: a file with columns user and item")
    parser.add_argument("--one-row", action="store_true", help="one row for each person")
    parser.add_argument("--json", metavar="RESULT.json", type=Path)
    _add_list_options(parser)


def _add_list_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("-k", type=int, default=10, help="how many for each person (default: 10)")
    parser.add_argument("--keep-seen", action="store_true", help="what a person had may come again")
    parser.add_argument("--rule", action="append", default=[], metavar="RULE", help="; ".join(_EXAMPLES))
    parser.add_argument("--diversity", type=float, default=0.0, help="from 0 (closest) to 1 (most different)")


# --- learn ------------------------------------------------------------------------------------------------------------


def _train(options: argparse.Namespace, speaker: Speaks, shared: Shared) -> int:
    from desktop_app.core.workflows.outputs import check_outputs, write_text
    from desktop_app.core.workflows.recommend import recommend
    from desktop_app.core.workflows.recommend_documents import recommend_document
    from desktop_app.core.workflows.recommend_report import recommend_report
    from desktop_app.core.workflows.recommend_specs import RecommendJob, RecommendSpec

    check_outputs((options.file, options.items, options.users), (options.output, options.json, options.report))
    with tempfile.TemporaryDirectory(prefix="acumen-", ignore_cleanup_errors=True) as folder:
        loaded, found = _understood(options, speaker, shared, Path(folder))
        roles = _with_threshold(found.roles, options.like_from)
        _print_roles(found, roles, speaker)
        _print_doubts(loaded, roles, found.notices, speaker)
        items, people = _sides(options, loaded, roles, speaker)
        spec = RecommendSpec(roles, items, people, options.seconds, options.seed)
        result = recommend(
            RecommendJob(loaded.table_path, spec, options.output, with_people=not options.without_people), speaker
        )
    _print_result(result, found.notices, speaker)
    print(speaker(say(_SAVED_MODEL, file=str(options.output))))
    if options.json:
        document = recommend_document(result, speaker, found.notices)
        write_text(options.json, json.dumps(document, ensure_ascii=False, indent=2))
    if options.report:
        write_text(options.report, recommend_report(result, speaker))
    return DONE


def _understood(
    options: argparse.Namespace, speaker: Speaks, shared: Shared, folder: Path
) -> tuple[Loaded, RolesFound]:
    """Open the log and find its columns; where ids were lost, or another table says who chose, open it again."""
    from desktop_app.core.recommend.reading.errors import NoLog
    from desktop_app.core.workflows.recommend_roles import change_roles, options_for_ids, read_again, roles
    from desktop_app.core.workflows.recommend_specs import Roles

    chosen = {role: getattr(options, role) for role in _ROLES if getattr(options, role) is not None}
    loaded = shared.load(options.file, shared.reading(options), folder, speaker)

    def found() -> RolesFound:
        if chosen:
            return change_roles(loaded.table_path, loaded.report, loaded.profile, chosen, speaker)
        return roles(loaded.table_path, loaded.report, loaded.profile, speaker)

    try:
        proposal = found()
        again = (options_for_ids if chosen else read_again)(proposal.roles, loaded.report)
    except NoLog:
        again = read_again(Roles(), loaded.report)
        if again is None:
            raise
    if again is not None:
        (folder / "again").mkdir()
        loaded = shared.load(options.file, again, folder / "again", speaker)
        proposal = found()
    return loaded, proposal


def _with_threshold(roles: Roles, like_from: float | None) -> Roles:
    return roles if like_from is None else replace(roles, like_from=like_from)


def _print_roles(found: RolesFound, roles: Roles, speaker: Speaks) -> None:
    from desktop_app.core.recommend.reading.words import roles_sentence

    print(speaker(roles_sentence(roles)))
    if not found.sure:
        columns = tuple(dict.fromkeys((*found.person_columns, *found.item_columns, *found.value_columns)))
        print(f"? {speaker(say(_UNSURE, columns=columns[:8]))}")
    _print_notices(found.notices, speaker)


def _print_doubts(loaded: Loaded, roles: Roles, said: Sequence[Notice], speaker: Speaks) -> None:
    """Print what the reader was not sure about: the table as a whole, and when something happened."""
    for notice in (doubt.notice for doubt in loaded.report.doubts if doubt.notice not in said):
        if not notice.column or (notice.column == roles.time and notice.code in _ABOUT_TIMES):
            print(f"? {speaker(notice.sentence())}")


def _sides(
    options: argparse.Namespace, loaded: Loaded, roles: Roles, speaker: Speaks
) -> tuple[SideSource | None, SideSource | None]:
    """Return the tables beside the log: the given ones, or those in the same database or workbook."""
    from desktop_app.core.workflows.recommend_roles import find_sides
    from desktop_app.core.workflows.recommend_specs import SideSource

    items = SideSource(options.items, key=options.items_key) if options.items else None
    people = SideSource(options.users, key=options.users_key) if options.users else None
    if items or people or len(loaded.report.source.tables) + len(loaded.report.source.sheets) < 2:
        return items, people
    found = find_sides(loaded.report, loaded.table_path, roles, speaker)
    for side, sentence in ((found.items, _IS_ITEMS), (found.people, _IS_PEOPLE)):
        if side is not None:
            print(speaker(say(sentence, table=side.options.table or side.options.sheet or "")))
    return found.items, found.people


def _print_result(result: RecommendResult, said: Sequence[Notice], speaker: Speaks) -> None:
    figures = result.figures
    facts = {"rows": figures.rows, "people": figures.people, "items": figures.items, "pairs": figures.pairs}
    print(speaker(say(_FIGURES, **facts)))
    _print_notices([notice for notice in result.notices if notice not in said], speaker)
    print(speaker(result.verdict.headline.sentence()))
    _print_notices(result.verdict.reasons, speaker)
    for name, estimate in result.metrics.items():
        beside = result.baseline.get(name)
        also = f"   {beside.value:.4g}" if beside else ""
        print(f"  {name:<14} {estimate.value:.4g}  ({estimate.low:.4g} – {estimate.high:.4g}){also}")


def _print_notices(notices: Sequence[Notice], speaker: Speaks) -> None:
    for notice in notices:
        print(f"- {speaker(notice.sentence())}")


# --- ask --------------------------------------------------------------------------------------------------------------


def _top(options: argparse.Namespace, speaker: Speaks) -> int:
    from desktop_app.core.scoring.recommending.asks import TopSpec
    from desktop_app.core.workflows.outputs import check_outputs, write_text
    from desktop_app.core.workflows.recommend_ask import top
    from desktop_app.core.workflows.recommend_documents import top_document

    check_outputs((options.model, options.users, options.likes), (options.output, options.json))
    spec = TopSpec(options.model, options.output, _list_options(options), options.users, options.likes, options.one_row)
    result = top(spec, speaker)
    _print_notices(result.notices, speaker)
    print(speaker(say(_SAVED_LISTS, n=result.people, file=str(result.out))))
    if options.json:
        write_text(options.json, json.dumps(top_document(result, speaker), ensure_ascii=False, indent=2))
    return DONE


def _person(options: argparse.Namespace, speaker: Speaks) -> int:
    from desktop_app.core.scoring.recommending.asks import AskPerson, stars_sentence
    from desktop_app.core.workflows.recommend_ask import ask_person

    answer = ask_person(AskPerson(options.model, options.person, options=_list_options(options)), speaker)
    _print_notices(answer.notices, speaker)
    if answer.history:
        print(speaker(say(_HISTORY, items=tuple(_shown(line) for line in answer.history[:10]))))
    for pick in answer.picks:
        stars = stars_sentence(answer, pick)
        words = [_shown(pick.line), f"{pick.score:.4g}", speaker(stars) if stars else "", _why(pick, speaker)]
        print(f"{pick.rank:>3}  {'  '.join(word for word in words if word)}")
    return DONE


def _similar(options: argparse.Namespace, speaker: Speaks) -> int:
    from desktop_app.core.scoring.recommending.asks import AskItem
    from desktop_app.core.workflows.recommend_ask import ask_item

    answer = ask_item(AskItem(options.model, options.item, k=options.k), speaker)
    _print_notices(answer.notices, speaker)
    print(_shown(answer.line))
    for line, likeness in answer.similar:
        print(f"  {likeness:>6.1%}  {_shown(line)}")
    return DONE


def _shown(line: ItemLine) -> str:
    return f"{line.title} [{line.item}]" if line.title and line.title != line.item else line.item


def _why(pick: Pick, speaker: Speaks) -> str:
    if pick.because.items:
        return speaker(say(_BECAUSE, items=tuple(_shown(line) for line in pick.because.items[:3])))
    return speaker(say(_POPULAR)) if pick.because.popular else ""


# --- rules ------------------------------------------------------------------------------------------------------------

_EXAMPLES = (
    "COLUMN in stock",
    "COLUMN between 5 and 20",
    "COLUMN is A|B",
    "COLUMN is not A|B",
    "never ITEM|ITEM",
    "at least 3 COLUMN is A|B",
    "at most 2 COLUMN",
    "not in the last 30 days",
)
_NUMBER = r"(-?\d+(?:\.\d+)?)"
_FORMS = (
    (r"never (.+)", lambda m: {"kind": "never", "values": _values(m[1])}),
    (r"not in the last (\d+) days?", lambda m: {"kind": "not_lately", "count": int(m[1])}),
    (
        r"at least (\d+) (.+?) is (.+)",
        lambda m: {"kind": "at_least", "count": int(m[1]), "column": m[2], "values": _values(m[3])},
    ),
    (r"at most (\d+) (.+)", lambda m: {"kind": "at_most", "count": int(m[1]), "column": m[2]}),
    (r"(.+) in stock", lambda m: {"kind": "in_stock", "column": m[1]}),
    (
        rf"(.+) between {_NUMBER} and {_NUMBER}",
        lambda m: {"kind": "between", "column": m[1], "low": float(m[2]), "high": float(m[3])},
    ),
    (rf"(.+) at least {_NUMBER}", lambda m: {"kind": "between", "column": m[1], "low": float(m[2])}),
    (rf"(.+) at most {_NUMBER}", lambda m: {"kind": "between", "column": m[1], "high": float(m[2])}),
    (r"(.+?) is not (.+)", lambda m: {"kind": "without", "column": m[1], "values": _values(m[2])}),
    (r"(.+?) is (.+)", lambda m: {"kind": "only", "column": m[1], "values": _values(m[2])}),
)


def parse_rule(text: str) -> Rule:
    """Return the rule that a text says, such as "price between 5 and 20".

    Raises
    ------
    BadRule
    """
    from desktop_app.core.scoring.recommending.asks import Rule

    for pattern, facts in _FORMS:
        found = re.fullmatch(pattern, text.strip(), re.IGNORECASE)
        if found:
            return Rule(**facts(found))
    raise BadRule(rule=text, examples=_EXAMPLES)


def _values(text: str) -> tuple[str, ...]:
    return tuple(value.strip() for value in text.split("|") if value.strip())


def _list_options(options: argparse.Namespace) -> ListOptions:
    from desktop_app.core.scoring.recommending.asks import ListOptions
    from desktop_app.core.workflows.specs import OutOfRange

    for setting, value, (least, most) in (("k", options.k, (1, 1000)), ("diversity", options.diversity, (0.0, 1.0))):
        if not least <= value <= most:
            raise OutOfRange(setting=setting, value=value, least=least, most=most)
    rules = tuple(parse_rule(text) for text in options.rule)
    return ListOptions(options.k, not options.keep_seen, rules, options.diversity)
