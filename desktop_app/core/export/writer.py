"""Writes the model: checks it against the pipeline, drops a member that fails, never leaves half a file."""

from __future__ import annotations

import contextlib
import json
import os
from pathlib import Path
from typing import Any

from desktop_app.core.errors import CannotWrite, DiskFull
from desktop_app.core.evaluation.figures import Parity
from desktop_app.core.export.onnx_file import ModelFacts, build, document, with_levels
from desktop_app.core.export.packing import packed_bytes
from desktop_app.core.export.parity import FileDiffers, agrees, compare
from desktop_app.core.features.raw import RawTable
from desktop_app.core.learners.base import LEARNERS
from desktop_app.core.learners.fitted import Fitted
from desktop_app.core.learners.members.in_context import cards_inside
from desktop_app.core.scoring.metadata import METADATA_KEY
from desktop_app.core.scoring.model_file import ModelFile


def write_model(fitted: Fitted, facts: ModelFacts, table: RawTable, path: Path) -> Parity:
    """Write `fitted` to `path` after it was shown to answer the same.

    Parameters
    ----------
    fitted : Fitted
    facts : ModelFacts
    table : RawTable
        Training rows, for the comparison.
    path : Path

    Raises
    ------
    FileDiffers
        If the file would answer differently; nothing is written.
    """
    model = build(fitted, facts)
    parity = check(fitted, model, table, facts)
    if not agrees(parity):
        raise FileDiffers(difference=parity.max_difference)
    stored = with_levels(document(facts), table)
    if cards := cards_inside(fitted):
        stored["added_models"] = [card.to_json() for card in cards]
    stored["keeps_rows"] = bool(row_keepers(fitted))
    stored["parity"] = {"rows": parity.rows, "max_difference": parity.max_difference, "flips": parity.flips}
    set_document(model, stored)
    save_bytes(packed_bytes(model), path)
    return parity


def row_keepers(fitted: Fitted) -> tuple[str, ...]:
    """Return the learners of a blend whose models hold rows of the training table, as scaled numbers."""
    inside = {member.learner for member in fitted.members}
    return tuple(learner.key for learner in LEARNERS if learner.keeps_rows and learner.key in inside)


def check(fitted: Fitted, model: Any, table: RawTable, facts: ModelFacts) -> Parity:
    """Return how the serialised `model` compares with `fitted`."""
    answering = in_memory(model, facts)
    return compare(fitted, answering.run, table, facts.threshold, facts.classes)


def in_memory(model: Any, facts: ModelFacts) -> ModelFile:
    """Return a model that answers without having been saved."""
    return ModelFile(Path("model.onnx"), packed_bytes(model), document(facts), ())


def set_document(model: Any, stored: dict[str, Any]) -> None:
    """Put the metadata document into a ``ModelProto``."""
    from onnx import helper

    helper.set_model_props(model, {METADATA_KEY: json.dumps(stored, ensure_ascii=False)})


def save_bytes(data: bytes, path: Path) -> None:
    """Write a whole file or nothing: beside its place first, then renamed.

    Raises
    ------
    DiskFull, CannotWrite
    """
    partial = path.with_name(path.name + ".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with partial.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            partial.unlink(missing_ok=True)
        if error.errno == 28:
            raise DiskFull(file=path.name) from error
        raise CannotWrite(file=path.name, reason=error.strerror or str(error)) from error
