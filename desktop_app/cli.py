"""The command line: the same workflows without a window."""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
import tempfile
import traceback
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from desktop_app import __version__, added_cli, clean_cli, gpu_cli, shrink_cli
from desktop_app.command_log import note_down
from desktop_app.core.data.goal import Goal
from desktop_app.core.data.table import Kind
from desktop_app.core.errors import AcumenError, NotEnoughMemory, SpecError
from desktop_app.core.text import (
    QT_TRANSLATE_NOOP,
    Catalogue,
    Marked,
    Sentence,
    plain_fact,
    render,
    say,
    source_language,
)
from desktop_app.recommend_cli import Shared
from desktop_app.recommend_cli import add_commands as add_recommend_commands

if TYPE_CHECKING:
    from desktop_app.core.data.report import ReadOptions
    from desktop_app.core.workflows.specs import Cleaned, Loaded, TrainResult

DONE, BUG, EXPECTED_FAILURE = 0, 1, 2
_TRANSLATIONS = Path(__file__).resolve().parent.parent / "resources" / "i18n"

_FAILED = QT_TRANSLATE_NOOP("CommandLine", "Something went wrong inside Acumen. The details are in {log}.")
_SAVED_MODEL = QT_TRANSLATE_NOOP("CommandLine", "The model is in {file}.")
_SAVED_ANSWERS = QT_TRANSLATE_NOOP("CommandLine", "{rows} rows answered; the answers are in {file}.")
_ROWS = QT_TRANSLATE_NOOP("CommandLine", "{rows} rows, {columns} columns.")
_LEARNING = QT_TRANSLATE_NOOP("CommandLine", "Predict “{target}” for each row from %n column(s).")
_NOT_FOR = QT_TRANSLATE_NOOP("CommandLine", "What this sample is not for: {sentence}")
_STEP = QT_TRANSLATE_NOOP("CommandLine", "Step {step} of 4: {what}")
_STEPS = (
    QT_TRANSLATE_NOOP("CommandLine", "open a file"),
    QT_TRANSLATE_NOOP("CommandLine", "learn from it"),
    QT_TRANSLATE_NOOP("CommandLine", "judge the answer"),
    QT_TRANSLATE_NOOP("CommandLine", "use it on the next file"),
)


class BadCommand(SpecError):
    """The command cannot be understood."""

    what = QT_TRANSLATE_NOOP("Errors", "The command was not understood.")
    why = QT_TRANSLATE_NOOP("Errors", "The problem is: {problem}.")
    fix = QT_TRANSLATE_NOOP("Errors", "See what is possible with: acumen --help")


class BadSetting(SpecError):
    """A --set option cannot be understood."""

    what = QT_TRANSLATE_NOOP("Errors", "“{setting}” was not understood.")
    why = QT_TRANSLATE_NOOP("Errors", "A setting names a column and one of its kinds: {kinds}.")
    fix = QT_TRANSLATE_NOOP("Errors", "Write it like this: --set COLUMN.kind=category")


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise BadCommand(problem=message)


