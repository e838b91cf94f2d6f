"""The list of one person, known or new, with its reasons."""

from __future__ import annotations

import numpy as np

from desktop_app.core.data.ids import id_text
from desktop_app.core.notices import Notice
from desktop_app.core.scoring.recommending.asks import AskPerson, PersonAnswer, Pick
from desktop_app.core.scoring.recommending.file import Asked, RecommenderFile
from desktop_app.core.scoring.recommending.lister import Lister
from desktop_app.core.scoring.recommending.profiles import typed
from desktop_app.core.scoring.recommending.reasons import Explainer, Person

_EXAMPLES = 5


def answer_person(model: RecommenderFile, explainer: Explainer, ask: AskPerson) -> PersonAnswer:
    """Return history and list of a person.

    A person known by id goes by what the file knows of them; `likes` stand in for that, and `profile` for what is
    known about them. Nothing known at all gives what most people like.

    Raises
    ------
    SpecError, ModelFails
    """
    notices: list[Notice] = []
    typed_name = id_text(ask.person)
    person = model.spelled_people.known(typed_name) or typed_name
    notices += _taken_as(typed_name, person)
    if person and person not in model.person_numbers:
        notices.append(
            Notice("person_unknown" if model.facts.has_people else "people_not_kept", "", {"person": person})
        )
        person = ""
    profile, odd = typed(model.facts.profile, ask.profile)
    given, unknown = item_numbers(model, ask.likes)
    notices += [*odd, *unknown]
    history = given if ask.likes else model.likes_of(person)
    lister = Lister(model, ask.options)
    asked = Asked([person], [[model.items[item] for item in given]], profile)
    lists = lister.lists(asked)
    picks = lists.numbers[0][lists.numbers[0] < model.facts.items]
    reasons = explainer.reasons(person, Person(history, profile), picks)
    stars = _stars(model, asked, picks)
    return PersonAnswer(
        person,
        tuple(model.line(int(item)) for item in history),
        tuple(
            Pick(model.line(int(item)), rank, float(score), because, own)
            for rank, (item, score, because, own) in enumerate(
                zip(picks, lists.scores[0][: len(picks)], reasons, stars, strict=True), start=1
            )
        ),
        (*notices, *lister.notices()),
        model.facts.stars[1] if model.facts.stars else None,
    )


def _stars(model: RecommenderFile, asked: Asked, picks: np.ndarray) -> list[float | None]:
    if model.facts.stars is None or not len(picks):
        return [None] * len(picks)
    return [float(value) for value in model.stars(asked, picks)[0]]


def _taken_as(name: str, known: str) -> list[Notice]:
    return [Notice("taken_as", "", {"name": name, "known": known})] if known != name else []


def item_numbers(model: RecommenderFile, items: tuple[str, ...]) -> tuple[np.ndarray, list[Notice]]:
    """Return the numbers of known items, each once and in their order, and what to say of the others."""
    numbers, unknown = [], []
    for text in items:
        item = model.spelled_items.known(text)
        number = model.item_numbers[item] if item is not None else -1
        if number < 0:
            unknown.append(id_text(text))
        elif number not in numbers:
            numbers.append(number)
    facts = {"n": len(unknown), "items": tuple(unknown[:_EXAMPLES])}
    return np.array(numbers, np.int64), [Notice("items_unknown", "", facts)] if unknown else []
