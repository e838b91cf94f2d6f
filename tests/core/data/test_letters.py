"""What the bytes of texts tell is what looking at each text tells."""

from __future__ import annotations

import io
import re

import pyarrow as pa
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.data.dialect import _KNOWN_CELL
from desktop_app.core.data.encoding import Encoding
from desktop_app.core.data.letters import Letters, are_spaced, has, have_any, have_only, may_be_missing
from desktop_app.core.data.utf8_stream import Utf8Stream

_TEXTS = st.lists(st.text(" aN1/é\u00a0٣", max_size=4), max_size=20)
_NUMBER_CELL = re.compile(r"[-+(]?[$€£¥₹]?\s?[-+]?[\d.,\u00a0' ]*\d[\d.,]*\s?[%€$£]?\)?(?:[eE][-+]?\d+)?")


@given(_TEXTS, st.integers(0, 3))
def test_bytes_tell_what_texts_are(texts: list[str], start: int) -> None:
    array = pa.array(["x", " ", *texts], pa.string()).slice(start)
    cells = array.to_pylist()
    assert are_spaced(array).tolist() == [cell[:1] in ("", " ") for cell in cells]
    for word in (" ", "a", "é", "N1"):
        assert has(array, word) == (word in cells)
    assert have_any(array, b"1/").tolist() == [bool(set(cell) & set("1/")) for cell in cells]
    assert have_only(array, b"aN1").tolist() == [set(cell) <= set("aN1") for cell in cells]
    maybe = set(may_be_missing(array, ("N/", "a")).tolist())
    assert maybe >= {place for place, cell in enumerate(cells) if cell.strip() in ("", "N/", "a")}


@given(_TEXTS, _TEXTS)
def test_letters_of_texts_are_not_taken_for_those_of_others(one: list[str], other: list[str]) -> None:
    arrays = [pa.array(texts, pa.string()) for texts in (one, other)]
    for _ in range(2):
        for texts, array in zip((one, other), arrays, strict=True):
            assert Letters(array).is_ascii == all(text.isascii() for text in texts)
            assert [Letters(array).has(letter) for letter in " aN1/"] == [
                letter in "".join(texts) for letter in " aN1/"
            ]
            assert Letters(array).only(b" aN") == all(set(text) <= set(" aN") for text in texts)
    assert Letters(pa.array(["b"])).only(b"b")


@given(st.text("12.,' \u00a0-+($)%e٣a", max_size=9))
def test_a_number_is_known_whatever_stands_between_its_digits(cell: str) -> None:
    if _NUMBER_CELL.fullmatch(cell):
        assert _KNOWN_CELL.fullmatch(cell)
    elif not re.search(r"[\w<>$€#+(]", cell):
        assert not _KNOWN_CELL.fullmatch(cell)


def test_long_cells_that_begin_like_numbers_do_not_take_for_ever() -> None:
    assert not _KNOWN_CELL.fullmatch("1," * 50_000 + "\x00")


@given(st.lists(st.sampled_from([b"a,1\n", b"\0", "é\n".encode(), b"\r\n"]), min_size=1), st.integers(1, 9))
def test_a_stream_tells_whether_all_letters_so_far_are_of_ascii(parts: list[bytes], size: int) -> None:
    content = b"head\n" + b"".join(parts)
    stream = Utf8Stream(io.BufferedReader(io.BytesIO(content)), Encoding("utf-8"))
    stream.read(5)
    found = b""
    while done := stream.readinto(buffer := bytearray(size)):
        found += buffer[:done]
        assert not stream.is_ascii or found.isascii()
    assert found == content[5:].replace(b"\0", b"")
    assert stream.is_ascii == content.isascii()
    assert stream.zeros == content.count(b"\0")
