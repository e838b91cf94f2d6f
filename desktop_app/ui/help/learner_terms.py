"""The ways of learning from a table, each in one or two plain sentences."""

from __future__ import annotations

from collections.abc import Mapping

from desktop_app.core.text import QT_TRANSLATE_NOOP
from desktop_app.ui.help.term import Term

LEARNER_TERMS: Mapping[str, Term] = {
    "linear": Term(
        QT_TRANSLATE_NOOP("Glossary", "Linear model"),
        QT_TRANSLATE_NOOP(
            "Glossary", "Adds up one weight for each column. Simple, quick, and often hard to beat on small tables."
        ),
    ),
    "extra_trees": Term(
        QT_TRANSLATE_NOOP("Glossary", "Random trees"),
        QT_TRANSLATE_NOOP(
            "Glossary",
            "Many trees of yes-or-no questions, each grown a little differently; their answers are averaged.",
        ),
    ),
    "random_forest": Term(
        QT_TRANSLATE_NOOP("Glossary", "Random forest"),
        QT_TRANSLATE_NOOP(
            "Glossary",
            "Many trees of yes-or-no questions, each grown from rows drawn anew by chance; their answers are averaged.",
        ),
    ),
    "bagged_trees": Term(
        QT_TRANSLATE_NOOP("Glossary", "Bagged trees"),
        QT_TRANSLATE_NOOP(
            "Glossary",
            "Many trees of yes-or-no questions, each grown from rows drawn anew by chance and free to ask about every "
            "column; their answers are averaged. Good where one or two columns decide nearly everything.",
        ),
    ),
    "weighed_linear": Term(
        QT_TRANSLATE_NOOP("Glossary", "Linear model of strong columns"),
        QT_TRANSLATE_NOOP(
            "Glossary",
            "Adds up one weight for each column, and lets columns that tell much on their own have more say.",
        ),
    ),
    "lightgbm": Term(
        QT_TRANSLATE_NOOP("Glossary", "Boosted trees (LightGBM)"),
        QT_TRANSLATE_NOOP(
            "Glossary", "Trees of yes-or-no questions grown one after the other, each correcting those before it."
        ),
    ),
    "catboost": Term(
        QT_TRANSLATE_NOOP("Glossary", "Symmetric trees (CatBoost)"),
        QT_TRANSLATE_NOOP(
            "Glossary",
            "Trees grown one after the other, each correcting those before it; a level of a tree asks all rows the "
            "same question, which keeps it steady where rows are few.",
        ),
    ),
    "nets": Term(
        QT_TRANSLATE_NOOP("Glossary", "Neural nets"),
        QT_TRANSLATE_NOOP(
            "Glossary",
            "Layers of weighted sums, each bent a little and handed on to the next. Several nets learn side by side, "
            "and their answers are averaged.",
        ),
    ),
    "kernel": Term(
        QT_TRANSLATE_NOOP("Glossary", "Smooth model"),
        QT_TRANSLATE_NOOP(
            "Glossary",
            "Gives rows that are alike answers that are alike: a curve instead of steps or a straight line. Its file "
            "holds known rows as scaled numbers.",
        ),
    ),
    "naive_bayes": Term(
        QT_TRANSLATE_NOOP("Glossary", "Naive Bayes"),
        QT_TRANSLATE_NOOP(
            "Glossary",
            "Counts which words stand in the texts of each category, and answers the category whose words fit best.",
        ),
    ),
    "neighbours": Term(
        QT_TRANSLATE_NOOP("Glossary", "Nearest examples"),
        QT_TRANSLATE_NOOP(
            "Glossary",
            "Looks for the known rows that are most like a new one and answers what they had; the nearest count most. "
            "Its file holds known rows as scaled numbers.",
        ),
    ),
    "short_tree": Term(
        QT_TRANSLATE_NOOP("Glossary", "Short tree"),
        QT_TRANSLATE_NOOP(
            "Glossary",
            "A few yes-or-no questions, one after the other, that lead to the answer. It can be followed by hand and "
            "has no share in the answer of the full model.",
        ),
    ),
    "points_card": Term(
        QT_TRANSLATE_NOOP("Glossary", "Points card"),
        QT_TRANSLATE_NOOP(
            "Glossary",
            "Whole points for what is true of a row; their sum is the answer. It can be followed by hand and has no "
            "share in the answer of the full model.",
        ),
    ),
    "sparse_linear": Term(
        QT_TRANSLATE_NOOP("Glossary", "Short sum"),
        QT_TRANSLATE_NOOP(
            "Glossary",
            "Keeps only the columns that matter, and each adds or takes away a little. It can be followed by hand and "
            "has no share in the answer of the full model.",
        ),
    ),
    "in_context": Term(
        QT_TRANSLATE_NOOP("Glossary", "Added model"),
        QT_TRANSLATE_NOOP(
            "Glossary",
            "A model from elsewhere that was put into Acumen's folder for added models. It answers by looking at the "
            "known rows, so its file holds them as scaled numbers.",
        ),
    ),
}
