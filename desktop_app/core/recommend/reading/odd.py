"""What stands out: people far more active than all others, named like a test, or seen once; items without a name."""

from __future__ import annotations

import re

import numpy as np

from desktop_app.core.notices import Notice
from desktop_app.core.recommend.log import Log

_TEST_NAME = re.compile(
    r"(?i)(^|[^a-z])(test|tester|testing|dummy|demo|admin|administrator|bot|robot|crawler|spider)([^a-z]|$)|测试|机器人"
)
_NOTHING = frozenset(("none", "null", "n/a", "#n/a", "unknown", "undefined", "-", "--", "?", "无", "空", "未知"))
_FEWEST = 100
_NAMED = 5


def odd_people(log: Log) -> list[Notice]:
    """Return remarks about people who may be no customers, and items that may be none; nothing is left out."""
    counts = np.bincount(log.person, minlength=len(log.people))
    found = [_busy(log, counts), _test_accounts(log), _seen_once(log, counts), _nameless_items(log)]
    return [notice for notice in found if notice is not None]


def _busy(log: Log, counts: np.ndarray) -> Notice | None:
    """Return who has so much that a program may have done it: far outside the spread of all others."""
    low, high = np.quantile(np.log(counts), (0.25, 0.75))
    usual = float(np.exp(high + 4 * max(high - low, 0.25)))
    busy = np.flatnonzero(counts > max(usual, _FEWEST))
    if not len(busy) or len(busy) > 0.01 * len(counts) + 1:
        return None
    busy = busy[np.argsort(-counts[busy], kind="stable")]
    names = tuple(log.people[person] for person in busy[:_NAMED])
    return Notice("log_busy", "", {"n": len(busy), "people": names, "most": int(counts[busy[0]])})


def _test_accounts(log: Log) -> Notice | None:
    named = [person for person in log.people if not person.isdecimal() and _TEST_NAME.search(person)]
    if not named or len(named) > 0.2 * len(log.people):
        return None
    return Notice("log_test_accounts", "", {"n": len(named), "people": tuple(named[:_NAMED])})


def _seen_once(log: Log, counts: np.ndarray) -> Notice | None:
    once = int((counts == 1).sum())
    if once < 0.1 * len(log.people):
        return None
    return Notice("log_seen_once", "", {"n": once, "people": len(log.people)})


def _nameless_items(log: Log) -> Notice | None:
    """Return items whose name says that there is none."""
    numbers = [number for number, item in enumerate(log.items) if item.casefold() in _NOTHING]
    if not numbers:
        return None
    names = tuple(log.items[number] for number in numbers[:_NAMED])
    return Notice("log_nameless_items", "", {"n": int(np.isin(log.item, numbers).sum()), "items": names})
