"""The price is what is measured on rows that nothing was learned from."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from desktop_app.core.evaluation.metrics import log_loss
from desktop_app.core.export.compress.price import Sheet, standard
from desktop_app.core.learners.calibration import Calibration, sharpen
from tests.core.export.compress.exams import ASKED, CLASSES, exam


@pytest.fixture(params=CLASSES, ids=lambda classes: f"{classes} classes")
def sheet(request: pytest.FixtureRequest) -> Sheet:
    return Sheet.of([exam(request.param)])


def worse(sheet: Sheet, by: float = 0.3) -> np.ndarray:
    """Return the answers of the blend, mixed with noise."""
    noise = np.random.default_rng(0).normal(size=sheet.whole.shape)
    if not sheet.classes:
        return sheet.whole + by * noise
    mixed = np.clip(sheet.whole, 1e-7, 1) * np.exp(by * noise)
    return np.asarray(mixed / mixed.sum(axis=1, keepdims=True))


def test_the_blend_itself_costs_nothing(sheet: Sheet) -> None:
    price = sheet.price(sheet.whole)
    assert price.cost == price.low == price.high == 0
    assert price.expected == pytest.approx(0, abs=1e-12)
    assert price.rows == ASKED


def test_the_loss_is_that_of_the_answers(sheet: Sheet) -> None:
    answers = worse(sheet)
    price = sheet.price(answers)
    if sheet.classes:
        wanted = log_loss(sheet.true, sheet.whole), log_loss(sheet.true, answers)
    else:
        unit = sheet.scale.sd
        wanted = tuple(unit * np.sqrt(np.mean((part[:, 0] - sheet.true) ** 2)) for part in (sheet.whole, answers))
    assert (price.loss_before, price.loss) == pytest.approx(wanted)
    assert price.cost == pytest.approx(wanted[1] / wanted[0] - 1)
    assert price.low < price.cost < price.high


def test_more_noise_is_expected_to_cost_more(sheet: Sheet) -> None:
    costs = [sheet.expected(worse(sheet, by)) for by in (0.0, 0.1, 0.3, 1.0)]
    assert costs == sorted(costs)
    assert costs[0] == pytest.approx(0, abs=1e-9)
    assert costs[-1] > 0.05


@pytest.mark.parametrize("classes", [2, 4])
def test_the_temperature_is_found_that_leads_back(classes: int) -> None:
    sheet = Sheet.of([exam(classes)])
    found = sheet.nearest(sharpen(sheet.whole, 1 / 1.4), Calibration())
    assert found.temperature == pytest.approx(1.4, rel=0.03)


def test_a_beta_calibration_is_brought_near_too() -> None:
    sheet, beta = Sheet.of([exam(2)]), Calibration(beta=(1.2, 0.8, 0.1))
    calibrated = replace(sheet, whole=beta.apply(sheet.whole))
    low, high, shift = (2 * part for part in (1.2, 0.8, 0.1))
    found = calibrated.nearest(sheet.whole, Calibration(beta=(low, high, shift)))
    assert found.beta == pytest.approx((1.2, 0.8, 0.1), rel=0.03)


def test_numbers_are_stretched_back() -> None:
    sheet = Sheet.of([exam(0)])
    assert sheet.nearest(sheet.whole / 1.3, Calibration()).stretch == pytest.approx(1.3)


def test_rows_of_several_exams_are_one_sheet() -> None:
    one = exam(2)
    both = Sheet.of([one, one])
    assert len(both.true) == 2 * ASKED
    assert both.price(both.whole).loss_before == pytest.approx(Sheet.of([one]).price(both.whole[:ASKED]).loss_before)


def test_a_blend_that_never_errs_has_a_price_too() -> None:
    one = exam(2)
    whole = np.eye(2)[one.true.values]
    sheet = Sheet(one.true.values, whole, 2, one.fitted.scale)
    answers = np.where(whole > 0, 0.99, 0.01)
    assert sheet.price(whole).cost == 0
    assert 0 < sheet.price(answers).expected < 1
    assert np.isfinite(sheet.price(answers).cost)


def test_numbers_are_judged_as_they_are_answered() -> None:
    one = exam(0)
    found = standard(one.fitted, one.fitted.predict(one.asked))
    assert found.shape == (ASKED, 1)
    np.testing.assert_allclose(one.fitted.scale.restore(found[:, 0]), one.fitted.predict(one.asked))
