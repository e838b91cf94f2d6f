"""What a formula can do: every function and operator with what it takes and gives."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from desktop_app.core.data.numbers import parse_numbers
from desktop_app.core.data.steps.arrays import US_PER_DAY, parsed_moment, text_of
from desktop_app.core.text import QT_TRANSLATE_NOOP, Marked


class Type(StrEnum):
    """What a part of a formula is."""

    NUMBER = "number"
    TEXT = "text"
    DATE = "date"
    TRUTH = "truth"
    MISSING = "missing"


TYPE_WORDS: dict[Type, Marked] = {
    Type.NUMBER: QT_TRANSLATE_NOOP("Formula", "a number"),
    Type.TEXT: QT_TRANSLATE_NOOP("Formula", "a text"),
    Type.DATE: QT_TRANSLATE_NOOP("Formula", "a date"),
    Type.TRUTH: QT_TRANSLATE_NOOP("Formula", "true or false"),
    Type.MISSING: QT_TRANSLATE_NOOP("Formula", "missing"),
}

Values = Any  # a pyarrow scalar or chunked array: float64, string, timestamp[us] or bool
N, T, D, B = Type.NUMBER, Type.TEXT, Type.DATE, Type.TRUTH


@dataclass(frozen=True)
class Function:
    """One function.

    Attributes
    ----------
    takes : tuple of sets of Type
        For each value that it is given; the last one again for those beyond.
    gives : Type, optional
        None: whatever it is given (the first that is not missing).
    work : callable
        Of Arrow values.
    fewest, most : int
        How many values it takes.
    fixed : tuple of int
        Positions that must be written in the formula itself: they are no columns.
    explanation : Marked
        With an example.
    """

    takes: tuple[frozenset[Type], ...]
    gives: Type | None
    work: Callable[..., Values]
    fewest: int
    most: int
    fixed: tuple[int, ...] = ()
    explanation: Marked | None = None


FUNCTIONS: dict[str, Function] = {}


def _add(
    name: str,
    takes: Sequence[Type | tuple[Type, ...]],
    gives: Type | None,
    work: Callable[..., Values],
    explanation: Marked | None = None,
    *,
    fewest: int | None = None,
    most: int | None = None,
    fixed: tuple[int, ...] = (),
) -> None:
    sets = tuple(frozenset((one,) if isinstance(one, Type) else one) for one in takes)
    least = len(sets) if fewest is None else fewest
    FUNCTIONS[name] = Function(sets, gives, work, least, len(sets) if most is None else most, fixed, explanation)


def _call(name: str, **options: Any) -> Callable[..., Values]:
    """Return a function that looks up Arrow's of that name when it is needed."""

    def work(*values: Values) -> Values:
        import pyarrow.compute as pc

        return getattr(pc, name)(*values, **options)

    return work


def _as_number(name: str, **options: Any) -> Callable[..., Values]:
    def work(*values: Values) -> Values:
        import pyarrow as pa
        import pyarrow.compute as pc

        return pc.cast(getattr(pc, name)(*values, **options), pa.float64())

    return work


def _rounded(value: Values, digits: Values = None) -> Values:
    import pyarrow.compute as pc

    places = 0 if digits is None else int(digits.as_py() or 0)
    return pc.round(value, ndigits=max(min(places, 15), -15), round_mode="half_towards_infinity")


def _least(*values: Values) -> Values:
    import pyarrow.compute as pc

    return pc.min_element_wise(*values)


def _greatest(*values: Values) -> Values:
    import pyarrow.compute as pc

    return pc.max_element_wise(*values)


def _modulo(left: Values, right: Values) -> Values:
    import pyarrow.compute as pc

    return pc.subtract(left, pc.multiply(pc.floor(pc.divide(left, right)), right))


def _with_part(name: str) -> Callable[..., Values]:
    def work(text: Values, part: Values) -> Values:
        import pyarrow.compute as pc

        return getattr(pc, name)(text, part.as_py() or "")

    return work


def _replaced(text: Values, old: Values, new: Values) -> Values:
    import pyarrow.compute as pc

    return pc.replace_substring(text, old.as_py() or "", new.as_py() or "") if old.as_py() else text


def _first_letters(text: Values, count: Values) -> Values:
    import pyarrow.compute as pc

    return pc.utf8_slice_codeunits(text, 0, max(int(count.as_py() or 0), 0))


def _last_letters(text: Values, count: Values) -> Values:
    import pyarrow.compute as pc

    letters = int(count.as_py() or 0)
    return pc.utf8_slice_codeunits(text, -letters) if letters > 0 else pc.utf8_slice_codeunits(text, 0, 0)


