"""Scores a file of any size: read, answer and write run side by side, a batch at a time."""

from __future__ import annotations

import os
import time
from collections import Counter, deque
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

_BATCH_ROWS = 32_768
_BATCH_CELLS = 1 << 20
_TEXT_BATCH_ROWS = 2_048
# Texts become thousands of columns: pieces that fit the processor's cache are answered half as quick again.
_TEXT_PIECE_ROWS = 256
PREVIEW_ROWS = 200

Feeds = dict[str, np.ndarray]


@dataclass(eq=False)
class Tally:
    """What came out so far; `graph_seconds` is processor time."""

    rows: int = 0
    graph_seconds: float = 0.0
    counts: Counter[str] = field(default_factory=Counter)
    total: float = 0.0
    preview_columns: tuple[str, ...] = ()
    preview: list[tuple[str, ...]] = field(default_factory=list)


@dataclass(frozen=True, eq=False)
class _Answered:
    """One batch with its answers behind its own columns."""

    scored: pa.RecordBatch
    outputs: Mapping[str, np.ndarray]
    graph_seconds: float


def batch_rows(model: ModelFile) -> int:
    """Return how many rows go through the graph at once: fewer of wide tables, and of texts, which become wide."""
    if _has_texts(model):
        return _TEXT_BATCH_ROWS
    return max(min(_BATCH_ROWS, _BATCH_CELLS // max(len(model.columns), 1)), 1)


def answer(model: ModelFile, feeds: Feeds) -> Mapping[str, np.ndarray]:
    """Return the model's answers for a batch, in the quickest way."""
    rows = len(next(iter(feeds.values())))
    if not _has_texts(model) or rows <= _TEXT_PIECE_ROWS:
        return model.run(feeds)
    starts = range(0, rows, _TEXT_PIECE_ROWS)
    parts = [model.run({name: array[at : at + _TEXT_PIECE_ROWS] for name, array in feeds.items()}) for at in starts]
    return {name: np.concatenate([part[name] for part in parts]) for name in parts[0]}


def _has_texts(model: ModelFile) -> bool:
    return any(column.reading.kind is Kind.TEXT for column in model.columns)


def score_stream(
    model: ModelFile, batches: Iterator[pa.RecordBatch], inputs: InputMaker, writer: Writer, reason_count: int
) -> Iterator[Tally]:
    """Answer every row and write it, yielding the tally after each batch.

    One thread reads, one writes, and between them as many batches as there are cores go through the graph side by
    side. So the model is best opened for one thread: its own threads would only wait for each other.

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
    _ = model.session  # made before several threads ask for it at once
    cores = os.cpu_count() or 1
    waiting: deque[Future[_Answered]] = deque()
    with ThreadPoolExecutor(1) as reader, ThreadPoolExecutor(cores) as answerers, ThreadPoolExecutor(1) as saver:
        ahead = reader.submit(_next, batches, inputs)
        behind: Future[None] | None = None
        while True:
            while len(waiting) <= cores and (made := ahead.result()) is not None:
                ahead = reader.submit(_next, batches, inputs)
                waiting.append(answerers.submit(_answer, model, *made, reason_count))
            if not waiting:
                break
            answered = waiting.popleft().result()
            _count(tally, answered)
            if behind is not None:
                behind.result()
            behind = saver.submit(writer.write, answered.scored)
            yield tally
        if behind is not None:
            behind.result()


def _next(batches: Iterator[pa.RecordBatch], inputs: InputMaker) -> tuple[pa.RecordBatch, Feeds] | None:
    batch = next(batches, None)
    return None if batch is None else (batch, inputs.feeds(batch))


def _answer(model: ModelFile, batch: pa.RecordBatch, feeds: Feeds, reason_count: int) -> _Answered:
    began = time.thread_time()
    outputs = answer(model, feeds)
    seconds = time.thread_time() - began
    ranks = reasons(model, feeds, outputs, reason_count) if reason_count else []
    return _Answered(add_answers(batch, model, outputs, ranks), outputs, seconds)


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


def _count(tally: Tally, answered: _Answered) -> None:
    scored, outputs = answered.scored, answered.outputs
    tally.rows += scored.num_rows
    tally.graph_seconds += answered.graph_seconds
    if "label" in outputs:
        tally.counts.update(outputs["label"].tolist())
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
