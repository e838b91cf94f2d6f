"""The Export button: the model file at a place of the person's choice, with the threshold they chose."""

from __future__ import annotations

import json
import math
from pathlib import Path

from desktop_app.core.evaluation.figures import Estimate
from desktop_app.core.export.onnx_file import THRESHOLD_TENSOR, threshold_bound
from desktop_app.core.export.packing import packed_bytes
from desktop_app.core.export.writer import save_bytes
from desktop_app.core.progress import Progress
from desktop_app.core.scoring.metadata import METADATA_KEY
from desktop_app.core.scoring.model_file import ModelFile
from desktop_app.core.text import QT_TRANSLATE_NOOP, say
from desktop_app.core.workflows.specs import ExportSpec, ModelCard

_WRITING = QT_TRANSLATE_NOOP("Stages", "Writing and checking the model file")


def export(spec: ExportSpec, progress: Progress) -> ModelCard:
    """Write a checked copy of a model file.

    Parameters
    ----------
    spec : ExportSpec
    progress : Progress

    Returns
    -------
    ModelCard
        Of the written file, reopened.

    Raises
    ------
    ModelError, ResourceError
    """
    progress.update(0.0, say(_WRITING))
    source = ModelFile.open(spec.model)
    data = source.data
    if spec.threshold is not None and len(source.classes) == 2:
        data = with_threshold(source, spec.threshold)
    save_bytes(data, spec.out)
    card = describe_model(spec.out)
    progress.update(1.0, say(_WRITING))
    return card


def with_threshold(model: ModelFile, threshold: float) -> bytes:
    """Return the model with another threshold on its positive class, in graph and metadata alike."""
    import onnx
    from onnx import helper, numpy_helper

    proto = onnx.load_model_from_string(model.data)
    stored = next(tensor for tensor in proto.graph.initializer if tensor.name == THRESHOLD_TENSOR)
    stored.CopyFrom(numpy_helper.from_array(threshold_bound(threshold), THRESHOLD_TENSOR))
    document = {**model.document, "threshold": threshold}
    helper.set_model_props(proto, {METADATA_KEY: json.dumps(document, ensure_ascii=False)})
    return packed_bytes(proto)


def describe_model(path: Path, progress: Progress | None = None) -> ModelCard:
    """Return what a model file says about itself.

    Raises
    ------
    ModelError
    """
    model = ModelFile.open(path)
    model.session  # noqa: B018 - a file that the runtime refuses is refused here
    document = model.document
    return ModelCard(
        path=path,
        goal=model.goal,
        target=document["target"],
        classes=model.classes,
        positive=document.get("positive", ""),
        threshold=float(document["threshold"]),
        columns=tuple(column.name for column in model.columns),
        metrics={name: Estimate(*map(_number, values)) for name, values in document["metrics"].items()},
        created=document.get("created", ""),
        size_bytes=len(model.data),
        keeps_rows=document.get("keeps_rows") is True,
    )


def _number(stored: float | None) -> float:
    return math.nan if stored is None else float(stored)
