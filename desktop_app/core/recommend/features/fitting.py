"""Blocks learned from columns; None where a column says nothing that could be compared."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from desktop_app.core.data.table import Kind
from desktop_app.core.features.grams import Gram, Grams, count_grams, lowered
from desktop_app.core.features.kinds.text import Vocabulary
from desktop_app.core.features.raw import RawColumn, input_names, numbered
from desktop_app.core.recommend.features.blocks import Flags, Steps, Tags, Words
from desktop_app.core.recommend.features.sorts import CHINESE
from desktop_app.core.recommend.features.tokens import split_cells

_MOST_TAGS = 10_000
_MOST_WORDS = 4_000
_MOST_KNOTS = 10
_LARGEST = np.float32(1e18)
_COMMON = 0.5
_MANY = 2_000


def fit_tags(name: str, texts: np.ndarray, pattern: str) -> Tags | None:
    """Keep the tags that stand in at least two cells; spellings that differ in case are one tag."""
    levels, codes = numbered(texts)
    counts = np.bincount(codes, minlength=len(levels))
    cells, tokens = split_cells(levels, pattern)
    families: dict[str, dict[str, int]] = {}
    found_in: dict[str, int] = {}
    for cell, token in dict.fromkeys(zip(cells.tolist(), tokens, strict=True)):
        spellings = families.setdefault(token.lower(), {})
        spellings[token] = spellings.get(token, 0) + int(counts[cell])
    for family, spellings in families.items():
        found_in[family] = sum(spellings.values())
    filled = int(counts[np.unique(cells)].sum()) if len(cells) else 0
    enough = [family for family, count in found_in.items() if count >= 2]
    everywhere = len(enough) > 1
    enough = [family for family in enough if not everywhere or found_in[family] < filled]
    chosen = sorted(enough, key=lambda family: (-found_in[family], family))[:_MOST_TAGS]
    if not chosen or filled == 0 or (len(chosen) == 1 and found_in[chosen[0]] >= len(texts)):
        return None
    known = {spelling: at for at, family in enumerate(chosen) for spelling in sorted(families[family])}
    shown = tuple(min(families[family].items(), key=lambda item: (-item[1], item[0]))[0] for family in chosen)
    return Tags(name, pattern, known, shown, _weights(np.array([found_in[f] for f in chosen]), filled))


def fit_flags(names: Sequence[str], columns: Sequence[np.ndarray]) -> Flags | None:
    """Take columns of 0 and 1 together; one that is never (or always) set says nothing."""
    rows = len(columns[0])
    counts = np.array([int((values > 0).sum()) for values in columns])
    kept = [at for at, count in enumerate(counts) if 0 < count < rows]
    if not kept:
        return None
    return Flags(tuple(names[at] for at in kept), _weights(counts[kept], rows))


def fit_steps(column: RawColumn) -> Steps | None:
    """Put knots at the distinct values where they are few, at equal shares of the rows otherwise."""
    values = column.arrays[input_names(column.name, column.kind)[0]]
    present = np.clip(values[np.isfinite(values)], -_LARGEST, _LARGEST)
    knots = np.unique(present)
    if len(knots) > _MOST_KNOTS:
        shares = np.linspace(0.0, 1.0, _MOST_KNOTS + 2)[1:-1]
        inner = np.unique(np.quantile(present.astype(np.float64), shares).astype(np.float32))
        knots = inner if len(inner) > 1 else knots[[0, -1]]
    if len(knots) < 2:
        return None
    return Steps(column.name, column.kind, knots.astype(np.float32))


def fit_words(name: str, texts: np.ndarray) -> Words | None:
    """Choose words that stand in some texts but not in most; characters where there is Chinese."""
    found = [_vocabulary(grams, len(texts)) for grams in count_grams(texts)]
    kept = tuple(vocabulary for vocabulary in found if vocabulary.pool)
    return Words(name, kept) if kept else None


def _vocabulary(grams: Grams, texts: int) -> Vocabulary:
    """Return words one by one; runs of one or two Chinese characters."""
    families: dict[Gram, list[Gram]] = {}
    for gram in grams.terms:
        if len(gram) == 1 if grams.unit == "word" else _is_chinese(gram):
            families.setdefault(lowered(gram), []).append(gram)
    found_in = {
        family: int(np.count_nonzero(grams.counts[:, [grams.terms[gram] for gram in spellings]].sum(axis=1)))
        for family, spellings in families.items()
    }
    least = 3 if texts > _MANY else 2
    enough = [family for family, count in found_in.items() if least <= count <= max(_COMMON * texts, least)]
    chosen = sorted(enough, key=lambda family: (-found_in[family], family))[:_MOST_WORDS]
    pool = {spelling: at for at, family in enumerate(chosen) for spelling in _spellings(family, families[family])}
    idf = np.log(1 + texts / np.array([found_in[family] for family in chosen], np.float64))
    return Vocabulary(grams.unit, pool, idf.astype(np.float32))


def _spellings(family: Gram, found: list[Gram]) -> list[Gram]:
    word = family[0]
    if len(family) > 1:
        return sorted(set(found))
    others = [(other,) for other in (word, word.title(), word.upper()) if len(other) == len(word)]
    return list(dict.fromkeys([*others, *sorted(found)]))


def _is_chinese(gram: Gram) -> bool:
    return len(gram) <= 2 and all(CHINESE.match(character) for character in gram)


def _weights(counts: np.ndarray, rows: int) -> np.ndarray:
    weights: np.ndarray = np.log(1 + rows / np.maximum(counts, 1)).astype(np.float32)
    return weights


def is_flag(column: RawColumn) -> bool:
    """Whether a number says only yes (1) or no (0 or nothing)."""
    if column.kind is not Kind.NUMBER:
        return False
    values = column.arrays[column.name]
    present = values[np.isfinite(values)]
    return len(present) > 0 and bool(np.isin(present, (0.0, 1.0)).all())
