"""How alike texts are: distances against a plain table, keys that join what people write differently, candidates."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.data.near_names import nearest
from desktop_app.core.data.similarity import (
    alike,
    candidates,
    distances,
    figures,
    fingerprint,
    gram_key,
    groups_of,
    plain,
    squeezed,
)
from desktop_app.core.data.spellings import GRAMS, KEYS, LETTERS, find_spellings

short = st.text(alphabet="abcdé北", max_size=9)


def table_distance(a, b):
    """Edit distance with swaps of neighbours, cell by cell."""
    rows = [[i + j if not i * j else 0 for j in range(len(b) + 1)] for i in range(len(a) + 1)]
    for i in range(1, len(a) + 1):
        for j in range(1, len(b) + 1):
            cost = a[i - 1] != b[j - 1]
            rows[i][j] = min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + cost)
            if i > 1 and j > 1 and a[i - 1] == b[j - 2] and a[i - 2] == b[j - 1]:
                rows[i][j] = min(rows[i][j], rows[i - 2][j - 2] + 1)
    return rows[-1][-1]


@given(st.lists(st.tuples(short, short), min_size=1, max_size=12))
def test_distances_of_many_pairs_at_once(pairs):
    left, right = zip(*pairs, strict=True)
    assert distances(left, right).tolist() == [table_distance(a, b) for a, b in pairs]


def test_the_same_is_alike_and_nothing_in_common_is_not():
    assert alike(["abc", "abc", "", "Stuttgart"], ["abc", "xyz", "", "Stuttgrat"]).tolist() == [
        1.0,
        0.0,
        1.0,
        1 - 1 / 9,
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("New York", " new  york "),
        ("New York", "York, New"),
        ("ＯＳＬＯ", "oslo"),
        ("São Paulo", "Sao Paulo"),
        ("O'Brien", "OBrien"),
        ("e-mail", "email"),
        ("上海 市", "上海市"),
        ("（北京）", "北京"),
        ("U.S.A.", "USA"),
        ("1,000 km", "1,000 KM"),
    ],
)
def test_keys_join_what_people_write_differently(one, other):
    assert fingerprint(one) == fingerprint(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("C", "C#"),
        ("A", "A-"),
        ("1.5", "15"),
        ("-5", "5"),
        ("3 of 5", "5 of 3"),
        ("C/S", "S/C"),
        ("a+b", "ab"),
        ("<5", ">5"),
        ("が", "か"),
        ("Education Education", "Education"),
        ("x 12", "x 1 2"),
    ],
)
def test_keys_keep_apart_what_is_not_the_same(one, other):
    assert fingerprint(one) != fingerprint(other)


def test_other_keys():
    assert squeezed("New-York 2") == squeezed("newyork2")
    assert gram_key("Mississippi") == gram_key("Missisippi")
    assert gram_key("abc") != gram_key("acb")
    assert figures("item 12a of 3") == "12a 3"


@given(st.text(max_size=30))
def test_keys_are_stable(text):
    assert plain(plain(text)) == plain(text)
    assert fingerprint(fingerprint(text)) == fingerprint(text)


def test_candidates_find_single_slips():
    random.seed(5)
    words = ["".join(random.choices("abcdefghijklmnopqrstuvwxyz", k=random.randint(7, 12))) for _ in range(2000)]
    slips = [word[:3] + "#" + word[4:] for word in words[:400]]
    found = set(zip(*(side.tolist() for side in candidates(words + slips)), strict=True))
    assert sum((number, 2000 + number) in found for number in range(400)) >= 380
    assert all(a < b for a, b in found)
    assert len(found) < 0.05 * 2400**2 / 2


@pytest.mark.parametrize("texts", [[], ["a"], ["", ""], ["a", "b"]])
def test_candidates_of_few(texts):
    first, second = candidates(texts)
    assert len(first) == len(second) == len(texts) * (len(texts) - 1) // 2


def test_groups_connect_through_others():
    import numpy as np

    assert groups_of(5, np.array([0, 3, 1]), np.array([1, 4, 2])) == [0, 0, 0, 3, 3]


def test_ways_find_more_and_more():
    counts = {
        "Oslo": 50,
        "oslo": 3,
        "Stuttgart": 40,
        "Stutt-gart": 2,
        "Stuttgrat": 1,
        "Mississippi": 30,
        "Missisippi": 2,
    }
    found = [{c.level: set(c.others) for c in find_spellings(counts, way)} for way in (KEYS, GRAMS, LETTERS)]
    assert found[0] == {"Oslo": {"oslo"}, "Stuttgart": {"Stutt-gart"}}
    assert found[1] == {**found[0], "Mississippi": {"Missisippi"}}
    assert found[2]["Stuttgart"] == {"Stutt-gart", "Stuttgrat"}


def test_equally_frequent_values_are_no_slips():
    assert find_spellings({"male": 100, "female": 90, "mail": 95}, LETTERS, 0.5) == ()


@given(st.dictionaries(st.text(max_size=8), st.integers(1, 100), max_size=30), st.sampled_from([KEYS, GRAMS, LETTERS]))
def test_every_value_is_in_one_group_at_most(counts, way):
    clusters = find_spellings(counts, way)
    members = [one for cluster in clusters for one in (cluster.level, *cluster.others)]
    assert len(members) == len(set(members))
    assert set(members) <= set(counts)
    assert all(counts[cluster.level] >= counts[other] for cluster in clusters for other in cluster.others)


def test_near_names():
    assert nearest("unit price", ["Unit_Price", "price"]) == "Unit_Price"
    assert nearest("ｐｒｉｃｅ", ["Price"]) == "Price"
    assert nearest("a b", ["a_b", "A-B"]) is None
    assert nearest("size", ["price"]) is None
