"""Which characters the bytes of a text file stand for."""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CANDIDATES = (
    "cp1252",
    "gb18030",
    "big5",
    "cp932",
    "euc_jp",
    "cp949",
    "cp1250",
    "cp1251",
    "cp1253",
    "cp1254",
    "cp1255",
    "cp1256",
    "cp874",
    "koi8_r",
    "iso8859_15",
    "iso8859_2",
    "cp850",
    "cp852",
    "cp866",
    "mac_roman",
)
# The rows of each national standard that hold its everyday characters, as ranges of the first byte (and for Big5 and
# Shift-JIS of both bytes); a wrong decoding falls outside of them most of the time.
_EVERYDAY: dict[str, tuple[str, int, int]] = {
    "gb18030": ("gb2312", 0xA1A1, 0xD7F9),
    "big5": ("big5", 0xA140, 0xC67E),
    "cp932": ("shift_jis", 0x8140, 0x9872),
    "euc_jp": ("euc_jp", 0xA1A1, 0xCFD3),
    "cp949": ("euc_kr", 0xB0A1, 0xC8FE),
}
_SCRIPTS = re.compile(
    "(?P<latin>[A-Za-zÀ-ÖØ-öø-ɏ])|(?P<greek>[Ͱ-Ͽ])|(?P<cyrillic>[Ѐ-ӿ])|(?P<hebrew>[\u0590-\u05ff])"
    "|(?P<arabic>[\u0600-\u06ff])|(?P<thai>[\u0e00-\u0e7f])"
)
# The letters that make up most of any text in the script.
_FREQUENT = {
    "greek": "αοιετσνηυρπκμλςόάίέή",
    "cyrillic": "оеаинтсрвлкмдпуяы",
    "hebrew": "יוהלאתרמבשנ",
    "arabic": "الينمرتوبةعدسفهكق",
    "thai": "านรอกเงมยลวดทสตะปบคหแ่้ัิีุ์ู",
}
# The letters beyond a to z of languages in Latin script: true texts keep to those of one.
_ALPHABETS = tuple(
    map(
        frozenset,
        (
            *("àâæçéèêëîïôœùûüÿ", "äöüßé", "áéíñóúü", "áâãàçéêíóôõúü", "àèéìíòóùú", "éëïèöüóáê", "åäöéü", "æøåéöü"),
            *("áðéíóúýþæö", "ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "ăâîșțşţ", "čćđšž"),
            *("çğıİöşüâîû", "äöõüšž", "āčēģīķļņšūž", "ąčęėįšųūž"),
        ),
    )
)
_ALPHABET_POINTS = 0.4
_FEWEST_HANGUL = 12
_MOST_KANA = 0.05
_HABIT = {"cp1252": 0.05, "gb18030": 0.02, "cp1251": 0.02, "iso8859_2": -0.02, "koi8_r": -0.03, "mac_roman": -0.28}
_BEYOND_PRINT = re.compile(rb"[\x01-\x08\x0e-\x1f\x80-\xff]")
_NO_LETTERS = ("Cc", "Cn", "Co", "Cs")
_SAMPLE_BYTES = 65_536
_CHUNK = 1 << 20
_BEGINNING = 1 << 20
_PLAIN_MARKS = frozenset("£€°–—‘’“”…•©®²³½¼¾«»§\xa0´·×¿¡ºª™")
_NOT_IN_WORDS = frozenset("£€•§½¼¾³²×")


class OtherEncoding(Exception):
    """Letters further down are not in the encoding that the beginning promised."""


@dataclass(frozen=True)
class Encoding:
    """How bytes become text.

    Attributes
    ----------
    name : str
        A Python codec. ``utf-8`` where the file is plain ASCII.
    bom : int
        Bytes at the start that are only a mark.
    sure : bool
        Known from a mark or because every byte fits UTF-8.
    others : tuple of str
        Next best guesses.
    broken : bool
        Some bytes do not fit and become "�".
    excerpt : str
        A few words that show the decoding at work.
    open : bool
        Only the beginning was looked at: it is plain ASCII, and what comes after may still be otherwise.
    """

    name: str
    bom: int = 0
    sure: bool = True
    others: tuple[str, ...] = ()
    broken: bool = False
    excerpt: str = ""
    open: bool = False


def find_encoding(reopen: Callable[[], BinaryIO], hasty: bool = False) -> Encoding:
    """Decide the encoding of the bytes that `reopen` gives; all are looked at, unless it may stay open (`hasty`).

    A mark at the start wins, then UTF-8 if every byte fits it. Otherwise a sample of the lines with bytes beyond ASCII
    is decoded in every candidate and judged by how much it looks like writing.
    """
    with reopen() as file:
        start = file.read(4096)
    for mark, name in _BOMS:
        if start.startswith(mark):
            return Encoding(name, bom=len(mark))
    if wide := _wide_without_mark(start):
        return Encoding(wide, sure=False, others=("utf-8",), excerpt=start.decode(wide, "replace")[:40].strip())
    if hasty and _begins_plainly(reopen):
        return Encoding("utf-8", open=True)
    fits, bad, sample = _try_utf8(reopen)
    if fits:
        return Encoding("utf-8")
    multibyte = len(re.findall(rb"[\xc3-\xf4][\x80-\xbf]+", sample))
    if bad * 20 < multibyte:
        return Encoding("utf-8", sure=False, others=("cp1252",), broken=True)
    ranked = _ranked(sample)
    if not ranked:
        return Encoding("cp1252", sure=False, broken=True, others=("gb18030",))
    best = ranked[0]
    return Encoding(best, sure=False, others=tuple(ranked[1:4]), excerpt=_excerpt(sample.decode(best, "replace")))


def _begins_plainly(reopen: Callable[[], BinaryIO]) -> bool:
    """Return whether a large file begins with ASCII only."""
    with reopen() as file:
        start = file.read(_BEGINNING)
    return len(start) == _BEGINNING and start.isascii()


def _wide_without_mark(start: bytes) -> str:
    """Return the flavour of UTF-32 or UTF-16 that `start` is text in, else ''."""
    if b"\0" not in start or len(start) < 8:
        return ""
    for name, size in (("utf-32-le", 4), ("utf-32-be", 4), ("utf-16-le", 2), ("utf-16-be", 2)):
        whole = start[: len(start) // size * size]
        low = 0 if name.endswith("le") else size - 1
        # Letters of ASCII alone look like rare ideographs when two are taken for one.
        mostly_zero = all(whole[i::size].count(0) > 0.4 * len(whole) / size for i in range(size) if i != low)
        if (mostly_zero or _BEYOND_PRINT.search(start)) and _is_text(whole, name):
            return name
    return ""


def _is_text(content: bytes, encoding: str) -> bool:
    """Return whether all of `content` are letters and marks, in lines."""
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        if error.start < len(content) - 4:
            return False
        text = content[: error.start].decode(encoding)
    strange = sum(letter not in "\t\r\n" and unicodedata.category(letter) in _NO_LETTERS for letter in set(text))
    return not strange and ("\n" in text or "\r" in text)


def _try_utf8(reopen: Callable[[], BinaryIO]) -> tuple[bool, int, bytes]:
    """Return whether all bytes are UTF-8, how many places in the sample are not, and the lines beyond ASCII."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    sample = bytearray()
    rest = b""
    fits = True
    with reopen() as file:
        while (fits or len(sample) < _SAMPLE_BYTES) and (chunk := file.read(_CHUNK)):
            if not rest and chunk.isascii() and not decoder.getstate()[0]:
                continue
            fits = fits and _decodes(decoder, chunk)
            if len(sample) < _SAMPLE_BYTES:
                whole, end, rest = (rest + chunk).rpartition(b"\n")
                _add_lines(sample, whole + end)
                rest = b"" if rest.isascii() else rest
    _add_lines(sample, rest)
    fits = fits and _decodes(decoder, b"", final=True)
    bad = bytes(sample).decode("utf-8", "replace").count("\ufffd")
    return fits, bad, bytes(sample)


def _decodes(decoder: codecs.IncrementalDecoder, chunk: bytes, final: bool = False) -> bool:
    try:
        decoder.decode(chunk, final)
    except UnicodeDecodeError:
        return False
    return True


def _add_lines(sample: bytearray, lines: bytes) -> None:
    """Add the lines beyond ASCII until the sample is full."""
    if lines.isascii():
        return
    for line in lines.splitlines(keepends=True):
        if len(sample) >= _SAMPLE_BYTES:
            return
        if not line.isascii():
            sample += line[:_SAMPLE_BYTES]


def _ranked(sample: bytes) -> list[str]:
    """Return the candidates that can decode `sample`, best first."""
    scores = {}
    for name in dict.fromkeys((*_CANDIDATES, *_outside_opinion(sample))):
        try:
            text = sample.decode(name)
        except UnicodeDecodeError as error:
            # The sample may end in the middle of a character.
            if error.start < len(sample) - 4:
                continue
            text = sample[: error.start].decode(name)
        scores[name] = _looks_like_writing(text, name)
    if _is_korean(sample, scores):
        scores["cp949"] = max(scores.values()) + _ALPHABET_POINTS
    if "euc_jp" in scores and _share_of_kana(sample.decode("gb18030", "replace")) > _MOST_KANA:
        # Both standards have the syllables of Japanese in the same place; only one language writes them.
        scores["gb18030"] = 0.0
    order = sorted(scores, key=lambda name: -scores[name])
    return [name for name in order if scores[name] > 0.3] or order[:1]


def _is_korean(sample: bytes, scores: dict[str, float]) -> bool:
    """Return whether nearly all letters are Hangul: as Chinese, they would leave out the most frequent ones."""
    if scores.get("cp949", 0.0) < 0.95:
        return False
    return len({letter for letter in sample.decode("cp949", "replace") if "가" <= letter <= "힣"}) >= _FEWEST_HANGUL


def _share_of_kana(text: str) -> float:
    letters = [letter for letter in text if letter >= "\x80"]
    return sum("\u3041" <= letter <= "\u30ff" for letter in letters) / max(len(letters), 1)


def _outside_opinion(sample: bytes) -> list[str]:
    """Return what charset-normalizer thinks, as one more candidate."""
    from charset_normalizer import from_bytes

    best = from_bytes(sample[:8192]).best()
    return [best.encoding] if best is not None and best.encoding not in ("ascii", "utf_8") else []


def _looks_like_writing(text: str, encoding: str) -> float:
    """Return the mean plausibility of the characters beyond ASCII, from 0 to about 1."""
    points, count = 0.0, 0
    padded = f" {text} "
    everyday = _EVERYDAY.get(encoding)
    for position in range(1, len(padded) - 1):
        char = padded[position]
        if char < "\x80":
            continue
        count += 1
        points += _everyday_points(padded, position, everyday) if everyday else _letter_points(padded, position)
    # Ties between related code pages go to the more widespread one.
    habit = _HABIT.get(encoding, -0.3 if encoding.startswith("mac_") else 0.0)
    share = points / max(count, 1)
    if everyday:
        share += _ALPHABET_POINTS * share**4
    elif count:
        runs = [len(run) for run in re.findall(r"[^\W\d_a-zA-Z]+", text)]
        foreign = sum(1 for char in text if (found := _SCRIPTS.match(char)) and found.lastgroup != "latin")
        if foreign > 0.5 * count:
            # Whole words are in the other script, not single letters among English ones.
            share *= min(1.0, sum(runs) / max(len(runs), 1) / 3)
        else:
            share += _ALPHABET_POINTS * _of_one_language(text)
    return share + habit


def _of_one_language(text: str) -> float:
    """Return how far, from 0 to 1, the Latin letters beyond a to z keep to the alphabet of one language."""
    letters = [letter if letter == "İ" else letter.lower() for letter in text if letter >= "\x80" and letter.isalpha()]
    counted = Counter(letters)
    best = max(sum(counted[letter] for letter in alphabet) for alphabet in _ALPHABETS)
    return float(best / max(len(letters), 1)) ** 4


def _everyday_points(text: str, position: int, everyday: tuple[str, int, int]) -> float:
    codec, low, high = everyday
    before, char, after = text[position - 1], text[position], text[position + 1]
    if before.isascii() and after.isascii() and (before.isalpha() or after.isalpha()):
        # An ideograph alone inside a word of a to z is an accented letter in disguise.
        return 0.2
    try:
        code = char.encode(codec)
    except UnicodeEncodeError:
        return 0.0
    if len(code) < 2:
        # Half-width katakana: possible, but mostly the sign of another encoding.
        return 0.1
    return 1.0 if low <= int.from_bytes(code[:2], "big") <= high else 0.25


def _letter_points(text: str, position: int) -> float:
    before, char, after = text[position - 1], text[position], text[position + 1]
    found = _SCRIPTS.match(char)
    if found is None:
        if char in _NOT_IN_WORDS and after.isalpha():
            return 0.1
        return 0.75 if char in _PLAIN_MARKS else 0.1
    script = found.lastgroup
    neighbours = [_SCRIPTS.match(other) for other in (before, after)]
    same = [other for other in neighbours if other is not None and other.lastgroup == script]
    if not same:
        # A lone letter is common in Latin writing only.
        return 0.4 if script == "latin" else 0.1
    if script == "latin":
        # Accented letters stand between plain ones; a row of them is another script in disguise.
        plain = sum(other[0].isascii() for other in same)
        strange_case = char.isupper() and before.islower()
        return 0.1 if plain == 0 or strange_case else 0.95
    strange_case = char.isupper() and before.islower()
    mixed = any(other is not None and other.lastgroup != script for other in neighbours)
    if strange_case or mixed:
        return 0.2
    return 1.0 if char.lower() in _FREQUENT[str(script)] else 0.7


def _excerpt(text: str) -> str:
    found = re.search(r"[^\s,;|\"]{0,12}[^\x00-\x7f][^\r\n,;|\"\t]{0,20}", text)
    return found[0].strip() if found else ""
