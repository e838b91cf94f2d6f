"""Which form is offered: small within its cost, tiny within its size."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from desktop_app.core.export.compress.forms import Form, Rung, Sizes, whole_form
from desktop_app.core.export.compress.offers import OFFERS, Offer, Workshop, choice, with_interval
from desktop_app.core.export.compress.price import Exam, Sheet, standard
from desktop_app.core.learners.fitted import TargetScale
from desktop_app.core.progress import Silent
from tests.core.export.compress.exams import CLASSES, exam

MB = 1_000_000


def rung(size_bytes: float, expected: float) -> Rung:
    return Rung(Form((), rounds=int(size_bytes)), int(size_bytes), expected)


WHOLE = rung(6 * MB, 0.0)


@pytest.mark.parametrize(
    ("size", "rungs", "chosen"),
    [
        ("small", [rung(2 * MB, 0.0005), rung(1 * MB, 0.0006), rung(MB / 2, 0.003)], 1),
        ("small", [rung(1.9 * MB, 0.0015), rung(1.5 * MB, 0.0019), rung(3 * MB, 0.0001)], 0),
        ("small", [rung(1.9 * MB, 0.05), rung(3 * MB, 0.0009)], 1),
        ("small", [rung(1.9 * MB, 0.05)], None),
        ("tiny", [rung(2 * MB, 0.0), rung(0.9 * MB, 0.004), rung(0.4 * MB, 0.0045), rung(0.1 * MB, 0.02)], 2),
        ("tiny", [rung(0.9 * MB, 0.0), rung(0.8 * MB, 0.004)], 0),
        ("tiny", [rung(0.9 * MB, 0.009), rung(0.4 * MB, 0.0095)], 0),
        ("tiny", [rung(2 * MB, 0.001), rung(0.9 * MB, 0.3)], 1),
        ("tiny", [rung(2 * MB, 0.001)], 0),
    ],
)
def test_the_choice(size: str, rungs: list[Rung], chosen: int | None) -> None:
    best = choice([WHOLE, *rungs], OFFERS[size], WHOLE.size_bytes)
    assert best is (WHOLE if chosen is None else rungs[chosen])


def whole_bytes(one: Exam) -> int:
    return Sizes(one.fitted, one.learned).of(whole_form(one.fitted)) + 10_000


@pytest.mark.parametrize("classes", CLASSES)
@pytest.mark.parametrize("size", ["small", "tiny"])
def test_the_price_is_that_of_the_form_that_is_made(classes: int, size: str) -> None:
    one = exam(classes)
    shop = Workshop((one,), one.fitted, one.learned, one.known, whole_bytes(one), 0)
    found = shop.compressed(OFFERS[size], Silent())
    assert found.price.cost - (found.price.high - found.price.low) / 4 <= OFFERS[size].most_cost
    # The final blend is the judged one here, so what is made can be measured again from the outside.
    answers = standard(found.fitted, found.fitted.predict(one.asked))
    assert Sheet.of([one]).price(answers).loss == pytest.approx(found.price.loss, rel=1e-6)
    if not classes:
        low, high = found.fitted.scale.interval(found.answers)
        assert 0.88 <= np.mean((found.true >= low) & (found.true <= high)) <= 0.97


def test_a_form_that_is_surely_too_dear_is_not_taken() -> None:
    one = exam(2)
    shop = Workshop((one,), one.fitted, one.learned, one.known, whole_bytes(one), 0)
    strict = Offer("strict", 1.0, np.inf, 1e-9, is_size_promised=False)
    assert shop.compressed(strict, Silent()).price.cost == pytest.approx(0, abs=1e-6)


def test_where_all_that_fit_are_too_dear_the_cheapest_of_them_is_taken() -> None:
    one = exam(2)
    shop = Workshop((one,), one.fitted, one.learned, one.known, whole_bytes(one), 0)
    found = shop.compressed(Offer("dear", 1.0, 100_000, -1.0, is_size_promised=True), Silent())
    assert Sizes(found.fitted, one.learned).of(whole_form(found.fitted)) + 10_000 <= 100_000
    assert found.price.cost < 0.05


@pytest.mark.parametrize("most_bytes", [30_000, 100_000, 300_000])
def test_a_promised_size_is_kept(most_bytes: int) -> None:
    one = exam(2)
    shop = Workshop((one,), one.fitted, one.learned, one.known, whole_bytes(one), 0)
    found = shop.compressed(Offer("promised", 1.0, most_bytes, 0.01, is_size_promised=True), Silent())
    size = Sizes(found.fitted, one.learned).of(whole_form(found.fitted)) + 10_000
    assert size <= most_bytes or found.form.rounds + len(found.form.shares) == 1  # nothing smaller is left


def test_an_interval_holds_nine_of_ten() -> None:
    residuals = np.random.default_rng(0).normal(size=1_000)
    scale = with_interval(TargetScale(sd=2.0), residuals)
    assert np.mean((residuals >= scale.below) & (residuals <= scale.above)) == pytest.approx(0.9, abs=0.01)
    assert scale == replace(TargetScale(sd=2.0), below=scale.below, above=scale.above)


def test_a_form_that_suits_only_the_judged_blend_is_not_written(monkeypatch: pytest.MonkeyPatch) -> None:
    one = exam(0)
    shop = Workshop((one,), one.fitted, one.learned, one.known, whole_bytes(one), 0)
    made = shop._made_of_final

    def spoiled(form: Form, progress: Silent) -> object:
        fitted = made(form, progress)
        return fitted if form == whole_form(one.fitted) else replace(fitted, stretch=-3.0)

    monkeypatch.setattr(shop, "_made_of_final", spoiled)
    assert shop.compressed(OFFERS["small"], Silent()).form == whole_form(one.fitted)
