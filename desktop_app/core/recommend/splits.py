"""What is hidden from recommenders while they are judged, so that a judgement is about things they did not know."""

from __future__ import annotations

import zlib
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from desktop_app.core.recommend.log import Features, Given, Log

CUTS = (1, 3, 5)
"""Lengths to which the histories of people who are kept out of training are cut."""
ROUNDS = 5
"""Everyone is kept out of training in one of so many rounds."""
NEW_ITEMS = -1
"""`Exam.known` of an exam about items that were kept out of training."""

_HIDDEN_SHARE = 0.2
_MOST_JUDGED, _MOST_NEW_PEOPLE = 3_000, 1_000
_NEW_ITEM_SHARE = 0.2


@dataclass(frozen=True, eq=False)
class Exam:
    """People whose hidden likes are to be found again, of whom equally much is known.

    Attributes
    ----------
    known : int or None
        Known likes; None where everybody's history is known but for what is hidden, `NEW_ITEMS` for new items.
    histories : CSR matrix of ones, float32, shape (people, items)
        What is known of them.
    seen : CSR matrix of ones, float32, shape (people, items)
        What is not to be in their lists.
    hidden : CSR matrix of ones, float32, shape (people, items)
        What is to be found; shape (people, new items) where new items are ranked.
    profiles : CSR matrix, shape (people, people's features), optional
    """

    known: int | None
    histories: Any
    seen: Any
    hidden: Any
    profiles: Any = None

    @property
    def people(self) -> int:
        """How many people are judged."""
        return int(self.histories.shape[0])

    def take(self, rows: np.ndarray) -> Exam:
        """Return the exam of these people only."""
        profiles = None if self.profiles is None else self.profiles[rows]
        return Exam(self.known, self.histories[rows], self.seen[rows], self.hidden[rows], profiles)


@dataclass(frozen=True, eq=False)
class Split:
    """What may be learned from, and the exams on the rest.

    Attributes
    ----------
    train : Given
        With its own numbers of people; items keep theirs (but see `new_items`).
    exams : tuple of Exam
    by : str
        "time" where the latest likes were hidden, "person" where any were.
    new_items : Features, optional
        Items that `train` does not know, where the exam is about new items.
    """

    train: Given
    exams: tuple[Exam, ...]
    by: str
    new_items: Features | None = None