def _middle(text: Values, start: Values, count: Values) -> Values:
    import pyarrow.compute as pc

    first = max(int(start.as_py() or 1) - 1, 0)
    return pc.utf8_slice_codeunits(text, first, first + max(int(count.as_py() or 0), 0))


def as_text(value: Values) -> Values:
    """Return values of any type as text."""
    import pyarrow as pa

    if isinstance(value, pa.Scalar):
        return text_of(pa.chunked_array([pa.array([value.as_py()], value.type)]))[0]
    return text_of(value)


def as_number(value: Values) -> Values:
    """Return texts as numbers; missing where they are none."""
    import pyarrow as pa
    import pyarrow.compute as pc

    if isinstance(value, pa.Scalar):
        return parse_numbers(pa.array([value.as_py()], pa.string()), ".", "")[0]
    if pa.types.is_boolean(value.type):
        return pc.cast(pc.cast(value, pa.int8()), pa.float64())
    trimmed = pc.utf8_trim_whitespace(value)
    parts = [parse_numbers(chunk, ".", "") for chunk in trimmed.chunks]
    return pa.chunked_array(parts, pa.float64())


def as_date(value: Values) -> Values:
    """Return ISO texts as moments; missing where they are none."""
    import pyarrow as pa

    from desktop_app.core.data.dates import parse_dates

    if isinstance(value, pa.Scalar):
        seconds = None if value.as_py() is None else parsed_moment(value.as_py())
        return pa.scalar(None if seconds is None else round(seconds * 1e6), pa.int64()).cast(pa.timestamp("us"))
    parts = [parse_dates(chunk, "%Y-%m-%d|%Y/%m/%d|%Y年%m月%d日") for chunk in value.chunks]
    return pa.chunked_array(parts, pa.timestamp("us"))


def days_between(first: Values, last: Values) -> Values:
    """Return the days from one moment to another, with their parts."""
    import pyarrow as pa
    import pyarrow.compute as pc

    micros = pc.subtract(pc.cast(last, pa.int64()), pc.cast(first, pa.int64()))
    return pc.divide(pc.cast(micros, pa.float64(), safe=False), float(US_PER_DAY))


def days_later(moment: Values, days: Values) -> Values:
    """Return the moment that many days later; missing beyond the years that exist."""
    import pyarrow as pa
    import pyarrow.compute as pc

    far = pc.multiply(days, float(US_PER_DAY))
    usual = pc.less(pc.abs(far), 1e17)
    micros = pc.cast(pc.round(pc.if_else(usual, far, pa.scalar(None, pa.float64()))), pa.int64(), safe=False)
    return pc.cast(pc.add(pc.cast(moment, pa.int64()), micros), pa.timestamp("us"))


def _missing(value: Values) -> Values:
    import pyarrow.compute as pc

    return pc.is_null(value)


def _chosen(condition: Values, yes: Values, no: Values) -> Values:
    """Return one or the other; missing where nobody knows which."""
    import pyarrow.compute as pc

    return pc.if_else(condition, yes, no)


def _first_there(*values: Values) -> Values:
    import pyarrow.compute as pc

    return pc.coalesce(*values)


def _natural_log(value: Values) -> Values:
    import pyarrow.compute as pc

    return pc.ln(value)


_ANY = (N, T, D, B)

for _name, _arrow in (("+", "add"), ("-", "subtract"), ("*", "multiply"), ("/", "divide"), ("^", "power")):
    _add(_name, (N, N), N, _call(_arrow))
_add("%", (N, N), N, _modulo)
_add("negative", (N,), N, _call("negate"))
_add("and", (B, B), B, _call("and_kleene"))
_add("or", (B, B), B, _call("or_kleene"))
_add("not", (B,), B, _call("invert"))

_add(
    "round",
    (N, N),
    N,
    _rounded,
    QT_TRANSLATE_NOOP("Formula", "round(price, 2): to so many decimals"),
    fewest=1,
    fixed=(1,),
)
_add("abs", (N,), N, _call("abs"), QT_TRANSLATE_NOOP("Formula", "abs(change): without its sign"))
_add("floor", (N,), N, _call("floor"), QT_TRANSLATE_NOOP("Formula", "floor(age): the whole number below"))
_add("ceil", (N,), N, _call("ceil"), QT_TRANSLATE_NOOP("Formula", "ceil(age): the whole number above"))
_add("sqrt", (N,), N, _call("sqrt"), QT_TRANSLATE_NOOP("Formula", "sqrt(area): the square root"))
_add("log", (N,), N, _natural_log, QT_TRANSLATE_NOOP("Formula", "log(income): the natural logarithm"))
_add("log10", (N,), N, _call("log10"), QT_TRANSLATE_NOOP("Formula", "log10(income): how many digits"))
_add("exp", (N,), N, _call("exp"), QT_TRANSLATE_NOOP("Formula", "exp(rate): the opposite of log"))
_add("min", ((N, D),), None, _least, QT_TRANSLATE_NOOP("Formula", "min(a, b): the smaller one"), fewest=1, most=100)
_add("max", ((N, D),), None, _greatest, QT_TRANSLATE_NOOP("Formula", "max(a, b): the larger one"), fewest=1, most=100)

