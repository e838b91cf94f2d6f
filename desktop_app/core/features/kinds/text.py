"""Texts: TF-IDF of words and of characters, in any language and without a locale.

Upper and lower case are joined without lower-casing in the graph (which would depend on the machine's locale):
the vocabulary lists the lower, Capitalised and UPPER spelling of a term, all leading to one feature.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, ClassVar

import numpy as np

from desktop_app.core.data.table import Kind
from desktop_app.core.features.base import ENCODERS, Answers, View
from desktop_app.core.features.grams import Gram, Grams, Unit, count_grams, lowered, tokenizer
from desktop_app.core.features.graph import GraphBuilder
from desktop_app.core.features.meaning import Meaning
from desktop_app.core.features.raw import RawColumn
from desktop_app.core.features.screening import FEW_ROWS, related
from desktop_app.core.features.threads import one_blas_thread

_MOST_TERMS = 4_000
_COMPONENTS, _FEWEST_COMPONENTS, _ROWS_A_COMPONENT = 24, 4, 50
_MOST_WORDS = 30  # of a model that is followed by hand
_FEWEST_TEXTS = 4
_SMALLEST_SHARE = 0.02


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """Terms of one unit with their weights.

    Attributes
    ----------
    pool : mapping of gram (case kept) to feature number
    idf : ndarray of float32, shape (features,)
    """

    unit: Unit
    pool: dict[Gram, int]
    idf: np.ndarray

    def transform(self, grams: Grams) -> Any:
        """Return the unit-length TF-IDF rows as CSR of shape (texts, features): log(1 + count) · idf."""
        from scipy import sparse

        pairs = [(grams.terms[gram], feature) for gram, feature in self.pool.items() if gram in grams.terms]
        rows, columns = np.array(pairs, dtype=np.int64).reshape(-1, 2).T
        shape = (grams.counts.shape[1], len(self.idf))
        counts = grams.counts @ sparse.csr_matrix((np.ones(len(rows)), (rows, columns)), shape=shape)
        weighted = counts.log1p() @ sparse.diags(self.idf.astype(np.float64))
        length = np.sqrt(np.asarray(weighted.multiply(weighted).sum(axis=1)).ravel())
        unit = sparse.diags(1.0 / np.maximum(length, 1e-6)) @ weighted
        return sparse.csr_matrix(unit, dtype=np.float32)

    def to_onnx(self, graph: GraphBuilder, name: str) -> str:
        """Write tokens → counts → weights → unit length."""
        flat = graph.add("Reshape", name, graph.constant([-1], np.int64))
        tokens = tokenizer(graph, flat, self.unit)
        sizes = sorted({len(gram) for gram in self.pool})
        by_size = [[gram for gram in self.pool if len(gram) == size] for size in range(1, sizes[-1] + 1)]
        starts = np.cumsum([0, *(size * len(grams) for size, grams in enumerate(by_size, start=1))])[:-1]
        counts = graph.add(
            "TfIdfVectorizer",
            tokens,
            mode="TF",
            min_gram_length=sizes[0],
            max_gram_length=sizes[-1],
            max_skip_count=0,
            ngram_counts=[int(start) for start in starts],
            ngram_indexes=[self.pool[gram] for grams in by_size for gram in grams],
            pool_strings=[token for grams in by_size for gram in grams for token in gram],
        )
        damped = graph.add("Log", graph.add("Add", counts, graph.constant(1.0)))
        weighted = graph.add("Mul", damped, graph.constant(self.idf))
        length = graph.add("ReduceL2", weighted, graph.constant([1], np.int64), keepdims=1)
        return graph.add("Div", weighted, graph.add("Max", length, graph.constant(1e-6)))


@dataclass(frozen=True, eq=False)
class FittedText:
    """Words and characters; for trees condensed to a few components.

    Attributes
    ----------
    components : ndarray of float32, shape (features, k), or None
        Projection of the tree view.
    """

    name: str
    vocabularies: tuple[Vocabulary, ...]
    components: np.ndarray | None = None

    @property
    def width(self) -> int:
        """Number of features."""
        if self.components is not None:
            return int(self.components.shape[1])
        return sum(len(vocabulary.idf) for vocabulary in self.vocabularies)

    def transform(self, column: RawColumn) -> Any:
        """Return features of shape (rows, width): CSR for the linear view, dense for trees."""
        from scipy import sparse

        if self.width == 0:
            return np.zeros((len(column.arrays[self.name]), 0), dtype=np.float32)
        grams = {grams.unit: grams for grams in column.grams or count_grams(column.arrays[self.name])}
        wide = sparse.hstack([part.transform(grams[part.unit]) for part in self.vocabularies], format="csr")
        return wide if self.components is None else np.asarray(wide @ self.components, dtype=np.float32)

    def to_onnx(self, graph: GraphBuilder) -> str:
        """Write the same steps as graph nodes."""
        parts = [vocabulary.to_onnx(graph, self.name) for vocabulary in self.vocabularies]
        wide = graph.add("Concat", *parts, axis=1) if len(parts) > 1 else parts[0]
        return wide if self.components is None else graph.add("MatMul", wide, graph.constant(self.components))

    def meanings(self) -> tuple[Meaning, ...]:
        """Return that nobody can follow these numbers."""
        return (Meaning(self.name),) * self.width


@dataclass(frozen=True)
class FittedWords:
    """Whether there is a text, and which of some words it holds.

    Attributes
    ----------
    words : tuple of str
        In lower case.
    pool : mapping of gram (case kept) to the number of its word
    marks_gaps : bool
        The first feature is 1 where the text is missing.
    """

    name: str
    words: tuple[str, ...]
    pool: dict[Gram, int]
    marks_gaps: bool

    @property
    def width(self) -> int:
        """Number of features."""
        return len(self.words) + self.marks_gaps

    def transform(self, column: RawColumn) -> np.ndarray:
        """Return float32 features of shape (rows, width), each 0 or 1."""
        from scipy import sparse

        texts = column.arrays[self.name]
        parts = [(texts == "").astype(np.float32)[:, None]] if self.marks_gaps else []
        if self.words:
            grams = (column.grams or count_grams(texts))[0]
            pairs = [(grams.terms[gram], word) for gram, word in self.pool.items() if gram in grams.terms]
            rows, columns = np.array(pairs, dtype=np.int64).reshape(-1, 2).T
            shape = (grams.counts.shape[1], len(self.words))
            counts = grams.counts @ sparse.csr_matrix((np.ones(len(rows)), (rows, columns)), shape=shape)
            parts.append((counts.toarray() > 0).astype(np.float32))
        return np.hstack(parts, dtype=np.float32) if parts else np.zeros((len(texts), 0), dtype=np.float32)

    def to_onnx(self, graph: GraphBuilder) -> str:
        """Write the same steps as graph nodes."""
        parts = []
        if self.marks_gaps:
            keys = {"keys_strings": [""], "values_floats": [1.0], "default_float": 0.0}
            parts.append(graph.add("LabelEncoder", self.name, domain="ai.onnx.ml", **keys))
        if self.words:
            flat = graph.add("Reshape", self.name, graph.constant([-1], np.int64))
            counts = graph.add(
                "TfIdfVectorizer",
                tokenizer(graph, flat, "word"),
                mode="TF",
                min_gram_length=1,
                max_gram_length=1,
                max_skip_count=0,
                ngram_counts=[0],
                ngram_indexes=list(self.pool.values()),
                pool_strings=[token for gram in self.pool for token in gram],
            )
            parts.append(graph.add("Cast", graph.add("Greater", counts, graph.one(0.0)), to=1))
        return graph.add("Concat", *parts, axis=1) if len(parts) > 1 else parts[0]

    def meanings(self) -> tuple[Meaning, ...]:
        """Return the words."""
        missing = (Meaning(self.name, "missing"),) if self.marks_gaps else ()
        return (*missing, *(Meaning(self.name, "word", keys=(word,)) for word in self.words))


@ENCODERS.register
@dataclass(frozen=True)
class TextEncoder:
    """TF-IDF of words (1–2) and characters (1–3), both of unit length (Salton and Buckley, 1988)."""

    key: ClassVar[str] = "text"
    kinds: ClassVar[tuple[Kind, ...]] = (Kind.TEXT,)

    def fit(self, column: RawColumn, answers: Answers, view: View) -> FittedText | FittedWords:
        """Choose the terms and their weights from the training rows."""
        if view is View.PLAIN:
            return _words(column, answers)
        all_grams = column.grams or count_grams(column.arrays[column.name])
        found = [_vocabulary(grams) for grams in all_grams]
        fitted = FittedText(column.name, tuple(vocabulary for vocabulary in found if vocabulary.pool))
        if view is View.LINEAR or fitted.width == 0:
            return fitted
        return replace(fitted, components=_components(fitted.transform(replace(column, grams=all_grams)), answers))

    def fit_transform(
        self, column: RawColumn, answers: Answers, view: View, rng: np.random.Generator
    ) -> tuple[FittedText | FittedWords, Any]:
        """Learn, and return the training rows' features."""
        counted = column if column.grams else replace(column, grams=count_grams(column.arrays[column.name]))
        fitted = self.fit(counted, answers, view)
        return fitted, fitted.transform(counted)


