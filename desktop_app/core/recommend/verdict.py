"""One word, one headline and up to three reasons: how far lists can be trusted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from desktop_app.core.evaluation.figures import Estimate
from desktop_app.core.notices import Notice

FEWEST_PEOPLE, FEW_PEOPLE = 20, 100
_FEWEST_LIKES = 50
_NEARLY_ALL = 0.95
_HIT, _RECALL = "hit@10", "recall@20"


@dataclass(frozen=True)
class Judged:
    """What a verdict is made of.

    Attributes
    ----------
    people, likes : int
        How many people were judged, and how many likes were hidden from them.
    by : str
        "time" or "person".
    metrics, baseline : mapping of str to Estimate
    gain : Estimate
        Paired difference of NDCG@10 to bestsellers.
    one_known, one_known_baseline : Estimate, optional
        ``hit@10`` for people of whom one like is known.
    new_items, new_items_chance : Estimate, optional
        ``hit@10`` for new items, by their features and by chance.
    """

    people: int
    likes: int
    by: str
    metrics: Mapping[str, Estimate]
    baseline: Mapping[str, Estimate]
    gain: Estimate
    one_known: Estimate | None = None
    one_known_baseline: Estimate | None = None
    new_items: Estimate | None = None
    new_items_chance: Estimate | None = None


@dataclass(frozen=True)
class Judgement:
    """``code`` is ready, care, guess (no better than bestsellers) or too_little."""

    code: str
    headline: Notice
    reasons: tuple[Notice, ...]


def judge_lists(judged: Judged | None) -> Judgement:
    """Return the judgement of lists; None where nothing could be hidden."""
    if judged is None:
        return Judgement("too_little", Notice("lists_nothing_hidden"), ())
    tested = Notice("lists_tested", "", {"n": judged.people, "likes": judged.likes})
    better = judged.gain.low > 0
    compared = Notice("lists_better" if better else "lists_not_better")
    if judged.people < FEWEST_PEOPLE or judged.likes < _FEWEST_LIKES:
        return Judgement("too_little", Notice("lists_too_little", "", {"n": judged.people}), (tested,))
    facts = _facts(judged)
    if not better:
        return Judgement("guess", Notice("lists_guess", "", facts), (compared, tested))
    headline = Notice("lists_found_later" if judged.by == "time" else "lists_found", "", facts)
    reasons = [compared, *_short_history(judged), *_of_new_items(judged), tested]
    code = "ready" if judged.people >= FEW_PEOPLE and judged.metrics[_HIT].low > judged.baseline[_HIT].value else "care"
    if code == "care":
        reasons.insert(1, Notice("lists_few_people" if judged.people < FEW_PEOPLE else "lists_hardly_better"))
    return Judgement(code, headline, tuple(reasons[:3]))


def _facts(judged: Judged) -> dict[str, int]:
    own, base = judged.metrics[_HIT], judged.baseline[_HIT]
    return {
        "found": _of_100(own.value),
        "low": _of_100(own.low),
        "high": _of_100(own.high),
        "base": _of_100(base.value),
    }


def _short_history(judged: Judged) -> list[Notice]:
    if judged.one_known is None or judged.one_known_baseline is None:
        return []
    facts = {"found": _of_100(judged.one_known.value), "base": _of_100(judged.one_known_baseline.value)}
    return [Notice("lists_one_known", "", facts)]


def _of_new_items(judged: Judged) -> list[Notice]:
    if judged.new_items is None or judged.new_items_chance is None:
        return []
    if judged.new_items_chance.value > _NEARLY_ALL:
        return []  # so few items were new that any list of ten holds nearly all of them
    facts = {"found": _of_100(judged.new_items.value), "base": _of_100(judged.new_items_chance.value)}
    return [Notice("lists_new_items", "", facts)]


def _of_100(share: float) -> int:
    return round(100 * share)
