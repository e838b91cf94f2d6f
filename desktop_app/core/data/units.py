"""Units behind numbers: "12.5 kg", "20 °C", "3 件", and K, M, B for thousands, millions, billions."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pyarrow as pa

MULTIPLES = "K/M/B"
"""Stands for a column whose cells end in K, M or B."""

LONGEST = 20
_FEWEST = 6
_SAMPLE = 2000
_SHARE = 0.97
_SHORT = 3
_WORDS = """
mm cm dm m km in inch inches ft feet yd mi mile miles mg g kg t lb lbs oz ton tonne ml cl dl l litre liter gal
gallon m² m2 m³ m3 km² sqm sqft ha acre cm³ °c °f ° ℃ k ms s sec second min minute h hr hrs hour day week
month year yr yrs kb mb gb tb kib mib gib v kv mv a ma w kw mw kwh mwh wh mah ah hz khz mhz ghz pa kpa hpa mpa
bar mbar psi mmhg km/h mph m/s kn kcal cal kj j ppm ppb bpm rpm px dpi mg/l mg/dl g/l mmol/l pc pcs piece unit
people person user vote st stk stück tag tage woche jahr jahre monat monate stunde heure jour jours an ans
mois hora dia ano año mes 米 厘米 毫米 公里 千米 平方米 平米 亩 公顷 立方米 克 千克 公斤 斤 吨 毫克 升 毫升 度
摄氏度 秒 分钟 小时 天 周 个月 年 岁 人 个 件 台 套 本 张 只 条 辆 次 户 名 位 瓶 箱 盒 包 袋 双 票 分 歳 個
枚 冊 개 명 세 건
"""
_KNOWN = frozenset(_WORDS.split())
_PARTS = re.compile(r"^[^A-Za-z]*\d[\d.,'’\s]*[万亿萬億]?\s*([^\d\s.,()%+\-][^\d\s,()%+\-]{0,10}[23]?)$")
_MULTIPLE = r"^[-+]?[$€£¥]?\s*\d[\d.,]*\s*(?:[kK]|[mM]n?|[bB]n?)?$"
_MEANT = ((r"(\d)\s*[kK]$", r"\1e3"), (r"(\d)\s*[mM]n?$", r"\1e6"), (r"(\d)\s*[bB]n?$", r"\1e9"))


def find_unit(texts: pa.Array, counts: pa.Array) -> str:
    """Return the one unit behind nearly all numbers, `MULTIPLES`, or '' where there is neither.

    Parameters
    ----------
    texts : string array
        Different cells, trimmed.
    counts : int array
        How often each occurs.
    """
    import pyarrow.compute as pc

    if len(texts) < _FEWEST:
        return ""
    few = texts.slice(0, _SAMPLE).to_pylist()
    units = Counter(_same(match[1]) for text in few if (match := _PARTS.match(text)))
    if not units:
        return ""
    unit, times = units.most_common(1)[0]
    every = pc.sum(counts).as_py()

    def share(pattern: str) -> float:
        fits = pc.match_substring_regex(texts, pattern)
        return float((pc.sum(pc.filter(counts, fits)).as_py() or 0) / every)

    if times >= _SHARE * len(few) and unit.casefold() in _KNOWN and share(r"\d.*" + _pattern(unit)) >= _SHARE:
        return unit
    ends = {text[-1].upper() for text in few if not text[-1].isdigit()}
    exact = any("." in text for text in few)
    return MULTIPLES if exact and len(ends) > 1 and ends <= set("KMBN") and share(_MULTIPLE) >= _SHARE else ""


def without_unit(texts: pa.Array, unit: str) -> pa.Array:
    """Return cells without `unit` behind them; those with another one stay as they are."""
    import pyarrow.compute as pc

    for pattern, new in _MEANT if unit == MULTIPLES else ((_pattern(unit), ""),):
        texts = pc.replace_substring_regex(texts, pattern, new)
    return texts


def _same(unit: str) -> str:
    """Return one spelling for a unit of words, singular or plural; short signs keep their capitals: MW is not mW."""
    unit = unit.rstrip(".")
    if len(unit) <= _SHORT or not unit.isascii():
        return unit
    return unit.casefold().removesuffix("s")


@cache
def _pattern(unit: str) -> str:
    plain = len(unit) < _SHORT or not unit.isascii() or not unit.islower()
    return rf"\s*{re.escape(unit)}\.?$" if plain else rf"(?i)\s*{re.escape(unit)}s?\.?$"