def _words(column: RawColumn, answers: Answers) -> FittedWords:
    """Choose the words that go with the answers most clearly."""
    from scipy import sparse

    texts = column.arrays[column.name]
    grams = (column.grams or count_grams(texts))[0]
    families: dict[Gram, int] = {}
    single = [
        (row, families.setdefault(lowered(gram), len(families))) for gram, row in grams.terms.items() if len(gram) == 1
    ]
    marks_gaps = bool((texts == "").any())
    if not single:
        return FittedWords(column.name, (), {}, marks_gaps=True)
    rows, columns = np.array(single, dtype=np.int64).T
    shape = (grams.counts.shape[1], len(families))
    found = (grams.counts @ sparse.csr_matrix((np.ones(len(rows)), (rows, columns)), shape=shape)) > 0
    share = np.asarray(found.mean(axis=0)).ravel()
    centred = answers.columns() - answers.columns().mean(axis=0)
    gaps = np.abs(found.T.astype(np.float64) @ centred).max(axis=1) / np.sqrt(len(texts) * share * (1 - share) + 1e-9)
    gaps[(share * len(texts) < _FEWEST_TEXTS) | (share > 1 - _SMALLEST_SHARE)] = -1.0
    names = list(families)
    best = sorted(np.flatnonzero(gaps > 0), key=lambda word: (-gaps[word], names[word]))[:_MOST_WORDS]
    pool: dict[Gram, int] = {}
    for number, word in enumerate(best):
        for spelling in _spellings(names[word]):
            pool.setdefault(spelling, number)
    return FittedWords(column.name, tuple(names[word][0] for word in best), pool, marks_gaps or not best)


