"""The command ``shrink``, and training for a smaller file: the whole model, then what can be taken away from it."""

from __future__ import annotations

import argparse
import json
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop_app import clean_cli
from desktop_app.core.text import QT_TRANSLATE_NOOP, say

if TYPE_CHECKING:
    from desktop_app.core.workflows.shrink_specs import Shrunk
    from desktop_app.core.workflows.specs import Cleaned, Loaded, TrainResult, TrainSpec

DONE = 0
_SAVED = QT_TRANSLATE_NOOP("CommandLine", "The smaller model is in {file}: {size} KB instead of {before} KB.")
_SAVED_WHOLE = QT_TRANSLATE_NOOP("CommandLine", "The model in {file} is the whole one: {size} KB.")


def add_size(parser: argparse.ArgumentParser) -> None:
    """Let a training end with a smaller file."""
    help_text = "how large the model file may be: small (a third), tiny (1 MB); default: full"
    parser.add_argument("--size", choices=("full", "small", "tiny"), default="full", help=help_text)


def add_command(add: Callable[..., argparse.ArgumentParser], commands: Any, shared: clean_cli.Shared) -> None:
    """Add ``shrink``."""
    parser = add(commands, "shrink", lambda o, s: _shrink(o, s, shared), "make a model file smaller and say the price")
    parser.add_argument("model", type=Path)
    parser.add_argument("file", type=Path, help="the data that the model was learned from")
    parser.add_argument("-o", "--output", metavar="SMALLER.onnx", type=Path, required=True)
    parser.add_argument("--size", choices=("small", "tiny"), default="small")
    parser.add_argument("--recipe", metavar="FILE", type=Path, help="the cleaning steps that it was learned with")
    parser.add_argument("--json", metavar="RESULT.json", type=Path)
    shared.add_reading(parser)


def shrink_trained(
    result: TrainResult, loaded: Loaded, cleaned: Cleaned | None, out: Path, size: str, speaker: Any
) -> Shrunk:
    """Write the smaller form of a model that was just trained."""
    return _shrunk(result.model_path, loaded, cleaned, result.spec, out, size, speaker)


def tell(shrunk: Shrunk, speaker: Any) -> None:
    """Say where the smaller file is, what was done, and what it costs."""
    from desktop_app.core.workflows.shrink_words import price_sentences

    for step in shrunk.steps:
        print(f"- {speaker(step.sentence())}")
    for sentence in price_sentences(shrunk):
        print(speaker(sentence))
    sizes = {"size": _kilobytes(shrunk.size_bytes), "before": _kilobytes(shrunk.bytes_before)}
    print(speaker(say(_SAVED if shrunk.steps else _SAVED_WHOLE, file=str(shrunk.path), **sizes)))


def shrunk_document(shrunk: Shrunk, speaker: Any) -> dict[str, Any]:
    """Return the size and the price as JSON values."""
    return {
        "size": shrunk.size,
        "bytes": shrunk.size_bytes,
        "bytes_before": shrunk.bytes_before,
        "loss": shrunk.loss,
        "loss_before": shrunk.loss_before,
        "cost": {"value": shrunk.cost, "low": shrunk.low, "high": shrunk.high},
        "judged_rows": shrunk.rows,
        "steps": [{"code": step.code, "sentence": speaker(step.sentence())} for step in shrunk.steps],
        "parity": {
            "rows": shrunk.parity.rows,
            "max_difference": shrunk.parity.max_difference,
            "flips": shrunk.parity.flips,
        },
    }


def _shrink(options: argparse.Namespace, speaker: Any, shared: clean_cli.Shared) -> int:
    from desktop_app.core.workflows.outputs import check_outputs, write_text
    from desktop_app.core.workflows.shrink import asked_of

    check_outputs((options.model, options.file, options.recipe), (options.output, options.json))
    spec, kinds = asked_of(options.model)
    reading = shared.read_options(options)
    given = {name for name, _ in reading.kinds}
    with tempfile.TemporaryDirectory(prefix="acumen-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        loaded = shared.load(options.file, reading, folder, speaker)
        # A column that was read in another way for the training is read so again.
        found = {one.name: one.kind for one in loaded.report.readings}
        other = tuple((c, k) for c, k in kinds.items() if c not in given and c in found and found[c] is not k)
        if other and not options.recipe:
            loaded = shared.load(options.file, replace(reading, kinds=(*reading.kinds, *other)), folder, speaker)
        loaded, cleaned = clean_cli.cleaned(loaded, options.recipe, folder, speaker)
        names = [column.name for column in loaded.profile.columns]
        spec = replace(spec, left_out=tuple(one for one in names if one not in (*kinds, spec.target)))
        shrunk = _shrunk(options.model, loaded, cleaned, spec, options.output, options.size, speaker)
    tell(shrunk, speaker)
    if options.json:
        write_text(options.json, json.dumps(shrunk_document(shrunk, speaker), ensure_ascii=False, indent=2))
    return DONE


def _shrunk(
    model: Path, loaded: Loaded, cleaned: Cleaned | None, spec: TrainSpec, out: Path, size: str, speaker: Any
) -> Shrunk:
    from desktop_app.core.data.recipe import Recipe
    from desktop_app.core.workflows.shrink import shrink
    from desktop_app.core.workflows.shrink_specs import ShrinkSpec

    recipe = cleaned.recipe if cleaned else Recipe()
    return shrink(ShrinkSpec(model, loaded.table_path, loaded.report, spec, out, size, recipe), speaker)


def _kilobytes(size_bytes: int) -> int:
    return max(round(size_bytes / 1_000), 1)
