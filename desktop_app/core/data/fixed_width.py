"""Text whose columns begin at the same place in every line, filled up with spaces."""

from __future__ import annotations

from collections.abc import Sequence

_MOST_LINES = 200
_FEWEST_LINES = 3
_FEWEST_COLUMNS = 3


def find_places(sample: str, anything: bool = False) -> tuple[int, ...]:
    """Return where the columns begin, () where lines are not laid out in columns.

    Parameters
    ----------
    sample : str
        The first lines of the file.
    anything : bool
        A person says that they are: single spaces between columns are enough.
    """
    lines = [line.rstrip() for line in sample.splitlines()[:_MOST_LINES] if line.strip()]
    if any("\t" in line for line in lines):
        lines = [line.expandtabs() for line in lines]
        if not anything:
            return ()
    lines = _of_full_length(lines)
    if len(lines) < (2 if anything else _FEWEST_LINES):
        return (0,) if anything else ()
    gaps = _gaps(lines, 1)
    places = tuple(dict.fromkeys((0, *(end for _, end in gaps))))
    if anything:
        return places
    wide = [end for start, end in gaps if _is_gap(lines, start, end)]
    certain = len(wide) >= _FEWEST_COLUMNS - 1 and _is_grid(lines, (0, *wide))
    return tuple(dict.fromkeys((0, *wide))) if certain else ()


def are_cells(sample: str, places: Sequence[int]) -> bool:
    """Return whether cutting the lines at `places` gives single cells: none holds a wide gap of its own."""
    lines = [line.rstrip() for line in sample.splitlines()[:_MOST_LINES] if line.strip()]
    ends = (*places[1:], None)
    cells = [
        line[start:end].strip() for line in _of_full_length(lines) for start, end in zip(places, ends, strict=True)
    ]
    return not any("   " in cell for cell in cells)


def _of_full_length(lines: Sequence[str]) -> list[str]:
    """Return the lines as long as most are: notes and titles are shorter."""
    if not lines:
        return []
    lengths = sorted(map(len, lines))
    usual = lengths[len(lengths) // 2]
    return [line for line in lines if len(line) > 0.6 * usual and not set(line) <= set("-=+ _*")]


def _gaps(lines: Sequence[str], narrowest: int) -> list[tuple[int, int]]:
    """Return the runs of places that hold a space in every line, as start and end."""
    size = max(map(len, lines))
    padded = [line.ljust(size) for line in lines]
    blank = [all(line[place] == " " for line in padded) for place in range(size)]
    gaps, start = [], None
    for place, is_blank in enumerate((*blank, False)):
        if is_blank and start is None:
            start = place
        elif not is_blank and start is not None:
            if start > 0 and place - start >= narrowest and place < size:
                gaps.append((start, place))
            start = None
    return gaps


def _is_gap(lines: Sequence[str], start: int, end: int) -> bool:
    """Return whether the spaces separate columns: some are wide, or the words around them have different lengths."""
    if end - start >= 2:
        return True
    before = {len(line[:start].rstrip()) for line in lines}
    after = {len(line[end:]) - len(line[end:].lstrip()) for line in lines}
    return len(before) > 1 or len(after) > 1


def _is_grid(lines: Sequence[str], places: Sequence[int]) -> bool:
    """Return whether most cells are filled and some column holds digits in nearly every line."""
    ends = (*places[1:], None)
    columns = [[line[start:end].strip() for line in lines] for start, end in zip(places, ends, strict=True)]
    filled = sum(bool(cell) for column in columns for cell in column) / (len(lines) * len(columns))
    digits = [sum(any(c.isdigit() for c in cell) for cell in column) / len(column) for column in columns]
    ragged = len({len(line.split()) for line in lines}) > 1
    return filled > 0.6 and max(digits) > 0.7 and (ragged or len(lines) >= 10)
