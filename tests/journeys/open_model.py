"""A process of its own in which a person opens a model file and scores a table: MODEL TABLE ANSWERS."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.journeys.window import opened


def main(model: Path, table: Path, answers: Path) -> None:
    """Open, score, close."""
    with opened(QApplication(["Acumen"]), Path(os.environ["ACUMEN_HOME"])) as person:
        person.open(model)
        person.score(table, answers)
        print(person.read("score_section"))


if __name__ == "__main__":
    main(*(Path(argument) for argument in sys.argv[1:]))
