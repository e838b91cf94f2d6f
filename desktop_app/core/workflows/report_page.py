"""Building blocks of a report that stands alone: escaped elements, colours and small pictures."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from html import escape

from desktop_app.core.text import plain_fact

_NOT_ALLOWED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_WIDTH = 200.0  # of the pictures in a table
_PLOT = 420.0  # of the picture of a number
_WITHOUT_END = {"meta", "line", "rect", "circle", "path"}
_ICONS = {
    "ready": '<circle cx="10" cy="10" r="7.25"/><path d="m6.75 10.25 2.25 2.25 4.25-4.75"/>',
    "care": '<path d="M9.35 3.6 2.6 15.4a.75.75 0 0 0 .65 1.1h13.5a.75.75 0 0 0 .65-1.1L10.65 3.6a.75.75 0 0 0-1.3 0z'
    'M10 8v3.5M10 13.7v.1"/>',
    "guess": '<circle cx="10" cy="10" r="7.25"/><path d="m7.5 7.5 5 5M12.5 7.5l-5 5"/>',
    "too_little": '<circle cx="10" cy="10" r="7.25"/><path d="M10 9.25v4.25M10 6.7v.1"/>',
}

STYLE = """
:root { --canvas: #FAF9F7; --surface: #FFFFFF; --ink: #1C1F23; --muted: #5B626B; --faint: #8A919A;
  --hairline: #E4E2DE; --accent: #0B6E69; --soft: #E0F1EF; --good: #2E7D4F; --caution: #9A6700; --bad: #B3372E; }
@media screen and (prefers-color-scheme: dark) { :root { --canvas: #16181A; --surface: #1E2124; --ink: #ECEEF0;
  --muted: #A7AEB6; --faint: #7A828B; --hairline: #33373C; --accent: #4FB9B0; --soft: #173634; --good: #62BE86;
  --caution: #E0B341; --bad: #F0857B; } }
* { box-sizing: border-box; }
html { background: var(--canvas); color: var(--ink); -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; padding: 48px 32px 64px; max-width: 880px; font: 400 14px/1.5 system-ui, -apple-system,
  "Segoe UI", Roboto, "Noto Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
:lang(zh-CN) body, body:lang(zh-CN) { line-height: 1.7; }
p, li { max-width: 70ch; overflow-wrap: anywhere; }
p { margin: 0 0 8px; }
header { margin-bottom: 48px; }
.mark { display: flex; justify-content: space-between; gap: 24px; color: var(--muted); font-size: 12px;
  padding-bottom: 12px; margin-bottom: 32px; border-bottom: 1px solid var(--hairline); }
.verdict { display: flex; align-items: center; gap: 8px; font-weight: 600; margin-bottom: 12px; }
.verdict svg { width: 20px; height: 20px; flex: none; }
.ready { color: var(--good); } .care, .too_little { color: var(--caution); } .guess { color: var(--bad); }
h1 { font-size: 28px; line-height: 1.25; font-weight: 600; margin: 0 0 24px; overflow-wrap: anywhere;
  letter-spacing: -0.01em; text-wrap: balance; }
h2 { font-size: 20px; line-height: 1.3; font-weight: 600; margin: 0 0 4px; }
section { margin-top: 48px; }
.lead { color: var(--muted); margin-bottom: 16px; }
ul { margin: 0; padding-left: 20px; } li { margin-bottom: 4px; } li::marker { color: var(--faint); }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
th { text-align: left; font-weight: 400; font-size: 12px; color: var(--muted); padding: 4px 16px 8px 0;
  vertical-align: bottom; }
td { padding: 8px 16px 8px 0; border-top: 1px solid var(--hairline); vertical-align: top; overflow-wrap: anywhere; }
tr > :last-child { padding-right: 0; }
.n { text-align: right; white-space: nowrap; }
.name { font-weight: 600; } small { display: block; font-size: 12px; color: var(--muted); }
svg { display: block; overflow: visible; } td svg { margin-top: 2px; }
.line { stroke: var(--hairline); } .range { stroke: var(--accent); } .dot { fill: var(--accent); }
.ring { fill: var(--surface); stroke: var(--faint); } .bar { fill: var(--accent); } .point { fill: var(--accent);
  fill-opacity: .45; } .label { fill: var(--muted); font-size: 12px; font-variant-numeric: tabular-nums; }
.matrix { width: auto; margin-bottom: 16px; }
.matrix td, .matrix th { padding: 8px 12px; text-align: right; border: 0; }
.matrix td { min-width: 72px; border: 2px solid var(--canvas); border-radius: 8px; }
.matrix th:first-child { text-align: left; padding-left: 0; vertical-align: middle; }
.right { outline: 1px solid var(--accent);
  outline-offset: -2px; font-weight: 600; }
.facts { display: grid; grid-template-columns: max-content 1fr; gap: 4px 24px; margin: 0; }
.facts dt { color: var(--muted); } .facts dd { margin: 0; overflow-wrap: anywhere; font-variant-numeric: tabular-nums; }
footer { margin-top: 64px; padding-top: 12px; border-top: 1px solid var(--hairline); color: var(--muted);
  font-size: 12px; }
@media (max-width: 640px) { body { padding: 24px 16px; } .wide { display: none; } h1 { font-size: 22px; } }
@media print { :root { --canvas: #FFFFFF; } body { padding: 0; max-width: none; font-size: 10.5pt; }
  section { margin-top: 28px; } tr, svg, .matrix, li { break-inside: avoid; } h2 { break-after: avoid; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
@page { margin: 18mm 16mm; }
"""


class Html(str):
    """Text that is markup already."""


def clean(text: object) -> str:
    """Return text without the characters that a page must not hold."""
    return _NOT_ALLOWED.sub("\N{REPLACEMENT CHARACTER}", str(text))


def whole_page(title: str, language: str, *parts: Html) -> str:
    """Return a page that stands alone; also well-formed XML, so that other programs can take it apart."""
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("title", title),
        tag("style", Html(STYLE)),
    )
    return f"<!DOCTYPE html>\n{tag('html', head, tag('body', *parts), lang=language)}\n"


def tag(element: str, /, *children: object, **attributes: object) -> Html:
    """Return an element; children that are not `Html` are escaped, empty attributes left out, "class_" is "class"."""
    inside = "".join(child if isinstance(child, Html) else escape(clean(child)) for child in children)
    given = "".join(
        f' {name.rstrip("_").replace("_", "-")}="{escape(clean(value))}"'
        for name, value in attributes.items()
        if value != ""
    )
    return Html(f"<{element}{given}/>" if element in _WITHOUT_END else f"<{element}{given}>{inside}</{element}>")


def joined(parts: Iterable[Html]) -> Html:
    """Return elements one after the other."""
    return Html("".join(parts))


def figure(value: float) -> str:
    """Return a number with three significant digits."""
    if not math.isfinite(value):
        return "–"
    if abs(value) >= 1_000 or (float(value).is_integer() and abs(value) < 1_000):
        return plain_fact(round(value)).replace("-", "−")
    return f"{value:.3g}".replace("-", "−")


def table(head: Sequence[tuple[object, str]], rows: Iterable[Sequence[object]]) -> Html:
    """Return a table; `head` gives each column's title and class ("n" for numbers)."""
    kinds = [kind for _, kind in head]
    titles = joined(tag("th", title, class_=kind, scope="col") for title, kind in head)
    body = (joined(tag("td", cell, class_=kind) for cell, kind in zip(row, kinds, strict=True)) for row in rows)
    return tag("table", tag("thead", tag("tr", titles)), tag("tbody", joined(tag("tr", cells) for cells in body)))


def icon(verdict: str) -> Html:
    """Return the picture of a verdict."""
    drawing = Html(_ICONS[verdict])
    strokes = {"stroke_width": 1.5, "stroke_linecap": "round", "stroke_linejoin": "round"}
    return tag("svg", drawing, viewBox="0 0 20 20", fill="none", stroke="currentColor", aria_hidden="true", **strokes)


def span_picture(value: float, low: float, high: float, base: float | None) -> Html:
    """Return a dot with its interval, and a ring for the baseline, on a scale of their own."""
    found = [number for number in (value, low, high, base) if number is not None and math.isfinite(number)]
    if not math.isfinite(value) or max(found) <= min(found):
        return Html("")
    start, width = min(found), max(found) - min(found)

    def at(number: float) -> str:
        return f"{8 + (_WIDTH - 16) * (number - start) / width:.1f}"

    parts = [tag("line", x1=0, x2=_WIDTH, y1=10, y2=10, class_="line")]
    parts.append(
        tag("line", x1=at(low), x2=at(high), y1=10, y2=10, class_="range", stroke_width=3, stroke_linecap="round")
    )
    if base is not None and math.isfinite(base):
        parts.append(tag("circle", cx=at(base), cy=10, r=4, class_="ring", stroke_width=1.5))
    parts.append(tag("circle", cx=at(value), cy=10, r=4.5, class_="dot"))
    return tag("svg", *parts, width=_WIDTH, height=20, viewBox=f"0 0 {_WIDTH:g} 20", aria_hidden="true")


def bar_picture(value: float, low: float, high: float, most: float) -> Html:
    """Return a bar from zero with its interval; `most` is the length of the whole."""
    if not most > 0:
        return Html("")

    def at(number: float) -> float:
        return round(_WIDTH * min(max(number / most, 0.0), 1.0), 1)

    parts = [tag("rect", x=0, y=5, width=max(at(value), 1.0), height=10, rx=2, class_="bar")]
    if high > low:
        parts.append(tag("line", x1=at(low), x2=at(high), y1=10, y2=10, stroke="var(--ink)", stroke_width=1.5))
    return tag("svg", *parts, width=_WIDTH, height=20, viewBox=f"0 0 {_WIDTH:g} 20", aria_hidden="true")


def tail_picture(counts: Sequence[int], half: int) -> Html:
    """Return how often each item was chosen, the most chosen first; up to rank `half` it is filled."""
    most, last = max([1, *counts]), max(len(counts) - 1, 1)
    high = _PLOT / 3

    def path(ranks: range) -> str:
        points = [f"{_PLOT * rank / last:.1f},{high - high * counts[rank] / most:.1f}" for rank in ranks]
        return f"M0,{high:.1f} L{' L'.join(points)} L{_PLOT * ranks[-1] / last:.1f},{high:.1f} Z"

    if not counts:
        return Html("")
    parts = [tag("path", d=path(range(len(counts))), fill="var(--hairline)")]
    if half:
        parts.append(tag("path", d=path(range(min(half, len(counts)))), class_="bar"))
    parts.append(tag("text", plain_fact(most), x=-8, y=10, class_="label", text_anchor="end"))
    parts.append(tag("text", "1", x=0, y=high + 18, class_="label"))
    parts.append(tag("text", plain_fact(len(counts)), x=_PLOT, y=high + 18, class_="label", text_anchor="end"))
    box = f"-64 -8 {_PLOT + 80:g} {high + 40:g}"
    return tag("svg", *parts, viewBox=box, width=_PLOT + 80, height=high + 40, role="img")


def scatter_picture(pairs: Sequence[tuple[float, float]], across: str, up: str) -> Html:
    """Return predicted values against actual ones, with the line on which both are equal."""
    values = [value for pair in pairs for value in pair]
    start, end = min(values), max(values)
    width = end - start or 1.0

    def at(number: float) -> float:
        return round(_PLOT * (number - start) / width, 1)

    points = (tag("circle", cx=at(x), cy=_PLOT - at(y), r=3, class_="point") for x, y in pairs)
    frame = [
        tag("line", x1=0, x2=_PLOT, y1=_PLOT, y2=_PLOT, class_="line"),
        tag("line", x1=0, x2=0, y1=0, y2=_PLOT, class_="line"),
        tag("line", x1=0, x2=_PLOT, y1=_PLOT, y2=0, stroke="var(--faint)", stroke_dasharray="4 4"),
    ]
    labels = [
        tag("text", figure(start), x=0, y=_PLOT + 18, class_="label"),
        tag("text", figure(end), x=_PLOT, y=_PLOT + 18, class_="label", text_anchor="end"),
        tag("text", across, x=_PLOT / 2, y=_PLOT + 18, class_="label", text_anchor="middle"),
        tag("text", figure(end), x=-8, y=10, class_="label", text_anchor="end"),
        tag("text", up, x=8, y=10, class_="label"),
    ]
    box = f"-64 -8 {_PLOT + 80:g} {_PLOT + 40:g}"
    return tag("svg", *frame, *points, *labels, viewBox=box, width=_PLOT + 80, height=_PLOT + 40, role="img")
