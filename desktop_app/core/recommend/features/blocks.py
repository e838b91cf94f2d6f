"""The sorts of features that a column (or several flags together) become: each in Python and as graph nodes.

Every row of a block has length one (or zero, where nothing is known), so that no column drowns the others.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Protocol

import numpy as np

from desktop_app.core.data.table import Kind
from desktop_app.core.features.grams import Gram, Unit, count_grams
from desktop_app.core.features.graph import GraphBuilder
from desktop_app.core.features.kinds.text import Vocabulary
from desktop_app.core.features.raw import input_names, numbered
from desktop_app.core.recommend.features.tokens import split_cells, tokenizer

SMALL = 1e-6
Raw = Mapping[str, np.ndarray]
"""Raw columns by the names of their graph inputs, shape (rows,)."""


class Block(Protocol):
    """Features of one or several columns."""

    key: ClassVar[str]

    @property
    def columns(self) -> tuple[tuple[str, Kind], ...]:
        """The source columns with the kinds that are expected of them."""

    @property
    def names(self) -> tuple[str, ...]:
        """One for each feature."""

    def transform(self, raw: Raw) -> Any:
        """Return the features as CSR of float32, shape (rows, len(names))."""

    def to_onnx(self, graph: GraphBuilder, inputs: Mapping[str, str]) -> str:
        """Write the same computation on tensors of shape [b, 1]; return a tensor [b, len(names)]."""

    def to_json(self) -> dict[str, Any]:
        """Return the block as plain values."""


@dataclass(frozen=True, eq=False)
class Tags:
    """What a cell names: one category, or several tags found by an expression.

    Attributes
    ----------
    pattern : str
        Finds the tags of a cell.
    spellings : mapping of str to int
        Every known spelling of a tag → feature.
    tags : tuple of str
    weights : ndarray of float32, shape (features,)
        Rare tags say more.
    """

    key: ClassVar[str] = "tags"
    column: str
    pattern: str
    spellings: Mapping[str, int]
    tags: tuple[str, ...]
    weights: np.ndarray

    @property
    def columns(self) -> tuple[tuple[str, Kind], ...]:
        """The one column."""
        return ((self.column, Kind.CATEGORY),)

    @property
    def names(self) -> tuple[str, ...]:
        """One for each tag."""
        return tuple(f"{self.column}={tag}" for tag in self.tags)

    def transform(self, raw: Raw) -> Any:
        """Return the features of the rows."""
        from scipy import sparse

        levels, codes = numbered(raw[self.column])
        cells, tokens = split_cells(levels, self.pattern)
        feature = np.array([self.spellings.get(token, -1) for token in tokens], np.int64)
        known = feature >= 0
        shape = (max(len(levels), 1), len(self.tags))
        matrix = sparse.csr_matrix((self.weights[feature[known]], (cells[known], feature[known])), shape=shape)
        matrix.data = self.weights[matrix.indices]  # a tag that stands in a cell twice counts once
        return unit_rows(matrix)[codes] if len(codes) else matrix[:0]

    def to_onnx(self, graph: GraphBuilder, inputs: Mapping[str, str]) -> str:
        """Write cells → tags → indicators → weights → unit length."""
        flat = graph.add("Reshape", inputs[self.column], graph.constant([-1], np.int64))
        counts = graph.add(
            "TfIdfVectorizer",
            tokenizer(graph, flat, self.pattern),
            mode="TF",
            min_gram_length=1,
            max_gram_length=1,
            max_skip_count=0,
            ngram_counts=[0],
            ngram_indexes=list(self.spellings.values()),
            pool_strings=list(self.spellings),
        )
        there = graph.add("Min", counts, graph.constant(1.0))
        return unit_nodes(graph, graph.add("Mul", there, graph.constant(self.weights[None, :])))

    def to_json(self) -> dict[str, Any]:
        """Return the block as plain values."""
        return {
            "block": self.key,
            "column": self.column,
            "pattern": self.pattern,
            "spellings": dict(self.spellings),
            "tags": list(self.tags),
            "weights": self.weights.tolist(),
        }

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> Tags:
        """Return the block that `to_json` described."""
        weights = np.array(stored["weights"], np.float32)
        return cls(stored["column"], stored["pattern"], stored["spellings"], tuple(stored["tags"]), weights)


@dataclass(frozen=True, eq=False)
class Flags:
    """Many columns of 0 and 1, such as one for each genre: tags written in another way."""

    key: ClassVar[str] = "flags"
    flags: tuple[str, ...]
    weights: np.ndarray

    @property
    def columns(self) -> tuple[tuple[str, Kind], ...]:
        """All of the flags."""
        return tuple((name, Kind.NUMBER) for name in self.flags)

    @property
    def names(self) -> tuple[str, ...]:
        """The columns' own names."""
        return self.flags

    def transform(self, raw: Raw) -> Any:
        """Return the features of the rows."""
        from scipy import sparse

        there = np.stack([raw[name] > 0 for name in self.flags], axis=1)
        return unit_rows(sparse.csr_matrix(there * self.weights[None, :], dtype=np.float32))

    def to_onnx(self, graph: GraphBuilder, inputs: Mapping[str, str]) -> str:
        """Write the comparison, the weights and the unit length."""
        wide = graph.add("Concat", *(inputs[name] for name in self.flags), axis=1)
        there = graph.add("Cast", graph.add("Greater", wide, graph.one(0.0)), to=1)
        return unit_nodes(graph, graph.add("Mul", there, graph.constant(self.weights[None, :])))

    def to_json(self) -> dict[str, Any]:
        """Return the block as plain values."""
        return {"block": self.key, "flags": list(self.flags), "weights": self.weights.tolist()}

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> Flags:
        """Return the block that `to_json` described."""
        return cls(tuple(stored["flags"]), np.array(stored["weights"], np.float32))


