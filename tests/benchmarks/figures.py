"""A figure, its target, and the table that README shows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

BEGIN, END = "<!-- figures -->", "<!-- /figures -->"


@dataclass(frozen=True)
class Figure:
    """One measured line.

    Attributes
    ----------
    is_reached : bool, optional
        None where there is no target and the figure is told for comparison.
    in_readme : bool
        Details are printed but left out of the table.
    """

    what: str
    measured: str
    target: str = ""
    is_reached: bool | None = None
    in_readme: bool = True

    @property
    def mark(self) -> str:
        """PASS, FAIL or nothing."""
        return "" if self.is_reached is None else "PASS" if self.is_reached else "FAIL"

    def to_json(self) -> dict[str, Any]:
        """Return plain values."""
        return asdict(self)


def at_most(what: str, value: float, most: float, unit: str = "", note: str = "", in_readme: bool = True) -> Figure:
    """Return a figure that must not be above `most`."""
    return Figure(what, _told(value, unit, note), f"≤ {_number(most)}{unit}", value <= most, in_readme)


def at_least(what: str, value: float, least: float, unit: str = "", note: str = "", in_readme: bool = True) -> Figure:
    """Return a figure that must not be below `least`."""
    return Figure(what, _told(value, unit, note), f"≥ {_number(least)}{unit}", value >= least, in_readme)


def told(what: str, value: float, unit: str = "", note: str = "", in_readme: bool = True) -> Figure:
    """Return a figure without a target."""
    return Figure(what, _told(value, unit, note), in_readme=in_readme)


def line(figure: Figure) -> str:
    """Return a figure as a line of the terminal."""
    target = f"  [{figure.target}]" if figure.target else ""
    return f"  {figure.mark or '-':<4}  {figure.what}: {figure.measured}{target}"


def markdown(figures: Iterable[Figure], left_out: Sequence[str]) -> str:
    """Return the block between the markers."""
    rows = ["| figure | measured | target | |", "|---|---|---|---|"]
    rows += [f"| {f.what} | {f.measured} | {f.target} | {f.mark} |" for f in figures if f.in_readme]
    if left_out:
        rows += ["", f"Left out, because the data is not here: {', '.join(left_out)}."]
    return "\n".join([BEGIN, *rows, END])


def write_block(path: Path, block: str) -> None:
    """Replace the block between the markers of a Markdown file.

    Raises
    ------
    SystemExit
        If the file has no markers.
    """
    text = path.read_text(encoding="utf-8")
    if BEGIN not in text or END not in text:
        raise SystemExit(f"{path.name} has no {BEGIN} … {END}: put both lines where the table belongs")
    before, rest = text.split(BEGIN, 1)
    path.write_text(before + block + rest.split(END, 1)[1], encoding="utf-8")


def _told(value: float, unit: str, note: str) -> str:
    return f"{_number(value)}{unit}" + (f" ({note})" if note else "")


def _number(value: float) -> str:
    if value == 0 or not 1e-3 <= abs(value) < 1e9:
        return f"{value:.2g}"
    if abs(value) >= 1_000:
        return f"{value:,.0f}"
    return f"{value:.4g}" if abs(value) < 1 else f"{value:.3g}"
