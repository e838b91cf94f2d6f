"""Write `models/MANIFEST.json` anew: size and SHA-256 of every file that the app may open.

Run it after a file below `models/` was added or replaced on purpose, and commit both together.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

MODELS = Path(__file__).resolve().parent.parent / "models"
NOT_OPENED = {".md", ".txt"}


def main() -> None:
    """List every model file and dictionary; each folder must have its card."""
    files: dict[str, dict[str, str | int]] = {}
    for path in sorted(path for path in MODELS.glob("*/*") if path.suffix not in NOT_OPENED):
        if not (path.parent / "card.md").exists():
            raise SystemExit(f"{path.parent.name} has no card.md: origin, licence, attribution, conversion, figures")
        content = path.read_bytes()
        name = path.relative_to(MODELS).as_posix()
        files[name] = {"sha256": hashlib.sha256(content).hexdigest(), "size": len(content)}
    text = json.dumps({"format": 1, "files": files}, indent=1) + "\n"
    (MODELS / "MANIFEST.json").write_text(text, encoding="utf-8", newline="\n")
    print(f"{len(files)} files, {sum(int(entry['size']) for entry in files.values()) / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
