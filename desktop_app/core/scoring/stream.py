"""Scores a file of any size: read, answer and write run side by side, a batch at a time."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np

from desktop_app.core.data.table import Kind
from desktop_app.core.scoring.inputs import InputMaker
from desktop_app.core.scoring.model_file import ModelFile, free_name
from desktop_app.core.scoring.reasons import reasons
from desktop_app.core.scoring.writers import Writer

if TYPE_CHECKING:
    import pyarrow as pa

_BATCH_ROWS = 16_384
_TEXT_BATCH_ROWS = 2_048
PREVIEW_ROWS = 200


@dataclass(eq=False)
class Tally:
    """What came out so far."""

    rows: int = 0
    graph_seconds: float = 0.0
    counts: Counter[str] = field(default_factory=Counter)
    total: float = 0.0
    preview_columns: tuple[str, ...] = ()
    preview: list[tuple[str, ...]] = field(default_factory=list)


def batch_rows(model: ModelFile) -> int:
    """Return how many rows go through the graph at once; texts become wide, so fewer of them."""
    wide = any(column.reading.kind is Kind.TEXT for column in model.columns)
    return _TEXT_BATCH_ROWS if wide else _BATCH_ROWS


def score_stream(
    model: ModelFile, batches: Iterator[pa.RecordBatch], inputs: InputMaker, writer: Writer, reason_count: int
) -> Iterator[Tally]:
    """Answer every row and write it, yielding the tally after each batch.

    Reading and writing run in threads of their own, one batch ahead of and behind the graph.

    Parameters
    ----------
    model : ModelFile
    batches : iterator of RecordBatch
        Raw columns of the file, written in front of the answers.
    inputs : InputMaker
    writer : Writer
    reason_count : int
    """
    tally = Tally()
    with ThreadPoolExecutor(1) as reader, ThreadPoolExecutor(1) as saver:
        ahead = reader.submit(_next, batches, inputs)
        behind: Future[None] | None = None
        while (made := ahead.result()) is not None:
            ahead = reader.submit(_next, batches, inputs)
            batch, feeds = made
            began = time.perf_counter()
            outputs = model.run(feeds)
            tally.graph_seconds += time.perf_counter() - began
            ranks = reasons(model, feeds, outputs, reason_count) if reason_count else []
            scored = add_answers(batch, model, outputs, ranks)
            _count(tally, scored, outputs)
            if behind is not None:
                behind.result()
            behind = saver.submit(writer.write, scored)
            yield tally
        if behind is not None:
            behind.result()


def _next(batches: Iterator[pa.RecordBatch], inputs: InputMaker) -> tuple[pa.RecordBatch, Any] | None:
    batch = next(batches, None)
    return None if batch is None else (batch, inputs.feeds(batch))


def add_answers(
    batch: pa.RecordBatch, model: ModelFile, outputs: Mapping[str, np.ndarray], ranks: list[list[str]]
) -> pa.RecordBatch:
    """Return the original columns followed by the answers; a name that is taken gets a number behind it."""
    import pyarrow as pa

    names, columns = list(batch.schema.names), list(batch.columns)
    answers: list[tuple[str, Any]] = []
    if model.classes:
        answers.append(("prediction", pa.array(outputs["label"], type=pa.string())))
        probability = outputs["probability"]
        answers += [(f"p({name})", pa.array(probability[:, k])) for k, name in enumerate(model.classes)]
    else:
        answers.append(("prediction", pa.array(outputs["value"])))
        answers += [(name, pa.array(outputs[name])) for name in ("low", "high")]
    answers += [(f"reason {rank}", pa.array(texts, type=pa.string())) for rank, texts in enumerate(ranks, start=1)]
    for name, column in answers:
        names.append(free_name(name, names))
        columns.append(column)
    return pa.record_batch(columns, names=names)


def _count(tally: Tally, scored: pa.RecordBatch, outputs: Mapping[str, np.ndarray]) -> None:
    tally.rows += scored.num_rows
    if "label" in outputs:
        labels, counts = np.unique(outputs["label"].astype(str), return_counts=True)
        tally.counts.update(dict(zip(labels.tolist(), counts.tolist(), strict=True)))
    else:
        tally.total += float(outputs["value"].sum(dtype=np.float64))
    if len(tally.preview) < PREVIEW_ROWS:
        tally.preview_columns = tuple(scored.schema.names)
        head = scored.slice(0, PREVIEW_ROWS - len(tally.preview))
        cells = ([_shown(value) for value in column.to_pylist()] for column in head.columns)
        tally.preview += list(zip(*cells, strict=True))


def _shown(value: Any) -> str:
    if value is None:
        return ""
    return f"{value:.4g}" if isinstance(value, float) and abs(value) < 1e4 else str(value)
