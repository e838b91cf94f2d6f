"""What is hidden from recommenders while they are judged, so that a judgement is about things they did not know."""

from __future__ import annotations

import zlib
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from desktop_app.core.recommend.log import Features, Given, Log

CUTS = (1, 3, 5)
"""Lengths to which histories are cut."""
ROUNDS = 5
"""Every like is hidden in one of so many rounds, unless the latest ones are."""
NEW_ITEMS = -1
"""`Exam.known` of an exam about items that were kept out of training."""

MOST_JUDGED = 3_000
NEW_ROUNDS = 5
"""So many times other items can be kept out."""
_NEW_ITEM_SHARE = 1 / NEW_ROUNDS


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
    who : ndarray of int, shape (people,)
        Their numbers in the log.
    profiles : CSR matrix, shape (people, people's features), optional
    """

    known: int | None
    histories: Any
    seen: Any
    hidden: Any
    who: np.ndarray
    profiles: Any = None

    @property
    def people(self) -> int:
        """How many people are judged."""
        return int(self.histories.shape[0])

    def take(self, rows: np.ndarray) -> Exam:
        """Return the exam of these people only."""
        profiles = None if self.profiles is None else self.profiles[rows]
        parts = (self.histories[rows], self.seen[rows], self.hidden[rows], self.who[rows])
        return Exam(self.known, *parts, profiles)


@dataclass(frozen=True, eq=False)
class Split:
    """What may be learned from, and the exams on the rest.

    Attributes
    ----------
    train : Given
        People and items keep their numbers, but where the exam is about new items.
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


def split(given: Given, seed: int, round_number: int = 0, most: int = MOST_JUDGED, one_in: int = ROUNDS) -> Split:
    """Hide one in five likes of each person (or another share): the latest where there is time, otherwise any.

    People are asked about with all else that is known of them, and again with their histories cut to 5, 3 and 1 likes
    and (where profiles are known) to none. What is hidden depends on ids and `seed` alone.

    Parameters
    ----------
    given : Given
    seed : int
    round_number : int
        Other rounds hide others; where the latest are hidden all rounds are the same.
    most : int
        People who are judged at most; the others are only learned from.
    one_in : int
        One in so many likes is hidden.

    Returns
    -------
    Split
    """
    log = given.log
    by = "time" if _tells_order(log) else "person"
    order = _Order.of(log, seed, by)
    counts = np.bincount(log.person[order.likes], minlength=len(log.people))
    judged = _chosen(counts > 1, _hashed(log.people, seed + 1), most)
    hidden = order.hidden(judged, one_in, 0 if by == "time" else round_number % one_in)
    train = _of_pairs(given, ~hidden)
    full = _full(given, np.flatnonzero(judged), train.log, log.take(hidden))
    exams = [full, *_cuts(order, full, np.flatnonzero(judged), hidden)] if full.people else []
    return Split(train, tuple(exam for exam in exams if exam.people), by)


def split_new_items(given: Given, seed: int, round_number: int = 0) -> Split | None:
    """Keep one in five items out altogether and ask who likes them; None where items have no features.

    Parameters
    ----------
    given : Given
    seed : int
    round_number : int
        Other rounds, up to `NEW_ROUNDS`, keep other items out.

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
    new = _chosen(liked & known, _hashed(log.items, seed + 2), wanted, round_number % NEW_ROUNDS)
    likes = log.likes()
    ask, old = np.flatnonzero(new), np.flatnonzero(~new)
    hidden, histories = likes[:, ask], likes[:, old]
    can = (np.diff(hidden.indptr) > 0) & (np.diff(histories.indptr) > 0)
    rows = np.flatnonzero(_chosen(can, _hashed(log.people, seed + 1), MOST_JUDGED))
    if not wanted or not len(rows):
        return None
    nothing = _empty(len(rows), len(ask))
    profiles = None if given.people is None else given.people.matrix[rows]
    exam = Exam(NEW_ITEMS, histories[rows], nothing, hidden[rows], rows, profiles)
    features = Features(given.items.matrix[ask], given.items.names, given.items.columns)
    return Split(_only_items(given, old), (exam,), "person", features)


# --- who and what -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, eq=False)
class _Order:
    """The likes of a log by person, the latest (or those that chance puts there) first; `place` counts from 0."""

    log: Log
    likes: np.ndarray  # positions in the log, in order
    place: np.ndarray
    counts: np.ndarray  # likes of the person of each

    @classmethod
    def of(cls, log: Log, seed: int, by: str) -> _Order:
        likes = np.flatnonzero(log.value >= log.like_from)
        people, items = _hashed(log.people, seed), _hashed(log.items, seed)
        chance = _mixed(people[log.person[likes]] ^ (items[log.item[likes]] << np.uint64(1)))
        when = log.time[likes] if by == "time" and log.time is not None else np.zeros(len(likes), np.int64)
        likes = likes[np.lexsort((chance, -np.maximum(when, -(2**62)), log.person[likes]))]
        counts = np.bincount(log.person[likes], minlength=len(log.people))
        starts = np.cumsum(counts) - counts
        person = log.person[likes]
        return cls(log, likes, np.arange(len(likes)) - starts[person], counts[person])

    def hidden(self, people: np.ndarray, one_in: int, turn: int) -> np.ndarray:
        """Return a mask of the log's pairs: one in so many likes of these people (a mask), others in every turn."""
        many = np.maximum(np.rint(self.counts / one_in), 1)
        turned = (self.place - turn * many) % np.maximum(self.counts, 1)
        chosen = people[self.log.person[self.likes]] & (turned < many)
        return _mask(len(self.log.value), self.likes[chosen])

    def latest(self, cut: int, hidden: np.ndarray) -> np.ndarray:
        """Return a mask of the log's pairs: the latest `cut` likes of each person that are not hidden."""
        left = self.likes[~hidden[self.likes]]
        person = self.log.person[left]
        starts = np.searchsorted(person, np.arange(len(self.log.people)))
        return _mask(len(self.log.value), left[np.arange(len(left)) - starts[person] < cut])


def _full(given: Given, rows: np.ndarray, learned: Log, asked: Log) -> Exam:
    """Return the exam with everything known but what is hidden."""
    profiles = None if given.people is None else given.people.matrix[rows]
    return Exam(None, learned.likes()[rows], learned.seen()[rows], asked.likes()[rows], rows, profiles)


def _cuts(order: _Order, full: Exam, rows: np.ndarray, hidden: np.ndarray) -> list[Exam]:
    """Return the same exam with less told, of people of whom so much is known."""
    known = np.diff(full.histories.indptr)
    exams = []
    for cut in (0, *CUTS) if full.profiles is not None else CUTS:
        told = order.log.take(order.latest(cut, hidden)).likes()[rows]
        exams.append(replace(full, known=cut, histories=told).take(np.flatnonzero(known >= cut)))
    return exams


def _chosen(can: np.ndarray, chance: np.ndarray, most: int, turn: int = 0) -> np.ndarray:
    """Return a mask of at most so many of those who can, by lot; others in every turn."""
    found = np.flatnonzero(can)
    return _mask(len(can), found[np.argsort(chance[found], kind="stable")[turn * most : (turn + 1) * most]])


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
