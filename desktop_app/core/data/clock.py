"""Times of day and durations with a colon, as hours: 9:30, 14:05:10, 1:14:39.5, 9:30 PM, 下午2:15."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pyarrow as pa

_CLOCK = (
    r"^(?P<sign>[-−]?)(?P<before>上午|下午|(?i:[ap]\.?m\.?))?\s*(?P<h>\d{1,4})[:：](?P<m>[0-5]\d)"
    r"(?:[:：](?P<s>[0-5]\d)(?:[.,](?P<f>\d{1,9}))?)?\s*(?P<after>(?i:[ap]\.?m\.?))?$"
)
_NOON = 12.0


def parse_hours(text: pa.Array) -> pa.Array:
    """Return hours for cells that are a time of day or a duration, and null for all others.

    Parameters
    ----------
    text : string array
        Trimmed.

    Returns
    -------
    float64 array
        Hours: 9.5 for "9:30", 21.5 for "9:30 PM".
    """
    import pyarrow as pa
    import pyarrow.compute as pc

    parts = pc.extract_regex(text, _CLOCK)

    def part(name: str) -> pa.Array:
        return pc.struct_field(parts, name)

    def number(name: str) -> pa.Array:
        digits = part(name)
        return pc.cast(pc.if_else(pc.equal(digits, ""), "0", digits), pa.float64())

    hours, half = number("h"), pc.utf8_lower(pc.binary_join_element_wise(part("before"), part("after"), ""))
    late, early = (pc.match_substring_regex(half, pattern) for pattern in ("^(?:p|下午)", "^(?:a|上午)"))
    at_noon = pc.equal(hours, _NOON)
    hours = pc.if_else(pc.and_(late, pc.invert(at_noon)), pc.add(hours, _NOON), hours)
    hours = pc.if_else(pc.and_(early, at_noon), 0.0, hours)
    fraction = pc.cast(pc.binary_join_element_wise("0", part("f"), "."), pa.float64())
    seconds = pc.add(pc.add(pc.multiply(number("m"), 60.0), number("s")), fraction)
    hours = pc.add(hours, pc.divide(seconds, 3600.0))
    return pc.if_else(pc.equal(part("sign"), ""), hours, pc.negate(hours))
