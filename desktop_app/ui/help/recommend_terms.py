"""The terms of recommending, in one or two plain sentences."""

from __future__ import annotations

from collections.abc import Mapping

from desktop_app.core.text import QT_TRANSLATE_NOOP
from desktop_app.ui.help.term import Term

RECOMMEND_TERMS: Mapping[str, Term] = {
    "recommendation": Term(
        QT_TRANSLATE_NOOP("Glossary", "Recommendation"),
        QT_TRANSLATE_NOOP(
            "Glossary",
            "What somebody is likely to choose next, found from what they and others have chosen so far.",
        ),
    ),
    "bestsellers": Term(
        QT_TRANSLATE_NOOP("Glossary", "Bestsellers"),
        QT_TRANSLATE_NOOP(
            "Glossary",
            "The same list for everyone: what most people like. Lists made for each person are only worth their "
            "trouble if they find more than this one.",
        ),
    ),
    "rules": Term(
        QT_TRANSLATE_NOOP("Glossary", "Rules"),
        QT_TRANSLATE_NOOP(
            "Glossary",
            "What a list has to keep to, whatever the model thinks. What each rule costs is measured on purchases that "
            "were hidden: of 100 people, how many fewer find something in their list.",
        ),
    ),
    "diversity_dial": Term(
        QT_TRANSLATE_NOOP("Glossary", "How varied"),
        QT_TRANSLATE_NOOP(
            "Glossary",
            "Towards the right, a list offers fewer things that resemble each other, and reaches further down.",
        ),
    ),
    "hit@10": Term(
        QT_TRANSLATE_NOOP("Glossary", "Found something"),
        QT_TRANSLATE_NOOP(
            "Glossary", "How many of 100 people find at least one of their hidden choices in the top 10."
        ),
    ),
    "recall@20": Term(
        QT_TRANSLATE_NOOP("Glossary", "Found of all"),
        QT_TRANSLATE_NOOP("Glossary", "Recall: how many of a person's hidden choices are in the top 20."),
    ),
    "ndcg@10": Term(
        QT_TRANSLATE_NOOP("Glossary", "Order of the list"),
        QT_TRANSLATE_NOOP(
            "Glossary", "NDCG: hits count more the higher they stand in the top 10; 1 is a perfect list."
        ),
    ),
    "map@10": Term(
        QT_TRANSLATE_NOOP("Glossary", "Hits at the top"),
        QT_TRANSLATE_NOOP("Glossary", "MAP: how pure the top 10 is down to each hit, on average; 1 is a perfect list."),
    ),
    "mrr": Term(
        QT_TRANSLATE_NOOP("Glossary", "First hit"),
        QT_TRANSLATE_NOOP(
            "Glossary", "MRR: 1 if the first thing in the list is a hit, one half if it is the second, and so on."
        ),
    ),
    "ranked_pairs": Term(
        QT_TRANSLATE_NOOP("Glossary", "Hits before others"),
        QT_TRANSLATE_NOOP(
            "Glossary", "AUC: how often a hidden choice stands before something that was not chosen; 0.5 is chance."
        ),
    ),
    "coverage@10": Term(
        QT_TRANSLATE_NOOP("Glossary", "Part of the catalogue"),
        QT_TRANSLATE_NOOP("Glossary", "Coverage: how much of the catalogue is offered to anyone at all."),
    ),
    "novelty@10": Term(
        QT_TRANSLATE_NOOP("Glossary", "Little known"),
        QT_TRANSLATE_NOOP(
            "Glossary", "Novelty: how little known the offered things are; one more means half as many know them."
        ),
    ),
    "diversity@10": Term(
        QT_TRANSLATE_NOOP("Glossary", "Variety in a list"),
        QT_TRANSLATE_NOOP("Glossary", "Diversity: how unlike each other the things in one list are; 1 is most varied."),
    ),
    "centrality": Term(
        QT_TRANSLATE_NOOP("Glossary", "Holds the catalogue together"),
        QT_TRANSLATE_NOOP(
            "Glossary",
            "Whoever walks from item to item along common buyers often passes it (PageRank). It may sell less than "
            "a bestseller and still lead to everything else.",
        ),
    ),
    "long_tail": Term(
        QT_TRANSLATE_NOOP("Glossary", "Long tail"),
        QT_TRANSLATE_NOOP("Glossary", "The many items that few people choose, behind the few that most choose."),
    ),
}
