"""What rules and diversity cost: hits among likes that were hidden, with them and without."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np

from desktop_app.core.errors import SpecError
from desktop_app.core.progress import Progress
from desktop_app.core.scoring.recommending.asks import CostAnswer, ListOptions
from desktop_app.core.scoring.recommending.file import Asked, RecommenderFile
from desktop_app.core.scoring.recommending.lister import Lister
from desktop_app.core.text import QT_TRANSLATE_NOOP, say

_JUDGED_K = 10
_MEASURING = QT_TRANSLATE_NOOP("Stages", "Measuring what the rules cost")


class NoHiddenLikes(SpecError):
    """The file carries nothing to measure with."""

    what = QT_TRANSLATE_NOOP("Errors", "The cost of the rules cannot be told.")
    why = QT_TRANSLATE_NOOP("Errors", "This file carries no hidden likes to measure with.")
    fix = QT_TRANSLATE_NOOP("Errors", "Learn again; files that are saved now carry them.")


def answer_cost(model: RecommenderFile, options: ListOptions, progress: Progress) -> CostAnswer:
    """Return of 100 people, how many find a hidden like on their list: without rules, with each alone, with all.

    Diversity above 0 counts as one more rule, the last. The recommender in the file has learned from the hidden likes
    too, so it finds more of them than it found when it was judged; all figures are brought down to that level, which
    leaves their proportions as they are.

    Raises
    ------
    NoHiddenLikes, SpecError
    """
    arrays = model.facts.arrays
    if "known_offsets" not in arrays or len(arrays["known_offsets"]) < 2:
        raise NoHiddenLikes
    plain = replace(options, rules=(), diversity=0.0, exclude_seen=True)
    alone = [replace(plain, rules=(rule,)) for rule in options.rules]
    alone += [replace(plain, diversity=options.diversity)] if options.diversity > 0 else []
    together = replace(options, exclude_seen=True)
    shares = []
    for number, one in enumerate((plain, *alone, together)):
        progress.update(number / (len(alone) + 2), say(_MEASURING))
        shares.append(_share(model, one))
    shares = [share * _down_to_judged(model) for share in shares]
    people = int((np.diff(arrays["hidden_offsets"]) > 0).sum())
    return CostAnswer(people, 100 * shares[0], tuple(100 * s for s in shares[1:-1]), 100 * shares[-1])


def _down_to_judged(model: RecommenderFile) -> float:
    """Return the hits of the judgement divided by those of the finished recommender on the same people."""
    judged = model.document["metrics"].get(f"hit@{_JUDGED_K}", [None])[0]
    found = _share(model, ListOptions(_JUDGED_K))
    return min(1.0, max(float(judged), 0.0) / found) if judged is not None and found > 0 else 1.0


def _share(model: RecommenderFile, options: ListOptions) -> float:
    arrays = model.facts.arrays
    known = _rows(arrays["known_offsets"], arrays["known_items"])
    hidden = _rows(arrays["hidden_offsets"], arrays["hidden_items"])
    # An id that no item has keeps somebody of whom nothing is known apart from somebody known by id.
    likes = [[model.items[item] for item in row] or ["\t"] for row in known]
    lists = Lister(model, options).lists(Asked(likes=likes))
    hits = [bool(np.isin(row, picks).any()) for row, picks in zip(hidden, lists.numbers, strict=True)]
    asked = [len(row) > 0 for row in hidden]
    return sum(hit for hit, one in zip(hits, asked, strict=True) if one) / max(sum(asked), 1)


def _rows(offsets: np.ndarray, flat: np.ndarray) -> list[np.ndarray]:
    return [flat[start:end] for start, end in pairwise(offsets.tolist())]
