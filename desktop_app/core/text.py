"""Sentences that are marked for translation where they are written and translated where they are shown."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

_PLACEHOLDER = re.compile(r"\{(\w+)\}")

Fact = Any  # str, int, float, bool, Sentence, or a tuple of these


class Marked(str):
    """English source text that knows its translation context."""

    context: str

    def __new__(cls, context: str, source: str) -> Marked:
        """Return `source`, remembering `context`."""
        text = super().__new__(cls, source)
        text.context = context
        return text

    def __reduce__(self) -> tuple[object, ...]:
        return Marked, (self.context, str(self))


def QT_TRANSLATE_NOOP(context: str, source: str) -> Marked:
    """Mark `source` for extraction; nothing is translated yet."""
    return Marked(context, source)


@dataclass(frozen=True)
class Sentence:
    """A marked source text and the facts that fill its ``{placeholders}``.

    A fact named ``n`` selects the plural form and fills ``%n``.
    """

    source: Marked
    facts: Mapping[str, Fact] = field(default_factory=dict)


def say(source: Marked, **facts: Fact) -> Sentence:
    """Return the sentence made of `source` and `facts`."""
    return Sentence(source, facts)


Translate = Callable[[str, str, int | None], str]
"""``(context, source, n) -> text``; returns the source where there is no translation."""

FormatFact = Callable[[Fact], str]


def source_language(context: str, source: str, n: int | None) -> str:
    """Return the source text itself: the translation of last resort."""
    return source


def plain_fact(fact: Fact) -> str:
    """Format a fact without a locale: thousands separated, two significant digits for fractions."""
    if isinstance(fact, bool) or not isinstance(fact, int | float):
        return str(fact)
    if isinstance(fact, int) or fact.is_integer():
        return f"{int(fact):,}"
    return f"{fact:,.0f}" if abs(fact) >= 100 else f"{fact:.2g}"


def render(
    sentence: Sentence,
    translate: Translate = source_language,
    format_fact: FormatFact = plain_fact,
    separator: str = ", ",
) -> str:
    """Translate `sentence`, then fill in its facts.

    Parameters
    ----------
    sentence : Sentence
        Facts that are sentences are rendered the same way; tuples are joined with `separator`.
    translate : callable
        ``(context, source, n) -> text``.
    format_fact : callable
        Turns one plain fact into text.
    separator : str
        Between the members of a list.
    """

    def shown(fact: Fact) -> str:
        if isinstance(fact, Sentence):
            return render(fact, translate, format_fact, separator)
        if isinstance(fact, tuple | list):
            return separator.join(shown(member) for member in fact)
        return format_fact(fact)

    n = sentence.facts.get("n")
    text = translate(sentence.source.context, str(sentence.source), n if isinstance(n, int) else None)
    if n is not None:
        text = text.replace("%n", format_fact(n))
    return _PLACEHOLDER.sub(lambda found: shown(sentence.facts.get(found[1], found[0])), text)


_PLURAL_FORM: Mapping[str, Callable[[int], int]] = {"en": lambda n: int(n != 1), "zh": lambda n: 0}


@dataclass(frozen=True, eq=False)
class Catalogue:
    """The translations of one language.

    Attributes
    ----------
    language : str
        Such as ``zh_CN``.
    forms : mapping of (context, source) to tuple of str
        The finished translation; one text for each plural form where the source counts something.
    """

    language: str
    forms: Mapping[tuple[str, str], tuple[str, ...]]

    @classmethod
    def load(cls, path: Path) -> Catalogue:
        """Read a Qt Linguist ``.ts`` file; unfinished translations are left out."""
        root = ElementTree.parse(path).getroot()
        forms = {
            (context.findtext("name", ""), message.findtext("source", "")): finished
            for context in root.iter("context")
            for message in context.iter("message")
            if (finished := _finished(message.find("translation")))
        }
        return cls(root.get("language", ""), forms)

    def find(self, context: str, source: str, n: int | None = None) -> str | None:
        """Return the translation in the right plural form, None where there is none."""
        forms = self.forms.get((context, source))
        if forms is None:
            return None
        plural = _PLURAL_FORM[self.language.partition("_")[0]]
        return forms[min(plural(abs(n)) if n is not None else 0, len(forms) - 1)]

    def translate(self, context: str, source: str, n: int | None = None) -> str:
        """Return the translation, the source itself where there is none: a `Translate` for `render`."""
        return self.find(context, source, n) or source


def _finished(translation: ElementTree.Element | None) -> tuple[str, ...]:
    if translation is None or translation.get("type") is not None:
        return ()
    forms = translation.findall("numerusform")
    texts = tuple(form.text or "" for form in forms) if forms else (translation.text or "",)
    return texts if all(texts) else ()
