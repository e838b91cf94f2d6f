"""One run of the benchmark: how thorough it is, what it tells, what it has to leave out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.benchmarks.cache import CORE, kept, kept_file, source_key, worker
from tests.benchmarks.measure import run_acumen, run_worker
from tests.benchmarks.sets import TELCO


@dataclass
class Run:
    """Settings of one run.

    Attributes
    ----------
    is_quick : bool
        Shorter trainings and smaller files, within ten minutes altogether.
    left_out : list of str
        What could not be measured because its data is missing.
    """

    is_quick: bool = False
    is_fresh: bool = False
    left_out: list[str] = field(default_factory=list)

    @property
    def standard_s(self) -> float:
        """The budget of a training that is to be as good as usual."""
        return 30.0 if self.is_quick else 120.0

    @property
    def large_rows(self) -> int:
        """Rows of the large file."""
        return 200_000 if self.is_quick else 1_000_000

    def kept(self, name: str, sources: Sequence[str], measure: Callable[[], Any], *settings: object) -> Any:
        """Return a stored result, or measure it when its sources have changed."""
        key = source_key((*sources, "tests/benchmarks/measure.py"), *settings)
        return kept(name, key, measure, self.is_fresh)

    def has_telco(self) -> bool:
        """Return whether the churn data is there, and note it if not."""
        if not TELCO.is_here and TELCO.name not in self.left_out:
            self.left_out.append(TELCO.name)
        return TELCO.is_here

    def telco_model(self) -> Path:
        """Return a model of the churn data, trained once."""
        seconds = str(self.standard_s)
        train = ("train", str(TELCO.path), "--predict", TELCO.target, "--seconds", seconds, "-o")
        return kept_file("telco.onnx", source_key(CORE, seconds), lambda out: run_acumen(*train, str(out)))

    def large_file(self) -> Path:
        """Return a file of many rows and 20 columns, drawn once from the churn data."""
        rows = str(self.large_rows)
        key = source_key([worker("widen")], rows)
        return kept_file("large.csv", key, lambda out: run_worker("widen", rows, str(out)))
