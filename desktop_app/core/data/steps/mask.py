"""The step that hides personal data without losing which rows belong together."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from desktop_app.core.data.steps.arrays import distinct_mapped, put, texts
from desktop_app.core.data.steps.base import STEPS, WORDS, Ask, Step, asks
from desktop_app.core.data.table import Column, Kind, Table
from desktop_app.core.text import QT_TRANSLATE_NOOP, Marked, Sentence, say

if TYPE_CHECKING:
    import pyarrow as pa

ENDS, CODE, INSIDE = "ends", "code", "inside"
_EMAIL = r"[A-Za-z0-9._%+\-]+@[A-Za-z0-9\-]+(?:\.[A-Za-z0-9\-]+)+"
_NUMBER = r"\+?\d[\d\-]{6,20}\d"
_CODE_BYTES, _KEY_BYTES = 8, 64


@STEPS.register
@dataclass(frozen=True)
class MaskColumn(Step):
    """Hide the middle of each value, or put a code in its place that is the same for the same value.

    Attributes
    ----------
    secret : str
        Without it nobody can try out which value a code stands for. It is made by chance with the step and stored
        with it, so that the next file gets the same codes.
    """

    key: ClassVar[str] = "mask"
    label: ClassVar[Marked] = QT_TRANSLATE_NOOP("Steps", "Mask personal data")
    column: str = asks(QT_TRANSLATE_NOOP("Steps", "Column"), Ask.COLUMN)
    how: str = asks(
        QT_TRANSLATE_NOOP("Steps", "Show instead"),
        Ask.CHOICE,
        ENDS,
        choices=(
            (ENDS, QT_TRANSLATE_NOOP("Steps", "only the first and last letters")),
            (CODE, QT_TRANSLATE_NOOP("Steps", "a code, the same for the same value")),
            (INSIDE, QT_TRANSLATE_NOOP("Steps", "the text without e-mail addresses and long numbers")),
        ),
    )
    first: int = asks(
        QT_TRANSLATE_NOOP("Steps", "First letters shown"), Ask.WHOLE, 1, least=0, most=20, when=("how", (ENDS,))
    )
    last: int = asks(
        QT_TRANSLATE_NOOP("Steps", "Last letters shown"), Ask.WHOLE, 0, least=0, most=20, when=("how", (ENDS,))
    )
    secret: str = field(default_factory=lambda: secrets.token_hex(16), repr=False)

    @cached_property
    def _key(self) -> bytes:
        return self.secret.encode()[:_KEY_BYTES]

    def describe(self) -> Sentence:
        """Return column and way."""
        if self.how == CODE:
            return say(QT_TRANSLATE_NOOP("Steps", "Put codes in the place of “{column}”"), column=self.column)
        if self.how == INSIDE:
            facts = {"column": self.column}
            return say(QT_TRANSLATE_NOOP("Steps", "Hide e-mail addresses and long numbers in “{column}”"), **facts)
        return say(QT_TRANSLATE_NOOP("Steps", "Hide the middle of “{column}”"), column=self.column)

    def reads(self) -> tuple[str, ...]:
        """Return the column."""
        return (self.column,)

    def writes(self) -> tuple[str, ...]:
        """Return the column."""
        return (self.column,)

    def _changed(self, table: Table) -> Table:
        column = table[self.column]
        kept = WORDS if self.how == INSIDE else (Kind.ID, Kind.CATEGORY)
        kind = column.kind if column.kind in kept else Kind.CATEGORY
        return put(table, Column(self.column, kind, distinct_mapped(texts(column), self._masked)))

    def _masked(self, cells: pa.Array) -> pa.Array:
        import pyarrow as pa

        if self.how == INSIDE:
            import pyarrow.compute as pc

            return pc.replace_substring_regex(pc.replace_substring_regex(cells, _EMAIL, "***"), _NUMBER, "***")
        hide = self._code if self.how == CODE else self._ends
        return pa.array([hide(cell) for cell in cells.to_pylist()], pa.string())

    def _code(self, text: str) -> str:
        return hashlib.blake2b(text.encode(), key=self._key, digest_size=_CODE_BYTES).hexdigest()

    def _ends(self, text: str) -> str:
        """Return a text whose middle is hidden; a short one is hidden as a whole."""
        hidden = len(text) - self.first - self.last
        if hidden < 1:
            return "*" * max(len(text), 1)
        return text[: self.first] + "*" * hidden + text[len(text) - self.last :]
