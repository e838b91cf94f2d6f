"""Values of a column that are probably the same, only written differently."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop_app.core.data.similarity import alike, candidates, figures, fingerprint, gram_key, plain

KEYS, GRAMS, LETTERS = "keys", "grams", "letters"
"""Ways to find spellings, the surest first: each finds what the one before finds, and more."""

MOST_VALUES = 50_000
_RARER = 5


@dataclass(frozen=True)
class Cluster:
    """One value with its other spellings.

    Attributes
    ----------
    level : str
        The spelling that most rows have.
    others : tuple of str
    rows : int
        Rows with any of `others`.
    """

    level: str
    others: tuple[str, ...]
    rows: int


def find_spellings(counts: Mapping[str, int], way: str = KEYS, similarity: float = 0.85) -> tuple[Cluster, ...]:
    """Return groups of values that are probably the same, those with most rows first.

    Parameters
    ----------
    counts : mapping of str to int
        Every value and its rows.
    way : str
        ``keys``: the same but for case, width, accents, punctuation, spaces and the order of words. ``grams``: also
        with letters swapped or doubled. ``letters``: also with other letters, if the rarer one may be a slip.
    similarity : float in (0, 1]
        For ``letters``.
    """
    values = sorted(counts, key=lambda value: (-counts[value], value))
    groups: dict[str, list[str]] = {}
    for value in values:
        key = fingerprint(value)
        groups.setdefault(key or value, []).append(value)
    if way in (GRAMS, LETTERS):
        groups = _merged(groups, [gram_key(members[0]) for members in groups.values()])
    if way == LETTERS:
        groups = _slips(groups, counts, similarity)
    found = [
        Cluster(members[0], tuple(members[1:]), sum(counts[member] for member in members[1:]))
        for members in (sorted(group, key=lambda value: (-counts[value], value)) for group in groups.values())
        if len(members) > 1
    ]
    return tuple(sorted(found, key=lambda cluster: (-cluster.rows, cluster.level)))


def _merged(groups: Mapping[str, list[str]], keys: Sequence[object]) -> dict[str, list[str]]:
    made: dict[object, list[str]] = {}
    for members, key in zip(groups.values(), keys, strict=True):
        made.setdefault(key, []).extend(members)
    return {members[0]: members for members in made.values()}


def _slips(groups: dict[str, list[str]], counts: Mapping[str, int], similarity: float) -> dict[str, list[str]]:
    """Merge groups whose texts are alike, where one is so much rarer that it may be a slip of the pen."""
    import numpy as np

    heads = [plain(members[0]) for members in groups.values()]
    rows = np.array([sum(counts[member] for member in members) for members in groups.values()])
    first, second = candidates(heads)
    if not len(first):
        return groups
    rarer = np.minimum(rows[first], rows[second]) * _RARER <= np.maximum(rows[first], rows[second])
    first, second = first[rarer], second[rarer]
    numbers = [figures(head) for head in heads]
    same = np.array([numbers[a] == numbers[b] for a, b in zip(first, second, strict=True)], dtype=bool)
    first, second = first[same], second[same]
    close = alike([heads[a] for a in first], [heads[b] for b in second]) >= similarity
    first, second = first[close], second[close]
    # Through a third that both resemble, unlike texts would come together: each joins only a far more frequent one.
    members = list(groups.values())
    target = list(range(len(members)))
    for a, b in sorted(zip(first.tolist(), second.tolist(), strict=True), key=lambda p: -max(rows[p[0]], rows[p[1]])):
        often, rare = (a, b) if rows[a] >= rows[b] else (b, a)
        if target[rare] == rare and target[often] == often:
            target[rare] = often
    return _merged(groups, target)