@dataclass(frozen=True, eq=False)
class Steps:
    """A number or a day between knots: the two neighbouring knots share it, so that near values look alike.

    Attributes
    ----------
    kind : Kind
        NUMBER or DATE (whose day is taken).
    knots : ndarray of float32, shape (features,)
        Ascending; values beyond the ends belong to the ends.
    """

    key: ClassVar[str] = "steps"
    column: str
    kind: Kind
    knots: np.ndarray

    @property
    def columns(self) -> tuple[tuple[str, Kind], ...]:
        """The one column."""
        return ((self.column, self.kind),)

    @property
    def names(self) -> tuple[str, ...]:
        """One for each knot."""
        if self.kind is Kind.DATE:
            return tuple(f"{self.column}≈{_day(knot)}" for knot in self.knots)
        return tuple(f"{self.column}≈{knot:.6g}" for knot in self.knots)

    @property
    def input(self) -> str:
        """The graph input that is read."""
        return input_names(self.column, self.kind)[0]

    def transform(self, raw: Raw) -> Any:
        """Return the features of the rows."""
        from scipy import sparse

        values = raw[self.input].astype(np.float32)[:, None]
        known = np.isfinite(values)
        values = np.clip(np.where(known, values, self.knots[0]), self.knots[0], self.knots[-1])
        low, span = self.knots[None, :-1], np.diff(self.knots)[None, :]
        passed = np.clip((values - low) / span, np.float32(0), np.float32(1))
        ones, zeros = np.ones_like(values), np.zeros_like(values)
        steps = np.hstack([ones, passed]) - np.hstack([passed, zeros])
        return unit_rows(sparse.csr_matrix(np.where(known, steps, np.float32(0)), dtype=np.float32))

    def to_onnx(self, graph: GraphBuilder, inputs: Mapping[str, str]) -> str:
        """Write the shares of the knots."""
        name = inputs[self.input]
        unknown = graph.add("Or", graph.add("IsNaN", name), graph.add("IsInf", name))
        values = graph.add("Where", unknown, graph.one(float(self.knots[0])), name)
        values = graph.add("Clip", values, *(graph.constant(float(end)) for end in self.knots[[0, -1]]))
        shifted = graph.add("Sub", values, graph.constant(self.knots[None, :-1]))
        passed = graph.add("Div", shifted, graph.constant(np.diff(self.knots)[None, :]))
        passed = graph.add("Clip", passed, graph.constant(0.0), graph.constant(1.0))
        zeros = graph.add("Mul", values, graph.one(0.0))
        ones = graph.add("Add", zeros, graph.one(1.0))
        left, right = graph.add("Concat", ones, passed, axis=1), graph.add("Concat", passed, zeros, axis=1)
        steps = graph.add("Where", unknown, graph.one(0.0), graph.add("Sub", left, right))
        return unit_nodes(graph, steps)

    def to_json(self) -> dict[str, Any]:
        """Return the block as plain values."""
        return {"block": self.key, "column": self.column, "kind": str(self.kind), "knots": self.knots.tolist()}

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> Steps:
        """Return the block that `to_json` described."""
        return cls(stored["column"], Kind(stored["kind"]), np.array(stored["knots"], np.float32))