def split(given: Given, seed: int, round_number: int = 0) -> Split:
    """Hide one in five likes of each person, and keep some people out altogether.

    The people kept out are asked about with their histories cut to 0 (where profiles are known), 1, 3 and 5 likes, and
    the same likes are hidden whatever their history is cut to. What is hidden depends on ids and `seed` alone.

    Parameters
    ----------
    given : Given
    seed : int
    round_number : int
        Other rounds hide others: everyone is kept out in one of `ROUNDS`.

    Returns
    -------
    Split
    """
    log = given.log
    by = "time" if _tells_order(log) else "person"
    order = _Order.of(log, seed, round_number, by)
    turns = _hashed(log.people, seed) % ROUNDS == round_number % ROUNDS
    chance = _hashed(log.people, seed + 1)
    counts = np.bincount(log.person[order.likes], minlength=len(log.people))
    new = _chosen(turns & (counts > CUTS[0]), chance, min(_MOST_NEW_PEOPLE, int((counts > 0).sum()) // 2))
    warm = _chosen(~new & (counts > 1), chance, _MOST_JUDGED)
    hidden = order.hidden(warm)
    kept = ~hidden & ~new[log.person]
    exams = [_full(given, warm, kept, hidden), *_cuts(given, order, new)]
    return Split(_only_people(_of_pairs(given, kept), ~new), tuple(exam for exam in exams if exam.people), by)


def split_new_items(given: Given, seed: int) -> Split | None:
    """Keep one in five items out altogether and ask who likes them; None where items have no features.

    Parameters
    ----------
    given : Given
    seed : int

    Returns
    -------
    Split or None
        Its exam ranks the new items alone, by people's likes among the others.
    """
    if given.items is None or not given.items.matrix.nnz:
        return None
    log = given.log
    liked = np.bincount(log.item[log.value >= log.like_from], minlength=len(log.items)) > 0
    known = np.diff(given.items.matrix.indptr) > 0
    wanted = int(_NEW_ITEM_SHARE * (liked & known).sum())
    new = _chosen(liked & known, _hashed(log.items, seed + 2), wanted)
    likes = log.likes()
    ask, old = np.flatnonzero(new), np.flatnonzero(~new)
    hidden, histories = likes[:, ask], likes[:, old]
    can = (np.diff(hidden.indptr) > 0) & (np.diff(histories.indptr) > 0)
    rows = np.flatnonzero(_chosen(can, _hashed(log.people, seed + 1), _MOST_JUDGED))
    if not wanted or not len(rows):
        return None
    nothing = _empty(len(rows), len(ask))
    profiles = None if given.people is None else given.people.matrix[rows]
    exam = Exam(NEW_ITEMS, histories[rows], nothing, hidden[rows], profiles)
    features = Features(given.items.matrix[ask], given.items.names, given.items.columns)
    return Split(_only_items(given, old), (exam,), "person", features)


# --- who and what -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, eq=False)
class _Order:
    """The likes of a log by person, then by when (or in an order that chance gives); `place` counts from 0."""

    log: Log
    likes: np.ndarray  # positions in the log, in order
    place: np.ndarray
    counts: np.ndarray  # likes of the person of each

    @classmethod
    def of(cls, log: Log, seed: int, round_number: int, by: str) -> _Order:
        likes = np.flatnonzero(log.value >= log.like_from)
        salt = seed + 1_000 * (round_number + 1)
        people, items = _hashed(log.people, salt), _hashed(log.items, salt)
        chance = _mixed(people[log.person[likes]] ^ (items[log.item[likes]] << np.uint64(1)))
        when = log.time[likes] if by == "time" and log.time is not None else np.zeros(len(likes), np.int64)
        likes = likes[np.lexsort((chance, when, log.person[likes]))]
        counts = np.bincount(log.person[likes], minlength=len(log.people))
        starts = np.cumsum(counts) - counts
        person = log.person[likes]
        return cls(log, likes, np.arange(len(likes)) - starts[person], counts[person])

    def hidden(self, people: np.ndarray) -> np.ndarray:
        """Return a mask of the log's pairs: the last fifth of the likes of these people (a mask)."""
        many = np.maximum(np.rint(_HIDDEN_SHARE * self.counts), 1)
        chosen = people[self.log.person[self.likes]] & (self.place >= self.counts - many)
        return _mask(len(self.log.value), self.likes[chosen])

    def first(self, likes_of_each: np.ndarray) -> np.ndarray:
        """Return a mask of the log's pairs: so many first likes of each person."""
        chosen = self.place < likes_of_each[self.log.person[self.likes]]
        return _mask(len(self.log.value), self.likes[chosen])


def _full(given: Given, people: np.ndarray, kept: np.ndarray, hidden: np.ndarray) -> Exam:
    """Return the exam with everything known but what is hidden."""
    learned, asked = given.log.take(kept), given.log.take(hidden)
    rows = np.flatnonzero(people)
    profiles = None if given.people is None else given.people.matrix[rows]
    return Exam(None, learned.likes()[rows], learned.seen()[rows], asked.likes()[rows], profiles)


def _cuts(given: Given, order: _Order, new: np.ndarray) -> list[Exam]:
    """Return the exams of people who were kept out, by how much of their history is told."""
    log = given.log
    counts = np.bincount(log.person[order.likes], minlength=len(log.people))
    longest = np.zeros(len(log.people), np.int64)
    for cut in CUTS:
        longest[counts > cut] = cut
    told = log.take(order.first(longest)).likes()
    likes = log.likes()
    hidden = (likes - told).tocsr()
    hidden.eliminate_zeros()
    exams = []
    for cut in (0, *CUTS) if given.people is not None else CUTS:
        rows = np.flatnonzero(new & (longest >= max(cut, 1)))
        histories = log.take(order.first(np.full(len(log.people), cut))).likes()[rows]
        profiles = None if given.people is None else given.people.matrix[rows]
        exams.append(Exam(cut, histories, told[rows], hidden[rows], profiles))
    return exams


def _chosen(can: np.ndarray, chance: np.ndarray, most: int) -> np.ndarray:
    """Return a mask of at most so many of those who can, by lot."""
    found = np.flatnonzero(can)
    return _mask(len(can), found[np.argsort(chance[found], kind="stable")[:most]])


def _mask(length: int, positions: np.ndarray) -> np.ndarray:
    mask = np.zeros(length, bool)
    mask[positions] = True
    return mask


def _tells_order(log: Log) -> bool:
    """Return whether times tell an order of the likes of at least half of the people with several."""
    if log.time is None:
        return False
    likes = np.flatnonzero(log.value >= log.like_from)
    person, time = log.person[likes], log.time[likes]
    first, last = np.full(len(log.people), np.iinfo(np.int64).max), np.full(len(log.people), np.iinfo(np.int64).min)
    np.minimum.at(first, person, time)
    np.maximum.at(last, person, time)
    several = np.bincount(person, minlength=len(log.people)) > 1
    return bool(several.any() and (first < last)[several].mean() >= 0.5)


def _hashed(ids: tuple[str, ...], salt: int) -> np.ndarray:
    """Return a number for each id that looks drawn by lot; the same id and salt give the same number anywhere."""
    codes = np.fromiter((zlib.crc32(one.encode()) for one in ids), np.uint64, len(ids))
    return _mixed(codes + np.uint64(salt % 2**31) * np.uint64(2**32))


def _mixed(numbers: np.ndarray) -> np.ndarray:
    """Scramble 64-bit numbers.

    References
    ----------
    Steele, Lea and Flood (2014), OOPSLA, 453-472: SplitMix64.
    """
    z = numbers + np.uint64(0x9E3779B97F4A7C15)
    z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return np.asarray(z ^ (z >> np.uint64(31)))


# --- parts of what is given -------------------------------------------------------------------------------------------


def _of_pairs(given: Given, kept: np.ndarray) -> Given:
    log = given.log.take(kept)
    weight = None if given.weight is None else given.weight.multiply(log.likes()).tocsr()
    return replace(given, log=log, weight=weight)


def _only_people(given: Given, kept: np.ndarray) -> Given:
    """Return what is given about these people (a mask), with numbers of their own."""
    log, rows = given.log, np.flatnonzero(kept)
    numbers = np.cumsum(kept) - 1
    pairs = kept[log.person]
    names = tuple(log.people[row] for row in rows)
    taken = replace(log.take(pairs), people=names, person=numbers[log.person[pairs]].astype(np.int32))
    people = None if given.people is None else replace(given.people, matrix=given.people.matrix[rows])
    return replace(given, log=taken, people=people, weight=None if given.weight is None else given.weight[rows])


def _only_items(given: Given, columns: np.ndarray) -> Given:
    """Return what is given about these items (sorted numbers), with numbers of their own."""
    log = given.log
    kept = _mask(len(log.items), columns)
    numbers = np.cumsum(kept) - 1
    pairs = kept[log.item]
    names = tuple(log.items[column] for column in columns)
    taken = replace(log.take(pairs), items=names, item=numbers[log.item[pairs]].astype(np.int32))
    items = None if given.items is None else replace(given.items, matrix=given.items.matrix[columns])
    return replace(given, log=taken, items=items, weight=None if given.weight is None else given.weight[:, columns])


def _empty(rows: int, columns: int) -> Any:
    from scipy import sparse

    return sparse.csr_matrix((rows, columns), dtype=np.float32)
