"""A reason is true: without the items that it names, the recommendation scores lower."""

from __future__ import annotations

from dataclasses import replace
from importlib.util import find_spec

import numpy as np
import pytest
from scipy.sparse import csr_matrix

from desktop_app.core.recommend.base import RECOMMENDERS
from desktop_app.core.recommend.blend import alone
from desktop_app.core.recommend.graph import build
from desktop_app.core.scoring.recommending.asks import AskPerson
from desktop_app.core.scoring.recommending.file import Asked, RecommenderFile
from desktop_app.core.scoring.recommending.links import FileLinks, _table
from desktop_app.core.scoring.recommending.person import answer_person
from desktop_app.core.scoring.recommending.quick_reasons import QuickReasons
from desktop_app.core.scoring.recommending.reasons import Explainer
from desktop_app.core.scoring.tensors import constants
from tests.core.scoring.recommending.files import MEMBERS, opened, parts, path


def score(model: RecommenderFile, person: str, likes: list[str], item: int) -> float:
    allowed = np.zeros(model.facts.items, bool)
    allowed[item] = True
    return float(model.top(Asked([person], [likes or ["\t"]]), 1, exclude_seen=False, allowed=allowed).scores[0, 0])


@pytest.mark.parametrize("members", [MEMBERS, ("bestsellers", "ease"), ("cosine_knn",)])
def test_without_what_is_named_the_score_falls(members: tuple[str, ...]) -> None:
    model = opened(members)
    explainer = Explainer(model)
    named = 0
    for person in model.people[::7]:
        likes = [model.items[item] for item in model.likes_of(person)]
        for pick in answer_person(model, explainer, AskPerson(model.path, person)).picks:
            because = {line.item for line in pick.because.items}
            assert because <= set(likes)
            if because:
                item = model.item_numbers[pick.line.item]
                left = [like for like in likes if like not in because]
                assert score(model, person, left, item) < score(model, person, likes, item)
                assert sum(pick.because.shares) == pytest.approx(1)
                assert list(pick.because.shares) == sorted(pick.because.shares, reverse=True)
                named += 1
    assert named > 50


def test_links_of_the_file_say_what_python_says() -> None:
    made = parts()
    model = opened()
    links = FileLinks(model)
    rng = np.random.default_rng(0)
    for likes in (1, 4, 30):
        history, picks = rng.choice(60, likes, replace=False), rng.choice(60, 10, replace=False)
        linear = [m for m in made.blend.members if m.key in ("cosine_knn", "ease")]
        factors = made.blend.table[min(likes, len(made.blend.table) - 1)]
        expected = sum(
            factors[made.blend.members.index(member)] * member.model.contributions(history, picks)  # type: ignore[operator]
            for member in linear
        )
        got = links.contributions(history, picks)
        content = made.blend.members[3].model.contributions(history, picks)
        if model.facts.members[3].links and content is not None:
            expected = expected + factors[3] * content
        np.testing.assert_allclose(got, expected, atol=1e-5)


@pytest.mark.parametrize("key", sorted(part.key for part in RECOMMENDERS.load()))
def test_what_links_say_is_what_a_liked_item_adds_to_the_scores(key: str) -> None:
    family = RECOMMENDERS[key]()
    if any(need not in ("people", "items", "ratings") and find_spec(need) is None for need in family.needs):
        pytest.skip(f"needs {family.needs}")
    made = parts((key,))
    member = made.blend.members[0]
    model, links = build(replace(made, blend=alone(key, member.setting, member.model)), {})
    if not links[0]:
        pytest.skip("it does not add up over the history")
    arrays = constants(model.SerializeToString(), "\t", ()).arrays
    table = _table(arrays, links[0], 60)
    assert table is not None
    history = np.array([3, 9, 14, 30, 41])
    scores = member.model.score(csr_matrix(np.eye(60, dtype=np.float32)[history].sum(axis=0)[None, :]))[0]
    for item in history:
        less = np.eye(60, dtype=np.float32)[history[history != item]].sum(axis=0)[None, :]
        drop = scores - member.model.score(csr_matrix(less))[0]
        np.testing.assert_allclose(table.between(np.array([item]), np.arange(60))[0], drop, atol=1e-5)


def test_the_linear_part_for_everyone_is_that_of_each() -> None:
    model = opened()
    links = FileLinks(model)
    everyone = links.audience(5, model)
    for person in (0, 31, 119):
        own = links.contributions(model.likes_of(model.people[person]), np.array([5])).sum()
        assert everyone[person] == pytest.approx(own, abs=1e-4)


def test_somebody_without_a_history_is_offered_what_many_like() -> None:
    model = opened(with_tables=False)
    answer = answer_person(model, Explainer(model), AskPerson(path(with_tables=False), ""))
    assert all(pick.because.popular and not pick.because.items for pick in answer.picks)


def test_a_profile_is_named_where_it_did_it() -> None:
    model = opened(("bestsellers",))
    ask = AskPerson(model.path, "", profile={"segment": "b", "age": "33"})
    answer = answer_person(model, Explainer(model), ask)
    segments = [pick.because.profile for pick in answer.picks if pick.because.profile]
    assert segments
    assert "segment" in segments[0]
    assert not any(pick.because.popular for pick in answer.picks if pick.because.profile)


def test_the_quick_reasons_of_everyone_name_liked_items() -> None:
    model = opened()
    asked = Asked(list(model.people[:20]))
    lists = model.top(asked, 5)
    texts = QuickReasons(model).texts(asked, lists)
    for person, row in zip(asked.people, texts, strict=True):
        titles = {model.titles[item] for item in model.likes_of(person)}
        assert all(set(text.split("; ")) <= titles for text in row if text)
    assert sum(bool(text) for row in texts for text in row) > 60
    nobody = Asked(likes=[["\t"]])
    assert QuickReasons(model).texts(nobody, model.top(nobody, 3)) == [["", "", ""]]
