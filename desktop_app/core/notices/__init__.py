"""Everything that Acumen says about data and models besides errors: a stable code, facts and a sentence.

Codes and facts are stored in projects and model files; sentences are made when they are shown.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from desktop_app.core.notices import cleaning, learning, reading, recommending
from desktop_app.core.text import Fact, Marked, Sentence


@dataclass(frozen=True)
class Notice:
    """One remark: `code` is a key of `NOTICES`, `column` the column it is about ('' for the whole table)."""

    code: str
    column: str = ""
    facts: Mapping[str, Fact] = field(default_factory=dict)

    def sentence(self) -> Sentence:
        """Return the sentence for a person; a project of another version may hold a remark that has none here."""
        counted = {"n": self.facts["count"]} if "count" in self.facts else {}  # chooses "row" or "rows"
        return Sentence(
            NOTICES.get(self.code, NOTICES["of_another_version"]), {"column": self.column, **counted, **self.facts}
        )

    def to_json(self) -> dict[str, Any]:
        """Return plain values that JSON can hold."""
        facts = {name: _stored(fact) for name, fact in self.facts.items()}
        return {"code": self.code, "column": self.column, "facts": facts}

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> Notice:
        """Return the notice that `to_json` described."""
        facts = {name: _restored(fact) for name, fact in stored["facts"].items()}
        return cls(stored["code"], stored["column"], facts)


def _stored(fact: Fact) -> Any:
    """Return plain values; a name that is itself translated (a learner's label) as its context and source."""
    if isinstance(fact, Sentence):
        return {"context": fact.source.context, "source": str(fact.source)}
    return [_stored(member) for member in fact] if isinstance(fact, tuple | list) else fact


def _restored(stored: Any) -> Fact:
    if isinstance(stored, dict):
        return Sentence(Marked(stored["context"], stored["source"]))
    return tuple(_restored(member) for member in stored) if isinstance(stored, list) else stored


NOTICES: dict[str, Marked] = {**learning.NOTICES, **reading.NOTICES, **cleaning.NOTICES, **recommending.NOTICES}
"""The sentence of every remark by its code."""
