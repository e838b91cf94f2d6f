"""A trained blend as one file: built, compared with what Python answers, and only then written."""

from __future__ import annotations

import platform
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np

from desktop_app import __version__
from desktop_app.core.evaluation.figures import Parity
from desktop_app.core.export.parity import FileDiffers
from desktop_app.core.export.writer import save_bytes, set_document
from desktop_app.core.progress import Part, Progress
from desktop_app.core.recommend.document import FileFacts, document
from desktop_app.core.recommend.graph import GraphParts, build
from desktop_app.core.recommend.likeness import likeness
from desktop_app.core.recommend.log import Log
from desktop_app.core.recommend.people import Stored
from desktop_app.core.scoring.metadata import FORMAT, RECOMMEND
from desktop_app.core.scoring.recommending.file import Asked, RecommenderFile
from desktop_app.core.scoring.wire import outline
from desktop_app.core.text import QT_TRANSLATE_NOOP, say

TOLERANCE = 1e-5
_COMPARED, _RATED = 1_000, 25
_WRITING = QT_TRANSLATE_NOOP("Stages", "Writing and checking the model file")


def write_recommender(
    parts: GraphParts, facts: FileFacts, log: Log, path: Path, progress: Progress, quick: bool = False
) -> Parity:
    """Write a recommender's file after it was shown to answer as Python does.

    Parameters
    ----------
    parts : GraphParts
        With `people` None for a file that carries no histories.
    facts : FileFacts
    log : Log
        All of it; histories for the comparison and the likeness of items come from here.
    path : Path
    progress : Progress
    quick : bool
        Leave out what is not needed for lists (similar items, map): for a first file while others are learned.

    Returns
    -------
    Parity
        `flips` counts people whose ten best items are not the same.

    Raises
    ------
    FileDiffers, DiskFull, CannotWrite
    """
    progress.update(0.0, say(_WRITING))
    likes = log.likes()
    alike = None if quick else likeness(likes, facts.seed, Part(progress, 0.0, 0.5))
    model, links = build(parts, {})
    progress.update(0.55, say(_WRITING))
    stored = {
        "format": FORMAT,
        "goal": RECOMMEND,
        **document(parts, facts, links, np.asarray(likes.sum(axis=0)).ravel(), alike),
        "created": datetime.now(UTC).isoformat(timespec="seconds"),
        "versions": _versions(),
    }
    set_document(model, stored)
    parity = compare(parts, model.SerializeToString(), Stored.of(log, _features(parts)), Part(progress, 0.6, 0.95))
    if parity.flips or parity.max_difference > TOLERANCE:
        raise FileDiffers(difference=parity.max_difference)
    stored["parity"] = {"rows": parity.rows, "max_difference": parity.max_difference, "flips": parity.flips}
    set_document(model, stored)
    save_bytes(model.SerializeToString(), path)
    progress.update(1.0, say(_WRITING))
    return parity


def compare(parts: GraphParts, data: bytes, people: Stored, progress: Progress, most: int = _COMPARED) -> Parity:
    """Compare the lists of a file with those of the blend, for known people and for the same people by their likes.

    Parameters
    ----------
    parts : GraphParts
    data : bytes
        The file.
    people : Stored
        Everybody of the log, also where the file carries nobody.
    most : int
        People to compare, evenly spread over the log.
    """
    model = RecommenderFile.of(Path("model.onnx"), data, outline(data))
    chosen = np.unique(np.linspace(0, len(people.ids) - 1, min(most, len(people.ids))).astype(np.int64))
    difference, flips = 0.0, 0
    step = 128
    for start in range(0, len(chosen), step):
        progress.update(start / len(chosen), say(_WRITING))
        rows = chosen[start : start + step]
        found = _compare_rows(parts, model, people, rows)
        difference, flips = max(difference, found[0]), flips + found[1]
    return Parity(len(chosen), difference, flips)


def _compare_rows(parts: GraphParts, model: RecommenderFile, people: Stored, rows: np.ndarray) -> tuple[float, int]:
    histories = people.histories(rows, len(parts.items))
    known = parts.people is not None
    profiles = None
    if parts.takes_profiles:
        width = parts.profile.width if parts.profile is not None else 0
        profiles = _profiles(people if known else None, rows, width)
    expected = np.array(parts.blend.score(histories, profiles))
    if known:
        asked = Asked(people=[people.ids[row] for row in rows])
        for place, row in enumerate(rows):
            expected[place, people.seen(row)] = -np.inf
    else:
        asked = Asked(likes=[[parts.items[item] for item in histories[place].indices] for place in range(len(rows))])
        for place in range(len(rows)):
            expected[place, histories[place].indices] = -np.inf
    got = model.top(asked, 10)
    difference, flips = differences(expected, got.numbers, got.scores)
    return max(difference, _stars_differ(parts, model, asked, rows if known else None)), flips


def _stars_differ(parts: GraphParts, model: RecommenderFile, asked: Asked, people: np.ndarray | None) -> float:
    """Return the largest difference of foretold ratings, in units of the scale that they are on."""
    if parts.stars is None:
        return 0.0
    items = np.unique(np.linspace(0, len(parts.items) - 1, _RATED).astype(np.int64))
    who = np.repeat(np.full(asked.rows, -1) if people is None else people, len(items))
    expected = parts.stars.predict(who, np.tile(items, asked.rows)).reshape(asked.rows, len(items))
    unit = max(1.0, abs(parts.stars.low), abs(parts.stars.high))
    return float(np.abs(model.stars(asked, items) - expected).max(initial=0.0)) / unit


def _profiles(people: Stored | None, rows: np.ndarray, width: int) -> Any:
    from scipy import sparse

    if people is None or people.features is None:
        return sparse.csr_matrix((len(rows), width), dtype=np.float32)
    return people.features[rows]


def differences(expected: np.ndarray, numbers: np.ndarray, scores: np.ndarray) -> tuple[float, int]:
    """Return the largest difference of scores at the places of the lists, and how many lists differ.

    A list differs where it names an item that is not as good as the one in its place: two items whose scores differ by
    less than `TOLERANCE` may change places, as sums of floating-point numbers depend on their order.
    """
    best = np.argsort(-expected, axis=1, kind="stable")[:, : numbers.shape[1]]
    wanted = np.take_along_axis(expected, best, axis=1)
    there = np.isfinite(wanted)
    if (there != np.isfinite(scores)).any():
        return float("inf"), len(scores)
    gap = np.abs(np.where(there, wanted, 0) - np.where(there, scores, 0))
    unit = np.maximum(1.0, np.abs(np.where(there, wanted, 0)))
    named = np.take_along_axis(expected, np.minimum(numbers, expected.shape[1] - 1), axis=1)
    worse = np.where(there, np.abs(named - np.where(there, wanted, 0)), 0) > TOLERANCE * unit
    flips = int(((best != numbers) & there & worse).any(axis=1).sum())
    return float((gap / unit).max(initial=0.0)), flips


def _features(parts: GraphParts) -> Any:
    return parts.people.features if parts.people is not None else None


def _versions() -> dict[str, str]:
    import onnx
    import scipy
    import sklearn

    libraries = {module.__name__: module.__version__ for module in (np, scipy, sklearn, onnx)}
    return {"acumen": __version__, "python": platform.python_version(), **libraries}
