"""A recommender as a file of its own: as it is, or without anything about people."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from desktop_app.core.errors import ExportError
from desktop_app.core.export.writer import save_bytes
from desktop_app.core.progress import Progress
from desktop_app.core.recommend.graph import HISTORIES, LIKED, OFFSETS
from desktop_app.core.recommend.stars import BIAS_OF_PEOPLE, STARS_OF_PEOPLE
from desktop_app.core.scoring.metadata import METADATA_KEY
from desktop_app.core.scoring.recommending.asks import RecommenderCard
from desktop_app.core.scoring.recommending.file import Asked, RecommenderFile
from desktop_app.core.text import QT_TRANSLATE_NOOP, say
from desktop_app.core.workflows.recommend_ask import card

_WRITING = QT_TRANSLATE_NOOP("Stages", "Writing and checking the model file")
_ABOUT_PEOPLE = ("days", "known_offsets", "known_items", "hidden_offsets", "hidden_items")
_COMPARED, _LENGTH, _CLOSE = 40, 10, 1e-6


class PeopleRemain(ExportError):
    """A file without people would not answer as the one with people does."""

    what = QT_TRANSLATE_NOOP("Errors", "A file without people could not be made.")
    why = QT_TRANSLATE_NOOP("Errors", "Without the people, it would not answer the same for the same likes.")
    fix = QT_TRANSLATE_NOOP("Errors", "Make the recommendations again, then export once more.")


def export_recommender(model: Path, out: Path, with_people: bool, progress: Progress) -> RecommenderCard:
    """Write a checked copy of a recommender, if wanted without ids, histories and profiles of people.

    Raises
    ------
    ModelError, ExportError, ResourceError
    """
    progress.update(0.0, say(_WRITING))
    source = RecommenderFile.open(model)
    data = source.data
    if source.facts.has_people and not with_people:
        data = without_people(source)
        progress.update(0.5, say(_WRITING))
        _check(source, data, out)
    save_bytes(data, out)
    progress.update(1.0, say(_WRITING))
    return card(out)


def without_people(source: RecommenderFile) -> bytes:
    """Return the bytes of the same recommender that knows nobody: its tables of people hold nothing any more."""
    import onnx
    from onnx import helper

    proto = onnx.load_model_from_string(source.data)
    graph = proto.graph
    person = _forget_ids(graph)
    constants = {tensor.name: tensor for tensor in graph.initializer}
    _forget_profiles(graph, constants, person, source.facts.people)
    _empty(constants[OFFSETS], lambda _: np.zeros(2))
    _empty(constants[LIKED], lambda _: np.zeros(1))
    _empty(constants[HISTORIES], lambda _: np.array([source.facts.items]))
    for name in {STARS_OF_PEOPLE, BIAS_OF_PEOPLE} & set(constants):
        _empty(constants[name], lambda before: np.zeros((1, before.shape[1])))
    arrays = {name: stored for name, stored in source.document["arrays"].items() if name not in _ABOUT_PEOPLE}
    document = {**source.document, "people": 0, "has_people": False, "first_day": 0, "arrays": arrays}
    helper.set_model_props(proto, {METADATA_KEY: json.dumps(document, ensure_ascii=False)})
    data: bytes = proto.SerializeToString()
    return data


def _forget_ids(graph: Any) -> str:
    """Make every id an unknown one; return the tensor of people's numbers."""
    from onnx import helper

    node = next(one for one in graph.node if one.op_type == "LabelEncoder" and list(one.input) == ["user"])
    kept = {"keys_strings": [""], "values_int64s": [0], "default_int64": 0}
    del node.attribute[:]
    node.attribute.extend(helper.make_attribute(name, value) for name, value in kept.items())
    return str(node.output[0])


def _forget_profiles(graph: Any, constants: dict[str, Any], person: str, people: int) -> None:
    """Empty the table of people's features, which is looked up by where each person's begin."""
    from onnx import numpy_helper

    looked_up = [node for node in graph.node if node.op_type == "Gather" and node.input[0] in constants]
    starts = [
        node.input[0]
        for node in looked_up
        if node.input[1] == person
        and node.input[0] not in (OFFSETS, LIKED)
        and list(constants[node.input[0]].dims) == [people + 2]
    ]
    for name in dict.fromkeys(starts):
        size = int(numpy_helper.to_array(constants[name])[-1]) + 1
        for node in looked_up:
            tensor = constants[node.input[0]]
            if list(tensor.dims) == [size] and tensor.name not in (HISTORIES, LIKED, OFFSETS) and tensor.name != name:
                _empty(tensor, lambda _: np.zeros(1))
        _empty(constants[name], lambda _: np.zeros(2))


def _empty(tensor: Any, content: Callable[[np.ndarray], np.ndarray]) -> None:
    """Put other content of the same type into a constant."""
    from onnx import numpy_helper

    before = numpy_helper.to_array(tensor)
    tensor.CopyFrom(numpy_helper.from_array(content(before).astype(before.dtype), tensor.name))


def _check(source: RecommenderFile, data: bytes, out: Path) -> None:
    """Compare the answers for the same likes; nobody's id or history may be left."""
    from desktop_app.core.scoring.wire import outline

    bare = RecommenderFile.of(out, data, outline(data))
    step = max(len(source.items) // _COMPARED, 1)
    likes = [source.items[place : place + 3] for place in range(0, len(source.items), step)][:_COMPARED]
    length = min(_LENGTH, len(source.items))
    before, after = (one.top(Asked(likes=likes), length) for one in (source, bare))
    same = np.array_equal(before.numbers, after.numbers) and np.allclose(before.scores, after.scores, atol=_CLOSE)
    if bare.people or not same:
        raise PeopleRemain
