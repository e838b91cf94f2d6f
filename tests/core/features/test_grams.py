"""Counting all texts at once counts what looking at them one by one would."""

from __future__ import annotations

from collections import Counter

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.core.features.grams import count_grams, lowered

TEXTS = st.lists(st.text("aAbB çÇ中文。_1 \n😀İß", max_size=12), max_size=12)


@settings(max_examples=60)
@given(TEXTS)
def test_characters_are_counted_as_one_by_one(texts: list[str]) -> None:
    grams = count_grams(np.array(texts, dtype=object))[1]
    for row, text in enumerate(texts):
        expected = Counter(tuple(text[i : i + n]) for n in (1, 2, 3) for i in range(len(text) - n + 1))
        found = {gram: grams.counts[row, column] for gram, column in grams.terms.items()}
        assert {gram: count for gram, count in found.items() if count} == dict(expected)


def test_words_are_counted_across_blanks_and_marks() -> None:
    grams = count_grams(np.array(["Gut, gut!", "", "…", "gut 中文"], dtype=object))[0]
    assert set(grams.terms) == {("Gut",), ("gut",), ("Gut", "gut"), ("中文",), ("gut", "中文")}
    assert grams.counts.sum(axis=1).ravel().tolist() == [[3.0, 0.0, 0.0, 3.0]]


def test_of_many_texts_what_stands_in_one_is_dropped_whatever_its_case() -> None:
    texts = np.array(["same"] * 1_000 + ["Twice", "tWICE", "once"], dtype=object)
    words = count_grams(texts)[0]
    assert set(words.terms) == {("same",), ("Twice",), ("tWICE",)}
    assert lowered(("tWICE",)) == ("twice",)
