"""The one sentence that says how a table is understood, for the person to confirm."""

from __future__ import annotations

from desktop_app.core.recommend.reading import names
from desktop_app.core.recommend.roles import Lead, Roles, Shape
from desktop_app.core.text import QT_TRANSLATE_NOOP, Marked, Sentence

_LONG = {
    ("chose", False): QT_TRANSLATE_NOOP("Roles", "Each row says: {person} chose {item}."),
    ("chose", True): QT_TRANSLATE_NOOP("Roles", "Each row says: {person} chose {item} on {time}."),
    ("bought", False): QT_TRANSLATE_NOOP("Roles", "Each row says: {person} bought {item}."),
    ("bought", True): QT_TRANSLATE_NOOP("Roles", "Each row says: {person} bought {item} on {time}."),
    ("chose much", False): QT_TRANSLATE_NOOP("Roles", "Each row says: {person} chose {item}; {value} says how much."),
    ("chose much", True): QT_TRANSLATE_NOOP(
        "Roles", "Each row says: {person} chose {item} on {time}; {value} says how much."
    ),
    ("bought much", False): QT_TRANSLATE_NOOP("Roles", "Each row says: {person} bought {item}; {value} says how much."),
    ("bought much", True): QT_TRANSLATE_NOOP(
        "Roles", "Each row says: {person} bought {item} on {time}; {value} says how much."
    ),
    ("rated", False): QT_TRANSLATE_NOOP(
        "Roles", "Each row says: {person} rated {item}; {value} says how well, and from {like_from} on it was liked."
    ),
    ("rated", True): QT_TRANSLATE_NOOP(
        "Roles",
        "Each row says: {person} rated {item} on {time}; {value} says how well, and from {like_from} on it was liked.",
    ),
}
_LISTS = {
    "person": QT_TRANSLATE_NOOP("Roles", "Each row says: {person} chose all that {item} lists."),
    "basket": QT_TRANSLATE_NOOP("Roles", "Each row is a basket of its own; {item} lists what is in it."),
    "counted": QT_TRANSLATE_NOOP(
        "Roles", "Each row is a basket of its own; {item} says how many items it has, then lists them."
    ),
    "lead": QT_TRANSLATE_NOOP("Roles", "Each row of {item} names a person first, then what that person chose."),
}
_SPREAD = {
    "person": QT_TRANSLATE_NOOP("Roles", "Each row says: {person} chose what stands in %n column(s), such as {items}."),
    "basket": QT_TRANSLATE_NOOP("Roles", "Each row is a basket of its own; %n column(s) hold its items."),
}
_WIDE = {
    "events": QT_TRANSLATE_NOOP("Roles", "Each row is one {person}; %n column(s) are items, marked where chosen."),
    "counts": QT_TRANSLATE_NOOP("Roles", "Each row is one {person}; %n column(s) are items and say how much."),
    "ratings": QT_TRANSLATE_NOOP(
        "Roles",
        "Each row is one {person}; %n column(s) are items and say how well they were liked.",
    ),
    "turned": QT_TRANSLATE_NOOP(
        "Roles", "Each row is one {item}; %n column(s) are people, filled where they chose it."
    ),
}
_A_PERSON = QT_TRANSLATE_NOOP("Roles", "person")
_SHOWN = 3


def roles_sentence(roles: Roles) -> Sentence:
    """Return how a table is understood, such as "Each row says: customer bought product on date".

    The facts `person`, `item`, `value`, `time` and `like_from` are the words that can be changed.
    """
    source = _source(roles)
    person: object = roles.person or Sentence(_A_PERSON)
    facts = {
        "person": person,
        "item": roles.item,
        "value": roles.value,
        "time": roles.time,
        "like_from": "?" if roles.like_from is None else roles.like_from,
        "items": roles.items[:_SHOWN],
    }
    return Sentence(source, {**facts, "n": len(roles.items)} if "%n" in source else facts)


def _source(roles: Roles) -> Marked:
    if roles.shape is Shape.WIDE:
        return _WIDE["turned" if roles.item and not roles.person else roles.signal]
    if roles.shape is Shape.SPREAD:
        return _SPREAD["person" if roles.person else "basket"]
    if roles.shape is Shape.LIST:
        if not roles.person and roles.lead == Lead.PERSON:
            return _LISTS["lead"]
        if not roles.person and roles.lead == Lead.COUNT:
            return _LISTS["counted"]
        return _LISTS["person" if roles.person else "basket"]
    if roles.signal == "ratings":
        return _LONG["rated", bool(roles.time)]
    verb = "bought" if names.says(f"{roles.item} {roles.value}", names.BOUGHT) else "chose"
    much = " much" if roles.signal == "counts" and roles.value else ""
    return _LONG[verb + much, bool(roles.time)]
