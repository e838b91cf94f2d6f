"""Which of comma, point, space and apostrophe starts the decimals of a column, and which groups its thousands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.core.data import numbers
from desktop_app.core.data.column_sample import Cells, total
from desktop_app.core.data.letters import Letters

if TYPE_CHECKING:
    import pyarrow as pa

_MANY = 5
_DIGITS = r"^[^\d]*\d{1,3}[^\d.,]*$"
_LONG = r"\d{4,}"


@dataclass(frozen=True)
class Marks:
    """Marks inside numbers.

    Attributes
    ----------
    decimal, thousands : str
    share : float
        Cells that are numbers with these marks.
    open : bool
        Commas or points could be read the other way round.
    unsure : bool
        Nothing in the column itself tells which of the two is right.
    example : str
        A cell that has two readings.
    sure_decimal : str
        The decimal mark that the cells of this column leave no doubt about, '' if they do not tell.
    """

    decimal: str
    thousands: str
    share: float
    open: bool = False
    unsure: bool = False
    example: str = ""
    sure_decimal: str = ""


def marks(cells: Cells, commas: bool, settled: bool = False) -> Marks:
    """Return the marks that read most cells.

    Parameters
    ----------
    cells : Cells
    commas : bool
        Other columns write decimals with a comma, or are likely to.
    settled : bool
        Other columns leave no doubt about that.
    """
    texts, counts = cells.numeric
    shares = numbers.share_of_marks(texts, counts)
    best = max(shares.values(), default=0.0)
    fitting = [pair for pair in numbers.MARKS if shares.get(pair, -1.0) >= best]
    decimal, thousands = fitting[0] if fitting else numbers.MARKS[0]
    mark = _seen(texts)
    if best <= 0.5 or {pair[0] for pair in fitting} != {".", ","} or not mark:
        return Marks(decimal, thousands, best, sure_decimal=_sure(decimal, thousands, texts))
    groups, unsure = _groups_thousands(texts, mark)
    # A comma that groups thousands goes with a decimal point, and the other way round.
    wanted = "," if mark == "." and groups else "."
    if settled or (commas and unsure):
        wanted, unsure = ("," if commas else "."), unsure and (commas or not settled)
    decimal, thousands = next(pair for pair in fitting if pair[0] == wanted)
    return Marks(decimal, thousands, best, True, unsure, _example(texts, mark))


def _seen(texts: pa.Array) -> str:
    """Return the one mark of comma and point that the cells have, '' if they have none or both."""
    found = [mark for mark in (",", ".") if Letters(texts).has(mark)]
    return found[0] if len(found) == 1 else ""


def _sure(decimal: str, thousands: str, texts: pa.Array) -> str:
    """Return `decimal` if the cells prove it."""
    if thousands in (",", "."):
        return decimal
    return decimal if Letters(texts).has(decimal) else ""


def _groups_thousands(texts: pa.Array, mark: str) -> tuple[bool, bool]:
    """Return whether `mark` seems to group thousands, and whether that is unsure.

    Where it groups, it is never left out, and numbers below a thousand stand beside longer ones; where it starts the
    decimals, not every number has exactly three of them.
    """
    import pyarrow.compute as pc

    with_mark = pc.match_substring(texts, mark)
    marked = total(pc.cast(with_mark, "int64"))
    left_out = bool(pc.any(pc.match_substring_regex(texts, _LONG)).as_py())
    small = total(pc.cast(pc.match_substring_regex(texts, _DIGITS), "int64"))
    if left_out:
        return False, True
    mixed = small >= max(1, 0.1 * marked)
    if mark == ",":
        return True, not (marked >= _MANY and mixed)
    return mixed and marked >= 2 * _MANY, True


def _example(texts: pa.Array, mark: str) -> str:
    import pyarrow.compute as pc

    return str(pc.filter(texts, pc.match_substring(texts, mark))[0].as_py())
