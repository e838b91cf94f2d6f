"""The sentences of the cleaning steps in the window."""

from __future__ import annotations

from collections.abc import Mapping

from desktop_app.core.data.steps.conditions import Test
from desktop_app.core.text import QT_TRANSLATE_NOOP, Marked

TESTS: Mapping[Test, Marked] = {
    Test.EQUALS: QT_TRANSLATE_NOOP("StepForm", "is"),
    Test.DIFFERS: QT_TRANSLATE_NOOP("StepForm", "is not"),
    Test.LESS: QT_TRANSLATE_NOOP("StepForm", "is below"),
    Test.AT_MOST: QT_TRANSLATE_NOOP("StepForm", "is at most"),
    Test.MORE: QT_TRANSLATE_NOOP("StepForm", "is above"),
    Test.AT_LEAST: QT_TRANSLATE_NOOP("StepForm", "is at least"),
    Test.BETWEEN: QT_TRANSLATE_NOOP("StepForm", "is between"),
    Test.ONE_OF: QT_TRANSLATE_NOOP("StepForm", "is one of"),
    Test.NONE_OF: QT_TRANSLATE_NOOP("StepForm", "is none of"),
    Test.CONTAINS: QT_TRANSLATE_NOOP("StepForm", "contains"),
    Test.LACKS: QT_TRANSLATE_NOOP("StepForm", "does not contain"),
    Test.STARTS: QT_TRANSLATE_NOOP("StepForm", "begins with"),
    Test.ENDS: QT_TRANSLATE_NOOP("StepForm", "ends with"),
    Test.MISSING: QT_TRANSLATE_NOOP("StepForm", "is missing"),
    Test.PRESENT: QT_TRANSLATE_NOOP("StepForm", "is not missing"),
}

FORMULA_WORDS = QT_TRANSLATE_NOOP(
    "StepForm",
    "Columns by their names, in square brackets where they hold spaces; numbers; texts in quotes; "
    "+ - * / ^ %; = <> < <= > >=; and, or, not; & puts texts together; missing. A click writes what is below:",
)
CONDITION_EXAMPLE = QT_TRANSLATE_NOOP("StepForm", "such as: age >= 18 and not is_missing(town)")
FORMULA_EXAMPLE = QT_TRANSLATE_NOOP("StepForm", "such as: price * amount")
NUMBERS_EXAMPLE = QT_TRANSLATE_NOOP("StepForm", "such as: 0; 18; 65")

ROWS_LEFT = QT_TRANSLATE_NOOP("StepForm", "{before} → {after} rows")
CELLS = QT_TRANSLATE_NOOP("StepForm", "%n cell(s) changed")
COLUMNS_MADE = QT_TRANSLATE_NOOP("StepForm", "%n new column(s)")
COLUMNS_GONE = QT_TRANSLATE_NOOP("StepForm", "%n column(s) left out")
NO_EFFECT = QT_TRANSLATE_NOOP("StepForm", "Changes nothing")
SWITCHED_OFF = QT_TRANSLATE_NOOP("StepForm", "Switched off")
TRAINING_ONLY = QT_TRANSLATE_NOOP("StepForm", "For learning only: a file to be answered keeps all its rows.")

PLAIN = QT_TRANSLATE_NOOP("StepForm", "{text}")
BEFORE = QT_TRANSLATE_NOOP("StepForm", "Before")
AFTER = QT_TRANSLATE_NOOP("StepForm", "After")