class Speaker:
    """Makes text of sentences in the chosen language, and shows progress on stderr."""

    def __init__(self, language: str) -> None:
        catalogue = _TRANSLATIONS / f"{language}.ts"
        self._translate = Catalogue.load(catalogue).translate if catalogue.is_file() else source_language
        self._separator = self._translate("Words", ", ", None)
        self._space = "" if language.startswith("zh") else " "
        self._last = ""

    def __call__(self, sentence: Sentence) -> str:
        """Return `sentence` as text."""
        return render(sentence, self._translate, plain_fact, self._separator)

    def paragraph(self, sentences: Sequence[Sentence]) -> str:
        """Return sentences in one line."""
        return self._space.join(self(sentence) for sentence in sentences)

    def update(self, fraction: float, stage: Sentence, remaining_s: float | None = None) -> None:
        """Show a stage once, or on a terminal every change."""
        text = self(stage)
        if sys.stderr.isatty():
            sys.stderr.write(f"\r\033[K[{100 * fraction:3.0f} %] {text}" + ("\n" if fraction >= 1 else ""))
            sys.stderr.flush()
        elif (stage_without_counts := re.sub(r"\d[\d,]*", "", text)) != self._last:
            self._last = stage_without_counts
            print(f"[{100 * fraction:3.0f} %] {text}", file=sys.stderr)

    def report(self, event: object) -> None:
        """Ignore partial results."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return the exit status: 0 done, 1 a bug, 2 an expected failure."""
    _speak_utf8()
    note_down()
    given = list(sys.argv[1:] if arguments is None else arguments)
    speaker = Speaker(_language(given))
    try:
        options = _parser().parse_args(given)
        status: int = options.run(options, speaker)
        sys.stdout.flush()
        return status
    except AcumenError as error:
        print(speaker.paragraph(error.sentences()), file=sys.stderr)
        return EXPECTED_FAILURE
    except MemoryError:
        print(speaker.paragraph(NotEnoughMemory().sentences()), file=sys.stderr)
        return EXPECTED_FAILURE
    except KeyboardInterrupt:
        return EXPECTED_FAILURE
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # the program behind a pipe has seen enough
        return DONE
    except Exception:  # noqa: BLE001 - the edge of the program: a bug is logged, never shown as a traceback
        print(speaker(say(_FAILED, log=_log_bug())), file=sys.stderr)
        return BUG


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="acumen", description="Turns local files into decisions. Nothing leaves the computer.")
    parser.add_argument("--version", action="version", version=f"acumen {__version__}")
    parser.add_argument("--language", choices=("en", "zh_CN"), default="en", help="language of every sentence")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    _add_demo(commands)
    _add_describe(commands)
    shared = clean_cli.Shared(_add_reading, _read_options, _load)
    clean_cli.add_commands(_add, commands, shared)
    _add_train(commands)
    shrink_cli.add_command(_add, commands, shared)
    _add_score(commands)
    added_cli.add_command(_add, commands)
    gpu_cli.add_command(_add, commands)
    recommend = commands.add_parser("recommend", help="who gets what, and why", description="Who gets what, and why.")
    add_recommend_commands(recommend, Shared(_add_reading, _read_options, _load))
    return parser


def _add(commands: Any, name: str, run: Callable[..., int], explanation: str) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = commands.add_parser(name, help=explanation, description=explanation)
    parser.set_defaults(run=run)
    parser.add_argument("--language", choices=("en", "zh_CN"), default=argparse.SUPPRESS)
    return parser


def _add_demo(commands: Any) -> None:
    parser = _add(commands, "demo", _demo, "the sample, end to end: read, learn, judge, export, score")
    parser.add_argument("--folder", type=Path, help="where the model and the answers go (default: a new folder)")


def _add_describe(commands: Any) -> None:
    parser = _add(commands, "describe", _describe, "what was read: encoding, rows, columns with kinds, every doubt")
    parser.add_argument("file", type=Path)
    parser.add_argument("--json", action="store_true")
    _add_reading(parser)


def _add_train(commands: Any) -> None:
    parser = _add(commands, "train", _train, "learn to predict a column and write a model file")
    parser.add_argument("file", type=Path)
    parser.add_argument("--predict", metavar="COLUMN", required=True)
    parser.add_argument("-o", "--output", metavar="MODEL.onnx", type=Path, required=True)
    parser.add_argument("--goal", choices=[str(goal) for goal in Goal], default=str(Goal.AUTO))
    parser.add_argument("--positive", metavar="VALUE", help="the answer that matters (two answers)")
    parser.add_argument("--seconds", type=float, default=120.0, help="time budget (default: 120)")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--leave-out", metavar="COLUMN", action="append", default=[])
    parser.add_argument("--keep", metavar="COLUMN", action="append", default=[])
    parser.add_argument("--no-rows", action="store_true", help="the model file holds no rows of the table")
    parser.add_argument("--json", metavar="RESULT.json", type=Path)
    parser.add_argument("--report", metavar="REPORT.html", type=Path)
    parser.add_argument("--recipe", metavar="FILE", type=Path, help="cleaning steps as JSON")
    shrink_cli.add_size(parser)
    _add_reading(parser)


def _add_score(commands: Any) -> None:
    parser = _add(commands, "score", _score, "answer for every row of a file")
    parser.add_argument("model", type=Path)
    parser.add_argument("file", type=Path)
    parser.add_argument("-o", "--output", metavar="OUT.csv|OUT.xlsx|OUT.parquet", type=Path, required=True)
    parser.add_argument("--reasons", metavar="N", type=int, default=0)
    parser.add_argument("--json", metavar="RESULT.json", type=Path)
    _add_reading(parser, in_part=False)  # every row is answered


