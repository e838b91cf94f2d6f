"""A recommender is written only if it answers as Python does."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from desktop_app.core.export.parity import FileDiffers
from desktop_app.core.features.graph import GraphBuilder
from desktop_app.core.progress import Silent
from desktop_app.core.recommend.base import GraphHistory
from desktop_app.core.recommend.blend import alone
from desktop_app.core.recommend.document import FileFacts
from desktop_app.core.recommend.graph import GraphParts
from desktop_app.core.recommend.log import Log
from desktop_app.core.recommend.people import Stored
from desktop_app.core.scoring.recommending.asks import AskItem, AskMap, AskPerson
from desktop_app.core.scoring.recommending.file import Asked, RecommenderFile
from desktop_app.core.workflows.recommend_ask import ask_item, ask_person, card, item_map
from desktop_app.core.workflows.recommend_file import differences, write_recommender
from tests.core.scoring.recommending.files import MEMBERS, facts, log, opened, parts


@dataclass(frozen=True)
class Linear:
    """Scores are a fixed number for each item, and another one in the file if `lie` is not 0."""

    by_item: tuple[float, ...]
    lie: float = 0.0

    def score(self, histories: Any, profiles: Any = None) -> np.ndarray:
        return np.repeat(np.array([self.by_item], np.float32), histories.shape[0], axis=0)

    def to_onnx(self, graph: GraphBuilder, history: GraphHistory) -> str:
        row = graph.constant(np.array([self.by_item], np.float32) + np.float32(self.lie))
        return graph.add("Add", graph.add("Mul", history.dense, graph.one(0.0)), row)

    def contributions(self, history: np.ndarray, items: np.ndarray, profile: Any = None) -> None:
        return None


def small(people: int, items: int, likes: int) -> Log:
    pairs = np.arange(min(likes, people * items))
    who, what = (pairs // items).astype(np.int32), (pairs % items).astype(np.int32)
    names = tuple(f"p{n}" for n in range(people)), tuple(f"i{n}" for n in range(items))
    return Log(*names, who, what, np.ones(len(pairs), np.float32))


def written(made: Log, model: Any, path: Path, people: bool = True, quick: bool = False) -> Any:
    parts_of = GraphParts(alone("x", 0.0, model), made.items, Stored.of(made) if people else None)
    return write_recommender(parts_of, FileFacts("who", "what"), made, path, Silent(), quick)


def test_every_member_and_their_blend_answer_alike() -> None:
    parity = opened().document["parity"]
    assert parity == {"rows": 120, "max_difference": 0.0, "flips": 0}


@pytest.mark.parametrize("key", MEMBERS)
def test_each_member_alone_answers_alike(tmp_path: Path, key: str) -> None:
    member = next(one for one in parts().blend.members if one.key == key)
    made = replace(parts(), blend=alone(key, member.setting, member.model))
    parity = write_recommender(made, facts(), log(), tmp_path / "one.onnx", Silent(), quick=True)
    assert (parity.rows, parity.flips) == (120, 0)
    assert parity.max_difference <= 1e-5


def test_a_file_that_would_answer_otherwise_is_not_written(tmp_path: Path) -> None:
    made = small(5, 4, 8)
    with pytest.raises(FileDiffers):
        written(made, Linear((1.0, 2.0, 3.0, 4.0), lie=0.1), tmp_path / "lie.onnx")
    assert list(tmp_path.iterdir()) == []
    written(made, Linear((1.0, 2.0, 3.0, 4.0)), tmp_path / "true.onnx")


def test_differences_count_lists_and_scores() -> None:
    expected = np.array([[3.0, 2.0, 1.0, -np.inf]])
    same = differences(expected, np.array([[0, 1]]), np.array([[3.0, 2.0]]))
    assert same == (0.0, 0)
    assert differences(expected, np.array([[1, 0]]), np.array([[3.0, 2.0]]))[1] == 1
    nearly = np.array([[3.0, 2.999999, 1.0]])
    assert differences(nearly, np.array([[1, 0, 2]]), np.array([[3.0, 2.999999, 1.0]]))[1] == 0
    assert differences(nearly, np.array([[1, 2, 0]]), np.array([[3.0, 2.999999, 1.0]]))[1] == 1
    assert differences(expected, np.array([[0, 1]]), np.array([[3.0, 2.5]]))[0] == pytest.approx(0.25)
    assert differences(expected, np.array([[0, 1]]), np.array([[3.0, -np.inf]])) == (float("inf"), 1)


@pytest.mark.parametrize(("people", "items", "likes"), [(1, 1, 1), (1, 5, 2), (6, 1, 6), (4, 3, 12), (3, 4, 1)])
@pytest.mark.parametrize("with_people", [True, False])
def test_the_smallest_logs_make_a_file_that_answers(
    tmp_path: Path, people: int, items: int, likes: int, with_people: bool
) -> None:
    made = small(people, items, likes)
    path = tmp_path / "small.onnx"
    written(made, Linear(tuple(float(n) for n in range(items))), path, with_people)
    model = RecommenderFile.open(path)
    lists = model.top(Asked(["p0", "stranger"]), 10)
    assert lists.numbers.shape == (2, items)
    assert card(path).people == (people if with_people else 0)
    assert ask_item(AskItem(path, "i0"), Silent()).line.item == "i0"
    assert len(item_map(AskMap(path), Silent()).x) <= items


def test_somebody_who_had_everything_gets_an_empty_list(tmp_path: Path) -> None:
    made = small(2, 3, 6)
    written(made, Linear((1.0, 2.0, 3.0)), tmp_path / "all.onnx")
    answer = ask_person(AskPerson(tmp_path / "all.onnx", "p1"), Silent())
    assert answer.picks == ()
    assert len(answer.history) == 3
    assert [notice.code for notice in answer.notices] == ["lists_had_all"]


def test_a_quick_file_has_lists_and_neither_map_nor_neighbours(tmp_path: Path) -> None:
    made = small(6, 4, 12)
    path = tmp_path / "quick.onnx"
    written(made, Linear((1.0, 2.0, 3.0, 4.0)), path, quick=True)
    assert ask_person(AskPerson(path, "p5"), Silent()).picks
    assert ask_item(AskItem(path, "i1"), Silent()).similar == ()
    assert item_map(AskMap(path), Silent()).x == ()


def test_the_order_of_what_came_first_changes_nothing(tmp_path: Path) -> None:
    made = log()
    again = made.take(np.arange(len(made.item)))
    for name, one in (("a", made), ("b", again)):
        write_recommender(replace(parts(), people=Stored.of(one)), facts(), one, tmp_path / name, Silent())
    first, second = (RecommenderFile.open(tmp_path / name) for name in "ab")
    assert first.document["arrays"] == second.document["arrays"]
    np.testing.assert_array_equal(first.histories, second.histories)
