"""The files that are offered: how small each is, what it may cost, and which form of the blend that is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from desktop_app.core.export.compress.forms import Form, Pruning, Rung, Sizes, made, student_rungs, whole_form
from desktop_app.core.export.compress.price import Exam, Price, Sheet, standard
from desktop_app.core.export.compress.student import Student, taught
from desktop_app.core.export.compress.tables import BYTE, HALF, rounded
from desktop_app.core.features.base import Answers
from desktop_app.core.features.raw import RawTable
from desktop_app.core.learners.fitted import Fitted, TargetScale
from desktop_app.core.progress import Part, Progress
from desktop_app.core.text import QT_TRANSLATE_NOOP, say

_STAGE = QT_TRANSLATE_NOOP("Stages", "Measuring what the smaller file costs")
_MISS = 0.05  # a 90 % interval misses 5 % on each side
_HALVING = 0.1
_COMPARED = 2_000  # rows
_STRAY_FACTOR, _STRAY_MARGIN = 3.0, 0.02  # of a probability, or of the answers' spread
_WORTH_ROUNDING = 0.97  # of the bytes before


@dataclass(frozen=True)
class Offer:
    """A kind of file.

    Attributes
    ----------
    key : str
    most_share : float
        Of the bytes of the whole file.
    most_bytes : float
    most_cost : float
        By which share the loss may grow.
    is_size_promised : bool
        The size is kept whatever it costs; otherwise the cost is kept however large the file.
    """

    key: str
    most_share: float
    most_bytes: float
    most_cost: float
    is_size_promised: bool

    def limit(self, whole_bytes: int) -> float:
        """Return the bytes that the file should stay below."""
        return min(self.most_bytes, self.most_share * whole_bytes)


OFFERS = {
    "small": Offer("small", 1 / 3, np.inf, 0.002, is_size_promised=False),
    "tiny": Offer("tiny", 1.0, 1e6, 0.01, is_size_promised=True),
}


@dataclass(frozen=True, eq=False)
class Compressed:
    """A form of a blend that was found, the blend in that form, and what it costs.

    Attributes
    ----------
    true, answers : ndarray
        Of the rows that judged it: class numbers and probabilities, or values in the target's unit.
    """

    form: Form
    fitted: Fitted
    price: Price
    true: np.ndarray
    answers: np.ndarray


@dataclass(eq=False)
class Workshop:
    """Makes the forms of one blend and judges them.

    Parameters
    ----------
    exams : sequence of Exam
        Blends learned from a part of the rows, by the same plan as `final`.
    final : Fitted
        The blend that is written.
    table, answers : RawTable, Answers
        The rows that it learned from.
    whole_bytes : int
        Of the file of the final blend.
    seed : int
    """

    exams: Sequence[Exam]
    final: Fitted
    table: RawTable
    answers: Answers
    whole_bytes: int
    seed: int
    overhead: int = field(default=0, init=False)
    students: list[Student] = field(default_factory=list, init=False)

    def compressed(self, offer: Offer, progress: Progress) -> Compressed:
        """Return the form for an offer, made of the final blend.

        It is one that is expected to cost no more than half of what the offer allows; the other half is for what
        chance does to the rows that it is measured on.
        """
        self.sheet = Sheet.of(self.exams)
        whole = whole_form(self.final)
        # What is said about the model takes room, too, and stays the same.
        self.overhead = max(self.whole_bytes - Sizes(self.final, self.table).of(whole), 0)
        digits = self._digits(offer, Part(progress, 0.0, 0.1))
        rungs = [Rung(whole, self.whole_bytes, 0.0), *self._rungs(digits, Part(progress, 0.1, 0.7))]
        choosing, making = Part(progress, 0.7, 0.8), Part(progress, 0.8, 1.0)
        while True:
            best, price = self._chosen(rungs, offer, choosing)
            fitted = self._made_of_final(best.form, making)
            choosing = making = Part(progress, 1.0, 1.0)
            if best.form != whole and not self._is_as_near(best.form, fitted):
                rungs = [rung for rung in rungs if rung is not best]
                continue
            rungs = [rung for rung in rungs if rung.size_bytes < best.size_bytes]
            if not rungs or not offer.is_size_promised or self._size(fitted) <= offer.limit(self.whole_bytes):
                return self._priced(best.form, fitted, price)

    def _is_as_near(self, form: Form, fitted: Fitted) -> bool:
        """Return whether the form strays no further from the final blend than it did where it was priced.

        The price is that of a blend which learned from other rows; a form that suits that one need not suit this one.
        """
        asked = self.table.take(np.arange(min(self.table.rows, _COMPARED)))
        here = standard(self.final, self.final.predict(asked)) - standard(self.final, fitted.predict(asked))
        judged = (standard(exam.fitted, exam.fitted.predict(exam.asked)) for exam in self.exams)
        there = np.concatenate(list(judged)) - self._answers(form)
        strayed, expected = (float(np.sqrt(np.mean(gap**2))) for gap in (here, there))
        return strayed <= _STRAY_FACTOR * expected + _STRAY_MARGIN

    def _size(self, fitted: Fitted) -> int:
        return self.overhead + Sizes(fitted, self.table).of(whole_form(fitted))

    def _priced(self, form: Form, fitted: Fitted, price: Price) -> Compressed:
        true, answers = self.sheet.true, self._answers(form)
        if not fitted.classes:
            true, answers = fitted.scale.restore(true), fitted.scale.restore(answers[:, 0])
            fitted = replace(fitted, scale=with_interval(fitted.scale, true - answers))
        return Compressed(form, fitted, price, true, answers)

    def _digits(self, offer: Offer, progress: Progress) -> str:
        """Return in how few bytes the numbers of tables can be: at most a quarter of the cost goes to that."""
        first = self.exams[0].fitted
        before = Sizes(first, self.table).of(whole_form(first))
        for number, digits in enumerate((BYTE, HALF)):
            progress.update(number / 2, say(_STAGE))
            left = Sizes(rounded(first, digits), self.table).of(whole_form(first))
            if left > _WORTH_ROUNDING * before:
                continue
            if self.sheet.expected(self._answers(replace(whole_form(first), digits=digits))) <= offer.most_cost / 4:
                return digits
        return ""

    def _rungs(self, digits: str, progress: Progress) -> list[Rung]:
        """Return the forms worth considering, all with their tables rounded alike."""
        final = rounded(self.final, digits)
        exams = [replace(exam, fitted=rounded(exam.fitted, digits)) for exam in self.exams]
        pruned = Pruning(exams, self.sheet, Sizes(final, self.table)).rungs(Part(progress, 0.0, 0.5))
        small, self.students = student_rungs(exams, self.sheet, self.table, self.seed, Part(progress, 0.5, 1.0))
        return [
            Rung(replace(rung.form, digits=digits), rung.size_bytes + self.overhead, rung.expected)
            for rung in (*pruned, *small)
        ]

    def _chosen(self, rungs: list[Rung], offer: Offer, progress: Progress) -> tuple[Rung, Price]:
        """Return the first choice that is not dearer than the offer allows, or the cheapest of those that fit."""
        tried: list[tuple[Rung, Price]] = []
        while rungs:
            progress.update(0.0, say(_STAGE))
            best = choice(rungs, offer, self.whole_bytes)
            if tried and offer.is_size_promised and best.size_bytes > offer.limit(self.whole_bytes):
                break
            price = self.sheet.price(self._answers(best.form))
            if _is_within(price, offer):
                return best, price
            tried.append((best, price))
            rungs = [rung for rung in rungs if rung is not best]
        return min(tried, key=lambda one: one[1].cost)

    def _answers(self, form: Form) -> np.ndarray:
        exams = enumerate(self.exams)
        return np.concatenate([standard(e.fitted, self._of_exam(form, n).predict(e.asked)) for n, e in exams])

    def _of_exam(self, form: Form, number: int) -> Fitted:
        return made(form, self.exams[number].fitted, self.students[number] if form.rounds else None)

    def _made_of_final(self, form: Form, progress: Progress) -> Fitted:
        student: Student | None = None
        if form.rounds:
            teacher = rounded(self.final, form.digits)
            student = taught(teacher, self.table, self.answers, form.rounds, self.seed, progress)
        return made(form, self.final, student)


def with_interval(scale: TargetScale, residuals: np.ndarray) -> TargetScale:
    """Return the scale with offsets between which 90 % of unseen residuals lie (split conformal, Vovk 2005)."""
    ordered, rows = np.sort(residuals), len(residuals)
    below = ordered[max(int(np.floor((rows + 1) * _MISS)) - 1, 0)]
    above = ordered[min(int(np.ceil((rows + 1) * (1 - _MISS))) - 1, rows - 1)]
    return replace(scale, below=float(min(below, 0.0)), above=float(max(above, 0.0)))


def _is_within(price: Price, offer: Offer) -> bool:
    """Return whether what was measured is not above what is allowed by more than its standard error."""
    return price.cost - (price.high - price.low) / 4 <= offer.most_cost


def choice(rungs: Sequence[Rung], offer: Offer, whole_bytes: int) -> Rung:
    """Return the form for an offer; `rungs` holds at least the whole blend.

    Of forms that keep what is offered, a file of half the size is worth a tenth of the cost that is allowed.
    """
    limit = offer.limit(whole_bytes)
    within = [rung for rung in rungs if rung.size_bytes <= limit]
    good = [rung for rung in within if rung.expected <= offer.most_cost / 2]
    if good:
        return min(good, key=lambda rung: rung.expected + offer.most_cost * _HALVING * np.log2(max(rung.size_bytes, 1)))
    near = [rung for rung in within if rung.expected <= offer.most_cost]
    if near or (within and offer.is_size_promised):
        return min(near or within, key=lambda rung: rung.expected)
    if offer.is_size_promised:
        return min(rungs, key=lambda rung: rung.size_bytes)
    cheap = [rung for rung in rungs if rung.expected <= offer.most_cost / 2]
    return min(cheap or rungs, key=lambda rung: rung.size_bytes)
