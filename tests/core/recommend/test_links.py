"""Tables of links: exact in every size, and what the linear recommenders put into them."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import numpy as np
import pytest
from scipy import sparse

from desktop_app.core.progress import Silent
from desktop_app.core.recommend.linear import LinkedItems, LinkedItemsFromBase
from desktop_app.core.recommend.links import (
    DenseLinks,
    LowRankLinks,
    SparseLinks,
    keep_links,
    keep_links_and_base,
    spread,
    well_known,
)
from desktop_app.core.recommend.log import Given
from desktop_app.core.recommend.methods.ease import Ease
from desktop_app.core.recommend.methods.few_likes import FewLikes
from desktop_app.core.recommend.methods.item_knn import CosineNeighbours
from desktop_app.core.recommend.methods.rp3beta import RP3Beta
from desktop_app.core.recommend.neighbours import pair_sums, strongest
from desktop_app.core.text import Marked, say
from tests.core.recommend.graphs import Graph, log_of, small_given

_STAGE = say(Marked("Stages", "Testing"))


def random_histories(people: int, items: int, share: float = 0.02, seed: int = 0) -> Any:
    rng = np.random.default_rng(seed)
    return sparse.random_array((people, items), density=share, rng=rng, format="csr", dtype=np.float32).sign().tocsr()


def tables(items: int = 1_200) -> dict[str, tuple[Any, Any]]:
    """Links of every size, each with the whole table that it stands for."""
    rng = np.random.default_rng(0)
    histories = random_histories(50, items)
    small = random_histories(50, 90, 0.2)
    dense = keep_links(rng.normal(size=(90, 90)), small)
    cut = keep_links(rng.normal(size=(items, items)), histories, 40)
    thin = LowRankLinks.of(*(rng.normal(size=shape).astype(np.float32) for shape in ((items, 5), (5, items))))
    assert isinstance(dense, DenseLinks)
    assert isinstance(cut, SparseLinks)
    return {
        "dense": (dense, dense.weights),
        "sparse": (cut, cut.table.toarray()),
        "low rank": (thin, thin.into @ thin.out),
    }


@pytest.mark.parametrize("size", ["dense", "sparse", "low rank"])
def test_scores_and_contributions_are_those_of_the_whole_table(size: str) -> None:
    links, whole = tables()[size]
    histories = random_histories(30, len(whole), 0.05, 1)
    np.testing.assert_allclose(links.score(histories), histories @ whole, rtol=1e-4, atol=1e-4)
    history = histories[[3]].indices
    items = np.array([5, 0, 17, len(whole) - 1])
    np.testing.assert_allclose(links.contributions(history, items), whole[np.ix_(history, items)], rtol=1e-4, atol=1e-4)


@pytest.mark.parametrize("size", ["dense", "sparse"])
def test_the_graph_gives_the_same_bits_however_many_ask(size: str) -> None:
    links, whole = tables()[size]
    histories = random_histories(400, len(whole), 0.03, 2)
    expected = links.score(histories)
    graph = Graph(LinkedItems(links, "some:1"), len(whole))
    np.testing.assert_array_equal(graph.score(histories), expected)
    np.testing.assert_array_equal(graph.score(histories[:3]), expected[:3])
    order = np.random.default_rng(3).permutation(400)
    np.testing.assert_array_equal(links.score(histories[order]), expected[order])


def test_two_thin_tables_take_half_the_room_and_say_the_same() -> None:
    rng = np.random.default_rng(0)
    size = 10.0 ** rng.uniform(-6, 3, 40)  # factors of very different size, as divided by popularity
    into, out = rng.normal(size=(300, 40)) * size, rng.normal(size=(40, 300)) / size[:, None]
    links = LowRankLinks.of(into, out)
    histories = random_histories(60, 300, 0.05)
    wanted = histories @ into @ out
    found = links.score(histories)
    np.testing.assert_allclose(found, wanted, atol=2e-3 * np.abs(wanted).max())
    graph = Graph(LinkedItems(links, "some:1"), 300)
    np.testing.assert_allclose(graph.score(histories), found, rtol=1e-5, atol=1e-5 * np.abs(found).max())
    assert graph.size_bytes < 2.2 * (into.size + out.size)


def test_what_everybody_starts_from_is_on_the_scale_of_the_links() -> None:
    rng = np.random.default_rng(0)
    matrix, base, histories = rng.normal(size=(60, 60)), rng.normal(size=60), random_histories(80, 60, 0.1)
    links, start = keep_links_and_base(matrix, base, histories)
    model = LinkedItemsFromBase(links, "some:1", start)
    found, wanted = model.score(histories), histories @ matrix + base
    ratio = (found * wanted).sum() / (wanted * wanted).sum()
    np.testing.assert_allclose(found, wanted * ratio, atol=2e-3 * np.abs(found).max())
    np.testing.assert_array_equal(Graph(model, 60).score(histories), found)


def test_only_the_strongest_links_are_kept() -> None:
    matrix = np.random.default_rng(0).normal(size=(1_100, 1_100)).astype(np.float32)
    links = keep_links(matrix, random_histories(20, 1_100), 25)
    assert isinstance(links, SparseLinks)
    for row in (0, 500, 1_099):
        strongest_ones = np.sort(np.argsort(-np.abs(matrix[row]))[:25])
        np.testing.assert_array_equal(np.sort(links.to[row]), strongest_ones)


def test_links_of_the_best_known_items_stand_in_the_whole_catalogue() -> None:
    likes = sparse.csr_matrix(np.array([[1, 0, 1, 0], [1, 0, 0, 1], [0, 0, 1, 1], [0, 1, 1, 0]], np.float32))
    head = well_known(likes, 2)
    assert head is not None
    np.testing.assert_array_equal(head, [0, 2])
    assert well_known(likes, 4) is None
    whole = spread(np.array([[0.0, 3.0], [4.0, 0.0]]), head, 4).toarray()
    np.testing.assert_array_equal(np.argwhere(whole), [[0, 2], [2, 0]])
    assert (whole[0, 2], whole[2, 0]) == (3.0, 4.0)


def test_nothing_to_link_is_no_link() -> None:
    links = keep_links(sparse.csr_matrix((6, 6)), sparse.csr_matrix((3, 6), dtype=np.float32))
    assert not links.score(sparse.csr_matrix(np.ones((2, 6), np.float32))).any()


def test_neighbours_are_those_of_the_whole_product() -> None:
    likes = random_histories(80, 50, 0.1)
    whole = (likes.T @ likes).toarray()
    np.fill_diagonal(whole, 0)
    found = strongest(likes.T.tocsr(), likes, 7, Silent(), _STAGE).toarray()
    for row, kept in zip(whole, found, strict=True):
        wanted = np.argsort(-row, kind="stable")[:7]
        np.testing.assert_array_equal(np.flatnonzero(kept), np.sort(wanted[row[wanted] > 0]))
    weights = np.arange(80.0)
    sums = pair_sums(likes, weights, Silent(), _STAGE)
    np.testing.assert_allclose(sums, (likes.T @ sparse.diags_array(weights) @ likes).toarray())


def fitted(part: Any, given: Given, setting: float) -> Any:
    """The scores of one recommender for histories of one item each, the row of each item up to a factor."""
    model = part.fit(given, (setting,), 0, Silent())[0]
    return model.score(sparse.identity(len(given.log.items), dtype=np.float32, format="csr"))


def same_up_to_a_factor(found: np.ndarray, wanted: np.ndarray) -> None:
    ratio = (found * wanted).sum() / (wanted * wanted).sum()
    np.testing.assert_allclose(found, ratio * wanted, atol=3e-3 * np.abs(found).max())


def test_ease_is_the_closed_form() -> None:
    given = small_given()
    x = given.log.likes().toarray().astype(np.float64)
    inverse = np.linalg.inv(x.T @ x + 50 * np.eye(x.shape[1]))
    wanted = -inverse / np.diag(inverse)[None, :]
    np.fill_diagonal(wanted, 0)
    same_up_to_a_factor(fitted(Ease(), given, 50.0), wanted)


def test_cosine_and_walks_are_their_formulas() -> None:
    given = small_given()
    x = given.log.likes().toarray().astype(np.float64)
    together, liked = x.T @ x, x.sum(axis=0)
    cosine = together / (np.sqrt(np.outer(liked, liked)) + 10)
    some, own = np.maximum(liked, 1), np.maximum(x.sum(axis=1, keepdims=True), 1)
    walks = (x / some**0.6).T @ (x / own**0.6) / some[None, :] ** 0.3
    for wanted, found in ((cosine, fitted(CosineNeighbours(), given, 60.0)), (walks, fitted(RP3Beta(), given, 0.3))):
        np.fill_diagonal(wanted, 0)
        same_up_to_a_factor(found, wanted)


def test_few_likes_is_least_squares_over_every_draw() -> None:
    x = (np.random.default_rng(4).random((14, 6)) < 0.6).astype(np.float64)
    known = 2
    rows, targets, weights = [], [], []
    for person in x[x.sum(axis=1) >= 2]:
        own = np.flatnonzero(person)
        draws = list(combinations(own, min(known, len(own) - 1)))
        for draw in draws:
            row = np.zeros(6)
            row[list(draw)] = 1
            rows.append(row)
            targets.append(person - row)
            weights.append(1 / len(draws))
    a, b, w = np.array(rows), np.array(targets), np.array(weights)[:, None]
    total = w.sum()
    a_mean, b_mean = (a * w).sum(axis=0) / total, (b * w).sum(axis=0) / total
    inside = a.T @ (w * a) - total * np.outer(a_mean, a_mean) + 0.7 * known * np.eye(6)
    across = a.T @ (w * b)
    np.fill_diagonal(across, 0)
    links = np.linalg.solve(inside, across - total * np.outer(a_mean, b_mean))
    same_up_to_a_factor(fitted(FewLikes(), Given(log_of(x)), float(known)), links + b_mean - a_mean @ links)
