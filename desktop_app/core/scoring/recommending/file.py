"""A recommender's file: checked before anything of it runs, then ready to say who gets what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

from desktop_app.core.data.table import Kind
from desktop_app.core.errors import ModelError
from desktop_app.core.scoring.metadata import METADATA_KEY, BadMetadata, NewerFormat, OtherGoal
from desktop_app.core.scoring.model_file import ModelFails, NotAModel, NotAnAcumenModel, checked, plain
from desktop_app.core.scoring.recommending.asks import ItemLine
from desktop_app.core.scoring.recommending.facts import Facts, check_offsets, parse_facts
from desktop_app.core.scoring.recommending.spellings import Spellings
from desktop_app.core.scoring.tensors import Constants, constants
from desktop_app.core.scoring.wire import BadWire, Outline
from desktop_app.core.text import QT_TRANSLATE_NOOP

OWN = "\t"
_OUTPUTS = ("item", "score", "item_number")
_CELLS_AT_ONCE = 1 << 20
_PLACES_AT_ONCE = 1 << 13
_MOST_ROWS = 128


class NotARecommender(ModelError):
    """A model file that answers for rows, where a recommender was wanted."""

    what = QT_TRANSLATE_NOOP("Errors", "“{file}” does not recommend anything.")
    why = QT_TRANSLATE_NOOP("Errors", "It is a model that answers for the rows of a table.")
    fix = QT_TRANSLATE_NOOP("Errors", "Choose a recommender, or use this model to score a file.")


@dataclass(frozen=True, eq=False)
class Asked:
    """Rows to make lists for: all fields have one entry for each row, or are empty.

    Attributes
    ----------
    people : sequence of str
        Ids; '' for nobody known.
    likes : sequence of sequences of str
        Item ids; empty for a row that goes by its stored history.
    profile : mapping of str to ndarray of shape (rows,)
        Graph input → values; missing inputs count as unknown.
    """

    people: Sequence[str] = ()
    likes: Sequence[Sequence[str]] = ()
    profile: Mapping[str, np.ndarray] = field(default_factory=dict)

    @property
    def rows(self) -> int:
        """Number of rows."""
        return max(len(self.people), len(self.likes), *(len(array) for array in self.profile.values()), 0)


@dataclass(frozen=True, eq=False)
class Lists:
    """The best items of each row: numbers (one past the last item where there is none) and scores, (rows, k)."""

    numbers: np.ndarray
    scores: np.ndarray


@dataclass(frozen=True, eq=False)
class RecommenderFile:
    """An opened recommender.

    Attributes
    ----------
    document : mapping
        The whole ``metadata_props["acumen"]``.
    facts : Facts
        The part of it that is used here.
    """

    path: Path
    data: bytes
    document: Mapping[str, Any]
    facts: Facts
    threads: int = field(default=1)

    @classmethod
    def open(cls, path: Path, threads: int = 1) -> RecommenderFile:
        """Read and check a recommender's file.

        Raises
        ------
        ModelError
            If the file is unreadable, foreign, damaged, newer, unsafe, or a model of another kind.
        """
        data, found = checked(path)
        return cls.of(path, data, found, threads)

    @classmethod
    def of(cls, path: Path, data: bytes, found: Outline, threads: int = 1) -> RecommenderFile:
        """Return the recommender of checked bytes; see `open`."""
        plain(path, found)
        try:
            document, facts = parse_facts(found.metadata[METADATA_KEY])
        except OtherGoal as error:
            raise NotARecommender(file=path.name) from error
        except (BadMetadata, NewerFormat) as error:
            raise NotAnAcumenModel(file=path.name) from error
        needed = {"user", "items", "k", "exclude_seen", "allowed"}
        needed |= {name for column in facts.profile for name in column.inputs}
        needed |= {name for column in facts.new_item for name in column.inputs}
        rates = facts.stars is None or "stars" in found.outputs
        if set(found.inputs) != needed or tuple(found.outputs[:3]) != _OUTPUTS or not rates:
            raise NotAnAcumenModel(file=path.name)
        model = cls(path, data, document, facts, threads)
        model._check()
        return model

    def _check(self) -> None:
        """Read the constants once; what the graph will look up must fit together."""
        try:
            if len(self.items) != self.facts.items or len(set(self.items)) != self.facts.items:
                raise BadWire("items")
            if self.facts.has_people:
                self._check_people()
        except (BadWire, KeyError, ValueError) as error:
            raise NotAnAcumenModel(file=self.path.name) from error

    def _check_people(self) -> None:
        offsets, liked, flat = self.offsets, self.liked, self.histories
        if len(self.people) != self.facts.people or len(offsets) != self.facts.people + 2:
            raise BadWire("people")
        check_offsets(offsets, len(flat) - 1)
        if len(liked) != self.facts.people + 1 or flat.dtype.kind not in "iu":
            raise BadWire("histories")
        if (liked < 0).any() or (liked > np.diff(offsets)).any() or flat.max() > self.facts.items or flat.min() < 0:
            raise BadWire("histories")
        days = self.facts.arrays.get("days")
        if days is not None and days.shape != (len(flat) - 1,):
            raise BadWire("days")

    # --- what the file holds --------------------------------------------------------------------------------------

    @cached_property
    def constants(self) -> Constants:
        """Named constants and ids."""
        return constants(self.data, OWN, ("user", "items"))

    @property
    def items(self) -> tuple[str, ...]:
        """Item ids in the order of the catalogue."""
        return self.constants.keys["items"]

    @property
    def people(self) -> tuple[str, ...]:
        """Ids of the people; empty where the file carries none."""
        return self.constants.keys.get("user", ())[: self.facts.people]

    @cached_property
    def item_numbers(self) -> dict[str, int]:
        """Item id → number."""
        return {item: number for number, item in enumerate(self.items)}

    @cached_property
    def person_numbers(self) -> dict[str, int]:
        """Person id → number."""
        return {person: number for number, person in enumerate(self.people)}

    @cached_property
    def spelled_items(self) -> Spellings:
        """Finds items as other files write them, also by their titles."""
        return Spellings(self.item_numbers, self.titles)

    @cached_property
    def spelled_people(self) -> Spellings:
        """Finds people as other files write them."""
        return Spellings(self.person_numbers)

    @cached_property
    def offsets(self) -> np.ndarray:
        """Where each person's items begin in `histories`, shape (people + 2,); the last person is nobody."""
        return _whole(self.constants.arrays[OWN + "offsets"])

    @cached_property
    def liked(self) -> np.ndarray:
        """How many of each person's items are likes; these stand first."""
        return _whole(self.constants.arrays[OWN + "liked"])

    @property
    def histories(self) -> np.ndarray:
        """Item numbers of all people, one behind the other."""
        return self.constants.arrays[OWN + "histories"]

    def likes_of(self, person: str) -> np.ndarray:
        """Return the item numbers that a person likes, newest first; empty for somebody unknown."""
        row = self.person_numbers.get(person)
        if row is None:
            return np.zeros(0, np.int64)
        start = int(self.offsets[row])
        return self.histories[start : start + int(self.liked[row])].astype(np.int64)

    def seen_of(self, person: str) -> np.ndarray:
        """Return all item numbers that a person had to do with."""
        row = self.person_numbers.get(person)
        if row is None:
            return np.zeros(0, np.int64)
        return self.histories[int(self.offsets[row]) : int(self.offsets[row + 1])].astype(np.int64)

    @cached_property
    def titles(self) -> tuple[str, ...]:
        """What each item is called; its id where it has no title."""
        column = self.facts.column(self.facts.title)
        if column is None:
            return self.items
        return tuple(cell or item for cell, item in zip(column.cells, self.items, strict=True))

    def line(self, number: int) -> ItemLine:
        """Return an item as it is shown."""
        facts = {column.name: column.cells[number] for column in self.facts.columns if column.cells[number]}
        picture = facts.get(self.facts.picture, "")
        return ItemLine(self.items[number], self.titles[number], facts, picture)

    # --- what the graph says --------------------------------------------------------------------------------------

    @cached_property
    def session(self) -> Any:
        """The inference session, made from bytes so that no other file can be reached."""
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.log_severity_level = 4
        options.intra_op_num_threads = self.threads
        try:
            # Without its fallback, which prints what is wrong with a damaged file and tries the same again.
            return onnxruntime.InferenceSession(
                self.data, options, providers=["CPUExecutionProvider"], enable_fallback=0
            )
        except Exception as error:
            raise NotAModel(file=self.path.name) from error

    @cached_property
    def inputs(self) -> dict[str, str]:
        """Graph input → type, as the runtime says it."""
        return {entry.name: entry.type for entry in self.session.get_inputs()}

    def top(self, asked: Asked, k: int, exclude_seen: bool = True, allowed: np.ndarray | None = None) -> Lists:
        """Return the best items of each row.

        Parameters
        ----------
        asked : Asked
        k : int
            As many items as there are is the most.
        exclude_seen : bool
        allowed : ndarray of bool, shape (items,), optional
            Items that may be offered.

        Raises
        ------
        ModelFails
            If the file, though well-formed, cannot answer.
        """
        k = min(max(k, 0), self.facts.items)
        numbers = np.full((asked.rows, k), self.facts.items, np.int64)
        scores = np.full((asked.rows, k), -np.inf, np.float32)
        for rows in self._batches(asked):
            feeds = self._feeds(asked, rows) | {
                "k": np.array([k], np.int64),
                "exclude_seen": np.array([exclude_seen]),
            }
            if allowed is not None:
                feeds["allowed"] = allowed
            score, number = self.run(("score", "item_number"), feeds)
            if score.shape != (len(rows), k) or number.shape != score.shape:
                raise ModelFails(file=self.path.name, reason="its lists are not as long as they should be")
            if number.size and (number.min() < 0 or number.max() > self.facts.items):
                raise ModelFails(file=self.path.name, reason="its lists name items that do not exist")
            numbers[rows], scores[rows] = number, score
        return Lists(numbers, scores)

    def run(self, outputs: tuple[str, ...], feeds: Mapping[str, np.ndarray]) -> list[np.ndarray]:
        """Return outputs of the graph; nothing that they do not need is computed."""
        import onnxruntime

        options = onnxruntime.RunOptions()
        options.only_execute_path_to_fetches = True
        try:
            found: list[np.ndarray] = self.session.run(list(outputs), dict(feeds), options)
        except Exception as error:
            reason = (str(error).splitlines() or [type(error).__name__])[0]
            raise ModelFails(file=self.path.name, reason=reason) from error
        return found

    def stars(self, asked: Asked, items: np.ndarray) -> np.ndarray:
        """Return the rating that each row's person would give, float32 (rows, items); those of all for somebody new.

        Parameters
        ----------
        asked : Asked
        items : ndarray of int
            Item numbers, each once.
        """
        allowed = np.zeros(self.facts.items, bool)
        allowed[items] = True
        fixed = {"k": np.array([len(items)], np.int64), "exclude_seen": np.array([False]), "allowed": allowed}
        found = np.zeros((asked.rows, self.facts.items + 1), np.float32)
        for rows in self._batches(asked):
            stars, number = self.run(("stars", "item_number"), {**self._feeds(asked, rows), **fixed})
            if stars.shape != number.shape or (number.size and not 0 <= number.min() <= number.max() < found.shape[1]):
                raise ModelFails(file=self.path.name, reason="its ratings do not belong to items")
            found[rows[:, None], number] = stars
        return found[:, items]

    def new_scores(self, asked: Asked, features: Mapping[str, np.ndarray]) -> tuple[np.ndarray, np.ndarray]:
        """Return scores (rows, c) of c new items for each row, and the items' features (c, width)."""
        fixed = {"k": np.array([0], np.int64), "exclude_seen": np.array([False])}
        parts, described = [], np.zeros((0, 0), np.float32)
        for rows in self._batches(asked):
            scores, described = self.run(
                ("new_score", "new_features"), {**self._feeds(asked, rows), **fixed, **features}
            )
            parts.append((rows, scores))
        result = np.zeros((asked.rows, parts[0][1].shape[1] if parts else 0), np.float32)
        for rows, scores in parts:
            result[rows] = scores
        return result, described

    def _batches(self, asked: Asked) -> list[np.ndarray]:
        """Return rows that go through the graph together: of like history length, and few where histories are long."""
        widths = np.zeros(asked.rows, np.int64)
        if asked.people and self.facts.has_people:
            widths = self.liked[[self.person_numbers.get(person, self.facts.people) for person in asked.people]]
        if asked.likes:
            given = np.array([len(likes) for likes in asked.likes], np.int64)
            widths = np.where(given > 0, given, widths)
        widths = np.maximum(widths, 1)
        order = np.argsort(-widths, kind="stable")
        most = max(1, min(_MOST_ROWS, _CELLS_AT_ONCE // self.facts.items))
        batches, start = [], 0
        while start < len(order):
            rows = max(1, min(most, _PLACES_AT_ONCE // int(widths[order[start]])))
            batches.append(order[start : start + rows])
            start += rows
        return batches

    def _feeds(self, asked: Asked, rows: np.ndarray) -> dict[str, np.ndarray]:
        people = [asked.people[row] for row in rows] if asked.people else [""] * len(rows)
        likes = [asked.likes[row] for row in rows] if asked.likes else [()] * len(rows)
        given = np.full((len(rows), max(1, *map(len, likes)) if likes else 1), "", object)
        for place, liked in enumerate(likes):
            given[place, : len(liked)] = liked
        feeds = {"user": np.array(people, object), "items": given}
        for column in self.facts.profile:
            for name in column.inputs:
                values = asked.profile.get(name)
                filled = missing(column.takes, len(rows)) if values is None else values[rows]
                feeds[name] = filled.reshape(-1, 1)
        return feeds


def missing(kind: Kind, rows: int) -> np.ndarray:
    """Return the graph input of a column of which nothing is known."""
    if kind in (Kind.NUMBER, Kind.DATE):
        return np.full(rows, np.nan, np.float32)
    return np.full(rows, "", object)


def _whole(values: np.ndarray) -> np.ndarray:
    if values.dtype.kind not in "iu":
        raise ValueError(values.dtype)
    return values.astype(np.int64)