def _vocabulary(grams: Grams) -> Vocabulary:
    """Choose the terms found in most texts (at least two, or three beyond 2,000 texts, and not in all)."""
    from scipy import sparse

    texts = grams.counts.shape[0]
    families: dict[Gram, int] = {}
    family_of = np.array([families.setdefault(lowered(gram), len(families)) for gram in grams.terms], dtype=np.int64)
    if len(family_of) == 0:
        return Vocabulary(grams.unit, {}, np.zeros(0, np.float32))
    join = sparse.csr_matrix(
        (np.ones(len(family_of)), (np.arange(len(family_of)), family_of)), shape=(len(family_of), len(families))
    )
    found_in = np.asarray(((grams.counts @ join) > 0).sum(axis=0)).ravel()
    enough = np.flatnonzero((found_in >= (3 if texts > 2_000 else 2)) & (found_in < texts))
    names = list(families)
    chosen = sorted(enough, key=lambda family: (-found_in[family], names[family]))[:_MOST_TERMS]
    pool: dict[Gram, int] = {}
    for feature, family in enumerate(chosen):
        for spelling in _spellings(names[family]):
            pool.setdefault(spelling, feature)
    idf = np.log((1 + texts) / (1 + found_in[chosen])) + 1
    return Vocabulary(grams.unit, pool, idf.astype(np.float32))


def _spellings(gram: Gram) -> list[Gram]:
    upper = tuple(token.upper() for token in gram)
    first = (gram[0].title() if len(gram[0]) > 1 else gram[0].upper(), *gram[1:])
    each = tuple(token.title() for token in gram)
    same_length = [other for other in (upper, first, each) if list(map(len, other)) == list(map(len, gram))]
    return list(dict.fromkeys([gram, *same_length]))


def _components(wide: Any, answers: Answers) -> np.ndarray:
    """Return the leading right singular vectors of the texts, as a projection.

    Of few rows a few, and only those that go with the answers: all others would be noise to trees and distances.
    """
    from sklearn.utils.extmath import randomized_svd

    rows = wide.shape[0]
    count = min(int(np.clip(rows // _ROWS_A_COMPONENT, _FEWEST_COMPONENTS, _COMPONENTS)), wide.shape[1] - 1, rows - 1)
    if count < 1:
        return np.zeros((wide.shape[1], 1), dtype=np.float32)
    with one_blas_thread():
        directions: np.ndarray = randomized_svd(wide, n_components=count, n_iter=4, random_state=0)[2]
    found = np.ascontiguousarray(directions.T, dtype=np.float32)
    if rows >= FEW_ROWS:
        return found
    clear = related(np.asarray(wide @ found), answers)
    return np.ascontiguousarray(found[:, clear if clear.any() else [0]])
