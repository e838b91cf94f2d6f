"""A formula worked out on the columns of a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from desktop_app.core.data.formula.functions import (
    FUNCTIONS,
    TYPE_WORDS,
    Function,
    Type,
    Values,
    as_date,
    as_number,
    as_text,
    days_between,
    days_later,
)
from desktop_app.core.data.formula.grammar import Call, FormulaError, Literal, Name, Node, parse
from desktop_app.core.data.near_names import nearest
from desktop_app.core.data.steps.arrays import number_values, one_chunk
from desktop_app.core.data.table import Column, Kind, Table
from desktop_app.core.text import QT_TRANSLATE_NOOP, Fact, Marked, say

_NO_COLUMN = QT_TRANSLATE_NOOP("Formula", "There is no column “{name}”.")
_NEAR_COLUMN = QT_TRANSLATE_NOOP("Formula", "There is no column “{name}”; “{near}” is meant, perhaps.")
_NO_FUNCTION = QT_TRANSLATE_NOOP("Formula", "There is no function “{name}”.")
_HOW_MANY = QT_TRANSLATE_NOOP("Formula", "“{name}” takes {least} to {most} values, and {given} are given.")
_EXACTLY = QT_TRANSLATE_NOOP("Formula", "“{name}” takes {most} values, and {given} are given.")
_WRONG_TYPE = QT_TRANSLATE_NOOP("Formula", "“{name}” needs {needed} there, not {given}.")
_NOT_FIXED = QT_TRANSLATE_NOOP("Formula", "“{name}” needs a fixed value there, not a column.")
_UNLIKE = QT_TRANSLATE_NOOP("Formula", "“{name}” is given {first} and {second}; both must be the same.")
_NO_DATE = QT_TRANSLATE_NOOP("Formula", "“{text}” is no date; write it like 2025-04-03.")

_COMPARE = {"=": "equal", "<>": "not_equal", "<": "less", "<=": "less_equal", ">": "greater", ">=": "greater_equal"}
_TYPE_OF = {Kind.NUMBER: Type.NUMBER, Kind.DATE: Type.DATE}


@dataclass(frozen=True, eq=False)
class Result:
    """A worked-out part: its type, and an Arrow scalar or chunked array."""

    type: Type
    values: Values


@dataclass(frozen=True)
class Formula:
    """A formula as it is written.

    Raises
    ------
    FormulaError
        By every method, if it cannot be read.
    """

    text: str

    @cached_property
    def tree(self) -> Node:
        """The parsed formula."""
        return parse(self.text)

    def columns(self) -> tuple[str, ...]:
        """Return the columns that it names, in order."""
        found: dict[str, None] = {}
        waiting = [self.tree]
        while waiting:
            node = waiting.pop()
            if isinstance(node, Name):
                found[node.column] = None
            elif isinstance(node, Call):
                waiting += node.given
        return tuple(reversed(found))

    def check(self, table: Table) -> Type:
        """Return what it gives for such a table.

        Raises
        ------
        FormulaError
        """
        return self.work_out(table.take([])).type

    def work_out(self, table: Table) -> Result:
        """Return its value for every row of `table`, as a chunked array.

        Raises
        ------
        FormulaError
        """
        import pyarrow as pa

        found = self._value(self.tree, table)
        values = found.values
        if found.type is Type.MISSING:
            return Result(Type.TEXT, pa.chunked_array([pa.nulls(table.rows, pa.string())]))
        if isinstance(values, pa.Scalar):
            values = pa.chunked_array([pa.repeat(values, table.rows)])
        if found.type is Type.NUMBER:
            # What comes of dividing by zero and the like is no number.
            values = number_values(values.to_numpy())
        return Result(found.type, values)

    # --- parts

    def _value(self, node: Node, table: Table) -> Result:
        if isinstance(node, Literal):
            return _literal(node)
        if isinstance(node, Name):
            return self._column(node, table)
        given = [self._value(part, table) for part in node.given]
        if node.function in _COMPARE and len(given) == 2:
            return self._compared(node, given[0], given[1])
        if node.function == "&" and len(given) == 2:
            return _joined(given)
        moved = _moved_date(node.function, given)
        return moved or self._called(node, given)

    def _column(self, node: Name, table: Table) -> Result:
        import pyarrow as pa
        import pyarrow.compute as pc

        if node.column not in table:
            near = nearest(node.column, table.names)
            if near:
                raise self._wrong(node, _NEAR_COLUMN, name=node.column, near=near)
            raise self._wrong(node, _NO_COLUMN, name=node.column)
        column: Column = table[node.column]
        type_of = _TYPE_OF.get(column.kind, Type.TEXT)
        values = column.values
        if type_of is Type.NUMBER and values.type != pa.float64():
            values = pc.cast(values, pa.float64(), safe=False)
        return Result(type_of, pa.chunked_array([one_chunk(values)]))

    def _called(self, node: Call, given: Sequence[Result]) -> Result:
        function = FUNCTIONS.get(node.function)
        if function is None:
            raise self._wrong(node, _NO_FUNCTION, name=node.function)
        if not function.fewest <= len(given) <= function.most:
            facts = {"name": node.function, "least": function.fewest, "most": function.most, "given": len(given)}
            raise self._wrong(node, _EXACTLY if function.fewest == function.most else _HOW_MANY, **facts)
        gives = function.gives or self._common(node, function, given)
        values = []
        for number, one in enumerate(given):
            accepted = function.takes[min(number, len(function.takes) - 1)]
            if accepted == {Type.DATE} and isinstance(node.given[number], Literal) and one.type is Type.TEXT:
                one = Result(Type.DATE, as_date(one.values))
                self._check_date(node.given[number], one)
            if one.type is not Type.MISSING and one.type not in accepted:
                needed = tuple(say(TYPE_WORDS[kind]) for kind in Type if kind in accepted)
                facts = {"name": node.function, "needed": needed, "given": say(TYPE_WORDS[one.type])}
                raise self._wrong(node.given[number], _WRONG_TYPE, **facts)
            wanted = one.type if one.type is not Type.MISSING else _any_of(accepted, gives)
            values.append(_typed(one, wanted))
            if number in function.fixed and not _is_scalar(values[-1]):
                raise self._wrong(node.given[number], _NOT_FIXED, name=node.function)
        if function.fixed and _is_scalar(values[0]):
            values[0] = _as_array(values[0])
            return Result(gives, function.work(*values)[0])
        return Result(gives, function.work(*values))

    def _common(self, node: Call, function: Function, given: Sequence[Result]) -> Type:
        """Return the one type of values that may be anything, but all the same."""
        compared = given[1:] if node.function == "if" else given
        types = [one.type for one in compared if one.type is not Type.MISSING]
        for other in types[1:]:
            if other is not types[0]:
                facts = {"first": say(TYPE_WORDS[types[0]]), "second": say(TYPE_WORDS[other])}
                raise self._wrong(node, _UNLIKE, name=node.function, **facts)
        return types[0] if types else Type.TEXT

    def _compared(self, node: Call, left: Result, right: Result) -> Result:
        import pyarrow.compute as pc

        if Type.MISSING in (left.type, right.type) and node.function in ("=", "<>"):
            other = right if left.type is Type.MISSING else left
            found = pc.is_null(other.values)
            return Result(Type.TRUTH, found if node.function == "=" else pc.invert(found))
        left, right = self._alike(node, left, right)
        return Result(Type.TRUTH, getattr(pc, _COMPARE[node.function])(left.values, right.values))

    def _alike(self, node: Call, left: Result, right: Result) -> tuple[Result, Result]:
        """Return two values of one type: a text beside a number or a date is read as one."""
        types = {left.type, right.type} - {Type.MISSING}
        if len(types) < 2:
            one = next(iter(types), Type.TEXT)
            return Result(one, _typed(left, one)), Result(one, _typed(right, one))
        for wanted, read in ((Type.NUMBER, as_number), (Type.DATE, as_date)):
            if types == {wanted, Type.TEXT}:
                first, second = (r if r.type is wanted else Result(wanted, read(r.values)) for r in (left, right))
                if wanted is Type.DATE:
                    self._check_date(node.given[0], first)
                    self._check_date(node.given[1], second)
                return first, second
        facts = {"first": say(TYPE_WORDS[left.type]), "second": say(TYPE_WORDS[right.type])}
        raise self._wrong(node, _UNLIKE, name=node.function, **facts)

    def _check_date(self, node: Node, read: Result) -> None:
        if isinstance(node, Literal) and isinstance(node.value, str) and not read.values.is_valid:
            raise self._wrong(node, _NO_DATE, text=node.value)

    def _wrong(self, node: Node, reason: Marked, /, **facts: Fact) -> FormulaError:
        return FormulaError.there(self.text, node.at, reason, **facts)


def _literal(node: Literal) -> Result:
    import pyarrow as pa

    value = node.value
    if value is None:
        return Result(Type.MISSING, pa.scalar(None, pa.string()))
    if isinstance(value, bool):
        return Result(Type.TRUTH, pa.scalar(value))
    if isinstance(value, str):
        return Result(Type.TEXT, pa.scalar(value, pa.string()))
    return Result(Type.NUMBER, pa.scalar(float(value), pa.float64()))


def _joined(given: Sequence[Result]) -> Result:
    import pyarrow.compute as pc

    left, right = (pc.fill_null(as_text(_typed(one, _own(one))), "") for one in given)
    return Result(Type.TEXT, pc.binary_join_element_wise(left, right, ""))


def _own(one: Result) -> Type:
    return Type.TEXT if one.type is Type.MISSING else one.type


def _moved_date(function: str, given: Sequence[Result]) -> Result | None:
    """Return a date plus or minus days, the days between two dates, or two texts behind each other."""
    import pyarrow.compute as pc

    types = tuple(one.type for one in given)
    if function == "+" and types == (Type.TEXT, Type.TEXT):
        return Result(Type.TEXT, pc.binary_join_element_wise(given[0].values, given[1].values, ""))
    if function == "+" and types == (Type.DATE, Type.NUMBER):
        return Result(Type.DATE, days_later(given[0].values, given[1].values))
    if function == "-" and types == (Type.DATE, Type.NUMBER):
        return Result(Type.DATE, days_later(given[0].values, pc.negate(given[1].values)))
    if function == "-" and types == (Type.DATE, Type.DATE):
        return Result(Type.NUMBER, days_between(given[1].values, given[0].values))
    return None


def _typed(one: Result, wanted: Type) -> Values:
    """Return the values; a missing one as missing of the type that is wanted."""
    import pyarrow as pa

    if one.type is not Type.MISSING:
        return one.values
    kinds: dict[Type, Any] = {Type.NUMBER: pa.float64(), Type.DATE: pa.timestamp("us"), Type.TRUTH: pa.bool_()}
    return pa.scalar(None, kinds.get(wanted, pa.string()))


def _any_of(accepted: frozenset[Type], gives: Type) -> Type:
    return gives if gives in accepted else next(kind for kind in Type if kind in accepted)


def _is_scalar(values: Values) -> bool:
    import pyarrow as pa

    return isinstance(values, pa.Scalar)


def _as_array(scalar: Values) -> Values:
    import pyarrow as pa

    return pa.chunked_array([pa.array([scalar.as_py()], scalar.type)])
