"""The commands about cleaning: see the troubles of a file, apply steps to it, write the result."""

from __future__ import annotations

import argparse
import json
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from desktop_app.core.text import QT_TRANSLATE_NOOP, Sentence, say

if TYPE_CHECKING:
    from desktop_app.core.data.recipe import Recipe
    from desktop_app.core.data.report import ImportReport, ReadOptions
    from desktop_app.core.workflows.specs import Cleaned, Loaded

DONE = 0
_STEP = QT_TRANSLATE_NOOP("CommandLine", "{number}. {step}")
_DID_ROWS = QT_TRANSLATE_NOOP("CommandLine", "   {before} rows became {after}.")
_DID_CELLS = QT_TRANSLATE_NOOP("CommandLine", "   %n cell(s) changed.")
_SAVED = QT_TRANSLATE_NOOP("CommandLine", "The table with {rows} rows is in {file}.")
_NO_TROUBLE = QT_TRANSLATE_NOOP("CommandLine", "No trouble was found.")


class Speaker(Protocol):
    """What the command line says sentences and progress with."""

    def __call__(self, sentence: Sentence) -> str:
        """Return a sentence as text."""

    def update(self, fraction: float, stage: Sentence, remaining_s: float | None = None) -> None:
        """Show progress."""

    def report(self, event: object) -> None:
        """Take a partial result."""


@dataclass(frozen=True)
class Shared:
    """What all commands have in common: options about reading, and how a file is opened."""

    add_reading: Callable[[argparse.ArgumentParser], None]
    read_options: Callable[[argparse.Namespace], ReadOptions]
    load: Callable[[Path, Any, Path, Any], Loaded]


def add_commands(add: Callable[..., argparse.ArgumentParser], commands: Any, shared: Shared) -> None:
    """Add ``clean`` and ``doctor``."""
    clean = add(commands, "clean", lambda o, s: _clean(o, s, shared), "apply cleaning steps and write the table")
    clean.add_argument("file", type=Path)
    clean.add_argument("-o", "--output", metavar="OUT.csv|OUT.xlsx|OUT.parquet", type=Path, required=True)
    clean.add_argument("--recipe", metavar="FILE", type=Path, help="cleaning steps as JSON")
    clean.add_argument("--save-recipe", metavar="FILE", type=Path, help="the steps with what they learned here")
    clean.add_argument("--write-delimiter", metavar="MARK", default=",", help="between the cells of a CSV file")
    clean.add_argument("--write-decimal", choices=(".", ","), default=".", help="decimal mark of a CSV file")
    clean.add_argument("--json", metavar="RESULT.json", type=Path)
    shared.add_reading(clean)
    doctor = add(commands, "doctor", lambda o, s: _doctor(o, s, shared), "the troubles of a file, and what would help")
    doctor.add_argument("file", type=Path)
    doctor.add_argument("--json", action="store_true")
    shared.add_reading(doctor)


def cleaned(loaded: Loaded, path: Path | None, folder: Path, speaker: Any) -> tuple[Loaded, Cleaned | None]:
    """Return an opened file after the steps of a recipe file; what it says about kinds was heeded when it was read.

    Raises
    ------
    AcumenError
    """
    from desktop_app.core.data.recipe import Recipe
    from desktop_app.core.workflows.clean import clean
    from desktop_app.core.workflows.specs import CleanSpec

    recipe = Recipe.read(path).after_kinds() if path else Recipe()
    if not recipe.steps:
        return loaded, None
    found = clean(CleanSpec(loaded.table_path, recipe, folder / "cleaned.arrow", match_names=True), speaker)
    for notice in found.notices:
        print(speaker(notice.sentence()))
    renamed = {notice.facts["found"]: notice.column for notice in found.notices if notice.code == "column_renamed"}
    return replace(
        loaded, table_path=found.table_path, profile=found.profile, report=_renamed(loaded.report, renamed)
    ), found


def _renamed(report: ImportReport, renamed: dict[str, str]) -> ImportReport:
    readings = tuple(replace(one, name=renamed.get(one.name, one.name)) for one in report.readings)
    return replace(report, readings=readings) if renamed else report


