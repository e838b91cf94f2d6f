"""What every report has: the verdict at its head, sections with a lead, and who made it at its foot."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from desktop_app import __version__
from desktop_app.core.text import QT_TRANSLATE_NOOP, Marked, Sentence, say
from desktop_app.core.workflows.report_page import Html, icon, joined, tag, whole_page
from desktop_app.core.workflows.specs import Verdict

Speak = Callable[[Sentence], str]
"""A sentence in the person's language."""

_LANGUAGE = QT_TRANSLATE_NOOP("Report", "en")  # the code of the language that this is translated into
_FOOT = QT_TRANSLATE_NOOP("Report", "Made by Acumen {version}. Everything was computed on this computer.")
_FIGURE, _ACUMEN = QT_TRANSLATE_NOOP("Report", "Figure"), QT_TRANSLATE_NOOP("Report", "Acumen")
_RANGE = QT_TRANSLATE_NOOP("Report", "Range")


def framed(title: str, verdict: Verdict, called: Marked, speak: Speak, *sections: Html) -> str:
    """Return the whole page; `called` is the verdict's code in words."""
    main = tag("main", *sections)
    foot = tag("footer", speak(say(_FOOT, version=__version__)))
    return whole_page(title, speak(say(_LANGUAGE)), _header(title, verdict, called, speak), main, foot)


def _header(title: str, verdict: Verdict, called: Marked, speak: Speak) -> Html:
    reasons = joined(tag("li", speak(reason.sentence())) for reason in verdict.reasons)
    return tag(
        "header",
        tag("div", tag("span", title), tag("span", date.today().isoformat()), class_="mark"),
        tag("div", icon(verdict.code), tag("span", speak(say(called))), class_=f"verdict {verdict.code}"),
        tag("h1", speak(verdict.headline.sentence())),
        tag("ul", reasons) if reasons else Html(""),
    )


def section(speak: Speak, title: Marked, lead: Marked | None, *parts: Html) -> Html:
    """Return a section; `lead` says in a sentence how it is to be read."""
    intro = tag("p", speak(say(lead)), class_="lead") if lead else Html("")
    return tag("section", tag("h2", speak(say(title))), intro, *parts)


def figure_heads(speak: Speak, first: Marked = _FIGURE, first_class: str = "") -> list[tuple[str, str]]:
    """Return the heads of a table of figures with their ranges and pictures, as far as all such tables agree."""
    return [(speak(say(first)), first_class), (speak(say(_ACUMEN)), "n"), (speak(say(_RANGE)), "n"), ("", "wide")]
