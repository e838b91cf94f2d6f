"""How alike texts are: keys under which spellings collide, edit distance, and candidates without comparing all pairs.

References
----------
OpenRefine, "Clustering in depth": fingerprint and n-gram keys. Damerau (1964) for the distance. Broder (1997):
min-wise hashing, here in bands (Indyk and Motwani, 1998), for the candidates.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np

    Ints = np.ndarray[Any, np.dtype[np.int64]]
    Floats = np.ndarray[Any, np.dtype[np.float64]]

LONGEST = 120
"""Longer texts are compared by their beginning."""

_ACCENTS = re.compile("[\u0300-\u036f]")
_INSIDE = re.compile(r"(?<=\d)[.,](?=\d)|(?<!\S)[-−](?=\d)|(?<=\w)[-−](?!\S)")
_NO_WORDS = re.compile("(?<=[\u3040-\u30ff\u3400-\u9fff]) (?=[\u3040-\u30ff\u3400-\u9fff])")
_KEPT_MARK = {"+", "#", "&", "%", "@", "/", "<", ">", "="}
_BANDS, _ROWS, _NEIGHBOURS = 20, 2, 2
_PRIME = (1 << 61) - 1
_PAIRS_AT_ONCE = 100_000
_ALL_PAIRS = 50


def plain(text: str) -> str:
    """Return a text without what people write differently: width, case, accents, punctuation, needless spaces.

    Marks that carry a meaning stay: "C#" is not "C", "1.5" not "15", "A-" not "A".
    """
    if text.isascii():
        folded = text.lower()
    else:
        folded = unicodedata.normalize("NFKC", text).casefold()
        folded = unicodedata.normalize("NFC", _ACCENTS.sub("", unicodedata.normalize("NFD", folded)))
    if folded.isalnum():
        return folded
    meant = {found.start() for found in _INSIDE.finditer(folded)}
    letters = (
        letter
        if letter.isalnum() or letter in _KEPT_MARK or place in meant
        else " "
        if letter.isspace()
        else _gap(letter)
        for place, letter in enumerate(folded)
    )
    return _NO_WORDS.sub("", " ".join("".join(letters).split()))


def _gap(letter: str) -> str:
    """Return what stays of a mark: an apostrophe, a dot or a hyphen leaves nothing, a comma or slash a space."""
    return "" if letter in "'’`.-‐‑·・" or unicodedata.category(letter) in ("Mn", "Cf") else " "


def fingerprint(text: str) -> str:
    """Return the key under which other orders of the same words collide.

    Words keep their order beside figures, marks that carry a meaning, and single letters: "C to S" is not "S to C".
    """
    words = plain(text).split()
    if not all(word.isalpha() and len(word) > 1 for word in words):
        return " ".join(words)
    return " ".join(sorted(words))


def squeezed(text: str) -> str:
    """Return the key under which "New York", "new-york" and "NewYork" collide."""
    return plain(text).replace(" ", "")


def gram_key(text: str) -> str:
    """Return the sorted pairs of letters: swapped and doubled letters collide. Short texts and figures stay whole."""
    whole = squeezed(text)
    if len(whole) < 6 or any(letter.isdigit() for letter in whole):
        return whole
    return "".join(sorted({whole[at : at + 2] for at in range(len(whole) - 1)}))


def figures(text: str) -> str:
    """Return the words with digits of a text: texts that differ in them are never spellings of each other."""
    return " ".join(word for word in text.split() if any(letter.isdigit() for letter in word))


def distances(left: Sequence[str], right: Sequence[str]) -> Ints:
    """Return the edit distance of each pair: letters put in, taken away, exchanged, or swapped with the next one."""
    import numpy as np

    found = [
        _distances(left[at : at + _PAIRS_AT_ONCE], right[at : at + _PAIRS_AT_ONCE])
        for at in range(0, len(left), _PAIRS_AT_ONCE)
    ]
    return np.concatenate(found) if found else np.zeros(0, np.int64)


def _distances(left: Sequence[str], right: Sequence[str]) -> Ints:
    """Return the distances of pairs by the usual table, one cell of all tables at a time."""
    import numpy as np

    first, second = _letters(left), _letters(right)
    ends = np.array([min(len(text), LONGEST) for text in left])
    lengths = np.array([min(len(text), LONGEST) for text in right])
    everyone = np.arange(len(left))
    row = np.tile(np.arange(len(second) + 1, dtype=np.uint8)[:, None], (1, len(left)))
    found: Ints = row[lengths, everyone].astype(np.int64)
    earlier = before = row
    for at, letters in enumerate(first):
        earlier, before = before, row
        row = np.empty_like(before)
        row[0] = at + 1
        for place, others in enumerate(second):
            cheapest = np.minimum(before[place + 1], row[place])
            cheapest += 1
            np.minimum(cheapest, before[place] + (letters != others), out=row[place + 1])
            if at and place:
                swapped = np.flatnonzero((letters == second[place - 1]) & (first[at - 1] == others))
                cell = row[place + 1]
                cell[swapped] = np.minimum(cell[swapped], earlier[place - 1][swapped] + 1)
        done = np.flatnonzero(ends == at + 1)
        found[done] = row[lengths[done], done]
    return found


def _letters(texts: Sequence[str]) -> Any:
    """Return letters as numbers, shape (longest text, texts)."""
    import numpy as np

    width = max(1, min(max(map(len, texts)), LONGEST))
    packed = np.array([text[:LONGEST] for text in texts], dtype=f"<U{width}")
    return np.ascontiguousarray(packed.view(np.uint32).reshape(len(texts), width).T)


def alike(left: Sequence[str], right: Sequence[str]) -> Floats:
    """Return for each pair how alike the texts are: 1 is the same, 0 nothing in common."""
    import numpy as np

    longest = np.array([max(min(max(len(a), len(b)), LONGEST), 1) for a, b in zip(left, right, strict=True)])
    found: Floats = 1.0 - distances(left, right) / longest
    return found


def candidates(texts: Sequence[str]) -> tuple[Ints, Ints]:
    """Return pairs of numbers of texts that are probably alike: the first smaller, each pair once.

    Of few texts all pairs are returned. Of many, those that differ by one letter in six are found with a chance of
    98 %, closer ones almost surely.
    """
    import numpy as np

    if len(texts) <= _ALL_PAIRS:
        return np.triu_indices(len(texts), 1)
    signatures = _signatures(texts)
    pairs = []
    for band in range(_BANDS):
        keys = signatures[:, band * _ROWS] * np.uint64(0x9E3779B97F4A7C15) + signatures[:, band * _ROWS + 1]
        order = np.argsort(keys, kind="stable")
        ordered = keys[order]
        for step in range(1, _NEIGHBOURS + 1):
            same = np.flatnonzero(ordered[step:] == ordered[:-step])
            a, b = order[same], order[same + step]
            pairs.append(np.minimum(a, b) * len(texts) + np.maximum(a, b))
    found = np.unique(np.concatenate(pairs)) if pairs else np.zeros(0, np.int64)
    return found // max(len(texts), 1), found % max(len(texts), 1)


def _signatures(texts: Sequence[str]) -> Any:
    """Return min-hashes of the pairs of letters of each text, shape (texts, bands x rows)."""
    import numpy as np

    grams: list[int] = []
    starts = []
    for text in texts:
        starts.append(len(grams))
        whole = f"\x02{text[:LONGEST]}\x03"
        grams += [(ord(a) << 21) | ord(b) for a, b in pairwise(whole)]
    base = np.array(grams, dtype=np.uint64)
    found = np.empty((len(texts), _BANDS * _ROWS), np.uint64)
    if not len(texts):
        return found
    rng = np.random.default_rng(20)
    for column in range(_BANDS * _ROWS):
        a, b = rng.integers(1, _PRIME, 2, dtype=np.uint64)
        mixed = (base * (a | np.uint64(1))) ^ b
        mixed ^= mixed >> np.uint64(29)
        mixed *= np.uint64(0xBF58476D1CE4E5B9)
        mixed ^= mixed >> np.uint64(32)
        found[:, column] = np.minimum.reduceat(mixed, starts)
    return found


def groups_of(size: int, first: Ints, second: Ints) -> list[int]:
    """Return for each of `size` things the smallest number of those that pairs connect it with (union-find)."""
    parent = list(range(size))

    def root(one: int) -> int:
        while parent[one] != one:
            parent[one] = parent[parent[one]]
            one = parent[one]
        return one

    for a, b in zip(first.tolist(), second.tolist(), strict=True):
        low, high = sorted((root(a), root(b)))
        parent[high] = low
    return [root(one) for one in range(size)]
