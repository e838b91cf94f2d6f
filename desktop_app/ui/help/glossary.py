"""What the words on screen mean, for a tooltip behind every one of them."""

from __future__ import annotations

from desktop_app.core.text import Sentence
from desktop_app.ui.help.terms import GLOSSARY
from desktop_app.ui.i18n import render

_SAME = {"auc": "roc_auc", "calibration_error": "ece", "logloss": "log_loss", "ridge": "linear", "logistic": "linear"}


def explain(term: str) -> str:
    """Return what `term` means, for a tooltip.

    Raises
    ------
    KeyError
        If the glossary does not know the term.
    """
    return render(Sentence(GLOSSARY[_SAME.get(term, term)].meaning))


def name_of(term: str) -> str:
    """Return `term` as it is shown."""
    return render(Sentence(GLOSSARY[_SAME.get(term, term)].name))
