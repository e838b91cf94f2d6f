"""Cells split into tags by the very operator that splits them in the model file, so that the two cannot differ."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from desktop_app.core.features.graph import GraphBuilder

_PAD = "\x01\x01"  # two characters that no tag can be
_ROWS = 512
_sessions: dict[str, Any] = {}


def tokenizer(graph: GraphBuilder, flat: str, pattern: str) -> str:
    """Write the node that finds the tags in texts of shape [rows]."""
    return graph.add("Tokenizer", flat, domain="com.microsoft", mark=0, mincharnum=1, pad_value=_PAD, tokenexp=pattern)


def split_cells(cells: Sequence[str], pattern: str) -> tuple[np.ndarray, list[str]]:
    """Find the tags of every cell.

    Parameters
    ----------
    cells : sequence of str
    pattern : str
        What a tag looks like.

    Returns
    -------
    cell : ndarray of int64, shape (tags,)
    tags : list of str
    """
    session = _session(pattern)
    places: list[np.ndarray] = [np.zeros(0, np.int64)]
    tags: list[str] = []
    for start in range(0, len(cells), _ROWS):
        texts = np.array(cells[start : start + _ROWS], dtype=object).reshape(-1, 1)
        found = session.run(None, {"text": texts})[0]
        flat = found.ravel()
        present = np.flatnonzero(flat != _PAD)
        tags += flat[present].tolist()
        places.append(start + present // max(found.shape[-1], 1))
    return np.concatenate(places), tags


def _session(pattern: str) -> Any:
    if pattern not in _sessions:
        import onnxruntime

        graph = GraphBuilder()
        flat = graph.add("Reshape", graph.input("text", str), graph.constant([-1], np.int64))
        graph.output("tokens", tokenizer(graph, flat, pattern), str, ["rows", "tokens"])
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        model = graph.model({}).SerializeToString()
        _sessions[pattern] = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
    return _sessions[pattern]