@dataclass(frozen=True, eq=False)
class Words:
    """TF-IDF of a text's words; of one and two characters where the text is Chinese or Japanese."""

    key: ClassVar[str] = "words"
    column: str
    vocabularies: tuple[Vocabulary, ...]

    @property
    def columns(self) -> tuple[tuple[str, Kind], ...]:
        """The one column."""
        return ((self.column, Kind.TEXT),)

    @property
    def names(self) -> tuple[str, ...]:
        """One for each word or run of characters, in lower case."""
        found: list[str] = []
        for vocabulary in self.vocabularies:
            terms: dict[int, str] = {}
            for gram, feature in vocabulary.pool.items():
                terms.setdefault(feature, "".join(gram))
            found += [f"{self.column}: {terms[feature]}" for feature in range(len(vocabulary.idf))]
        return tuple(found)

    def transform(self, raw: Raw) -> Any:
        """Return the features of the rows."""
        from scipy import sparse

        grams = {grams.unit: grams for grams in count_grams(raw[self.column])}
        parts = [vocabulary.transform(grams[vocabulary.unit]) for vocabulary in self.vocabularies]
        return unit_rows(sparse.hstack(parts, format="csr", dtype=np.float32))

    def to_onnx(self, graph: GraphBuilder, inputs: Mapping[str, str]) -> str:
        """Write words → weights → unit length."""
        parts = [vocabulary.to_onnx(graph, inputs[self.column]) for vocabulary in self.vocabularies]
        return unit_nodes(graph, graph.add("Concat", *parts, axis=1) if len(parts) > 1 else parts[0])

    def to_json(self) -> dict[str, Any]:
        """Return the block as plain values."""
        return {
            "block": self.key,
            "column": self.column,
            "vocabularies": [
                {"unit": v.unit, "pool": [[list(gram), at] for gram, at in v.pool.items()], "idf": v.idf.tolist()}
                for v in self.vocabularies
            ],
        }

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> Words:
        """Return the block that `to_json` described."""
        return cls(stored["column"], tuple(_vocabulary(part) for part in stored["vocabularies"]))


def _vocabulary(stored: Mapping[str, Any]) -> Vocabulary:
    unit: Unit = "word" if stored["unit"] == "word" else "character"
    pool: dict[Gram, int] = {tuple(gram): int(feature) for gram, feature in stored["pool"]}
    return Vocabulary(unit, pool, np.array(stored["idf"], np.float32))


def unit_rows(matrix: Any) -> Any:
    """Return the CSR rows scaled to length one; zero rows stay."""
    from scipy import sparse

    matrix = sparse.csr_matrix(matrix, dtype=np.float32)
    length = np.sqrt(np.asarray(matrix.multiply(matrix).sum(axis=1)).ravel())
    scale = (1.0 / np.maximum(length, SMALL)).astype(np.float32)
    return sparse.csr_matrix(sparse.diags(scale, dtype=np.float32) @ matrix, dtype=np.float32)


def unit_nodes(graph: GraphBuilder, tensor: str) -> str:
    """Write `unit_rows`."""
    length = graph.add("ReduceL2", tensor, graph.constant([1], np.int64), keepdims=1)
    return graph.add("Div", tensor, graph.add("Max", length, graph.constant(SMALL)))


def _day(knot: float) -> str:
    return str(np.datetime64("1970-01-01", "D") + np.timedelta64(int(knot), "D"))


BLOCKS: Mapping[str, Any] = {block.key: block for block in (Tags, Flags, Steps, Words)}