def _add_reading(parser: argparse.ArgumentParser, in_part: bool = True) -> None:
    parser.add_argument("--sheet", help="sheet of a workbook")
    parser.add_argument("--table", help="table of a database")
    parser.add_argument("--encoding")
    parser.add_argument("--delimiter")
    parser.add_argument("--set", metavar="COLUMN.kind=KIND", action="append", default=[], dest="settings")
    parser.set_defaults(sample=None, columns=None, while_reading=None)
    if not in_part:
        return
    parser.add_argument("--sample", metavar="ROWS", type=int, help="read only so many rows, evenly drawn")
    parser.add_argument("--columns", metavar="A,B,C", help="read only these columns; one with a comma in quotes")
    explained = "conditions on rows, and one row of each group, done while reading what the memory cannot hold"
    parser.add_argument("--while-reading", metavar="STEPS.json", type=Path, help=explained)


def _read_options(options: argparse.Namespace) -> ReadOptions:
    from desktop_app.core.data.beforehand import texts_of_file
    from desktop_app.core.data.chosen import names_of
    from desktop_app.core.data.report import ReadOptions

    kinds = tuple(_setting(text) for text in options.settings)
    if getattr(options, "recipe", None):
        from desktop_app.core.data.recipe import Recipe

        kinds = (*Recipe.read(options.recipe).kinds(), *kinds)
    given = (options.sheet, options.table, options.encoding, options.delimiter, kinds)
    first = texts_of_file(options.while_reading) if options.while_reading else ()
    columns = names_of(options.columns or "")
    return ReadOptions(*given, sample_rows=options.sample, columns=columns, beforehand=first)


def _setting(text: str) -> tuple[str, Kind]:
    column, found, kind = text.rpartition(".kind=")
    if not found or kind not in list(Kind):
        raise BadSetting(setting=text, kinds=tuple(str(kind) for kind in Kind))
    return column, Kind(kind)


def _describe(options: argparse.Namespace, speaker: Speaker) -> int:
    from desktop_app.core.workflows.describe import examine

    found, report = examine(options.file, _read_options(options))
    if options.json:
        print(json.dumps(found, ensure_ascii=False, indent=2))
        return DONE
    print(speaker(say(_ROWS, rows=found["rows"], columns=len(found["columns"]))))
    width = max(len(column["name"]) for column in found["columns"])
    for column in found["columns"]:
        print(f"  {column['name']:<{width}}  {column['kind']:<9} {column['missing']:>8} {column['distinct']:>8}")
    for doubt in report.doubts:
        print(f"? {speaker(doubt.notice.sentence())}")
    return DONE


def _train(options: argparse.Namespace, speaker: Speaker) -> int:
    from desktop_app.core.workflows.documents import train_document
    from desktop_app.core.workflows.outputs import check_outputs, write_text
    from desktop_app.core.workflows.specs import TrainSpec

    asked = options.predict, Goal(options.goal), options.positive, tuple(options.leave_out), tuple(options.keep)
    spec = TrainSpec(*asked, options.seconds, options.seed, keep_rows=not options.no_rows)
    check_outputs((options.file, options.recipe), (options.output, options.json, options.report))
    # Windows keeps a file that is mapped into memory; what cannot be removed now must not cost the result.
    with tempfile.TemporaryDirectory(prefix="acumen-", ignore_cleanup_errors=True) as folder:
        loaded = _load(options.file, _read_options(options), Path(folder), speaker)
        loaded, cleaned = clean_cli.cleaned(loaded, options.recipe, Path(folder), speaker)
        whole = options.output if options.size == "full" else Path(folder) / options.output.name
        result = _learn(loaded, spec, whole, speaker, cleaned)
        _print_verdict(result, speaker)
        document = train_document(result, speaker)
        if whole is options.output:
            print(speaker(say(_SAVED_MODEL, file=str(options.output))))
        else:
            shrunk = shrink_cli.shrink_trained(result, loaded, cleaned, options.output, options.size, speaker)
            shrink_cli.tell(shrunk, speaker)
            document["compressed"] = shrink_cli.shrunk_document(shrunk, speaker)
    if options.json:
        write_text(options.json, json.dumps(document, ensure_ascii=False, indent=2))
    if options.report:
        from desktop_app.core.workflows.report import html_report

        write_text(options.report, html_report(result, speaker))
    return DONE


def _score(options: argparse.Namespace, speaker: Speaker) -> int:
    from desktop_app.core.workflows.documents import score_document
    from desktop_app.core.workflows.outputs import check_outputs, write_text
    from desktop_app.core.workflows.score import score
    from desktop_app.core.workflows.specs import ScoreSpec

    check_outputs((options.model, options.file, options.output), (options.json,))
    spec = ScoreSpec(options.model, options.file, options.output, _read_options(options), options.reasons)
    result = score(spec, speaker)
    for notice in result.notices:
        print(speaker(notice.sentence()))
    print(speaker(say(_SAVED_ANSWERS, rows=result.rows, file=str(result.out))))
    if options.json:
        write_text(options.json, json.dumps(score_document(result, speaker), ensure_ascii=False, indent=2))
    return DONE


