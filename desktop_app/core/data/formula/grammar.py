"""The text of a formula to a tree: numbers, texts, columns, operators and functions."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from desktop_app.core.errors import SpecError
from desktop_app.core.text import QT_TRANSLATE_NOOP, Fact, Marked, say

LONGEST = 10_000
DEEPEST = 100
MISSING, TRUE, FALSE = "missing", "true", "false"

_EMPTY = QT_TRANSLATE_NOOP("Formula", "There is nothing written.")
_TOO_LONG = QT_TRANSLATE_NOOP("Formula", "It is longer than {most} characters.")
_TOO_DEEP = QT_TRANSLATE_NOOP("Formula", "It has too many brackets inside each other.")
_UNEXPECTED = QT_TRANSLATE_NOOP("Formula", "“{found}” was not expected there.")
_ENDS_EARLY = QT_TRANSLATE_NOOP("Formula", "It ends too early.")
_NO_BRACKET = QT_TRANSLATE_NOOP("Formula", "A closing bracket is missing.")
_NO_QUOTE = QT_TRANSLATE_NOOP("Formula", "A closing quote is missing.")
_NO_COLUMN_END = QT_TRANSLATE_NOOP("Formula", "A “]” behind the name of a column is missing.")


class FormulaError(SpecError):
    """A formula cannot be understood or does not fit the table."""

    what = QT_TRANSLATE_NOOP("Errors", "The formula cannot be worked out.")
    why = QT_TRANSLATE_NOOP("Errors", "At character {at}, near “{near}”: {reason}")
    fix = QT_TRANSLATE_NOOP("Errors", "Correct the formula there.")

    @classmethod
    def there(cls, text: str, at: int, reason: Marked, /, **facts: Fact) -> FormulaError:
        """Return the error about the place `at` (from 0) of a formula."""
        near = text[max(at - 3, 0) : at + 12] or text[-12:]
        return cls(at=min(at, len(text)) + 1, near=near, reason=say(reason, **facts))


@dataclass(frozen=True)
class Literal:
    """A number, a text, true, false, or None for missing."""

    value: float | str | bool | None
    at: int


@dataclass(frozen=True)
class Name:
    """A column."""

    column: str
    at: int


@dataclass(frozen=True)
class Call:
    """A function or an operator with what it is given."""

    function: str
    given: tuple[Node, ...]
    at: int


Node = Literal | Name | Call

_TOKEN = re.compile(
    r"""\s*(?:
      (?P<number>\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?)
    | (?P<name>[^\W\d]\w*)
    | (?P<sign><=|>=|<>|!=|==|[-+*/%^&<>=(),])
    )""",
    re.VERBOSE,
)
_SAME: Mapping[int, str] = {
    **{ord(wide): plain for wide, plain in zip("（），＝＜＞＋－＊／％＆［］−×÷", "(),=<>+-*/%&[]-*/", strict=True)},
    **{ord("≤"): "<=", ord("≥"): ">=", ord("≠"): "<>"},
}
_QUOTES = {'"': '"', "'": "'", "“": "”", "‘": "’", "「": "」"}
_COMPARE = {"=": "=", "==": "=", "<>": "<>", "!=": "<>", "<": "<", "<=": "<=", ">": ">", ">=": ">="}
_STRENGTH = {"or": 1, "and": 2, **dict.fromkeys(_COMPARE, 4), "&": 5, "+": 6, "-": 6, "*": 7, "/": 7, "%": 7, "^": 9}
_NOT, _MINUS = 3, 8


@dataclass(frozen=True)
class Token:
    """A piece of a formula: ``number``, ``text``, ``column``, ``name``, ``sign`` or ``end``."""

    kind: str
    value: str
    at: int


def parse(text: str) -> Node:
    """Return the tree of a formula.

    Raises
    ------
    FormulaError
        With the place where it stops making sense.
    """
    if not text.strip():
        raise FormulaError.there(text, 0, _EMPTY)
    if len(text) > LONGEST:
        raise FormulaError.there(text, LONGEST, _TOO_LONG, most=LONGEST)
    return _Parser(text).whole()


def tokens(text: str) -> list[Token]:
    """Return the pieces of a formula, the last one being its end."""
    found: list[Token] = []
    at = 0
    while at < len(text):
        letter = text[at].translate(_SAME)
        if text[at].isspace():
            at += 1
        elif text[at] in _QUOTES:
            end = text.find(_QUOTES[text[at]], at + 1)
            if end < 0:
                raise FormulaError.there(text, at, _NO_QUOTE)
            found.append(Token("text", text[at + 1 : end], at))
            at = end + 1
        elif letter == "[":
            end = min((place for mark in "]］" if (place := text.find(mark, at)) >= 0), default=-1)
            if end < 0:
                raise FormulaError.there(text, at, _NO_COLUMN_END)
            found.append(Token("column", text[at + 1 : end].strip(), at))
            at = end + 1
        elif len(letter) == 2:
            found.append(Token("sign", letter, at))
            at += 1
        else:
            at = _next(text, at, found)
    return [*found, Token("end", "", len(text))]


def _next(text: str, at: int, found: list[Token]) -> int:
    # Every full-width sign but the three above has one ordinary letter, so places stay what they were.
    plain = "".join(letter if len(letter) == 1 else " " for letter in (c.translate(_SAME) for c in text[at : at + 200]))
    match = _TOKEN.match(plain)
    if match is None or match.lastgroup is None:
        raise FormulaError.there(text, at, _UNEXPECTED, found=text[at])
    end = match.end()
    while end == len(plain) and at + end < len(text) and match.lastgroup == "name" and text[at + end].isalnum():
        end += 1
    found.append(Token(match.lastgroup, plain[: match.end()].strip() + text[at + match.end() : at + end], at))
    return at + end


class _Parser:
    """Precedence climbing (Pratt, 1973)."""

    def __init__(self, text: str) -> None:
        self._text, self._tokens, self._place = text, tokens(text), 0

    def whole(self) -> Node:
        node = self._expression(0, 0)
        if self._now.kind != "end":
            raise self._unexpected()
        return node

    @property
    def _now(self) -> Token:
        return self._tokens[self._place]

    def _take(self) -> Token:
        token = self._now
        self._place += 1
        return token

    def _unexpected(self) -> FormulaError:
        token = self._now
        if token.kind == "end":
            return FormulaError.there(self._text, token.at, _ENDS_EARLY)
        return FormulaError.there(self._text, token.at, _UNEXPECTED, found=token.value)

    def _expression(self, strength: int, depth: int) -> Node:
        if depth > DEEPEST:
            raise FormulaError.there(self._text, self._now.at, _TOO_DEEP)
        left = self._operand(depth)
        while True:
            token = self._now
            word = token.value.lower() if token.kind in ("sign", "name") else ""
            own = _STRENGTH.get(word, 0)
            if own <= strength:
                return left
            self._take()
            right = self._expression(own - 1 if word == "^" else own, depth + 1)
            left = Call(_COMPARE.get(word, word), (left, right), token.at)

    def _operand(self, depth: int) -> Node:
        token = self._now
        if token.kind == "end":
            raise self._unexpected()
        self._take()
        if token.kind == "number":
            return Literal(float(token.value), token.at)
        if token.kind == "text":
            return Literal(token.value, token.at)
        if token.kind == "column":
            return Name(token.value, token.at)
        if token.kind == "name":
            return self._word(token, depth)
        if token.value == "(":
            inner = self._expression(0, depth + 1)
            self._close()
            return inner
        if token.value == "-":
            return Call("negative", (self._expression(_MINUS, depth + 1),), token.at)
        if token.value == "+":
            return self._expression(_MINUS, depth + 1)
        self._place -= 1
        raise self._unexpected()

    def _word(self, token: Token, depth: int) -> Node:
        word = token.value.lower()
        if self._now.kind == "sign" and self._now.value == "(":
            self._take()
            return Call(word, self._given(depth), token.at)
        if word == "not":
            return Call("not", (self._expression(_NOT, depth + 1),), token.at)
        if word in (TRUE, FALSE):
            return Literal(word == TRUE, token.at)
        return Literal(None, token.at) if word == MISSING else Name(token.value, token.at)

    def _given(self, depth: int) -> tuple[Node, ...]:
        if self._now.kind == "sign" and self._now.value == ")":
            self._take()
            return ()
        found = [self._expression(0, depth + 1)]
        while self._now.kind == "sign" and self._now.value == ",":
            self._take()
            found.append(self._expression(0, depth + 1))
        self._close()
        return tuple(found)

    def _close(self) -> None:
        if self._now.kind == "sign" and self._now.value == ")":
            self._take()
            return
        if self._now.kind == "end":
            raise FormulaError.there(self._text, self._now.at, _NO_BRACKET)
        raise self._unexpected()
