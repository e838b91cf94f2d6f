"""Words, numbers and dates in the person's language; the only module that opens translations."""

from __future__ import annotations

import math
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLibraryInfo, QLocale, QObject, QTranslator

from desktop_app.core.text import Catalogue, Fact, Sentence
from desktop_app.core.text import render as render_with
from desktop_app.ui.theme import RESOURCES

LANGUAGES = ("en", "zh_CN")
CHOICES = ("system", *LANGUAGES)
NO_VALUE = "–"
_SMALLEST_PLAIN = 1e-4


class Translator(QTranslator):
    """Answers Qt's questions for translations from a catalogue, with counts in the locale's digits."""

    def __init__(self, catalogue: Catalogue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._context_of = {source: context for context, source in catalogue.forms}

    def isEmpty(self) -> bool:  # noqa: N802
        return False

    def translate(self, context: str, source_text: str, disambiguation: str | None = None, n: int = -1) -> str | None:  # type: ignore[override]
        if n < 0:
            return self._catalogue.find(context, source_text)
        # Qt stops at the first class of the inheritance line once it has filled in a count: look under them all.
        if (context, source_text) not in self._catalogue.forms:
            context = self._context_of.get(source_text, context)
        return self._catalogue.translate(context, source_text, n).replace("%n", counted(n))


def language_of(choice: str) -> str:
    """Return the language that `choice` (``system`` or a language) stands for."""
    if choice in LANGUAGES:
        return choice
    return "zh_CN" if QLocale.system().language() == QLocale.Language.Chinese else "en"


def use_language(app: QCoreApplication, choice: str) -> str:
    """Speak the chosen language from now on and return it; windows that exist keep their texts."""
    language = language_of(choice)
    system = QLocale.system()
    QLocale.setDefault(system if system.name().startswith(language[:2]) else QLocale(language))
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.deleteLater()
    own_words = QTranslator(app)
    if own_words.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(own_words)
    app.installTranslator(Translator(Catalogue.load(RESOURCES / "i18n" / f"{language}.ts"), app))
    return language


def is_chinese() -> bool:
    """Whether texts are Chinese now."""
    return QLocale().language() == QLocale.Language.Chinese


def render(sentence: Sentence) -> str:
    """Return `sentence` in the person's language."""
    separator = QCoreApplication.translate("Words", ", ")
    return render_with(sentence, _translate, _fact, separator)


def paragraph(*sentences: str) -> str:
    """Return sentences in one line; Chinese sets no space between them."""
    return ("" if is_chinese() else " ").join(sentence for sentence in sentences if sentence)


def number(value: float, digits: int = 2) -> str:
    """Return a number in the locale: whole numbers as they are, others with `digits` significant digits."""
    locale = QLocale()
    if not math.isfinite(value):
        return NO_VALUE if math.isnan(value) else ("∞" if value > 0 else "−∞")
    if float(value).is_integer() and abs(value) < 1e15:
        return locale.toString(int(value))
    size = math.floor(math.log10(abs(value)))
    if abs(value) < _SMALLEST_PLAIN or size >= 15:
        return locale.toString(float(value), ord("g"), digits)
    decimals = max(digits - 1 - size, 0)
    text = locale.toString(float(value), ord("f"), decimals)
    return text.rstrip(locale.zeroDigit()).removesuffix(locale.decimalPoint()) if decimals else text


def fixed(value: float, decimals: int) -> str:
    """Return a number with exactly so many decimals, for columns that are compared line by line."""
    return QLocale().toString(float(value), ord("f"), decimals) if math.isfinite(value) else number(value)


def percent(share: float) -> str:
    """Return a share as per cent, with one decimal only near 0 and 100 %."""
    if not math.isfinite(share):
        return NO_VALUE
    value = 100.0 * share
    decimals = 1 if 0 < abs(value) < 9.95 or 99 < value < 100 else 0
    # Half to even as in sentences that count of 100: one figure must not read 82 here and 83 there.
    value = round(value, decimals)
    return f"{QLocale().toString(value, ord('f'), decimals)}{QLocale().percent()}"


def counted(n: int) -> str:
    """Return a count with the locale's thousands separators."""
    return QLocale().toString(n)


def file_size(size_bytes: int) -> str:
    """Return a size such as “12.3 MB”."""
    return QLocale().formattedDataSize(size_bytes, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)


def duration(seconds: float) -> str:
    """Return a rounded duration such as “20 s” or “3 min”."""
    if seconds < 59.5:
        return QCoreApplication.translate("Words", "{n} s").format(n=counted(max(round(seconds), 1)))
    if seconds < 3570:
        return QCoreApplication.translate("Words", "{n} min").format(n=counted(round(seconds / 60)))
    return QCoreApplication.translate("Words", "{n} h").format(n=number(seconds / 3600))


def day(iso: str) -> str:
    """Return the day of an ISO date or time: “Today”, “Yesterday” or the date."""
    found = date.fromisoformat(iso[:10])
    age = (date.today() - found).days
    if age == 0:
        return QCoreApplication.translate("Words", "Today")
    if age == 1:
        return QCoreApplication.translate("Words", "Yesterday")
    return QLocale().toString(QDate(found.year, found.month, found.day), QLocale.FormatType.ShortFormat)


def _translate(context: str, source: str, n: int | None) -> str:
    return QCoreApplication.translate(context, source, None, -1 if n is None else n)


def _fact(fact: Fact) -> str:
    if isinstance(fact, bool) or not isinstance(fact, int | float):
        return str(fact)
    return counted(fact) if isinstance(fact, int) else number(fact)
