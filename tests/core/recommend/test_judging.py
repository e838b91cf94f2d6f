"""What the race sees of a candidate is what the figures say."""

from __future__ import annotations

import numpy as np
import pytest

from desktop_app.core.progress import Silent
from desktop_app.core.recommend import judging
from desktop_app.core.recommend.judging import Judge, pool_ndcg
from desktop_app.core.recommend.methods.ease import Ease
from desktop_app.core.recommend.methods.rp3beta import RP3Beta
from desktop_app.core.recommend.ranking import Ranks, ndcg
from desktop_app.core.recommend.splits import split
from tests.core.recommend.logs import random_log, with_features

PARTS = split(with_features(random_log(120, 50, 0, 0.25)), 0)
MODELS = [kind().fit(PARTS.train, (setting,), 0, Silent())[0] for kind, setting in ((Ease, 100.0), (RP3Beta, 0.3))]


@pytest.mark.parametrize("exam", PARTS.exams, ids=lambda exam: str(exam.known))
def test_gains_of_the_race_are_the_figures(exam: judging.Exam) -> None:
    for model in MODELS:
        scores = model.score(exam.histories, exam.profiles)
        if (np.ptp(scores, axis=1) > 0).all():
            expected = ndcg(Ranks.of(scores, exam.seen, exam.hidden), 10)
            np.testing.assert_allclose(Judge(exam).ndcg(model), expected)


def test_a_sheet_judges_as_the_whole_catalogue_does() -> None:
    exam = PARTS.exams[0]
    judge = Judge(exam)
    alone = [judge.ndcg(model) for model in MODELS]
    sheet = judge.sheet(MODELS, range(2))
    for number, expected in enumerate(alone):
        np.testing.assert_allclose(pool_ndcg(sheet, sheet.scores[number]), expected)
    together = sum(model.score(exam.histories) for model in MODELS)
    found = pool_ndcg(sheet, sheet.scores.sum(axis=0))
    np.testing.assert_allclose(found, ndcg(Ranks.of(np.asarray(together), exam.seen, exam.hidden), 10), atol=1e-9)


def test_blocks_of_people_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    exam = PARTS.exams[0]
    whole = Judge(exam)
    expected = whole.ndcg(MODELS[0])
    sheet = whole.sheet(MODELS[:1], [0])
    monkeypatch.setattr(judging, "_CELLS", 300)
    parts = Judge(exam)
    np.testing.assert_array_equal(parts.ndcg(MODELS[0]), expected)
    np.testing.assert_array_equal(parts.sheet(MODELS[:1], [0]).scores, sheet.scores)


def test_asking_is_judging_without_figures() -> None:
    judge = Judge(PARTS.exams[0])
    judge.ask(MODELS[0])
    judge.ndcg(MODELS[0])
    assert judge.asked == 2
    first, second = judge.sheet(MODELS[:1], [0]), judge.sheet(MODELS[:1], [1])
    np.testing.assert_array_equal(first.items, second.items)


def test_nothing_seen_is_in_the_pool() -> None:
    exam = PARTS.exams[0]
    judge = Judge(exam)
    judge.ndcg(MODELS[0])
    sheet = judge.sheet(MODELS[:1], [0])
    for row in range(exam.people):
        assert not set(exam.seen[row].indices) & set(sheet.items[row].tolist())
