"""Everything that Acumen says about data and models besides errors: a stable code, facts and a sentence.

Codes and facts are stored in projects and model files; sentences are made when they are shown.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from desktop_app.core.text import QT_TRANSLATE_NOOP, Fact, Marked, Sentence


@dataclass(frozen=True)
class Notice:
    """One remark: `code` is a key of `NOTICES`, `column` the column it is about ('' for the whole table)."""

    code: str
    column: str = ""
    facts: Mapping[str, Fact] = field(default_factory=dict)

    def sentence(self) -> Sentence:
        """Return the sentence for a person."""
        return Sentence(NOTICES[self.code], {"column": self.column, **self.facts})

    def to_json(self) -> dict[str, Any]:
        """Return plain values that JSON can hold."""
        return {"code": self.code, "column": self.column, "facts": dict(self.facts)}

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> Notice:
        """Return the notice that `to_json` described."""
        return cls(stored["code"], stored["column"], dict(stored["facts"]))


NOTICES: dict[str, Marked] = {
    # Why a column is not used for learning (left_out).
    "left_out_id": QT_TRANSLATE_NOOP("Notices", "“{column}” is left out because it only names the row."),
    "left_out_constant": QT_TRANSLATE_NOOP("Notices", "“{column}” is left out because it is the same in every row."),
    "left_out_empty": QT_TRANSLATE_NOOP("Notices", "“{column}” is left out because it is empty."),
    "left_out_copy": QT_TRANSLATE_NOOP("Notices", "“{column}” is left out because it repeats the answer “{target}”."),
    "left_out_person": QT_TRANSLATE_NOOP("Notices", "“{column}” is left out by choice."),
    "left_out_kind": QT_TRANSLATE_NOOP(
        "Notices", "“{column}” is left out because pictures cannot be learned from yet."
    ),
}
