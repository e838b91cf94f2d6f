"""What a cheaper form costs: how much more it errs than the whole blend, on rows that neither learned from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from desktop_app.core.features.base import Answers
from desktop_app.core.features.raw import RawTable
from desktop_app.core.learners.calibration import Calibration
from desktop_app.core.learners.fitted import Fitted, TargetScale

_TINY = 1e-7
_LEAST_LOSS = 0.02  # of the loss of guessing: below that, shares of a loss say nothing
_TEMPERATURES = np.exp(np.linspace(np.log(0.5), np.log(2.0), 41))
_TWO_SIDED_95 = 1.96


@dataclass(frozen=True, eq=False)
class Exam:
    """A blend, the rows it learned from, and rows it did not see, with their answers.

    Attributes
    ----------
    learned, known : RawTable, Answers
    asked, true : RawTable, Answers
    """

    fitted: Fitted
    learned: RawTable
    known: Answers
    asked: RawTable
    true: Answers


@dataclass(frozen=True)
class Price:
    """The loss (log-loss, or RMSE in the target's unit) of the whole blend and of a cheaper form on the same rows.

    Attributes
    ----------
    low, high : float
        95 % interval of `cost`.
    expected : float
        The cost that the form's answers lead one to expect, without looking at what was true.
    """

    loss_before: float
    loss: float
    low: float
    high: float
    expected: float
    rows: int

    @property
    def cost(self) -> float:
        """By which share the loss is larger; below 0 the cheaper form errs less."""
        return self.loss / self.loss_before - 1 if self.loss_before > 0 else float(self.loss > 0)


@dataclass(frozen=True, eq=False)
class Sheet:
    """What is known about the rows of all exams together: what was true, and what the whole blend answers.

    Attributes
    ----------
    true : ndarray, shape (rows,)
        Class numbers, or standardised numbers.
    whole : ndarray, shape (rows, outputs)
        Probabilities, or standardised values.
    """

    true: np.ndarray
    whole: np.ndarray
    classes: int
    scale: TargetScale

    @classmethod
    def of(cls, exams: Sequence[Exam]) -> Sheet:
        """Let the whole blend answer."""
        first = exams[0].fitted
        whole = np.concatenate([standard(exam.fitted, exam.fitted.predict(exam.asked)) for exam in exams])
        return cls(np.concatenate([exam.true.values for exam in exams]), whole, first.classes, first.scale)

    def price(self, answers: np.ndarray) -> Price:
        """Return what `answers`, of the shape of `whole`, cost."""
        before, after = self._losses(self.whole), self._losses(answers)
        difference = after - before
        margin = _TWO_SIDED_95 * float(difference.std()) / np.sqrt(len(difference))
        expected = self.expected(answers)
        if self.classes:
            base, slope = float(before.mean()), 1.0
            losses = base, float(after.mean())
        else:  # the root of a mean of squares
            base = float(np.sqrt(before.mean()))
            slope = 0.5 / max(base, _TINY)
            losses = base * self.scale.sd, float(np.sqrt(after.mean())) * self.scale.sd
        middle, unit = float(difference.mean()) * slope, max(base, _TINY)
        low, high = (middle - margin * slope) / unit, (middle + margin * slope) / unit
        return Price(*losses, float(low), float(high), expected, len(self.true))

    def expected(self, answers: np.ndarray) -> float:
        """Return the cost to be expected if the whole blend is right on average.

        That is the Kullback-Leibler divergence, or the squared distance, of the answers from those of the whole
        blend: no label is looked at, so choosing by it takes nothing from what is measured afterwards, and it varies
        far less from one choice of rows to the next.
        """
        losses = self._losses(self.whole)
        if self.classes:
            whole, other = (np.clip(part, _TINY, 1.0) for part in (self.whole, answers))
            return float((whole * np.log(whole / other)).sum(axis=1).mean()) / max(float(losses.mean()), self._least())
        base = max(float(np.sqrt(losses.mean())), self._least())
        return float(np.sqrt(base**2 + ((answers - self.whole) ** 2).mean())) / base - 1

    def nearest(self, mixed: np.ndarray, usual: Calibration) -> Calibration:
        """Return the calibration, like `usual` but for one number, that brings `mixed` nearest to the whole blend."""
        if not self.classes:
            return replace(usual, stretch=float(np.vdot(mixed, self.whole) / max(np.vdot(mixed, mixed), _TINY)))
        ways = [tempered(usual, float(temperature)) for temperature in _TEMPERATURES]
        return min(ways, key=lambda way: self.expected(way.apply(mixed)))

    def _losses(self, answers: np.ndarray) -> np.ndarray:
        if self.classes:
            chosen: np.ndarray = -np.log(np.clip(answers[np.arange(len(self.true)), self.true], _TINY, 1.0))
            return chosen
        squares: np.ndarray = (answers[:, 0] - self.true) ** 2
        return squares

    def _least(self) -> float:
        if not self.classes:
            return _LEAST_LOSS
        shares = np.bincount(self.true, minlength=self.classes) / len(self.true)
        return _LEAST_LOSS * max(float(-(shares * np.log(np.maximum(shares, _TINY))).sum()), _TINY)


def tempered(calibration: Calibration, temperature: float) -> Calibration:
    """Return the calibration with its answers that much closer to each other (above 1) or further apart."""
    if calibration.beta is None:
        return replace(calibration, temperature=calibration.temperature * temperature)
    low, high, shift = calibration.beta
    return replace(calibration, beta=(low / temperature, high / temperature, shift / temperature))


def standard(fitted: Fitted, predicted: np.ndarray) -> np.ndarray:
    """Return the answers of a blend as a `Sheet` holds them."""
    return predicted if fitted.classes else fitted.scale.standardise(predicted)[:, None]
