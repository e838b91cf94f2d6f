"""Names that mean the same although they are written differently."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

_SEPARATORS = re.compile(r"[\s_\-./]+")


def loose(name: str) -> str:
    """Return a name without what people write differently: case, width, spaces, hyphens and the like."""
    return _SEPARATORS.sub("", unicodedata.normalize("NFKC", name)).casefold()


def nearest(name: str, names: Sequence[str]) -> str | None:
    """Return the one of `names` that differs from `name` only in writing; None where there is none, or several."""
    found = [other for other in names if loose(other) == loose(name)]
    return found[0] if len(found) == 1 else None