def _clean(options: argparse.Namespace, speaker: Speaker, shared: Shared) -> int:
    from desktop_app.core.scoring.csv_style import CsvStyle
    from desktop_app.core.workflows.outputs import check_outputs, write_text
    from desktop_app.core.workflows.specs import WriteSpec
    from desktop_app.core.workflows.write import write

    check_outputs((options.file, options.recipe), (options.output, options.save_recipe, options.json))
    delimiter = options.write_delimiter.replace("\\t", "\t")
    style = CsvStyle(delimiter, options.write_decimal, mark=True, harmless=True)
    with tempfile.TemporaryDirectory(prefix="acumen-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        loaded = shared.load(options.file, shared.read_options(options), folder, speaker)
        loaded, found = cleaned(loaded, options.recipe, folder, speaker)
        written = write(WriteSpec(loaded.table_path, options.output, options.file, style), speaker)
    if found is not None:
        _tell(found, speaker)
    print(speaker(say(_SAVED, rows=written.rows, file=str(written.out))))
    if options.save_recipe:
        write_text(options.save_recipe, _whole(options.recipe, found).text())
    if options.json:
        write_text(options.json, json.dumps(_document(found, written.rows, speaker), ensure_ascii=False, indent=2))
    return DONE


def _whole(path: Path | None, found: Cleaned | None) -> Recipe:
    """Return the steps of a recipe file, the kinds in front included, with what was learned."""
    from desktop_app.core.data.recipe import Recipe

    given = Recipe.read(path) if path else Recipe()
    kinds = len(given.steps) - len(given.after_kinds().steps)
    return Recipe((*given.steps[:kinds], *(found.recipe.steps if found else ())))


def _tell(found: Cleaned, speaker: Speaker) -> None:
    for number, step in enumerate(found.recipe):
        print(speaker(say(_STEP, number=number + 1, step=step.describe())))
        report = found.report.of(number)
        if report is None:
            continue
        if report.rows_after != report.rows_before:
            print(speaker(say(_DID_ROWS, before=report.rows_before, after=report.rows_after)))
        if report.cells:
            print(speaker(say(_DID_CELLS, n=report.cells)))
        for notice in report.notices:
            print(f"   {speaker(notice.sentence())}")


def _document(found: Cleaned | None, rows: int, speaker: Speaker) -> dict[str, Any]:
    if found is None:
        return {"rows": rows, "steps": [], "notices": []}
    steps = []
    for report in found.report.steps:
        step = found.recipe.steps[report.position]
        steps.append(
            {
                "step": step.key,
                "sentence": speaker(step.describe()),
                "rows_before": report.rows_before,
                "rows_after": report.rows_after,
                "changed": dict(report.changed),
                "made": list(report.made),
                "removed": list(report.removed),
                "notices": [speaker(notice.sentence()) for notice in report.notices],
            }
        )
    return {"rows": rows, "steps": steps, "notices": [speaker(notice.sentence()) for notice in found.notices]}


def _doctor(options: argparse.Namespace, speaker: Speaker, shared: Shared) -> int:
    from desktop_app.core.data.doctor import Trouble, examine
    from desktop_app.core.data.table import Table

    with tempfile.TemporaryDirectory(prefix="acumen-", ignore_cleanup_errors=True) as name:
        loaded = shared.load(options.file, shared.read_options(options), Path(name), speaker)
        troubles: Sequence[Trouble] = examine(Table.open(loaded.table_path), loaded.profile, loaded.report, speaker)
    if options.json:
        found = [
            {
                "code": trouble.notice.code,
                "harm": trouble.harm.name.lower(),
                "columns": list(trouble.columns),
                "sentence": speaker(trouble.notice.sentence()),
                "remedies": [step.to_json() for step in trouble.remedies],
            }
            for trouble in troubles
        ]
        print(json.dumps({"rows": loaded.report.rows, "troubles": found}, ensure_ascii=False, indent=2))
        return DONE
    for trouble in troubles:
        print(f"{'!' * trouble.harm:<3} {speaker(trouble.notice.sentence())}")
        for step in trouble.remedies:
            print(f"    - {speaker(step.describe())}")
    if not troubles:
        print(speaker(say(_NO_TROUBLE)))
    return DONE
