"""The graph of a blend: who is asked about, what they had, what is the best of the rest."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from desktop_app.core.recommend.blend import GRID
from desktop_app.core.recommend.graph import RESERVED, build, profile_input
from desktop_app.core.recommend.people import Stored
from desktop_app.core.scoring.wire import outline
from tests.core.scoring.recommending.files import log, parts, people_table

NOBODY = [""]


def session(with_people: bool = True, with_tables: bool = True) -> Any:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.log_severity_level = 4
    model, _ = build(parts(with_people=with_people, with_tables=with_tables), {})
    return onnxruntime.InferenceSession(model.SerializeToString(), options, providers=["CPUExecutionProvider"])


@pytest.fixture(scope="module")
def graph() -> Any:
    return session()


@pytest.fixture(scope="module")
def plain() -> Any:
    return session(with_tables=False)


def run(
    graph: Any, user: list[str], items: list[list[str]], k: int = 10, exclude: bool = True, **more: Any
) -> dict[str, np.ndarray]:
    fed = {
        "user": np.array(user, object),
        "items": np.array(items, object).reshape(len(user), -1),
        "k": np.array([k]),
        "exclude_seen": np.array([exclude]),
    }
    for entry in graph.get_inputs():
        if entry.name not in fed:
            empty = "" if entry.type == "tensor(string)" else np.nan
            fed[entry.name] = np.full((len(user), 1), empty, object if empty == "" else np.float32)
    names = ["item", "score", "item_number"]
    return dict(zip(names, graph.run(names, fed | more), strict=True))


def test_a_known_person_gets_what_python_says(plain: Any) -> None:
    made = parts(with_tables=False)
    assert made.people is not None
    rows = np.arange(len(log().people))
    expected = made.blend.score(made.people.histories(rows, len(made.items)))
    for row in rows:
        expected[row, made.people.seen(row)] = -np.inf
    best = np.argsort(-expected, axis=1, kind="stable")[:, :10]
    found = run(plain, list(log().people), [NOBODY] * len(rows))
    np.testing.assert_array_equal(found["item_number"], best)
    np.testing.assert_array_equal(found["score"], np.take_along_axis(expected, best, axis=1))
    np.testing.assert_array_equal(found["item"], np.array(made.items, object)[best])


def test_likes_stand_in_for_the_stored_history(plain: Any) -> None:
    made = parts(with_tables=False)
    likes = ["i003", "i009", "i030"]
    found = run(plain, ["p0001", "", "nobody at all"], [likes] * 3, exclude=False)
    history = np.zeros((1, len(made.items)), np.float32)
    history[0, [3, 9, 30]] = 1
    from scipy import sparse

    expected = made.blend.score(sparse.csr_matrix(history))
    best = np.argsort(-expected, axis=1, kind="stable")[:, :10]
    for row in range(3):
        np.testing.assert_array_equal(found["item_number"][row], best[0])


def test_what_is_named_twice_or_not_known_does_not_count(plain: Any) -> None:
    once = run(plain, [""], [["i003", "i009", "", ""]])
    again = run(plain, [""], [["i009", "i003", "i009", "no such item"]])
    for name in once:
        np.testing.assert_array_equal(once[name], again[name])


def test_unknown_likes_are_likes_and_not_a_reason_to_take_the_stored_history(plain: Any) -> None:
    unknown = run(plain, ["p0001"], [["no such item"]], exclude=False)
    nobody = run(plain, [""], [NOBODY], exclude=False)
    np.testing.assert_array_equal(unknown["item_number"], nobody["item_number"])


def test_seen_items_stay_out_also_disliked_ones_and_those_given(plain: Any) -> None:
    stored = Stored.of(log())
    everything = run(plain, ["p0005"], [["i000"]], k=60)
    offered = everything["item_number"][0]
    seen = set(stored.seen(5).tolist()) | {0}
    assert set(offered[offered < 60].tolist()) == set(range(60)) - seen
    assert (everything["item"][0][offered == 60] == "").all()
    assert np.isneginf(everything["score"][0][offered == 60]).all()
    again = run(plain, ["p0005"], [["i000"]], k=60, exclude=False)
    assert set(again["item_number"][0].tolist()) == set(range(60))


def test_more_than_there_is_is_cut(plain: Any) -> None:
    found = run(plain, ["", "p0001"], [NOBODY] * 2, k=1000, exclude=False)
    assert found["item"].shape == (2, 60)
    assert run(plain, [""], [NOBODY], k=0)["item"].shape == (1, 0)


def test_equal_scores_come_in_the_order_of_the_catalogue(plain: Any) -> None:
    found = run(plain, list(log().people), [NOBODY] * 120, k=60, exclude=False)
    same = found["score"][:, 1:] == found["score"][:, :-1]
    assert (found["item_number"][:, 1:] > found["item_number"][:, :-1])[same].all()
    np.testing.assert_array_equal(found["score"] / GRID, np.rint(found["score"] / GRID))


def test_a_row_does_not_depend_on_its_neighbours(graph: Any) -> None:
    people = ["p0003", "", "p0077", "somebody", "p0119"]
    likes = [["", "", ""], ["i001", "i002", "i003"], ["i050", "", ""], ["", "", ""], ["", "", ""]]
    together = run(graph, people, likes)
    for row, (person, liked) in enumerate(zip(people, likes, strict=True)):
        alone = run(graph, [person], [liked])
        for name in alone:
            np.testing.assert_array_equal(alone[name][0], together[name][row])


def test_only_what_is_allowed_is_offered(plain: Any) -> None:
    allowed = np.zeros(60, bool)
    allowed[[4, 8, 15]] = True
    found = run(plain, ["", "p0001"], [NOBODY] * 2, k=5, exclude=False, allowed=allowed)
    assert [set(row.tolist()) for row in found["item_number"]] == [{4, 8, 15, 60}] * 2


def test_a_file_without_people_answers_by_likes_alone(plain: Any) -> None:
    stranger = session(with_people=False, with_tables=False)
    stored = Stored.of(log())
    for row in (0, 17, 119):
        likes = [log().items[item] for item in stored.items[stored.offsets[row] :][: stored.liked[row]]]
        known = run(plain, [""], [likes])
        kept = run(stranger, [log().people[row]], [likes])
        for name in known:
            np.testing.assert_array_equal(known[name], kept[name])
        nobody = run(stranger, [log().people[row]], [NOBODY])
        np.testing.assert_array_equal(nobody["item_number"], run(plain, [""], [NOBODY])["item_number"])


def test_a_known_person_keeps_the_profile_that_was_learned_from(graph: Any) -> None:
    made = parts()
    assert made.people is not None
    stored = run(graph, ["p0007"], [NOBODY], k=60, exclude=False)
    table = people_table()
    cells = {
        profile_input(name): np.array([[table[name].values[7].as_py()]], np.float32 if name == "age" else object)
        for name in table.names
    }
    given = run(graph, ["p0007"], [NOBODY], k=60, exclude=False, **cells)
    np.testing.assert_array_equal(stored["score"], given["score"])
    other = {**cells, "segment": np.array([["a"]], object)}
    assert (run(graph, ["p0007"], [NOBODY], k=60, exclude=False, **other)["score"] != given["score"]).any()
    assert "item" in RESERVED


def test_somebody_without_anything_gets_what_many_like(graph: Any) -> None:
    found = run(graph, ["never seen"], [NOBODY], k=5)
    likes = np.asarray(log().likes().sum(axis=0)).ravel()
    assert likes[found["item_number"][0]].mean() > np.sort(likes)[-12]


def test_new_items_are_scored_beside_the_others() -> None:
    graph = session()
    made = parts()
    assert made.new_items is not None
    fed = {"user": np.array(["p0000", "p0001"], object), "items": np.array([[""], [""]], object)}
    fed |= {"k": np.array([1]), "exclude_seen": np.array([True])}
    for entry in graph.get_inputs():
        if entry.name not in fed:
            empty = "" if entry.type == "tensor(string)" else np.nan
            fed[entry.name] = np.full((2, 1), empty, object if empty == "" else np.float32)
    fed["item:genre"] = np.array([["drama"], ["comedy"], ["crime"]], object)
    for name in ("title", "tags", "brand"):
        fed[f"item:{name}"] = np.full((3, 1), "", object)
    for name in ("price", "stock"):
        fed[f"item:{name}"] = np.full((3, 1), np.nan, np.float32)
    known = {entry.name for entry in (*graph.get_inputs(), *graph.get_overridable_initializers())}
    fed = {name: value for name, value in fed.items() if name in known}
    scores = graph.run(["new_score"], fed)[0]
    assert scores.shape == (2, 3)
    assert scores[0].argmax() == 0
    assert scores[1].argmax() == 1


@pytest.mark.parametrize("with_people", [True, False])
def test_only_operators_of_the_stock_runtime(with_people: bool) -> None:
    model, _ = build(parts(with_people=with_people), {})
    found = outline(model.SerializeToString())
    assert {domain for domain, _ in found.operators} <= {"", "ai.onnx.ml", "com.microsoft"}
    assert {name for domain, name in found.operators if domain == "com.microsoft"} <= {"Tokenizer"}
    assert not found.external
    assert found.opsets[""] == 18
    assert found.opsets["ai.onnx.ml"] == 3
