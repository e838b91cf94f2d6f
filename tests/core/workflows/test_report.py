"""The report: one page that stands alone, says everything, and cannot be broken by what the data holds."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pytest

from desktop_app.cli import Speaker
from desktop_app.core.evaluation.figures import Estimate, Importance
from desktop_app.core.notices import Notice
from desktop_app.core.text import render
from desktop_app.core.workflows.report import html_report
from desktop_app.core.workflows.report_page import bar_picture, figure, scatter_picture, span_picture, tag
from desktop_app.core.workflows.specs import TrainResult, Verdict
from tests.trained import NAMES, trained

ANSWERS = ["yes", "number", "four", "thirty"]
HOSTILE = "<script>alert('x')</script>&\"\x00\x1b\ud800]]>--> 中文 😀"


def page(result: TrainResult) -> str:
    return html_report(result, render)


def tree(made: str) -> ElementTree.Element:
    return ElementTree.fromstring(made.removeprefix("<!DOCTYPE html>"))


def said(made: str) -> str:
    body = tree(made).find("body")
    return " ".join(text.strip() for text in body.itertext() if text.strip())


@pytest.mark.parametrize("answer", ANSWERS)
def test_the_page_is_well_formed_and_stands_alone(answer: str) -> None:
    made = page(trained(answer).result)
    root = tree(made)
    assert root.tag == "html"
    assert root.get("lang") == "en"
    assert not re.search(r"https?:|src=|href=|url\(|@import|<script|javascript:", made)
    assert not {element.tag for element in root.iter()} & {"script", "link", "img", "iframe", "object"}
    made.encode("utf-8")


@pytest.mark.parametrize("answer", ANSWERS)
def test_elements_close_as_browsers_close_them(answer: str) -> None:
    """In HTML only void elements and drawings may end themselves."""
    own_end = {"meta", "line", "rect", "circle", "path"}

    class Closing(HTMLParser):
        def handle_startendtag(self, tag: str, attrs: object) -> None:
            assert tag in own_end, tag

    Closing().feed(page(trained(answer).result))


@pytest.mark.parametrize("answer", ANSWERS)
def test_the_page_says_everything(answer: str) -> None:
    result = trained(answer).result
    text = said(page(result))
    assert render(result.verdict.headline.sentence()) in text
    for reason in (*result.verdict.reasons, *result.doubts, *result.plan.left_out):
        assert render(reason.sentence()) in text
    for name, estimate in result.metrics.items():
        assert figure(estimate.value) in text, name
        assert f"{figure(estimate.low)} – {figure(estimate.high)}" in text, name
    assert all(figure(estimate.value) in text for estimate in result.baseline.values())
    assert all(name in text for name in (*NAMES, *result.plan.classes))
    assert "Linear model" in text
    assert f"Seed {result.spec.seed}" in text
    assert re.search(r"20\d\d-\d\d-\d\d", text)
    assert "largest difference" in text
    assert ("Predicted against actual" in text) is (answer == "number")
    assert ("What was called what" in text) is (answer != "number")


def test_the_matrix_counts_every_row() -> None:
    made = tree(page(trained("four").result))
    matrix = next(table for table in made.iter("table") if table.get("class") == "matrix")
    counts = [int(cell.text.replace(",", "")) for cell in matrix.iter("td")]
    assert len(counts) == 16
    assert sum(counts) == 120
    assert sum(cell.get("class") == "right" for cell in matrix.iter("td")) == 4


def test_thirty_classes_have_a_table_but_no_matrix() -> None:
    made = tree(page(trained("thirty").result))
    assert not [table for table in made.iter("table") if table.get("class") == "matrix"]
    assert "class 29" in said(page(trained("thirty").result))


@pytest.mark.parametrize("answer", ["yes", "number"])
def test_nothing_in_the_data_can_break_the_page(answer: str) -> None:
    result = trained(answer).result
    plan = replace(
        result.plan,
        target=HOSTILE,
        columns=(HOSTILE,),
        classes=tuple(f"{HOSTILE}{n}" for n, _ in enumerate(result.plan.classes)),
        positive=HOSTILE if result.plan.positive else "",
        left_out=(Notice("left_out_id", HOSTILE),),
    )
    hostile = replace(
        result,
        plan=plan,
        classes=tuple(replace(figures, name=HOSTILE) for figures in result.classes),
        importance=(Importance(HOSTILE, 0.1, 0.0, 0.2),),
        doubts=(Notice("likely_leak", HOSTILE, {"score": 99}),),
        verdict=Verdict("care", Notice("headline_guess", HOSTILE), ()),
        model_path=Path("<b>.onnx"),
    )
    made = page(hostile)
    assert "<script" not in made
    assert "中文 😀" in said(made)
    assert "alert('x')" in said(made)


@pytest.mark.parametrize("code", ["ready", "care", "guess", "too_little"])
def test_every_verdict_has_a_word_and_a_picture(code: str) -> None:
    result = trained().result
    made = tree(page(replace(result, verdict=Verdict(code, result.verdict.headline, ()))))
    (shown,) = [element for element in made.iter("div") if element.get("class") == f"verdict {code}"]
    assert shown.find("svg") is not None
    assert shown.findtext("span")


def test_figures_that_are_not_numbers_leave_a_dash() -> None:
    result = trained("number").result
    nothing = Estimate(float("nan"), float("nan"), float("nan"))
    made = page(replace(result, metrics={"r2": nothing}, baseline={}, importance=()))
    assert "– – –" in said(made)
    assert "nan" not in made.lower().replace("explan", "")


def test_it_is_spoken_in_chinese_too() -> None:
    made = html_report(trained().result, Speaker("zh_CN"))
    tree(made)
    assert re.search("[\u4e00-\u9fff]{4}", said(made))


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (0.12345, "0.123"),
        (1234.5, "1,234"),
        (-0.5, "−0.5"),
        (3.0, "3"),
        (1e-9, "1e−09"),
        (float("nan"), "–"),
        (0.0, "0"),
    ],
)
def test_figures_have_three_digits(value: float, shown: str) -> None:
    assert figure(value) == shown


def test_pictures_stay_inside_their_frame() -> None:
    rng = np.random.default_rng(0)
    pairs = [(float(a), float(b)) for a, b in rng.normal(size=(50, 2)) * 1e6]
    drawn = [
        scatter_picture(pairs, "a", "b"),
        scatter_picture([(1.0, 1.0)], "a", "b"),
        span_picture(0.5, 0.4, 0.6, 0.1),
        bar_picture(0.2, 0.1, 0.9, 0.5),
        bar_picture(-0.2, -0.3, 0.1, 0.5),
    ]
    for picture in drawn:
        root = ElementTree.fromstring(picture)
        left, top, width, height = map(float, root.get("viewBox").split())
        for element in root.iter():
            for key, low, size in (("cx", left, width), ("x1", left, width), ("x2", left, width), ("cy", top, height)):
                assert low <= float(element.get(key, low)) <= low + size
    assert span_picture(1.0, 1.0, 1.0, None) == ""
    assert bar_picture(0.0, 0.0, 0.0, 0.0) == ""


def test_markup_is_only_what_was_meant_as_markup() -> None:
    assert tag("p", "<b>", tag("i", "x"), class_='a"b', empty="") == '<p class="a&quot;b">&lt;b&gt;<i>x</i></p>'
