"""The race of candidates in words and lengths, as pure functions."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.core.data.goal import Goal
from desktop_app.core.text import QT_TRANSLATE_NOOP, Sentence, say
from desktop_app.core.workflows.specs import CurvePoint, TrainResult
from desktop_app.ui.app_state import JobStatus, Race
from desktop_app.ui.words import gain, learner_label, metric_sentence


@dataclass(frozen=True)
class Runner:
    """One candidate: how much closer to the truth than guessing it is, and how much of its judgement is in."""

    key: str
    name: Sentence
    gain: float
    done: float
    leads: bool


@dataclass(frozen=True)
class RaceView:
    """The race as it stands."""

    best: Sentence
    leader: Sentence | None
    first: Sentence | None
    stage: Sentence | None
    remaining_s: float | None
    runners: tuple[Runner, ...]
    curve: tuple[CurvePoint, ...]
    guessing: float


_COMING = QT_TRANSLATE_NOOP("Training", "The first answer comes in a moment.")
_CLOSER = QT_TRANSLATE_NOOP("Training", "The best answer so far is {gain}% closer to the truth than guessing.")
_OFF_BY = QT_TRANSLATE_NOOP("Training", "The best answer so far is typically off by {loss}; guessing, by {base}.")
_NOT_YET = QT_TRANSLATE_NOOP("Training", "So far, no answer is better than guessing.")
_LEADS = QT_TRANSLATE_NOOP("Training", "{name} leads.")
_FIRST = QT_TRANSLATE_NOOP("Training", "First answer after {seconds} s: {figure}")


def race_view(race: Race, job: JobStatus, goal: Goal, positive: str) -> RaceView:
    """Return the race while it runs."""
    base = _baseline(race)
    best = _best_loss(race)
    ranked = sorted(race.candidates, key=lambda one: one.loss)
    leader = next((one for one in ranked if one.done >= 1), None)
    runners = tuple(
        Runner(one.learner, learner_label(one.learner), max(gain(one.loss, base), 0.0), one.done, one is leader)
        for one in race.candidates
    )
    first = race.first
    told = None
    if first is not None:
        figure = metric_sentence(first.metric, first.score, positive)
        told = say(_FIRST, seconds=max(round(first.seconds, 1), 0.1), figure=figure)
    return RaceView(
        best=_best(best, base, goal),
        leader=say(_LEADS, name=learner_label(leader.learner)) if leader is not None else None,
        first=told,
        stage=job.stage,
        remaining_s=job.remaining_s,
        runners=runners,
        curve=race.curve,
        guessing=base,
    )


def finished_race(run: TrainResult) -> RaceView:
    """Return the race as it ended."""
    key = "rmse" if run.plan.goal is Goal.NUMBER else "log_loss"
    base = run.baseline[key].value if key in run.baseline else 0.0
    ranked = sorted(run.leaderboard, key=lambda row: row.loss)
    runners = tuple(
        Runner(row.learner, learner_label(row.learner), max(gain(row.loss, base), 0.0), 1.0, place == 0)
        for place, row in enumerate(ranked)
    )
    best = run.metrics[key].value if key in run.metrics else ranked[0].loss
    return RaceView(_best(best, base, run.plan.goal), None, None, None, None, runners, run.curve, base)


def _baseline(race: Race) -> float:
    if race.first is not None:
        return race.first.baseline_loss
    return race.candidates[0].baseline_loss if race.candidates else 0.0


def _best_loss(race: Race) -> float | None:
    """Return the loss of the best answer there is: the blend's or a finished candidate's, before that the first one's.

    The first answer is judged on its own few rows: beside the others it would be compared with a different measure.
    """
    judged = [one.loss for one in race.candidates if one.done >= 1]
    latest = [race.curve[-1].loss] if race.curve else []
    first = [race.first.loss] if race.first is not None else []
    return min([*judged, *latest], default=None) if judged else next(iter(latest or first), None)


def _best(loss: float | None, base: float, goal: Goal) -> Sentence:
    if loss is None or base <= 0:
        return say(_COMING)
    if loss >= base:
        return say(_NOT_YET)
    if goal is Goal.NUMBER:
        return say(_OFF_BY, loss=loss, base=base)
    return say(_CLOSER, gain=round(100 * gain(loss, base)))


_NAMED = QT_TRANSLATE_NOOP("Training", "{name} alone is {gain}% closer to the truth than guessing.")


def runner_sentence(runner: Runner) -> Sentence:
    """Return one candidate in a sentence."""
    return say(_NAMED, name=runner.name, gain=round(100 * runner.gain))
