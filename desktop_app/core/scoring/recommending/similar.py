"""What resembles an item, how much the catalogue hangs on it, and who would like it; new items by their features."""

from __future__ import annotations

import numpy as np

from desktop_app.core.data.ids import id_text
from desktop_app.core.errors import SpecError
from desktop_app.core.notices import Notice
from desktop_app.core.scoring.recommending.asks import AskItem, ItemAnswer, ItemLine
from desktop_app.core.scoring.recommending.file import Asked, RecommenderFile
from desktop_app.core.scoring.recommending.links import FileLinks
from desktop_app.core.scoring.recommending.profiles import filled, typed
from desktop_app.core.text import QT_TRANSLATE_NOOP

_SHORTLIST = 400
_NEW_PEOPLE = 20_000


class NothingToGoBy(SpecError):
    """Neither a known item nor features of a new one."""

    what = QT_TRANSLATE_NOOP("Errors", "There is nothing to compare.")
    why = QT_TRANSLATE_NOOP(
        "Errors", "“{item}” is not among the items that were learned from, and nothing else is said about it."
    )
    fix = QT_TRANSLATE_NOOP("Errors", "Choose an item of the list, or fill in what is known about the new one.")


class NoNewItems(SpecError):
    """The file cannot say anything about items that it does not know."""

    what = QT_TRANSLATE_NOOP("Errors", "New items cannot be compared.")
    why = QT_TRANSLATE_NOOP("Errors", "This recommender learned from likes alone, not from columns about the items.")
    fix = QT_TRANSLATE_NOOP("Errors", "Learn again with a table about the items, such as category, text or tags.")


def answer_item(model: RecommenderFile, ask: AskItem) -> ItemAnswer:
    """Return what there is to say about a known item, or about a new one given by its features.

    Raises
    ------
    NothingToGoBy, NoNewItems, ModelFails
    """
    item = id_text(ask.item)
    known = model.spelled_items.known(item)
    if known is not None:
        return _known(model, model.item_numbers[known], ask.k)
    if not any(text.strip() for text in ask.features.values()):
        raise NothingToGoBy(item=item)
    if not model.facts.new_item:
        raise NoNewItems
    return _new(model, item, ask)


def _known(model: RecommenderFile, number: int, k: int) -> ItemAnswer:
    arrays = model.facts.arrays
    likes = arrays.get("likes")
    central = arrays.get("centrality")
    return ItemAnswer(
        model.line(number),
        similar_items(model, number, k),
        _audience(model, number, k),
        int(likes[number]) if likes is not None else 0,
        _rank(likes, number),
        _rank(central, number),
    )


def similar_items(model: RecommenderFile, number: int, k: int) -> tuple[tuple[ItemLine, float], ...]:
    """Return the items most alike, with their likeness (0 to 1), by who likes them."""
    arrays = model.facts.arrays
    if "near" not in arrays:
        return ()
    near, likeness = arrays["near"][number], np.clip(np.nan_to_num(arrays["nearness"][number].astype(np.float64)), 0, 1)
    found = [(int(item), float(one)) for item, one in zip(near, likeness, strict=True) if item >= 0][:k]
    if len(found) < k and "vectors" in arrays:
        found += _by_vectors(arrays["vectors"], number, {number, *(item for item, _ in found)}, k - len(found), found)
    return tuple((model.line(item), one) for item, one in found)


def _by_vectors(
    vectors: np.ndarray, number: int, known: set[int], most: int, found: list[tuple[int, float]]
) -> list[tuple[int, float]]:
    """Return further items by their directions; never more alike than those that were found by likes."""
    likeness = np.nan_to_num(vectors.astype(np.float32) @ vectors[number].astype(np.float32))
    ceiling = found[-1][1] if found else 1.0
    order = [int(item) for item in np.argsort(-likeness, kind="stable")[: most + len(known)] if item not in known]
    return [(item, float(min(likeness[item], ceiling))) for item in order[:most] if likeness[item] > 0]


def _rank(values: np.ndarray | None, number: int) -> int:
    """Return the rank of an item, 1 for the largest value; 0 where nothing is known."""
    return 0 if values is None else int((values > values[number]).sum()) + 1


def _audience(model: RecommenderFile, number: int, k: int) -> tuple[tuple[str, float], ...]:
    """Return who would like an item most and has not had it.

    A shortlist by the linear part of the scores is put in order by the graph itself.
    """
    if not model.facts.has_people:
        return ()
    linear = FileLinks(model).audience(number, model)
    had = np.zeros(model.facts.people, bool)
    person = np.repeat(np.arange(model.facts.people), np.diff(model.offsets[:-1]))
    had[person[model.histories[:-1] == number]] = True
    linear[had] = -np.inf
    order = np.argsort(-linear, kind="stable")[: max(_SHORTLIST, 2 * k)]
    order = order[~had[order]]
    allowed = np.zeros(model.facts.items, bool)
    allowed[number] = True
    people = [model.people[row] for row in order]
    lists = model.top(Asked(people), 1, exclude_seen=True, allowed=allowed)
    scores = lists.scores[:, 0] if len(people) else np.zeros(0)
    best = np.argsort(-scores, kind="stable")[:k]
    return tuple((people[at], float(scores[at])) for at in best if np.isfinite(scores[at]))


# --- items that are new -----------------------------------------------------------------------------------------------


def _new(model: RecommenderFile, item: str, ask: AskItem) -> ItemAnswer:
    features, notices = typed(model.facts.new_item, ask.features)
    people = list(model.people[:_NEW_PEOPLE])
    inputs = filled(model.facts.new_item, features, 1)
    if people:
        scores, described = model.new_scores(Asked(people), inputs)
        best = np.argsort(-scores[:, 0], kind="stable")[: ask.k]
        audience = tuple((people[at], float(scores[at, 0])) for at in best)
    else:
        _, described = model.new_scores(Asked([""]), inputs)
        audience = ()
    if len(model.people) > len(people):
        notices.append(Notice("audience_of_part", "", {"n": len(people)}))
    facts = {name: text for name, text in ask.features.items() if text.strip()}
    title = facts.get(model.facts.title, item)
    return ItemAnswer(ItemLine(item, title, facts), _alike(model, described, ask.k), audience, notices=tuple(notices))


def _alike(model: RecommenderFile, described: np.ndarray, k: int) -> tuple[tuple[ItemLine, float], ...]:
    """Return the items of the catalogue whose features resemble those of the new item (cosine)."""
    arrays = model.facts.arrays
    if "feature_offsets" not in arrays or not described.size:
        return ()
    new = described[0].astype(np.float64)
    columns, values = arrays["feature_columns"], arrays["feature_values"].astype(np.float64)
    if columns.min(initial=0) < 0 or columns.max(initial=-1) >= len(new):
        return ()
    row = np.repeat(np.arange(model.facts.items), np.diff(arrays["feature_offsets"]))
    products = np.bincount(row, values * new[columns], model.facts.items)
    lengths = np.sqrt(np.bincount(row, values**2, model.facts.items) * (new**2).sum())
    likeness = np.nan_to_num(products / np.maximum(lengths, 1e-9))
    order = np.argsort(-likeness, kind="stable")[:k]
    return tuple((model.line(int(at)), float(np.clip(likeness[at], 0, 1))) for at in order if likeness[at] > 0)