_add("len", (T,), N, _as_number("utf8_length"), QT_TRANSLATE_NOOP("Formula", "len(name): how many letters"))
_add("lower", (T,), T, _call("utf8_lower"), QT_TRANSLATE_NOOP("Formula", "lower(name): in small letters"))
_add("upper", (T,), T, _call("utf8_upper"), QT_TRANSLATE_NOOP("Formula", "upper(code): in capitals"))
_add("trim", (T,), T, _call("utf8_trim_whitespace"), QT_TRANSLATE_NOOP("Formula", "trim(name): without outer spaces"))
_add(
    "contains",
    (T, T),
    B,
    _with_part("match_substring"),
    QT_TRANSLATE_NOOP("Formula", 'contains(note, "urgent"): whether the text is in it'),
    fixed=(1,),
)
_add(
    "starts",
    (T, T),
    B,
    _with_part("starts_with"),
    QT_TRANSLATE_NOOP("Formula", 'starts(code, "A"): whether it begins so'),
    fixed=(1,),
)
_add(
    "ends",
    (T, T),
    B,
    _with_part("ends_with"),
    QT_TRANSLATE_NOOP("Formula", 'ends(mail, ".org"): whether it ends so'),
    fixed=(1,),
)
_add(
    "replace",
    (T, T, T),
    T,
    _replaced,
    QT_TRANSLATE_NOOP("Formula", 'replace(code, "-", ""): another text instead'),
    fixed=(1, 2),
)
_add("left", (T, N), T, _first_letters, QT_TRANSLATE_NOOP("Formula", "left(code, 3): its first letters"), fixed=(1,))
_add("right", (T, N), T, _last_letters, QT_TRANSLATE_NOOP("Formula", "right(code, 3): its last letters"), fixed=(1,))
_add(
    "middle",
    (T, N, N),
    T,
    _middle,
    QT_TRANSLATE_NOOP("Formula", "middle(code, 2, 3): three letters from the second on"),
    fixed=(1, 2),
)
_add("text", (_ANY,), T, as_text, QT_TRANSLATE_NOOP("Formula", "text(amount): a number or date as text"))
_add("number", ((T, B),), N, as_number, QT_TRANSLATE_NOOP("Formula", "number(code): a text as number"))
_add("date", (T,), D, as_date, QT_TRANSLATE_NOOP("Formula", 'date("2025-04-03"): a text as date'))

for _name, _arrow, _explained in (
    ("year", "year", QT_TRANSLATE_NOOP("Formula", "year(joined): its year")),
    ("quarter", "quarter", QT_TRANSLATE_NOOP("Formula", "quarter(joined): from 1 to 4")),
    ("month", "month", QT_TRANSLATE_NOOP("Formula", "month(joined): from 1 to 12")),
    ("day", "day", QT_TRANSLATE_NOOP("Formula", "day(joined): of the month")),
    ("hour", "hour", QT_TRANSLATE_NOOP("Formula", "hour(joined): from 0 to 23")),
):
    _add(_name, (D,), N, _as_number(_arrow), _explained)
_add(
    "weekday",
    (D,),
    N,
    _as_number("day_of_week", count_from_zero=False),
    QT_TRANSLATE_NOOP("Formula", "weekday(joined): 1 is Monday, 7 is Sunday"),
)
_add(
    "days_between",
    (D, D),
    N,
    days_between,
    QT_TRANSLATE_NOOP("Formula", "days_between(ordered, sent): days from the first to the second"),
)
_add(
    "if",
    (B, _ANY, _ANY),
    None,
    _chosen,
    QT_TRANSLATE_NOOP("Formula", 'if(age >= 18, "adult", "child"): one or the other'),
)
_add(
    "coalesce",
    (_ANY,),
    None,
    _first_there,
    QT_TRANSLATE_NOOP("Formula", "coalesce(mobile, phone): the first that is not missing"),
    fewest=1,
    most=100,
)
_add("is_missing", (_ANY,), B, _missing, QT_TRANSLATE_NOOP("Formula", "is_missing(age): whether there is no value"))
