"""From a log on disk to a judged recommender's file."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from desktop_app.core.errors import AcumenError
from desktop_app.core.progress import Cancelled, Silent
from desktop_app.core.scoring.recommending.asks import AskPerson, stars_sentence
from desktop_app.core.scoring.recommending.file import Asked, RecommenderFile
from desktop_app.core.text import render
from desktop_app.core.workflows.load import load
from desktop_app.core.workflows.recommend import recommend
from desktop_app.core.workflows.recommend_ask import ask_person
from desktop_app.core.workflows.recommend_export import export_recommender
from desktop_app.core.workflows.recommend_specs import (
    FirstLists,
    RecommenderJudged,
    RecommendJob,
    RecommendResult,
    RecommendSpec,
    Roles,
    SideSource,
)
from desktop_app.core.workflows.specs import LoadSpec
from tests.core.recommend.logs import random_log

ROLES = Roles(person="customer", item="product")


class Heard(Silent):
    """Progress that remembers."""

    def __init__(self) -> None:
        self.events: list[Any] = []
        self.fractions: list[float] = []

    def update(self, fraction: float, stage: Any, remaining_s: float | None = None) -> None:
        self.fractions.append(fraction)

    def report(self, event: object) -> None:
        self.events.append(event)


def job_of(
    folder: Path, lines: list[str], roles: Roles = ROLES, header: str = "customer,product", **spec: Any
) -> RecommendJob:
    source = folder / "log.csv"
    source.write_text("\n".join([header, *lines]) + "\n", encoding="utf-8")
    loaded = load(LoadSpec(source, folder / "table.arrow"), Silent())
    return RecommendJob(loaded.table_path, RecommendSpec(roles, seconds=600.0, **spec), folder / "model.onnx")


def lines_of(people: int = 120, items: int = 40, seed: int = 0) -> list[str]:
    log = random_log(people, items, seed, 0.25)
    return [f"{log.people[p]},{log.items[i]}" for p, i in zip(log.person, log.item, strict=True)]


@pytest.fixture(scope="module")
def learned(tmp_path_factory: pytest.TempPathFactory) -> tuple[RecommendResult, Heard]:
    folder = tmp_path_factory.mktemp("recommend")
    items = folder / "items.csv"
    items.write_text(
        "product,sort,price\n" + "".join(f"i{n:04},{'odd' if n % 2 else 'even'},{n}\n" for n in range(40)),
        encoding="utf-8",
    )
    people = folder / "people.csv"
    people.write_text(
        "customer,taste\n" + "".join(f"p{n:04},{'odd' if n % 2 else 'even'}\n" for n in range(120)), encoding="utf-8"
    )
    job = job_of(folder, lines_of(), items=SideSource(items), people=SideSource(people))
    heard = Heard()
    return recommend(job, heard), heard


def test_lists_are_better_than_bestsellers_where_there_are_tastes(learned: tuple[RecommendResult, Heard]) -> None:
    result, _ = learned
    assert result.beats_baseline.low > 0
    assert result.metrics["ndcg@10"].value > result.baseline["ndcg@10"].value > result.random["ndcg@10"].value
    assert result.verdict.code in ("ready", "care")
    assert result.judged_by == "person"
    for estimate in (*result.metrics.values(), *result.baseline.values(), *result.random.values()):
        assert estimate.low <= estimate.value <= estimate.high


def test_every_figure_is_there(learned: tuple[RecommendResult, Heard]) -> None:
    result, _ = learned
    named = {"ndcg@10", "recall@20", "hit@10", "precision@10", "map@10", "mrr", "auc"}
    lists = {"coverage@10", "novelty@10", "diversity@10"}
    assert set(result.metrics) == set(result.baseline) == set(result.random) == named | lists
    assert [row.known for row in result.by_history] == [0, 1, 3, 5, -1]
    for shares in result.weights.values():
        assert sum(shares.values()) == pytest.approx(1.0, abs=1e-5)
    assert [likes for likes, _ in result.curve] == sorted(likes for likes, _ in result.curve)
    assert result.parity.flips == 0
    assert result.parity.rows == 120


def test_a_profile_alone_tells_the_taste(learned: tuple[RecommendResult, Heard]) -> None:
    result, _ = learned
    nothing_known = next(row for row in result.by_history if row.known == 0)
    assert nothing_known.metrics["ndcg@10"].value > nothing_known.bestsellers["ndcg@10"].value
    new_items = next(row for row in result.by_history if row.known == -1)
    assert new_items.metrics["ndcg@10"].value > new_items.bestsellers["ndcg@10"].value


def test_first_lists_come_before_the_judgements(learned: tuple[RecommendResult, Heard]) -> None:
    _, heard = learned
    kinds = [type(event) for event in heard.events]
    assert kinds[:2] == [FirstLists, FirstLists]
    assert [event.recommender for event in heard.events[:2]] == ["bestsellers", "rp3beta"]
    assert RecommenderJudged in kinds
    assert heard.fractions == sorted(heard.fractions)
    assert heard.fractions[-1] == 1.0


def test_the_file_answers_and_first_lists_are_gone(learned: tuple[RecommendResult, Heard]) -> None:
    result, heard = learned
    model = RecommenderFile.open(result.model_path)
    lists = model.top(Asked(people=["p0001", "nobody"]), 5)
    assert lists.numbers.shape == (2, 5)
    assert not heard.events[0].model_path.exists()


def test_the_order_of_rows_changes_nothing(tmp_path: Path) -> None:
    lines = lines_of(60, 30, 1)
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    first = recommend(job_of(tmp_path / "a", lines), Silent())
    second = recommend(job_of(tmp_path / "b", lines[::-1]), Silent())
    assert first.metrics == second.metrics
    assert first.weights == second.weights
    people = [f"p{n:04}" for n in range(0, 60, 7)]
    answers = [RecommenderFile.open(one.model_path).top(Asked(people=people), 10) for one in (first, second)]
    np.testing.assert_array_equal(answers[0].numbers, answers[1].numbers)
    np.testing.assert_array_equal(answers[0].scores, answers[1].scores)


def test_without_people_the_file_serves_likes_alone(tmp_path: Path) -> None:
    job = replace(job_of(tmp_path, lines_of(60, 30, 1)), with_people=False)
    result = recommend(job, Silent())
    model = RecommenderFile.open(result.model_path)
    assert model.people == ()
    assert b"p0007" not in result.model_path.read_bytes()
    assert (model.top(Asked(likes=[["i0001", "i0003"]]), 3).numbers >= 0).all()


def test_nothing_to_find_is_said(tmp_path: Path) -> None:
    rng = np.random.default_rng(0)
    lines = [f"p{p},i{i}" for p in range(150) for i in rng.choice(60, 4, replace=False)]
    result = recommend(job_of(tmp_path, lines), Silent())
    assert result.verdict.code == "guess"
    assert result.verdict.headline.code == "lists_guess"
    assert result.beats_baseline.low <= 0


@pytest.mark.parametrize(
    "pairs",
    [
        [("a", "x"), ("b", "y")],
        [("a", "x"), ("a", "y"), ("b", "x")],
        [("a", "x"), ("a", "y"), ("b", "x"), ("b", "y")],
        [(f"p{n}", "x") for n in range(30)] + [("p0", "y")],
        [("a", f"i{n}") for n in range(30)] + [("b", "i3")],
        [(f"p{p}", f"i{i}") for p in range(12) for i in range(12)],
    ],
)
def test_hardly_anything_gives_bestsellers_and_says_so(tmp_path: Path, pairs: list[tuple[str, str]]) -> None:
    result = recommend(job_of(tmp_path, [f"{p},{i}" for p, i in pairs]), Silent())
    assert result.verdict.code in ("too_little", "guess")
    assert result.verdict.headline.sentence()
    assert RecommenderFile.open(result.model_path).top(Asked(people=[pairs[0][0]]), 3).numbers.shape[0] == 1
    assert all(math.isfinite(one.value) for one in result.metrics.values())


def test_one_item_is_an_error_with_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(AcumenError):
        recommend(job_of(tmp_path, ["a,x", "b,x"]), Silent())


def test_ratings_and_times(tmp_path: Path) -> None:
    log = random_log(80, 30, 3, 0.4, timed=True, ratings=True)
    assert log.time is not None
    rows = zip(log.person, log.item, log.value, log.time, strict=True)
    lines = [f"{log.people[p]},{log.items[i]},{v:.0f},{t}" for p, i, v, t in rows]
    roles = Roles(person="customer", item="product", value="stars", time="when", signal="ratings")
    result = recommend(job_of(tmp_path, lines, roles, "customer,product,stars,when"), Silent())
    assert result.judged_by == "time"
    assert result.figures.likes < result.figures.pairs
    assert {"rmse", "mae"} <= set(result.metrics)
    assert {"rmse", "mae"} <= set(result.baseline)


def test_counts_are_confidence(tmp_path: Path) -> None:
    lines = [f"{line},{1 + number % 5}" for number, line in enumerate(lines_of(60, 30, 1))]
    roles = Roles(person="customer", item="product", value="quantity", signal="counts")
    result = recommend(job_of(tmp_path, lines, roles, "customer,product,quantity"), Silent())
    assert result.metrics["ndcg@10"].value > 0


class StopAt(Silent):
    """A person who stops once the work is so far."""

    def __init__(self, fraction: float) -> None:
        self.fraction = fraction

    def update(self, fraction: float, stage: Any, remaining_s: float | None = None) -> None:
        if fraction >= self.fraction:
            raise Cancelled


@pytest.mark.parametrize("fraction", [0.0, 0.08, 0.4, 0.6, 0.9])
def test_it_can_be_stopped_at_any_moment(tmp_path: Path, fraction: float) -> None:
    job = job_of(tmp_path, lines_of(60, 30, 1))
    with pytest.raises(Cancelled):
        recommend(job, StopAt(fraction))
    assert not job.model_path.exists()


def rated_lines() -> list[str]:
    rng = np.random.default_rng(0)
    taste, kind = rng.normal(size=(150, 2)), rng.normal(size=(80, 2))
    stars = 3 + 0.5 * rng.normal(size=(150, 1)) + 0.5 * rng.normal(size=(1, 80)) + taste @ kind.T
    stars = np.clip(np.rint(stars + 0.3 * rng.normal(size=stars.shape)), 1, 5)
    pairs = np.argwhere(rng.random(stars.shape) < 0.35)
    return [f"p{person:03},i{item:03},{stars[person, item]:g}" for person, item in pairs]


def test_the_file_foretells_ratings(tmp_path: Path) -> None:
    roles = Roles(person="customer", item="product", value="stars", signal="ratings", like_from=4.0)
    job = job_of(tmp_path, rated_lines(), roles, "customer,product,stars")
    result = recommend(job, Silent())
    assert result.metrics["rmse"].value < result.baseline["rmse"].value
    assert result.parity.max_difference <= 1e-5
    known = ask_person(AskPerson(job.model_path, "p003"), Silent())
    new = ask_person(AskPerson(job.model_path, likes=("i004", "i010")), Silent())
    assert known.most_stars == new.most_stars == 5
    assert all(pick.stars is not None and 1 <= pick.stars <= 5 for pick in (*known.picks, *new.picks))
    assert render(stars_sentence(known, known.picks[0])).startswith("probably ")
    assert render(stars_sentence(new, new.picks[0])).endswith(" of 5 stars on average")
    export_recommender(job.model_path, tmp_path / "bare.onnx", False, Silent())
    bare = ask_person(AskPerson(tmp_path / "bare.onnx", likes=("i004", "i010")), Silent())
    assert [pick.stars for pick in bare.picks] == pytest.approx([pick.stars for pick in new.picks], abs=1e-5)


def test_ratings_that_averages_tell_as_well_are_not_foretold(tmp_path: Path) -> None:
    rng = np.random.default_rng(1)
    lines = [f"p{p:03},i{i:03},{rng.integers(1, 6)}" for p, i in np.argwhere(rng.random((80, 40)) < 0.4)]
    roles = Roles(person="customer", item="product", value="stars", signal="ratings", like_from=4.0)
    job = job_of(tmp_path, lines, roles, "customer,product,stars")
    result = recommend(job, Silent())
    assert "rmse" in result.metrics
    answer = ask_person(AskPerson(job.model_path, "p003"), Silent())
    assert answer.most_stars is None
    assert all(pick.stars is None and stars_sentence(answer, pick) is None for pick in answer.picks)
