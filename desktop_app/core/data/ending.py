"""Where a table ends: blank rows, notes and totals below it are no data."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.core.data.cell_types import Rows, columns, filled, is_missing, is_rule, is_typed, typed_columns
from desktop_app.core.data.report import Doubt
from desktop_app.core.notices import Notice

if TYPE_CHECKING:
    import pyarrow as pa

HELD_ROWS = 60
_FEWEST_ROWS = 3
_TOTAL = re.compile(
    r"(?:grand |sub|overall )?totals?\b.{0,30}|(?:grand )?sum(?:me|ma)?|gesamt(?:summe)?|insgesamt|totaal|totale?n?"
    r"|total (?:g[ée]n[ée]ral|geral)|[ij]tog[oó]?|итого|всего|razem|ogółem|celkem|yhteensä|totalt|toplam|σύνολο|المجموع"
    r"|合\s*计|总\s*计|小\s*计|总\s*和|合\s*計|総\s*計|總\s*計|共\s*计|합\s*계|รวม(?:ทั้งหมด)?",
    re.IGNORECASE,
)
_BALANCE = re.compile(
    r"(?:(?:closing|ending|final|new|current) )?balance|(?:(?:neuer|alter|end)\s?)?(?:kontostand|saldo)"
    r"|endsaldo|schlusssaldo"
    r"|(?:nouveau )?solde(?: final)?|saldo final|saldo finale|eindsaldo|期末余额|账户余额|余额|期末餘額|残高",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"(?:sources?|notes?|nb|n\.b\.|footnotes?|remarks?|quelle|hinweis|anmerkung|bron|opmerking|fuente|nota|fonte|remarque"
    r"|generated|exported|printed|created|report|page|end of|copyright|©|注|备注|说明|来源|数据来源|資料|出典|制表|备注"
    r"|\*+|\[\d+\]|\(\d+\)|\d\)|†|¹|--+|==+)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Ending:
    """Rows at the end of a table that are no data.

    Attributes
    ----------
    notes : int
        Last rows that are blank or hold notes.
    totals : int
        Rows above them that add up the others.
    first_note, first_total : str
    """

    notes: int = 0
    totals: int = 0
    first_note: str = ""
    first_total: str = ""

    @property
    def rows(self) -> int:
        """All of them."""
        return self.notes + self.totals

    def doubts(self) -> list[Doubt]:
        """Return what is to be said about them."""
        found = []
        keep = ("below=keep",)
        if self.first_note:
            found.append(Doubt(Notice("lines_below", "", {"n": self.notes, "text": self.first_note}), keep))
        if self.totals:
            found.append(Doubt(Notice("total_row", "", {"n": self.totals, "text": self.first_total}), keep))
        return found


@dataclass(frozen=True)
class EndJudge:
    """Knows from the first rows of a table what its rows look like.

    Attributes
    ----------
    typed : tuple of int
        Columns that hold numbers or dates in nearly every row.
    width : int
    usual : float
        Filled cells of a row.
    """

    typed: tuple[int, ...]
    width: int
    usual: float

    @classmethod
    def of(cls, body: Rows, width: int) -> EndJudge:
        """Return the judge of a table by its first rows."""
        usual = sorted(map(filled, body))[len(body) // 2] if body else 0
        typed = typed_columns(body, width)
        cells = columns(body, width)
        certain = tuple(i for i in typed if len(cells[i]) >= 0.6 * max(len(body), 1))
        return cls(certain, width, usual)

    def ending(self, rows: Rows) -> Ending:
        """Return what of the last `rows` of a table is no data."""
        notes, first_note = self._notes(rows)
        totals, first_total = self._totals(rows[: len(rows) - notes])
        return Ending(notes, totals, first_note, first_total)

    def _notes(self, rows: Rows) -> tuple[int, str]:
        kept = len(rows)
        while kept and self._is_note(rows, kept - 1):
            kept -= 1
        first = next((row for row in rows[kept:] if filled(row)), ())
        return len(rows) - kept, " ".join(cell.strip() for cell in first if cell and cell.strip())[:60]

    def _is_note(self, rows: Rows, number: int) -> bool:
        row = rows[number]
        texts = [cell.strip() for cell in row if cell and cell.strip()]
        if not texts or is_rule(row):
            return True
        if self.width < 2 or len(texts) > 0.5 * self.width or self.usual < 2:
            return False
        values = [row[i] for i in self.typed if i < len(row) and row[i] and row[i].strip()]
        typed = sum(is_typed(cell) or is_missing(cell) for cell in values)
        if typed:
            # Words where there is always a number, and little else: "Source: somebody, 2018".
            return len(texts) <= max(2, 0.25 * self.width) and len(values) - typed >= typed
        if self.typed and len(texts) < 0.6 * self.usual:
            # A name alone may also be a row whose values are all missing: only a last row of words is a note.
            after_gap = number > 0 and not filled(rows[number - 1])
            return bool(values) or after_gap or len(texts[0]) > 25 or bool(_NOTE.match(texts[0])) or _is_sparse(rows)
        alone = len(texts) == 1 and self.usual >= 3 and bool(row[0] and row[0].strip())
        return alone and (bool(_NOTE.match(texts[0])) or len(texts[0]) > 60)

    def _totals(self, rows: Rows) -> tuple[int, str]:
        kept = len(rows)
        while kept and self._is_total(rows[kept - 1]):
            kept -= 1
        if kept < _FEWEST_ROWS - 1 and len(rows) < HELD_ROWS:
            return 0, ""
        first = next((row for row in rows[kept:] if filled(row)), ())
        return len(rows) - kept, ", ".join(cell.strip() for cell in first if cell and cell.strip())[:60]

    def _is_total(self, row: Sequence[str]) -> bool:
        """Return whether the first words of a row say that it adds up the others."""
        texts = [cell.strip().rstrip(":：") for cell in row if cell and cell.strip()]
        words = [text for text in texts if not is_typed(text)]
        if not words or len(texts) < 2 or not self.typed or len(words) > max(1, 0.5 * len(texts)):
            return False
        if _TOTAL.fullmatch(words[0]):
            return True
        misplaced = [row[i].strip().rstrip(":：") for i in self.typed if i < len(row) and not is_typed(row[i])]
        return any(_BALANCE.fullmatch(cell) for cell in misplaced)


def is_total_word(text: str) -> bool:
    """Return whether a cell says nothing but that its row adds up others."""
    return _TOTAL.fullmatch(text.strip().rstrip(":：")) is not None


def _is_sparse(rows: Rows) -> bool:
    """Return whether several of the last rows hold little: notes come in a row."""
    last = rows[-4:]
    return len(last) >= 2 and sum(filled(row) <= 2 for row in last) >= len(last) - 1


def without_ending(
    batches: Iterator[pa.RecordBatch], judge: EndJudge | None, found: list[Ending]
) -> Iterator[pa.RecordBatch]:
    """Hold back the last rows until the end is known, and leave out what is no data there.

    Parameters
    ----------
    batches : iterator of batches
        Strings as they are in the file, except for batches that at least `HELD_ROWS` rows of strings follow.
    judge : EndJudge, optional
        Without one, only blank rows at the end are left out.
    found : list
        Gets the one `Ending`.
    """
    held: list[pa.RecordBatch] = []
    for batch in batches:
        held.append(batch)
        while held and sum(part.num_rows for part in held[1:]) >= HELD_ROWS:
            yield held.pop(0)
        if len(held) == 1 and not _are_texts(batch):
            # Rows that are read straight are never among the last.
            yield held.pop()
    spare = sum(part.num_rows for part in held) - HELD_ROWS
    if held and spare > 0:
        # All but the first are shorter than what is held back.
        yield held[0].slice(0, spare)
        held[0] = held[0].slice(spare)
    rows = [[cell or "" for cell in row] for part in held for row in _rows(part)]
    ending = judge.ending(rows) if judge is not None else Ending(_blank_at_end(rows))
    found.append(ending)
    left = len(rows) - ending.rows
    for part in held:
        if left > 0:
            yield part.slice(0, left)
            left -= part.num_rows


def _are_texts(batch: pa.RecordBatch) -> bool:
    import pyarrow.types as types

    return all(types.is_string(kind) for kind in batch.schema.types)


def _rows(batch: pa.RecordBatch) -> Iterator[tuple[str | None, ...]]:
    return zip(*(column.to_pylist() for column in batch.columns), strict=True)


def _blank_at_end(rows: Rows) -> int:
    kept = len(rows)
    while kept and not filled(rows[kept - 1]):
        kept -= 1
    return len(rows) - kept
