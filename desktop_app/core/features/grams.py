"""Runs of words and of characters, and how often they stand in texts: counted once, for every fold to select from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

import numpy as np

from desktop_app.core.features.graph import GraphBuilder

Unit = Literal["word", "character"]
Gram = tuple[str, ...]

_TOKEN = {"word": r"[\p{L}\p{N}_]+", "character": r"(?s)."}
_LONGEST = {"word": 2, "character": 3}
_PAD = "\x01\x01"  # two characters that no token can be
_TOKENIZER_ROWS = 512
_MANY_TEXTS = 1_000
_sessions: dict[Unit, Any] = {}


@dataclass(frozen=True, eq=False)
class Grams:
    """How often each run of 1..n tokens stands in each text, case kept.

    Attributes
    ----------
    terms : mapping of gram to column of `counts`
    counts : scipy CSR matrix, shape (texts, terms)
    """

    unit: Unit
    terms: dict[Gram, int]
    counts: Any

    def take(self, rows: np.ndarray) -> Grams:
        """Return only these texts."""
        return Grams(self.unit, self.terms, self.counts[rows])


@dataclass(frozen=True, eq=False)
class _Tokens:
    """All texts behind each other as numbers of tokens.

    Attributes
    ----------
    names : list of str
        Token of each number.
    numbers : ndarray of int64, shape (tokens,)
    texts : ndarray of int64, shape (tokens,)
        The text that each token stands in.
    """

    names: list[str]
    numbers: np.ndarray
    texts: np.ndarray


def count_grams(texts: np.ndarray) -> tuple[Grams, ...]:
    """Count words and characters of every text.

    Parameters
    ----------
    texts : ndarray of str, shape (n,)

    Returns
    -------
    tuple of Grams
        For "word" and "character". In more than 1,000 texts, terms that stand in one text only are dropped.
    """
    fewest = 2 if len(texts) > _MANY_TEXTS else 1
    return _count("word", _words(texts), len(texts), fewest), _count(
        "character", _characters(texts), len(texts), fewest
    )


def lowered(gram: Gram) -> Gram:
    """Return the gram in lower case."""
    return tuple(token.lower() for token in gram)


def tokenizer(graph: GraphBuilder, flat: str, unit: Unit) -> str:
    """Write the node that splits texts of shape [rows]."""
    pattern = _TOKEN[unit]
    return graph.add("Tokenizer", flat, domain="com.microsoft", mark=0, mincharnum=1, pad_value=_PAD, tokenexp=pattern)


def _words(texts: np.ndarray) -> _Tokens:
    """Split texts as the model file will: by the same operator of the same runtime."""
    session = _session("word")
    known: dict[str, int] = {}
    numbers: list[np.ndarray] = []
    places: list[np.ndarray] = []
    for start in range(0, len(texts), _TOKENIZER_ROWS):
        found = session.run(None, {"text": texts[start : start + _TOKENIZER_ROWS].reshape(-1, 1)})[0]
        padded = np.array([known.setdefault(token, len(known)) for token in found.ravel()], dtype=np.int64)
        present = np.flatnonzero(padded != known.get(_PAD, -1))
        numbers.append(padded[present])
        places.append(start + present // max(found.shape[-1], 1))
    nothing = np.zeros(0, np.int64)
    return _Tokens(list(known), np.concatenate([nothing, *numbers]), np.concatenate([nothing, *places]))


def _characters(texts: np.ndarray) -> _Tokens:
    points = np.frombuffer("".join(texts).encode("utf-32-le", "surrogatepass"), dtype="<u4")
    found, numbers = np.unique(points, return_inverse=True)
    lengths = np.fromiter(map(len, texts), np.int64, len(texts))
    return _Tokens([chr(point) for point in found], numbers.astype(np.int64), np.repeat(np.arange(len(texts)), lengths))


def _session(unit: Unit) -> Any:
    if unit not in _sessions:
        import onnxruntime

        graph = GraphBuilder()
        flat = graph.add("Reshape", graph.input("text", str), graph.constant([-1], np.int64))
        graph.output("tokens", tokenizer(graph, flat, unit), str, ["rows", "tokens"])
        model = graph.model({}).SerializeToString()
        _sessions[unit] = onnxruntime.InferenceSession(model, providers=["CPUExecutionProvider"])
    return _sessions[unit]


def _count(unit: Unit, tokens: _Tokens, texts: int, fewest: int) -> Grams:
    """Count the runs of 1..n tokens whose lower-case form stands in at least `fewest` texts."""
    from scipy import sparse

    small: dict[str, int] = {}
    lower = np.array([small.setdefault(name.lower(), len(small)) for name in tokens.names], dtype=np.int64)
    terms: dict[Gram, int] = {}
    parts = []
    for size in range(1, _LONGEST[unit] + 1):
        starts = np.flatnonzero(tokens.texts[: len(tokens.texts) - size + 1] == tokens.texts[size - 1 :])
        runs = [tokens.numbers[starts + step] for step in range(size)]
        _, first, which = np.unique(_joined(runs, len(tokens.names)), return_index=True, return_inverse=True)
        counts = sparse.csr_matrix((np.ones(len(which)), (tokens.texts[starts], which)), shape=(texts, len(first)))
        _, family = np.unique(_joined([lower[run[first]] for run in runs], len(small)), return_inverse=True)
        kept = np.flatnonzero(_texts_with(counts, family)[family] >= fewest)
        for number in first[kept]:
            terms[tuple(tokens.names[run[number]] for run in runs)] = len(terms)
        parts.append(counts[:, kept])
    matrix = sparse.hstack(parts, format="csr")
    return Grams(unit, terms, matrix if matrix.shape[1] else sparse.csr_matrix((texts, 1)))


def _joined(runs: list[np.ndarray], base: int) -> np.ndarray:
    """Return one number for each run of numbers below `base`; three characters or two words fit into 64 bits."""
    joined = np.zeros(len(runs[0]), dtype=np.int64)
    for run in runs:
        joined = joined * base + run
    return joined


def _texts_with(counts: Any, family: np.ndarray) -> np.ndarray:
    """Return in how many texts each family of terms stands."""
    from scipy import sparse

    shape = (counts.shape[1], int(family.max(initial=-1)) + 1)
    join = sparse.csr_matrix((np.ones(len(family)), (np.arange(len(family)), family)), shape=shape)
    found: np.ndarray = np.bincount((counts @ join).indices, minlength=shape[1])
    return found
