"""The terms of tables and of cleaning them, in one or two plain sentences."""

from __future__ import annotations

from collections.abc import Mapping

from desktop_app.core.text import QT_TRANSLATE_NOOP
from desktop_app.ui.help.term import Term

DATA_TERMS: Mapping[str, Term] = {
    "row": Term(
        QT_TRANSLATE_NOOP("Glossary", "Row"),
        QT_TRANSLATE_NOOP("Glossary", "One line of the table: one customer, one house, one order."),
    ),
    "column": Term(
        QT_TRANSLATE_NOOP("Glossary", "Column"),
        QT_TRANSLATE_NOOP("Glossary", "One thing that is known about every row, such as the age or the price."),
    ),
    "kind": Term(
        QT_TRANSLATE_NOOP("Glossary", "Kind"),
        QT_TRANSLATE_NOOP(
            "Glossary",
            "What the values of a column are: numbers, categories, yes or no, dates, text, or an id. "
            "Acumen finds it out and learns differently from each; a wrong guess is corrected on the Data tab.",
        ),
    ),
    "id": Term(
        QT_TRANSLATE_NOOP("Glossary", "Id"),
        QT_TRANSLATE_NOOP(
            "Glossary",
            "A value that only names the row, such as a customer number. It says nothing about rows to come, "
            "so nothing is learned from it.",
        ),
    ),
    "missing": Term(
        QT_TRANSLATE_NOOP("Glossary", "Missing"),
        QT_TRANSLATE_NOOP(
            "Glossary",
            "Cells without a value. Learning and answering work with them; that a value is missing "
            "can itself be a clue.",
        ),
    ),
    "step": Term(
        QT_TRANSLATE_NOOP("Glossary", "Step"),
        QT_TRANSLATE_NOOP(
            "Glossary",
            "One change of the table after it was read, such as filling gaps. The file stays as it is; the steps "
            "are kept in the project and in the model file, and later files go through them too.",
        ),
    ),
    "look_up": Term(
        QT_TRANSLATE_NOOP("Glossary", "Look-up"),
        QT_TRANSLATE_NOOP(
            "Glossary", "Columns of another table, added where a key, such as a customer number, is the same in both."
        ),
    ),
    "distinct": Term(
        QT_TRANSLATE_NOOP("Glossary", "Different values"),
        QT_TRANSLATE_NOOP("Glossary", "How many values there are when each is counted only once."),
    ),
    "median": Term(
        QT_TRANSLATE_NOOP("Glossary", "Middle"),
        QT_TRANSLATE_NOOP(
            "Glossary", "The median: half of the rows lie below it and half above. A few extreme values do not move it."
        ),
    ),
    "mean": Term(
        QT_TRANSLATE_NOOP("Glossary", "Average"),
        QT_TRANSLATE_NOOP(
            "Glossary", "The sum of all values divided by their number. A few extreme values can pull it far."
        ),
    ),
    "encoding": Term(
        QT_TRANSLATE_NOOP("Glossary", "Encoding"),
        QT_TRANSLATE_NOOP(
            "Glossary",
            "Which characters the bytes of a text file stand for. With a wrong one, accents and Chinese characters "
            "turn into nonsense.",
        ),
    ),
    "separator": Term(
        QT_TRANSLATE_NOOP("Glossary", "Separator"),
        QT_TRANSLATE_NOOP(
            "Glossary", "The character that ends one cell of a text file and starts the next, often a comma."
        ),
    ),
    "doubt": Term(
        QT_TRANSLATE_NOOP("Glossary", "Doubt"),
        QT_TRANSLATE_NOOP(
            "Glossary",
            "Something in the file that Acumen had to guess. It is shown with the evidence and with "
            "what else it could be.",
        ),
    ),
    # What is asked and how it is learned.
}
