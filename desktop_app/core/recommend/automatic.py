"""Automatic: every candidate that the time allows is judged on hidden likes; what helps becomes one recommender."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

from desktop_app.core.progress import Part, Progress
from desktop_app.core.recommend.assembling import best_settings, likes_in, some_people, tables
from desktop_app.core.recommend.base import HISTORY_LENGTHS, FittedRecommender, Recommender, Unavailable
from desktop_app.core.recommend.blend import Blend, BlendMember, alone, hats
from desktop_app.core.recommend.blending import FOLDS, Weighing, weigh
from desktop_app.core.recommend.candidates import (
    LARGE_CATALOGUE,
    SLOW,
    TIME,
    Clock,
    FairTime,
    OutOfTime,
    Until,
    candidates,
    fitted,
    is_too_slow,
    settings_to_try,
    threads_for,
)
from desktop_app.core.recommend.figures import by_chance, figures_of, in_parts
from desktop_app.core.recommend.found import Examined, Found, Standing, Watcher
from desktop_app.core.recommend.judging import AT, Judge, Sheet, answers, joined
from desktop_app.core.recommend.log import Given
from desktop_app.core.recommend.new_items import CURVE_SHARE, NewItemsJudged, judge_new_items
from desktop_app.core.recommend.ranking import Ranks, ndcg
from desktop_app.core.recommend.scales import ratios, rescaled
from desktop_app.core.recommend.splits import Exam, Split, split
from desktop_app.core.text import QT_TRANSLATE_NOOP, Marked, say

_FIRST = QT_TRANSLATE_NOOP("Stages", "Making first lists: {recommender}")
_JUDGING = QT_TRANSLATE_NOOP("Stages", "Judging {recommender}")
_AGAIN = QT_TRANSLATE_NOOP("Stages", "Judging {recommender} on other hidden likes")
_WEIGHING = QT_TRANSLATE_NOOP("Stages", "Finding how much each recommender counts")
_CURVE = QT_TRANSLATE_NOOP("Stages", "Learning from a part, to see what more data brings")
_REFITTING = QT_TRANSLATE_NOOP("Stages", "Learning from everything: {recommender}")

BASELINE, NEIGHBOURS = "bestsellers", "rp3beta"
_JUDGING_SHARE, _ROUNDS_SHARE = 0.4, 0.55
_ENOUGH_CASES = 900
_ONE_IN = 10  # likes hidden to find weights
_MOST_OF_PART = 0.12  # of the budget that one point of the curve may take
_QUICK_SHARE = 0.2  # of all candidates' time that one may have taken to be in the curve
_COUNTS_IN_CURVE = 0.3  # of the largest weight
_PARTS = (0.25, 0.5)
_LEAST_WEIGHT = 0.03
_MOST_LARGE = 1_500  # people judged where the catalogue is large


@dataclass(frozen=True, eq=False)
class _Pick:
    """A candidate at a setting, trained without the hidden likes; `place` is its place among all judged ones."""

    recommender: Recommender
    setting: float
    model: FittedRecommender
    place: int


@dataclass(eq=False)
class Automatic:
    """One run.

    Parameters
    ----------
    given : Given
    seconds : float
        Budget; bestsellers and a first candidate beside them always finish.
    seed : int
    watcher : Watcher
    without : frozenset of str
        Recommenders that are to take no part.
    now : callable, optional
        The clock that the budget is measured by, in seconds; a `FairTime` if left out.
    """

    given: Given
    seconds: float
    seed: int
    watcher: Watcher
    without: frozenset[str] = frozenset()
    now: Callable[[], float] | None = None
    _clock: Clock = field(init=False)
    _left_out: list[Unavailable] = field(default_factory=list)
    _standings: list[Standing] = field(default_factory=list)
    _whole: dict[tuple[str, float], FittedRecommender] = field(default_factory=dict)
    _weighed: list[FittedRecommender] = field(default_factory=list)  # the picks as they were when they were weighed

    def run(self, progress: Progress) -> Found:
        """Run from first lists to a blend trained on everything."""
        self._clock = Clock(self.seconds, self.now or FairTime())
        with threads_for(self.given):
            return self._run(progress)

    def _run(self, progress: Progress) -> Found:
        able, missing = candidates(self.given)
        able = tuple(one for one in able if one.key not in self.without)
        self._left_out += missing
        self._first_lists(able, Part(progress, 0.0, 0.06))
        parts = split(self.given, self.seed, 0, self._most())
        if not parts.exams:
            return self._without_judgement(able, parts.by)
        judges = {exam.known: Judge(exam) for exam in parts.exams}
        picks = self._race(able, parts.train, judges, Part(progress, 0.06, 0.4))
        sheets = self._sheets(picks, judges, parts.by, Part(progress, 0.4, 0.55))
        progress.update(0.55, say(_WEIGHING))
        keys = [pick.recommender.key for pick in picks]
        weighing = weigh(sheets, keys)
        counting = [pick.model if row.any() else None for pick, row in zip(picks, weighing.weights, strict=True)]
        found = ratios(counting, self._weighed, parts.exams)
        judging = replace(weighing, scales=weighing.scales / found)
        examined = [self._examined(exam, picks, judging, parts.train) for exam in parts.exams]
        seekers = [one for one in able if "items" in one.needs]
        new = judge_new_items(self.given, seekers, self.seed, self._clock, Part(progress, 0.6, 0.68))
        curve = self._curve(parts, picks, judging, examined[0], Part(progress, 0.68, 0.78))
        blend = self._refitted(parts, picks, weighing, new, Part(progress, 0.78, 1.0))
        everything = (*examined, new.examined) if new is not None else tuple(examined)
        return Found(blend, tuple(self._standings), everything, curve, tuple(self._left_out), parts.by)

    def _most(self) -> int:
        return _MOST_LARGE if len(self.given.log.items) > LARGE_CATALOGUE else 3_000

    def _first_lists(self, able: tuple[Recommender, ...], progress: Progress) -> None:
        """Train what is quick on everything and hand it out at once."""
        for number, key in enumerate((BASELINE, NEIGHBOURS)):
            recommender = next((one for one in able if one.key == key), None)
            if recommender is not None:
                part = Part(progress, number / 2, (number + 1) / 2)
                setting = recommender.settings(self.given)[0]
                stage = say(_FIRST, recommender=say(recommender.label))
                until = Until(part, stage, lambda: self._clock.left(0.25) < 0 and bool(self._whole))
                try:
                    models, _ = fitted(recommender, self.given, (setting,), self.seed, until)
                except OutOfTime:
                    return
                self._whole[key, setting] = models[0]
                self.watcher.first(self._first_blend(recommender, setting, models[0]))

    def _first_blend(self, recommender: Recommender, setting: float, model: FittedRecommender) -> Blend:
        """Return a blend that answers already; without a history it falls back on what many like."""
        if recommender.key == BASELINE:
            return alone(recommender.key, setting, model)
        base = next((key, self._whole[key]) for key in self._whole if key[0] == BASELINE)
        members = (BlendMember(*base[0], base[1]), BlendMember(recommender.key, setting, model))
        weights = np.array([[1.0, 0.5, 0.2, 0.1, 0.05], [0.0, 0.5, 0.8, 0.9, 0.95]], np.float32)
        usual = np.array([[0.1], [1.0]], np.float32)  # logarithms of popularity are spread wider than links
        nothing = np.zeros_like(weights)
        return Blend(members, HISTORY_LENGTHS, weights * usual, weights, nothing, nothing[:, 0])

    # --- the race -----------------------------------------------------------------------------------------------------

    def _race(
        self, able: tuple[Recommender, ...], train: Given, judges: dict[int | None, Judge], progress: Progress
    ) -> list[_Pick]:
        """Judge every candidate at every setting; return one or two settings of each."""
        picks: list[_Pick] = []
        asked = 0
        for number, recommender in enumerate(able):
            part = Part(progress, number / len(able), (number + 1) / len(able))
            stage = say(_JUDGING, recommender=say(recommender.label))
            until = Until(part, stage, lambda: _are_two(picks) and self._clock.left(_ROUNDS_SHARE) < 0)
            settings = settings_to_try(recommender, train, self.seconds)
            if not settings:
                continue  # it takes part from so many likes on, and without the hidden ones there are fewer
            try:
                until.update(0.0, stage)
                left = self._clock.left(_JUDGING_SHARE)
                if _are_two(picks) and (left < 0 or is_too_slow(recommender, likes_in(train), left)):
                    raise OutOfTime
                models, seconds = fitted(recommender, train, settings, self.seed, until)
            except OutOfTime:
                self._left_out.append(Unavailable(recommender.key, TIME))
                continue
            tried = []
            for setting, model in zip(settings, models, strict=True):
                tried.append(self._judged(recommender, setting, model, judges, seconds / len(settings)))
                part.update(len(tried) / len(settings), stage)
            for place in best_settings(tried, bool(SLOW & set(recommender.needs))):
                picks.append(_Pick(recommender, settings[place], models[place], asked + place))
            asked += len(settings)
        return picks

    def _judged(
        self,
        recommender: Recommender,
        setting: float,
        model: FittedRecommender,
        judges: dict[int | None, Judge],
        seconds: float,
    ) -> Standing:
        found = {known: float(judge.ndcg(model).mean()) for known, judge in judges.items()}
        standing = Standing(recommender.key, recommender.label, setting, found[None], found, seconds)
        self._standings.append(standing)
        base = max((one.score for one in self._standings if one.key == BASELINE), default=0.0)
        self.watcher.judged(standing, base)
        return standing

    def _sheets(self, picks: list[_Pick], judges: dict[int | None, Judge], by: str, progress: Progress) -> list[Sheet]:
        """Return what the picks say about hidden likes, from which their weights are found.

        Fewer likes are hidden than for the judgement: the more a person's history is cut, the less the candidates that
        need long ones are worth, and those who get lists have nothing hidden.
        """
        sheets: dict[int | None, list[Sheet]] = {}
        share = self._clock.elapsed * len(picks) / max(len(self._standings), 1)
        for round_number in range(_ONE_IN if by == "person" else 1):
            people = sum(len(sheet.counts) for sheet in sheets.get(None, []))
            if people >= _ENOUGH_CASES or self._clock.left(_ROUNDS_SHARE) < share:
                break
            part = Part(progress, round_number / _ONE_IN, (round_number + 1) / _ONE_IN)
            self._ask_again(picks, round_number, sheets, part)
        if not sheets:
            self._weighed, places = [pick.model for pick in picks], [pick.place for pick in picks]
            return [judge.sheet(self._weighed, places) for judge in judges.values()]
        return [joined(found) for found in sheets.values()]

    def _ask_again(
        self, picks: list[_Pick], round_number: int, sheets: dict[int | None, list[Sheet]], progress: Progress
    ) -> None:
        parts = split(self.given, self.seed, round_number, self._most(), _ONE_IN)
        again = self._weighed = self._again(picks, parts.train, progress)
        for exam in parts.exams:
            judge = Judge(exam)
            for model in again:
                judge.ask(model)
            sheets.setdefault(exam.known, []).append(judge.sheet(again, range(len(again))))

    def _again(
        self, picks: list[_Pick], train: Given, progress: Progress, told: Marked = _AGAIN
    ) -> list[FittedRecommender]:
        """Train the picks on other likes; settings of the same recommender at once."""
        models: dict[tuple[str, float], FittedRecommender] = {}
        groups = {pick.recommender.key: pick.recommender for pick in picks}
        for number, (key, recommender) in enumerate(groups.items()):
            stage = say(told, recommender=say(recommender.label)) if told is _AGAIN else say(told)
            settings = tuple(pick.setting for pick in picks if pick.recommender.key == key)
            part = Until(Part(progress, number / len(groups), (number + 1) / len(groups)), stage, lambda: False)
            found, _ = fitted(recommender, train, settings, self.seed, part)
            models.update({(key, setting): model for setting, model in zip(settings, found, strict=True)})
        return [models[pick.recommender.key, pick.setting] for pick in picks]

    # --- how good it is -----------------------------------------------------------------------------------------------

    def _examined(self, exam: Exam, picks: list[_Pick], weighing: Weighing, train: Given) -> Examined:
        """Judge the blend with weights found on other people than those who are asked about."""
        likes = train.log.likes() if exam.known is None else None
        blends = [self._judged_blend(picks, weighing, fold) for fold in range(FOLDS)]

        def blended(part: Exam) -> np.ndarray:
            scores = np.zeros(part.hidden.shape, np.float32)
            for fold in range(FOLDS):
                rows = np.flatnonzero(part.who % FOLDS == fold)
                if len(rows):
                    scores[rows] = answers(blends[fold], part.take(rows))
            return scores

        base = next(pick.model for pick in picks if pick.recommender.key == BASELINE)
        baseline = figures_of(exam, lambda part: base.score(part.histories, None), likes)
        random = figures_of(exam, by_chance(self.seed), likes) if exam.known is None else None
        return Examined(exam, figures_of(exam, blended, likes), baseline, random)

    def _judged_blend(self, picks: list[_Pick], weighing: Weighing, fold: int | None) -> Blend:
        members = tuple(BlendMember(pick.recommender.key, pick.setting, pick.model) for pick in picks)
        factors = weighing.factors(fold)
        nothing = np.zeros_like(factors)
        return Blend(members, HISTORY_LENGTHS, factors, factors, nothing, nothing[:, 0])

    def _curve(
        self, parts: Split, picks: list[_Pick], weighing: Weighing, full: Examined, progress: Progress
    ) -> tuple[tuple[float, float], ...]:
        """Judge the blend of those who count most and do not take long, learned from a part of the people."""
        spent = {one.key: one.seconds for one in self._standings}
        everybody = sum(spent.values())
        most = weighing.weights @ hats(np.diff(full.exam.histories.indptr), HISTORY_LENGTHS).mean(axis=0)
        counting = [n for n in range(len(picks)) if most[n] >= _COUNTS_IN_CURVE * most.max()]
        quick = [n for n in counting if spent[picks[n].recommender.key] <= _QUICK_SHARE * everybody]
        needed = sum(seconds for key, seconds in spent.items() if key in {picks[n].recommender.key for n in quick})
        if not quick or needed > min(_MOST_OF_PART * self.seconds, self._clock.left(CURVE_SHARE)):
            return ((float(likes_in(parts.train)), float(np.nanmean(full.blend.main))),)
        weighing = Weighing(weighing.weights[quick], weighing.scales[quick], weighing.of_fold[:, quick])
        whole = [picks[number] for number in quick]
        points = [self._point(parts.train, whole, weighing, full.exam)]
        for number, share in enumerate(_PARTS):
            progress.update(number / len(_PARTS), say(_CURVE))
            some = some_people(parts.train, share, self.seed)
            part = Part(progress, number / len(_PARTS), (number + 1) / len(_PARTS))
            again = self._again(whole, some, part, _CURVE)
            learned = [
                _Pick(pick.recommender, pick.setting, model, 0) for pick, model in zip(whole, again, strict=True)
            ]
            points.append(self._point(some, learned, weighing, full.exam, [pick.model for pick in whole]))
        return tuple(sorted(points))

    def _point(
        self, train: Given, picks: list[_Pick], weighing: Weighing, exam: Exam, like: Sequence[Any] = ()
    ) -> tuple[float, float]:
        blend = self._judged_blend(picks, weighing, None)
        blend = rescaled(blend, like, (exam,)) if like else blend
        found = [ndcg(Ranks.of(answers(blend, part), part.seen, part.hidden), AT) for part in in_parts(exam)]
        return float(likes_in(train)), float(np.nanmean(np.concatenate(found)))

    # --- learning from everything -------------------------------------------------------------------------------------

    def _refitted(
        self,
        parts: Split,
        picks: list[_Pick],
        weighing: Weighing,
        new: NewItemsJudged | None,
        progress: Progress,
    ) -> Blend:
        """Train the members that count on everything; their scores are brought to the spread they were judged with."""
        kept = [number for number in range(len(picks)) if weighing.weights[number].max() >= _LEAST_WEIGHT]
        members = {(picks[n].recommender.key, picks[n].setting): (picks[n].recommender, n, -1) for n in kept}
        for number, pick in enumerate(new.picks if new is not None else ()):
            key = (pick.recommender.key, pick.setting)
            if new is not None and new.weights[number] >= _LEAST_WEIGHT:
                members[key] = (pick.recommender, members[key][1] if key in members else -1, number)
        models = self._learned(members, progress)
        factors, weights, new_factors, new_weights = tables(
            members, weighing, (new.weights, new.scales) if new is not None else None
        )
        blend = Blend(
            tuple(BlendMember(key, setting, models[key, setting]) for key, setting in members),
            HISTORY_LENGTHS,
            factors,
            weights,
            new_factors,
            new_weights,
        )
        like = [self._weighed[place] if place >= 0 else None for _, place, _ in members.values()]
        return rescaled(blend, like, parts.exams)

    def _learned(
        self, members: dict[tuple[str, float], tuple[Recommender, int, int]], progress: Progress
    ) -> dict[tuple[str, float], FittedRecommender]:
        keys = list(dict.fromkeys(key for key, _ in members))
        for number, key in enumerate(keys):
            recommender = next(member[0] for (own, _), member in members.items() if own == key)
            wanted = tuple(s for own, s in members if own == key and (own, s) not in self._whole)
            stage = say(_REFITTING, recommender=say(recommender.label))
            part = Until(Part(progress, number / len(keys), (number + 1) / len(keys)), stage, lambda: False)
            part.update(0.0, stage)
            models, _ = fitted(recommender, self.given, wanted, self.seed, part) if wanted else ((), 0.0)
            self._whole.update({(key, setting): model for setting, model in zip(wanted, models, strict=True)})
        return self._whole

    def _without_judgement(self, able: tuple[Recommender, ...], by: str) -> Found:
        """Return bestsellers: nobody has two likes, so nothing can be hidden and found again."""
        (key, setting), model = next(iter(self._whole.items()))
        return Found(alone(key, setting, model), (), (), (), tuple(self._left_out), by)


def _are_two(picks: Sequence[_Pick]) -> bool:
    """Return whether one that looks at histories was judged beside bestsellers: below that there is nothing to tell."""
    return any(pick.recommender.key == BASELINE for pick in picks) and len({p.recommender.key for p in picks}) > 1


__all__ = ["Automatic", "Examined", "Found", "Standing", "Watcher"]
