"""Where things are."""

from __future__ import annotations

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
README = ROOT / "README.md"
CACHE = ROOT / ".benchmark_cache"


def data_folder() -> Path:
    """Return the folder of the development data; ``ACUMEN_TEST_DATA`` names another one."""
    named = os.environ.get("ACUMEN_TEST_DATA")
    return Path(named) if named else ROOT.parent / "shared" / "data"
