"""Troubles of words: several spellings of one value, numbers with their units, values of another shape."""

from __future__ import annotations

from collections import Counter
from typing import Any

from desktop_app.core.data.doctor.trouble import Exam, Harm, Trouble
from desktop_app.core.data.spellings import GRAMS, LETTERS, Cluster, find_spellings
from desktop_app.core.data.steps.base import Step
from desktop_app.core.data.steps.columns import ChangeKind
from desktop_app.core.data.steps.merge import MergeSpellings
from desktop_app.core.data.steps.split import NumbersFromText
from desktop_app.core.data.steps.tidy import TidyText
from desktop_app.core.data.table import Kind
from desktop_app.core.notices import Notice

_MOST_FOR_SLIPS = 3_000
_NUMBER = r"[-+−]?\s?[$€£¥￥]?\s?(?:\d{1,3}(?:[,.]\d{3})+|\d+)(?:[.,]\d+)?"
_WITH_UNIT = rf"^\s*[~≈<>约]?\s*{_NUMBER}\s?(?:[^\d\s\-/:.,]{{1,10}}|[^\d\s]{{1,4}}\.?\s?[^\d\s]{{0,6}})?\s*$"
_PLAIN = rf"^\s*{_NUMBER}\s*%?\s*$"
_ENOUGH, _MANY, _OFTEN = 0.9, 10, 0.01
_FEW_SHAPES = 0.05


def spellings(exam: Exam) -> list[Trouble]:
    """Values of a category that are probably the same, only written differently."""
    found = []
    for column, figures in exam.pairs():
        if column.kind not in (Kind.CATEGORY, Kind.YES_NO) or figures.distinct < 2:
            continue
        levels = exam.levels(column, figures)
        if not levels or len(levels) > 0.8 * (exam.rows - figures.missing):
            continue
        sure = find_spellings(levels, GRAMS)
        if sure:
            often = sum(cluster.rows for cluster in sure) >= _OFTEN * exam.rows
            found.append(_trouble(exam, column.name, sure, "trouble_spellings", Harm.HARMFUL if often else Harm.CARE))
        if len(levels) <= _MOST_FOR_SLIPS:
            known = {one for cluster in sure for one in (cluster.level, *cluster.others)}
            more = [c for c in find_spellings(levels, LETTERS) if not {c.level, *c.others} <= known]
            if more:
                found.append(_trouble(exam, column.name, tuple(more), "trouble_slips", Harm.CARE))
        if not sure and any(level != " ".join(level.split()) for level in levels):
            rows = sum(rows for level, rows in levels.items() if level != " ".join(level.split()))
            notice = Notice("trouble_spaces", column.name, {"n": rows})
            found.append(Trouble(notice, Harm.HINT, (column.name,), rows / exam.rows, (TidyText((column.name,)),)))
    return found


def numbers_as_text(exam: Exam) -> list[Trouble]:
    """Columns of words whose values are numbers: with units, or with some words between them."""
    import pyarrow.compute as pc

    found = []
    for column, figures in exam.pairs():
        if column.kind not in (Kind.CATEGORY, Kind.TEXT) or figures.distinct < 3 or _was_decided(exam, column.name):
            continue
        some = exam.some_texts(column.name)
        if not len(some):
            continue
        plain = _share(pc.match_substring_regex(some, _PLAIN))
        united = _share(pc.match_substring_regex(some, _WITH_UNIT))
        codes = _share(pc.match_substring_regex(some, r"^\s*0\d|^\s*\d+\s*$"))
        if united >= _ENOUGH and plain < 0.5 and codes < 0.5:
            examples = tuple(f"“{text}”" for text in some.slice(0, 3).to_pylist())
            notice = Notice("trouble_numbers_with_units", column.name, {"examples": examples})
            steps: tuple[Step, ...] = (NumbersFromText(column.name),)
            found.append(Trouble(notice, Harm.HARMFUL, (column.name,), united, steps))
        elif 1.0 > plain >= 0.5 and figures.distinct >= _MANY and not _are_codes(some):
            others = pc.filter(some, pc.invert(pc.match_substring_regex(some, _PLAIN))).slice(0, 3).to_pylist()
            facts = {"share": round(100 * plain), "examples": tuple(f"“{text}”" for text in others)}
            steps = (ChangeKind(column.name, Kind.NUMBER), NumbersFromText(column.name))
            notice = Notice("trouble_mixed", column.name, facts)
            found.append(Trouble(notice, Harm.HARMFUL, (column.name,), plain, steps))
    return found


