"""Cheaper forms of a blend, as data: the same form is made of the judged blends and of the one that is written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field, replace
from typing import Any

import numpy as np

from desktop_app.core.export.compress.price import Exam, Sheet, standard
from desktop_app.core.export.compress.student import KEY, Student, all_rounds, taught
from desktop_app.core.export.compress.tables import rounded
from desktop_app.core.features.graph import OWN, GraphBuilder
from desktop_app.core.features.raw import RawTable, input_names
from desktop_app.core.learners.calibration import Calibration
from desktop_app.core.learners.fewer import Shrinkable, fewer_of
from desktop_app.core.learners.fitted import Fitted, Member, blend
from desktop_app.core.progress import Part, Progress
from desktop_app.core.text import QT_TRANSLATE_NOOP, say

SHARES = (1.0, 0.7, 0.5, 0.35, 0.25, 0.18, 0.125, 0.09, 0.06)
_STAGE = QT_TRANSLATE_NOOP("Stages", "Trying smaller forms of the model")
_MOST_COST = 0.05
_LEAST_COST = 1e-7


@dataclass(frozen=True)
class Form:
    """What is left of a blend.

    Attributes
    ----------
    shares : tuple of (learner, share)
        Which learners stay, with which share of their trees; empty for a student.
    rounds : int
        Of a student; 0 for what is left of the blend itself.
    calibration : Calibration
        Of what is left.
    digits : str
        "", or how tables are rounded (see `tables`).
    """

    shares: tuple[tuple[str, float], ...]
    rounds: int = 0
    calibration: Calibration = field(default_factory=Calibration)
    digits: str = ""

    def to_json(self) -> dict[str, Any]:
        """Return plain values for the metadata of a file."""
        return {"shares": dict(self.shares), "rounds": self.rounds, "digits": self.digits}


@dataclass(frozen=True)
class Rung:
    """A form, the bytes it takes in a file (about), and the cost that its answers lead one to expect."""

    form: Form
    size_bytes: int
    expected: float


def made(form: Form, fitted: Fitted, student: Student | None = None) -> Fitted:
    """Return `fitted` in that form, or its `student` (whose teacher had its tables rounded) after so many rounds."""
    if student is not None:
        return replace(student.after(form.rounds), scale=fitted.scale)
    shares = dict(form.shares)
    kept = [member for member in fitted.members if member.learner in shares]
    total = sum(member.weight for member in kept)
    members = tuple(
        replace(member, model=fewer_of(member.model, shares[member.learner]), weight=member.weight / total)
        for member in kept
    )
    return rounded(replace(fitted, members=members, **asdict(form.calibration)), form.digits)


def whole_form(fitted: Fitted) -> Form:
    """Return the form that is the blend as it is."""
    learners = dict.fromkeys(member.learner for member in fitted.members)
    return Form(tuple((learner, 1.0) for learner in learners), calibration=fitted.calibration)


@dataclass(eq=False)
class Pruning:
    """Takes away, one step after the other, what costs least for the bytes that it saves.

    Parameters
    ----------
    exams : sequence of Exam
    sheet : Sheet
        Of these exams.
    sizes : mapping of learner to bytes
        Of the members of the blend that is written, and of their encoders.
    """

    exams: Sequence[Exam]
    sheet: Sheet
    sizes: Sizes
    _answers: dict[tuple[str, float], np.ndarray] = field(default_factory=dict)

    def rungs(self, progress: Progress) -> list[Rung]:
        """Return the forms passed on the way down, the whole blend first."""
        fitted = self.exams[0].fitted
        present = whole_form(fitted)
        found = [Rung(present, self.sizes.of(present), 0.0)]
        most = len(present.shares) * len(SHARES)
        while found[-1].expected <= _MOST_COST:
            progress.update(min(len(found) / most, 1.0), say(_STAGE))
            steps = [self._judged(form) for form in self._below(found[-1].form)]
            steps = [rung for rung in steps if rung.size_bytes < found[-1].size_bytes]
            if not steps:
                break
            found.append(max(steps, key=lambda rung: self._worth(found[-1], rung)))
        return found

    def _below(self, form: Form) -> list[Form]:
        """Return the forms with one learner less, or with fewer trees of one."""
        shares = dict(form.shares)
        can_shrink = {member.learner for member in self.exams[0].fitted.members if isinstance(member.model, Shrinkable)}
        below = [{one: share for one, share in shares.items() if one != gone} for gone in shares if len(shares) > 1]
        for learner, share in shares.items():
            if learner in can_shrink and share > SHARES[-1]:
                below.append({**shares, learner: SHARES[SHARES.index(share) + 1]})
        return [replace(form, shares=tuple(left.items())) for left in below]

    def _worth(self, before: Rung, after: Rung) -> float:
        saved = before.size_bytes - after.size_bytes
        return saved / max(after.expected - before.expected, _LEAST_COST)

    def _judged(self, form: Form) -> Rung:
        weights = {learner: self._weight(learner) for learner, _ in form.shares}
        total = sum(weights.values())
        mixed = blend((self._of(*part) for part in form.shares), (weight / total for weight in weights.values()))
        form = replace(form, calibration=self.sheet.nearest(mixed, self.exams[0].fitted.calibration))
        return Rung(form, self.sizes.of(form), self.sheet.expected(form.calibration.apply(mixed)))

    def _weight(self, learner: str) -> float:
        return sum(member.weight for member in self.exams[0].fitted.members if member.learner == learner)

    def _of(self, learner: str, share: float) -> np.ndarray:
        """Return what the members of a learner answer together on the rows of all exams."""
        key = (learner, share)
        if key not in self._answers:
            self._answers[key] = np.concatenate([_together(exam, learner, share) for exam in self.exams])
        return self._answers[key]


def _together(exam: Exam, learner: str, share: float) -> np.ndarray:
    own = [member for member in exam.fitted.members if member.learner == learner]
    total = sum(member.weight for member in own)
    return blend(
        (fewer_of(member.model, share).predict(member.matrix.transform(exam.asked)) for member in own),
        (member.weight / total for member in own),
    )


def student_rungs(
    exams: Sequence[Exam], sheet: Sheet, table: RawTable, seed: int, progress: Progress
) -> tuple[list[Rung], list[Student]]:
    """Teach a student of every judged blend and return the forms it can have, and the students."""
    rounds = all_rounds(exams[0].fitted.classes)
    students = []
    for number, exam in enumerate(exams):
        part = Part(progress, number / len(exams), (number + 1) / len(exams))
        students.append(taught(exam.fitted, exam.learned, exam.known, rounds[-1], seed, part))
    sizes = Sizes(students[0].after(rounds[-1]), table)
    rungs = []
    for count in rounds:
        answers = [
            standard(exam.fitted, student.after(count).predict(exam.asked))
            for exam, student in zip(exams, students, strict=True)
        ]
        size = sizes.of(Form(((KEY, count / rounds[-1]),)))
        rungs.append(Rung(Form((), rounds=count), size, sheet.expected(np.concatenate(answers))))
    return rungs, students


@dataclass(eq=False)
class Sizes:
    """How many bytes the parts of a blend take in a file, before they are packed.

    Parameters
    ----------
    fitted : Fitted
    table : RawTable
        Any rows; only the columns are looked at.
    """

    fitted: Fitted
    table: RawTable
    _known: dict[int, int] = field(default_factory=dict)

    def of(self, form: Form) -> int:
        """Return the bytes of a form of this blend, its tables unrounded."""
        shares = dict(form.shares)
        kept = [member for member in self.fitted.members if member.learner in shares]
        matrices = {id(member.matrix): member.matrix for member in kept}
        encoders = sum(self._matrix(matrix) for matrix in matrices.values())
        return encoders + sum(int(self._model(member) * shares[member.learner]) for member in kept)

    def _model(self, member: Member) -> int:
        if id(member.model) not in self._known:
            graph = GraphBuilder()
            features = graph.input(f"{OWN}features", np.float32, ("rows", member.matrix.width))
            member.model.to_onnx(graph, features)
            self._known[id(member.model)] = graph.size_bytes
        return self._known[id(member.model)]

    def _matrix(self, matrix: Any) -> int:
        if id(matrix) not in self._known:
            graph = GraphBuilder()
            for column in self.table.columns:
                for name in input_names(column.name, column.kind):
                    graph.input(name, str if column.arrays[name].dtype == object else np.float32)
            matrix.to_onnx(graph)
            self._known[id(matrix)] = graph.size_bytes
        return self._known[id(matrix)]
