"""The race of candidates in words and lengths, as pure functions."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.core.data.goal import Goal
from desktop_app.core.text import QT_TRANSLATE_NOOP, Sentence, say
from desktop_app.core.workflows.specs import CurvePoint, TrainResult
from desktop_app.ui.app_state import JobStatus, Race
from desktop_app.ui.words import READABLE, gain, learner_label, metric_sentence


@dataclass(frozen=True)
class Runner:
    """One candidate.

    Attributes
    ----------
    gain : float
        How much closer to the truth than guessing it is.
    done : float
        How much of its judgement is in.
    leads : bool
        The best of those that are judged.
    is_readable : bool
        It is compared with the others, but has no share in the answer.
    is_aside : bool
        Its judgement was begun and left: others are judged by now.
    share : float
        Its share in the final answer, once there is one.
    """

    key: str
    name: Sentence
    gain: float
    done: float
    leads: bool
    is_readable: bool = False
    is_aside: bool = False
    share: float = 0.0


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
    made_of: Sentence | None = None
    missing: tuple[Sentence, ...] = ()


_COMING = QT_TRANSLATE_NOOP("Training", "The first answer comes in a moment.")
_CLOSER = QT_TRANSLATE_NOOP("Training", "The best answer so far is {gain}% closer to the truth than guessing.")
_OFF_BY = QT_TRANSLATE_NOOP("Training", "The best answer so far is typically off by {loss}; guessing, by {base}.")
_NOT_YET = QT_TRANSLATE_NOOP("Training", "So far, no answer is better than guessing.")
_LEADS = QT_TRANSLATE_NOOP("Training", "{name} leads.")
_FIRST = QT_TRANSLATE_NOOP("Training", "First answer after {seconds} s: {figure}")


_ALONE = QT_TRANSLATE_NOOP(
    "Training", "The answer comes from one of them alone, the coloured one: no mixture was better."
)
_TOGETHER = QT_TRANSLATE_NOOP("Training", "The {parts} coloured ones answer together, each with the share beside it.")
_MISSING = {
    "learners_without_time": QT_TRANSLATE_NOOP(
        "Training", "Left out, because the time ran out: {names}. A longer training tries again."
    ),
    "learner_failed": QT_TRANSLATE_NOOP(
        "Training", "Left out, because it failed on this table: {names}. The log has the details."
    ),
    "learner_without_parity": QT_TRANSLATE_NOOP(
        "Training", "Left out, because the model file would not answer exactly the same: {names}."
    ),
}


def race_view(race: Race, job: JobStatus, goal: Goal, positive: str) -> RaceView:
    """Return the race while it runs: those that are judged, the best first, then the one that is being judged."""
    base = _baseline(race)
    best = _best_loss(race)
    judged = sorted((one for one in race.candidates if one.done >= 1), key=lambda one: one.loss)
    leader = judged[0] if judged else None
    unfinished = [one for one in race.candidates if one.done < 1]
    newest = race.candidates[-1] if race.candidates else None
    order = [*judged, *(one for one in unfinished if one is newest), *(one for one in unfinished if one is not newest)]
    runners = tuple(
        Runner(
            one.learner,
            learner_label(one.learner),
            max(gain(one.loss, base), 0.0),
            one.done,
            one is leader,
            one.learner in READABLE,
            one.done < 1 and one is not newest,
        )
        for one in order
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
    """Return the race as it ended: those that answer together by their share, then the others, the best first."""
    key = "rmse" if run.plan.goal is Goal.NUMBER else "log_loss"
    base = run.baseline[key].value if key in run.baseline else 0.0
    ranked = sorted(run.leaderboard, key=lambda row: row.loss)
    runners = tuple(
        Runner(
            row.learner,
            learner_label(row.learner),
            max(gain(row.loss, base), 0.0),
            1.0,
            row is ranked[0],
            row.learner in READABLE,
            share=row.weight,
        )
        for row in sorted(ranked, key=lambda row: -row.weight)
    )
    best = run.metrics[key].value if key in run.metrics else ranked[0].loss
    made_of = _made_of(sum(row.weight > 0 for row in ranked))
    best_so_far = _best(best, base, run.plan.goal)
    return RaceView(best_so_far, None, None, None, None, runners, run.curve, base, made_of, _missing(run))


def _made_of(parts: int) -> Sentence:
    return say(_ALONE) if parts == 1 else say(_TOGETHER, parts=parts)


def _missing(run: TrainResult) -> tuple[Sentence, ...]:
    """Return who is not among the candidates, a sentence for each reason."""
    names: dict[str, list[Sentence]] = {}
    for doubt in run.doubts:
        if doubt.code in _MISSING:
            labels = doubt.facts.get("learners") or (doubt.facts.get("learner"),)
            names.setdefault(doubt.code, []).extend(one for one in labels if isinstance(one, Sentence))
    return tuple(say(words, names=tuple(names[code])) for code, words in _MISSING.items() if code in names)


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
_SHARED = QT_TRANSLATE_NOOP(
    "Training", "{name} alone is {gain}% closer to the truth than guessing; it has a share of {share}% in the answer."
)
_READABLE = QT_TRANSLATE_NOOP(
    "Training",
    "{name} can be followed by hand. It is compared with the others and has no share in the answer; "
    "it is {gain}% closer to the truth than guessing.",
)


def runner_sentence(runner: Runner) -> Sentence:
    """Return one candidate in a sentence."""
    if runner.share > 0:
        return say(_SHARED, name=runner.name, share=round(100 * runner.share), gain=round(100 * runner.gain))
    return say(_READABLE if runner.is_readable else _NAMED, name=runner.name, gain=round(100 * runner.gain))