def odd_formats(exam: Exam) -> list[Trouble]:
    """Codes that are built differently from nearly all others of their column."""
    import pyarrow.compute as pc

    found = []
    for column, figures in exam.pairs():
        if column.kind not in (Kind.ID, Kind.CATEGORY) or figures.distinct < 20:
            continue
        some = exam.some_texts(column.name, 20_000)
        shapes = Counter(_shapes(some))
        if not shapes:
            continue
        usual, rows = shapes.most_common(1)[0]
        odd = len(some) - rows
        if "9" not in usual or not 0 < odd <= _FEW_SHAPES * len(some) or len(shapes) > 10:
            continue
        strange = pc.filter(some, pc.invert(pc.equal(_shape(some), usual))).slice(0, 3).to_pylist()
        usual_one = pc.filter(some, pc.equal(_shape(some), usual))[0].as_py()
        facts = {"n": odd, "examples": tuple(f"“{text}”" for text in strange), "usual": usual_one}
        notice = Notice("trouble_odd_formats", column.name, facts)
        found.append(Trouble(notice, Harm.HINT, (column.name,), odd / len(some), (TidyText((column.name,)),)))
    return found


def _trouble(exam: Exam, name: str, clusters: tuple[Cluster, ...], code: str, harm: Harm) -> Trouble:
    examples = tuple(f"“{c.others[0]}” → “{c.level}”" for c in clusters[:3])
    rows = sum(cluster.rows for cluster in clusters)
    facts = {"n": sum(len(cluster.others) for cluster in clusters), "rows": rows, "examples": examples}
    step = MergeSpellings(name, groups=tuple((c.level, c.others) for c in clusters))
    return Trouble(Notice(code, name, facts), harm, (name,), rows / max(exam.rows, 1), (step,))


def _was_decided(exam: Exam, name: str) -> bool:
    """Return whether a person chose the kind of a column, or it was read as names with zeros in front."""
    if exam.report is None:
        return False
    chosen = {column for column, _ in exam.report.options.kinds}
    chosen |= {reading.name for reading in exam.report.options.readings}
    return name in chosen or any(
        doubt.notice.column == name and doubt.notice.code in ("zeros_in_front", "id_repeats")
        for doubt in exam.report.doubts
    )


def _are_codes(some: Any) -> bool:
    """Return whether what looks like numbers may be codes: with zeros in front, or beside codes with letters."""
    import pyarrow.compute as pc

    zeros = pc.any(pc.match_substring_regex(some, r"^0\d")).as_py()
    others = pc.filter(some, pc.invert(pc.match_substring_regex(some, _PLAIN)))
    return bool(zeros) or _share(pc.match_substring_regex(others, r"\d")) > 0.3


def _share(flags: Any) -> float:
    import pyarrow.compute as pc

    return float(pc.mean(flags).as_py() or 0.0)


def _shape(some: Any) -> Any:
    import pyarrow.compute as pc

    shape = pc.replace_substring_regex(some, r"\p{Lu}+", "A")
    shape = pc.replace_substring_regex(shape, r"[\p{Ll}\p{Lo}]+", "a")
    return pc.replace_substring_regex(shape, r"\d+", "9")


def _shapes(some: Any) -> list[str]:
    found: list[str] = _shape(some).to_pylist()
    return found