def _demo(options: argparse.Namespace, speaker: Speaker) -> int:
    """Walk the main journey on a sample: open, learn, judge, score."""
    from desktop_app.core.samples import SAMPLES
    from desktop_app.core.workflows.score import score
    from desktop_app.core.workflows.specs import BUDGETS_S, ScoreSpec, TrainSpec

    folder = options.folder or Path(tempfile.mkdtemp(prefix="acumen-demo-"))
    folder.mkdir(parents=True, exist_ok=True)
    sample = SAMPLES[0]
    from desktop_app.core.data.report import ReadOptions

    _print_step(1, speaker)
    print(speaker(Sentence(sample.question)))
    print(speaker(say(_NOT_FOR, sentence=Sentence(sample.not_for))))
    loaded = _load(sample.path, ReadOptions(), folder, speaker)
    print(speaker(say(_ROWS, rows=loaded.report.rows, columns=len(loaded.report.readings))))
    _print_step(2, speaker)
    spec = TrainSpec(target=sample.target, seconds=BUDGETS_S["quick"])
    result = _learn(loaded, spec, folder / "model.onnx", speaker)
    _print_step(3, speaker)
    _print_verdict(result, speaker)
    print(speaker(say(_SAVED_MODEL, file=str(result.model_path))))
    _print_step(4, speaker)
    scored = score(ScoreSpec(result.model_path, sample.path, folder / "answers.csv", reasons=2), speaker)
    print(speaker(say(_SAVED_ANSWERS, rows=scored.rows, file=str(scored.out))))
    loaded.table_path.unlink()
    return DONE


def _load(path: Path, options: ReadOptions, folder: Path, speaker: Speaker) -> Loaded:
    from desktop_app.core.workflows.load import load
    from desktop_app.core.workflows.specs import LoadSpec

    return load(LoadSpec(path, folder / "table.arrow", options), speaker)


def _learn(loaded: Loaded, spec: Any, model: Path, speaker: Speaker, cleaned: Cleaned | None = None) -> TrainResult:
    from desktop_app.core.data.recipe import Recipe
    from desktop_app.core.workflows.plan import plan
    from desktop_app.core.workflows.specs import TrainJob
    from desktop_app.core.workflows.train import train

    made = plan(loaded.profile, loaded.report, spec)
    print(speaker(say(_LEARNING, target=made.target, n=len(made.columns))))
    for notice in (*made.left_out, *made.warnings):
        print(f"- {speaker(notice.sentence())}")
    recipe = cleaned.recipe if cleaned else Recipe()
    return train(TrainJob(loaded.table_path, loaded.report, spec, model, recipe), speaker)


def _print_verdict(result: TrainResult, speaker: Speaker) -> None:
    print(speaker(result.verdict.headline.sentence()))
    told = (*result.verdict.reasons, *result.plan.warnings)
    for notice in (*result.verdict.reasons, *(doubt for doubt in result.doubts if doubt not in told)):
        print(f"- {speaker(notice.sentence())}")
    shown = ("roc_auc", "accuracy", "log_loss", "rmse", "mae", "r2")
    for name, estimate in result.metrics.items():
        if name in shown:
            print(f"  {name:<10} {estimate.value:.4g}  ({estimate.low:.4g} – {estimate.high:.4g})")


def _print_step(step: int, speaker: Speaker) -> None:
    what: Marked = _STEPS[step - 1]
    print("\n" + speaker(say(_STEP, step=step, what=Sentence(what))))


def _language(arguments: Sequence[str]) -> str:
    for position, argument in enumerate(arguments):
        if argument.startswith("--language="):
            return argument.partition("=")[2]
        if argument == "--language" and position + 1 < len(arguments):
            return arguments[position + 1]
    return "en"


def _log_bug() -> str:
    """Write the traceback down and return where; on stderr itself where no log can be kept."""
    from desktop_app.core.project.folders import log_file

    path = log_file()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8") as log:
            log.write(f"{datetime.now().isoformat(timespec='seconds')} bug\n{traceback.format_exc()}\n")
    except OSError:
        traceback.print_exc()
        return "stderr"
    return str(path)


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
