"""Who would like items that nobody has had yet: candidates judged on items that were kept out of training."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from desktop_app.core.progress import Part, Progress
from desktop_app.core.recommend.assembling import over
from desktop_app.core.recommend.base import FittedRecommender, Recommender
from desktop_app.core.recommend.blending import weigh_one_length
from desktop_app.core.recommend.candidates import Clock, OutOfTime, Until, can_score_new, fitted
from desktop_app.core.recommend.figures import by_chance, figures_of
from desktop_app.core.recommend.found import Examined
from desktop_app.core.recommend.judging import Judge, Sheet, answers, joined
from desktop_app.core.recommend.log import Given
from desktop_app.core.recommend.splits import NEW_ROUNDS, Exam, Split, split_new_items
from desktop_app.core.text import QT_TRANSLATE_NOOP, say

_JUDGING = QT_TRANSLATE_NOOP("Stages", "Judging {recommender} on items it has not seen")

CURVE_SHARE = 0.6
"""Share of the budget after which nothing more is begun before the final training."""
_SHARE = 0.08  # of the budget that other rounds may take


@dataclass(frozen=True, eq=False)
class NewPick:
    """A candidate at a setting, with its models of every round."""

    recommender: Recommender
    setting: float
    models: tuple[FittedRecommender, ...]


@dataclass(frozen=True, eq=False)
class NewItemsJudged:
    """What is best for new items.

    Attributes
    ----------
    picks : tuple of NewPick
    weights, scales : ndarray of float64, shape (picks,)
    examined : Examined
    """

    picks: tuple[NewPick, ...]
    weights: np.ndarray
    scales: np.ndarray
    examined: Examined


@dataclass(frozen=True, eq=False)
class _Round:
    """Items that were kept out, and what the candidates learned without them."""

    split: Split
    judge: Judge
    models: tuple[FittedRecommender, ...]
    scores: np.ndarray  # (candidates,): mean NDCG@10

    @property
    def exam(self) -> Exam:
        return self.split.exams[0]

    def sheet(self, places: Sequence[int]) -> Sheet:
        """Return what candidates say about the items that were kept out."""
        assert self.split.new_items is not None
        return self.judge.sheet([self.models[place] for place in places], places, self.split.new_items.matrix)


def judge_new_items(
    given: Given, able: Sequence[Recommender], seed: int, clock: Clock, progress: Progress
) -> NewItemsJudged | None:
    """Keep other items out in every round, as many rounds as the time allows, and judge on all of them.

    Few items are kept out of a small catalogue, and which ones they are decides much: several rounds tell settings
    apart that one round cannot.

    Parameters
    ----------
    given : Given
    able : sequence of Recommender
        Those that learn from items' features.
    seed : int
    clock : Clock
    progress : Progress

    Returns
    -------
    NewItemsJudged or None
        None where nothing is known about items, or nobody could be asked.
    """
    candidates: list[tuple[Recommender, float]] = []
    rounds: list[_Round] = []
    began = clock.elapsed
    for number in range(NEW_ROUNDS):
        took = (clock.elapsed - began) / max(number, 1)
        if number and (clock.elapsed - began + took > _SHARE * clock.seconds or clock.left(CURVE_SHARE) < took):
            break
        parts = split_new_items(given, seed, number)
        if parts is None:
            break
        part = Part(progress, number / NEW_ROUNDS, (number + 1) / NEW_ROUNDS)
        found = _round(parts, able, seed, clock, part)
        if found is None or (candidates and found[0] != candidates):
            break
        candidates = found[0]
        able = list(dict.fromkeys(recommender for recommender, _ in candidates))  # the others cannot
        rounds.append(found[1])
    return _judged(candidates, rounds, seed) if rounds else None


def _round(
    parts: Split, able: Sequence[Recommender], seed: int, clock: Clock, progress: Progress
) -> tuple[list[tuple[Recommender, float]], _Round] | None:
    assert parts.new_items is not None
    judge, features = Judge(parts.exams[0]), parts.new_items.matrix
    candidates: list[tuple[Recommender, float]] = []
    models: list[FittedRecommender] = []
    scores: list[float] = []
    for recommender in able:
        stage = say(_JUDGING, recommender=say(recommender.label))
        until = Until(progress, stage, lambda: bool(models) and clock.left(CURVE_SHARE) < 0)
        settings = recommender.settings(parts.train)
        try:
            learned, _ = fitted(recommender, parts.train, settings, seed, until)
        except OutOfTime:
            break
        for setting, model in zip(settings, learned, strict=True):
            if can_score_new(model):
                candidates.append((recommender, setting))
                models.append(model)
                scores.append(float(judge.ndcg(model, features).mean()))
    return (candidates, _Round(parts, judge, tuple(models), np.array(scores))) if models else None


def _judged(candidates: list[tuple[Recommender, float]], rounds: list[_Round], seed: int) -> NewItemsJudged:
    mean = np.mean([one.scores for one in rounds], axis=0)
    keys = [recommender.key for recommender, _ in candidates]
    best = [max((n for n in range(len(keys)) if keys[n] == key), key=lambda n: mean[n]) for key in dict.fromkeys(keys)]
    items = sum(one.exam.hidden.shape[1] for one in rounds)
    weights, scales = weigh_one_length(joined([one.sheet(best) for one in rounds]), items)
    picks = tuple(NewPick(*candidates[place], tuple(one.models[place] for one in rounds)) for place in best)
    return NewItemsJudged(picks, weights, scales, _examined(rounds[0], picks, over(weights, scales), seed))


def _examined(first: _Round, picks: tuple[NewPick, ...], factors: np.ndarray, seed: int) -> Examined:
    assert first.split.new_items is not None
    features = first.split.new_items.matrix

    def score(part: Exam) -> np.ndarray:
        total = np.zeros(part.hidden.shape, np.float32)
        for factor, pick in zip(factors, picks, strict=True):
            total += np.float32(factor) * answers(pick.models[0], part, features)
        return total

    chance = figures_of(first.exam, by_chance(seed))
    return Examined(first.exam, figures_of(first.exam, score), chance, chance)
