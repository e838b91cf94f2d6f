"""The pages of the manual and how they are searched; no widgets."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from desktop_app.core.text import QT_TRANSLATE_NOOP, Sentence
from desktop_app.ui.help.terms import GLOSSARY
from desktop_app.ui.i18n import render
from desktop_app.ui.theme import RESOURCES

FIRST = "start"
WORDS = "words"
_WRITTEN = ("start", "open", "clean", "ask", "train", "judge", "score", "recommend")
_LAST = ("keyboard",)
_WORDS_TITLE = QT_TRANSLATE_NOOP("Help", "What the words mean")
_MARKS = re.compile(r"[#*`|]|\]\(\w+\)|\[|-{3,}")


@dataclass(frozen=True)
class Page:
    """One page: its key is the name of its file and the target of links."""

    key: str
    title: str
    markdown: str

    def holds(self, words: Iterable[str]) -> bool:
        """Return whether the page has every one of `words`, whatever their case."""
        text = plain(self.markdown).casefold()
        return all(word.casefold() in text for word in words)


def pages(language: str) -> tuple[Page, ...]:
    """Return the manual in `language` (``en`` or ``zh_CN``), in reading order."""
    words = Page(WORDS, render(Sentence(_WORDS_TITLE)), _words())
    return (*(_written(language, key) for key in _WRITTEN), words, *(_written(language, key) for key in _LAST))


def plain(markdown: str) -> str:
    """Return the text without its marks."""
    return _MARKS.sub("", markdown)


@cache
def _written(language: str, key: str) -> Page:
    text = (RESOURCES / "help" / language / f"{key}.md").read_text(encoding="utf-8")
    title = text.partition("\n")[0].removeprefix("# ")
    return Page(key, title, text)


def _words() -> str:
    terms = [(render(Sentence(term.name)), render(Sentence(term.meaning))) for term in GLOSSARY.values()]
    title = render(Sentence(_WORDS_TITLE))
    return f"# {title}\n\n" + "\n\n".join(f"### {name}\n\n{meaning}" for name, meaning in sorted(terms, key=_by_name))


def _by_name(term: tuple[str, str]) -> str:
    return term[0].casefold()
