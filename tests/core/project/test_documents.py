"""Dataclasses as documents: exact both ways, tolerant of fields that came or went."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.notices import Notice
from desktop_app.core.project.documents import from_document, to_document
from desktop_app.core.text import QT_TRANSLATE_NOOP, Sentence, say


class Colour(StrEnum):
    RED = "red"


@dataclass(frozen=True)
class Inner:
    share: float
    names: tuple[str, ...] = ()


@dataclass(frozen=True)
class Outer:
    number: int
    inner: Inner
    pairs: tuple[tuple[str, int], ...]
    by_name: Mapping[str, Inner]
    colour: Colour = Colour.RED
    path: Path | None = None
    notice: Notice | None = None
    anything: Any = None
    flag: bool = False


def there_and_back(value: Any) -> Any:
    arrays: dict[str, np.ndarray] = {}
    document = json.loads(json.dumps(to_document(value, arrays), allow_nan=False))
    return from_document(type(value), document, arrays)


texts = st.text(max_size=5)
floats = st.floats(allow_nan=False)
inners = st.builds(Inner, floats, st.lists(texts, max_size=2).map(tuple))
facts = st.dictionaries(
    st.text(min_size=1, max_size=4),
    st.recursive(
        texts
        | st.integers()
        | floats
        | st.booleans()
        | st.none()
        | st.builds(lambda n: say(SENTENCE, n=n), st.integers()),
        lambda inner: st.lists(inner, max_size=2).map(tuple),
        max_leaves=4,
    ),
    max_size=3,
)
SENTENCE = QT_TRANSLATE_NOOP("Tests", "%n row(s)")
outers = st.builds(
    Outer,
    st.integers(),
    inners,
    st.lists(st.tuples(texts, st.integers()), max_size=2).map(tuple),
    st.dictionaries(texts, inners, max_size=2),
    path=st.none() | st.just(Path("/a/b.csv")),
    notice=st.none() | st.builds(Notice, texts, texts, facts),
    flag=st.booleans(),
)


@given(outers)
def test_every_value_comes_back(value):
    assert there_and_back(value) == value


def test_a_sentence_keeps_its_context():
    back = there_and_back(Notice("code", facts={"why": Sentence(SENTENCE, {"n": 2})}))
    assert back.facts["why"].source.context == "Tests"


def test_a_remark_of_another_version_is_kept_and_can_be_shown():
    back = there_and_back(Notice("not_known_here", "price", {"n": 2}))
    assert back == Notice("not_known_here", "price", {"n": 2})
    assert back.sentence().source.startswith("Another version of Acumen")


def test_figures_that_json_has_no_word_for():
    assert math.isnan(there_and_back(Inner(math.nan)).share)
    assert there_and_back(Inner(-math.inf)).share == -math.inf


def test_figures_of_numpy_become_plain():
    document = to_document(Inner(np.float64(0.25), (np.str_("a"),)), {})
    assert json.dumps(document) == '{"share": 0.25, "names": ["a"]}'
    assert to_document({"n": np.int64(3), "b": np.bool_(True), "bad": np.float32(np.nan)}, {}) == {
        "n": 3,
        "b": True,
        "bad": {"float": "nan"},
    }


def test_arrays_are_kept_apart():
    @dataclass(frozen=True, eq=False)
    class Result:
        rows: np.ndarray
        inner: tuple[np.ndarray, ...]

    arrays: dict[str, np.ndarray] = {}
    value = Result(np.arange(3), (np.eye(2),))
    document = to_document(value, arrays)
    assert document == {"rows": {"array": "rows"}, "inner": [{"array": "inner.0"}]}
    assert arrays["inner.0"] is value.inner[0]


def test_a_new_field_takes_its_default_and_an_old_one_is_ignored():
    assert from_document(Inner, {"share": 1.0, "gone": 7}, {}) == Inner(1.0)


def test_a_field_without_default_must_be_there():
    with pytest.raises(KeyError):
        from_document(Inner, {"names": []}, {})


@pytest.mark.parametrize("stored", [{"share": "a word"}, {"share": 1.0, "names": [1]}, {"share": 1.0, "names": 3}, []])
def test_another_document_is_refused(stored):
    with pytest.raises((KeyError, TypeError, ValueError)):
        from_document(Inner, stored, {})


@dataclass(frozen=True)
class Holder:
    thing: Any = field(default_factory=object)


@pytest.mark.parametrize("value", [object(), {1: 2}, b"bytes", {"a"}, Holder()])
def test_what_cannot_be_stored_is_a_bug(value):
    with pytest.raises(TypeError, match="cannot be stored"):
        to_document(value, {})
