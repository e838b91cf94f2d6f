"""Measures Acumen against its targets.

    python -m tests.benchmarks [--quick] [--only NAME] [--fresh] [--write-readme]

Results are kept in `.benchmark_cache` until the code changes, so an interrupted run goes on where it was. Processor
seconds count wherever other programs could disturb the clock; where the clock is what matters, it is named.
"""

from __future__ import annotations

import argparse
import sys
from types import ModuleType

from tests.benchmarks.figures import Figure, line, markdown, write_block
from tests.benchmarks.lines import (
    churn,
    cleaning,
    compression,
    dirty,
    gaps,
    learning,
    models,
    reading,
    recommend_quality,
    recommend_serving,
    recommend_stars,
    recommend_top_k,
    scoring,
    table_view,
    window,
)
from tests.benchmarks.measure import WorkerFailed
from tests.benchmarks.places import README, data_folder
from tests.benchmarks.run import Run

LINES: tuple[ModuleType, ...] = (
    models,
    compression,
    scoring,
    window,
    gaps,
    table_view,
    churn,
    dirty,
    reading,
    cleaning,
    learning,
    recommend_quality,
    recommend_serving,
    recommend_stars,
    recommend_top_k,
)


def main() -> int:
    """Measure, print, and return 1 if a target is missed."""
    parser = _parser()
    options = parser.parse_args()
    if options.write_readme and (options.only or options.quick):
        parser.error("the table in README.md is that of a whole run: without --only and --quick")
    run = Run(options.quick, options.fresh)
    figures: list[Figure] = []
    for module in LINES:
        if options.only in (None, module.NAME):
            figures += _measured(module, run)
    left_out = tuple(dict.fromkeys(run.left_out))
    if left_out:
        print(f"\nLeft out, because {data_folder()} does not have it: {', '.join(left_out)}")
    missed = sum(figure.is_reached is False for figure in figures)
    reached = sum(figure.is_reached is True for figure in figures)
    print(f"\n{reached} of {reached + missed} targets reached\n")
    block = markdown(figures, left_out)
    print(block)
    if options.write_readme:
        write_block(README, block)
    return 1 if missed else 0


def _measured(module: ModuleType, run: Run) -> list[Figure]:
    print(f"\n{module.NAME}", flush=True)
    try:
        figures: list[Figure] = module.measure(run)
    except WorkerFailed as error:
        print(error, file=sys.stderr)
        figures = [Figure(f"{module.NAME}: measured", "a process failed", "", False)]
    for figure in figures:
        print(line(figure), flush=True)
    return figures


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="smaller files and shorter trainings: under ten minutes")
    parser.add_argument("--only", choices=[module.NAME for module in LINES], help="measure one group")
    parser.add_argument("--fresh", action="store_true", help="measure again what is kept already")
    parser.add_argument("--write-readme", action="store_true", help="put the table into README.md")
    return parser


if __name__ == "__main__":
    sys.exit(main())
