"""Names as another file writes them: with other capitals, without zeros in front, or the title instead of the id."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from desktop_app.core.data.ids import id_text, loose_id


class Spellings:
    """Finds the id that is meant by a text.

    Parameters
    ----------
    numbers : mapping of id to number
    titles : sequence of str
        What each id is called, in the order of the numbers; may be the ids themselves.
    """

    def __init__(self, numbers: Mapping[str, int], titles: Sequence[str] = ()) -> None:
        self._numbers, self._titles = numbers, titles

    def known(self, text: str) -> str | None:
        """Return the id that a text is, or the only one that it can be; None where there is none."""
        own = id_text(text)
        if own in self._numbers:
            return own
        loose = loose_id(own)
        return self._by_loose_id.get(loose) or self._by_title.get(loose) or None

    @cached_property
    def _by_loose_id(self) -> dict[str, str]:
        return _unique((loose_id(known), known) for known in self._numbers)

    @cached_property
    def _by_title(self) -> dict[str, str]:
        return _unique(
            (loose_id(id_text(title)), known) for title, known in zip(self._titles, self._numbers, strict=False)
        )


def _unique(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return the pairs as a mapping; a key of several ids leads to none."""
    found: dict[str, str] = {}
    for key, known in pairs:
        found[key] = "" if key in found else known
    return found
