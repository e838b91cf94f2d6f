"""The report on a recommender: one page that stands alone, says everything, and cannot be broken by the data."""

from __future__ import annotations

import re
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from desktop_app.core.notices import Notice
from desktop_app.core.recommend.base import RECOMMENDERS
from desktop_app.core.scoring.recommending.asks import CostAnswer
from desktop_app.core.text import render, say
from desktop_app.core.workflows.recommend_report import recommend_report
from desktop_app.core.workflows.recommend_specs import RecommendResult
from desktop_app.core.workflows.recommend_words import FIGURES
from desktop_app.core.workflows.report_page import figure, tail_picture
from tests.ui.recommendations_tab import states

HOSTILE = "<script>alert('x')</script>&\"\x00\x1b\ud800]]>--> 中文"


@pytest.fixture
def run() -> RecommendResult:
    return states.run()


def tree(made: str) -> ElementTree.Element:
    return ElementTree.fromstring(made.removeprefix("<!DOCTYPE html>"))


def said(made: str) -> str:
    body = tree(made).find("body")
    assert body is not None
    return " ".join(text.strip() for text in body.itertext() if text.strip())


def test_the_page_stands_alone(run: RecommendResult) -> None:
    made = recommend_report(run, render)
    root = tree(made)
    assert (root.tag, root.get("lang")) == ("html", "en")
    assert not re.search(r"https?:|src=|href=|url\(|@import|<script|javascript:", made)


def test_the_page_says_everything(run: RecommendResult) -> None:
    text = said(recommend_report(run, render))
    assert render(run.verdict.headline.sentence()) in text
    for reason in (*run.verdict.reasons, *run.notices):
        assert render(reason.sentence()) in text
    for name, estimate in run.metrics.items():
        shares = FIGURES[name].form in ("of_100", "percent")
        assert (f"{figure(100 * estimate.value)} %" if shares else figure(estimate.value)) in text, name
    for row in run.leaderboard:
        assert render(say(RECOMMENDERS[row.recommender].label)) in text
    for row in run.by_history:
        assert figure(round(100 * row.metrics["hit@10"].value)) in text
    for words in ("By how much is known", "What is chosen", "Who answers", f"Seed {run.spec.seed}", "other lists"):
        assert words in text
    assert "What the rules cost" not in text
    priced = said(recommend_report(run, render, CostAnswer(500, 87.0, (80.0,), 82.0)))
    assert "With all of this, 82 of 100 find something; without, 87." in priced


def test_a_run_that_could_not_be_judged_has_a_page(run: RecommendResult) -> None:
    bare = replace(run, metrics={}, baseline={}, random={}, by_history=(), leaderboard=(), curve=(), notices=())
    text = said(recommend_report(bare, render))
    assert "How good" not in text
    assert "How it was judged" in text


def test_names_in_the_data_break_nothing(run: RecommendResult) -> None:
    roles = replace(run.spec.roles, person=HOSTILE, item=HOSTILE[:20])
    notices = (Notice("log_says", HOSTILE, {"columns": (HOSTILE,)}),)
    made = recommend_report(replace(run, spec=replace(run.spec, roles=roles), notices=notices), render)
    assert "alert('x')" in said(made)
    assert not [element for element in tree(made).iter() if element.tag == "script"]


@pytest.mark.parametrize(("counts", "half"), [((), 0), ((5,), 1), ((9, 3, 1, 1), 1), ((4, 4, 4), 0)])
def test_the_long_tail_is_drawn(counts: tuple[int, ...], half: int) -> None:
    drawn = tail_picture(counts, half)
    if counts:
        assert len(list(ElementTree.fromstring(drawn).iter("path"))) == (2 if half else 1)
    else:
        assert drawn == ""
