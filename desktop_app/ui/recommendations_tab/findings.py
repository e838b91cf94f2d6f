"""What a run came to, as pure functions: lists for everyone, the file, and the runs before."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.core.scoring.recommending.asks import ListOptions, RecommenderCard, TopResult
from desktop_app.core.text import QT_TRANSLATE_NOOP, Sentence, say
from desktop_app.core.workflows.recommend_specs import RecommendResult
from desktop_app.core.workflows.recommend_words import (
    RECOMMEND_VERDICTS,
    SO_MANY_ITEMS,
    SO_MANY_PEOPLE,
    SO_MANY_ROWS,
)
from desktop_app.ui.recommend_state import RecommendState, kept
from desktop_app.ui.words import Name

# --- export -----------------------------------------------------------------------------------------------------------

_EVERYONE = QT_TRANSLATE_NOOP("Recommend", "{k} for each of {people}, {rules}.")
_NO_RULES = QT_TRANSLATE_NOOP("Recommend", "without any rule")
_WITH_RULES = QT_TRANSLATE_NOOP("Recommend", "keeping to %n rule(s)")


def everyone_sentence(card: RecommenderCard, options: ListOptions) -> Sentence:
    """Return what would be written for everyone."""
    rules = kept(options).rules
    said = say(_WITH_RULES, n=len(rules)) if rules else say(_NO_RULES)
    return say(_EVERYONE, k=options.k, people=say(SO_MANY_PEOPLE, n=card.people), rules=said)


_WRITTEN = QT_TRANSLATE_NOOP("Recommend", "{rows} for {people} were written to {file} in {seconds} s.")


def written_sentence(top: TopResult) -> Sentence:
    """Return what was written."""
    return say(
        _WRITTEN,
        rows=say(SO_MANY_ROWS, n=top.rows),
        people=say(SO_MANY_PEOPLE, n=top.people),
        file=Name(top.out.name),
        seconds=max(round(top.seconds, 1), 0.1),
    )


_CARD = QT_TRANSLATE_NOOP("Recommend", "This file knows {people} and {items}. It was made on {created}.")
_CARD_NOBODY = QT_TRANSLATE_NOOP(
    "Recommend", "This file knows {items} and nobody by name: it serves everyone by what they like. Made on {created}."
)


def card_sentence(card: RecommenderCard) -> Sentence:
    """Return what a model file knows."""
    facts = {
        "people": say(SO_MANY_PEOPLE, n=card.people),
        "items": say(SO_MANY_ITEMS, n=card.items),
        "created": card.created[:10],
    }
    return Sentence(_CARD if card.has_people else _CARD_NOBODY, facts)


# --- history ----------------------------------------------------------------------------------------------------------

_RUN_FIGURE = QT_TRANSLATE_NOOP("Recommend", "{share} of 100 people find something; bestsellers alone: {base}.")
_ABOUT = QT_TRANSLATE_NOOP("Recommend", "{item} for each {person}")


@dataclass(frozen=True)
class RunView:
    """One line of the history."""

    number: int
    about: Sentence
    code: str
    word: Sentence
    figure: Sentence | None
    seconds: float
    shown: bool


def run_views(recommend: RecommendState) -> tuple[RunView, ...]:
    """Return all runs, the newest first."""
    return tuple(
        RunView(
            number,
            say(_ABOUT, item=Name(run.spec.roles.item or "–"), person=Name(run.spec.roles.person or "–")),
            run.verdict.code,
            say(RECOMMEND_VERDICTS[run.verdict.code]),
            _run_figure(run),
            run.seconds,
            number == recommend.shown_run,
        )
        for number, run in reversed(list(enumerate(recommend.runs)))
    )


def _run_figure(run: RecommendResult) -> Sentence | None:
    hit, base = run.metrics.get("hit@10"), run.baseline.get("hit@10")
    if hit is None or base is None:
        return None
    return say(_RUN_FIGURE, share=round(100 * hit.value), base=round(100 * base.value))
