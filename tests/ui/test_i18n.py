from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QObject, QTranslator
from PySide6.QtWidgets import QApplication

from desktop_app.core.text import QT_TRANSLATE_NOOP, Catalogue, say
from desktop_app.ui import i18n

TS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="{language}">
<context>
    <name>Counter</name>
    <message numerus="yes"><source>%n row(s) of {{total}}</source><translation>{forms}</translation></message>
    <message><source>Open</source><translation>{open}</translation></message>
    <message><source>Later</source><translation type="unfinished"></translation></message>
</context>
</TS>
"""


class Counter(QObject):
    def rows(self, n: int) -> str:
        return self.tr("%n row(s) of {total}", "", n).format(total=9)

    def open(self) -> str:
        return self.tr("Open")

    def later(self) -> str:
        return self.tr("Later")


class SpecialCounter(Counter):
    """Inherits sentences, and with them their context."""


@pytest.fixture
def english(tmp_path: Path) -> Catalogue:
    forms = "<numerusform>%n row of {total}</numerusform><numerusform>%n rows of {total}</numerusform>"
    path = tmp_path / "en.ts"
    path.write_text(TS.format(language="en", forms=forms, open="Open"), encoding="utf-8")
    return Catalogue.load(path)


@pytest.fixture
def chinese(tmp_path: Path) -> Catalogue:
    path = tmp_path / "zh_CN.ts"
    forms = "<numerusform>{total} 行中的 %n 行</numerusform>"
    path.write_text(TS.format(language="zh_CN", forms=forms, open="打开"), encoding="utf-8")
    return Catalogue.load(path)


@pytest.fixture(autouse=True)
def same_language_afterwards(qapp: QApplication) -> Iterator[None]:
    yield
    i18n.use_language(qapp, "en")


def install(app: QApplication, catalogue: Catalogue) -> None:
    i18n.use_language(app, catalogue.language)
    app.installTranslator(i18n.Translator(catalogue, app))


def test_catalogue_chooses_the_plural_form(english: Catalogue) -> None:
    texts = [english.translate("Counter", "%n row(s) of {total}", n) for n in (0, 1, 2)]
    assert texts == ["%n rows of {total}", "%n row of {total}", "%n rows of {total}"]


def test_unfinished_and_unknown_stay_english(chinese: Catalogue) -> None:
    assert chinese.translate("Counter", "Later") == "Later"
    assert chinese.translate("Nowhere", "Unheard of") == "Unheard of"
    assert chinese.find("Nowhere", "Unheard of") is None


@pytest.mark.parametrize("kind", [Counter, SpecialCounter])
def test_widgets_are_translated_with_plurals(
    kind: type[Counter], qapp: QApplication, english: Catalogue, chinese: Catalogue
) -> None:
    install(qapp, english)
    assert [kind().rows(1), kind().rows(12345)] == ["1 row of 9", "12,345 rows of 9"]
    install(qapp, chinese)
    assert [kind().rows(2), kind().open(), kind().later()] == ["9 行中的 2 行", "打开", "Later"]


def test_core_sentences_are_translated_with_plurals(qapp: QApplication, english: Catalogue) -> None:
    install(qapp, english)
    counted = QT_TRANSLATE_NOOP("Counter", "%n row(s) of {total}")
    assert i18n.render(say(counted, n=1, total=1234)) == "1 row of 1,234"
    assert i18n.render(say(QT_TRANSLATE_NOOP("Counter", "In {names}"), names=("a", "b"))) == "In a, b"


def test_changing_the_language_leaves_one_catalogue(qapp: QApplication) -> None:
    for language in ("zh_CN", "en", "zh_CN"):
        assert i18n.use_language(qapp, language) == language
        assert i18n.is_chinese() == (language == "zh_CN")
    qapp.processEvents()
    qapp.sendPostedEvents(None, 52)  # DeferredDelete
    assert len([t for t in qapp.findChildren(QTranslator) if isinstance(t, i18n.Translator)]) == 1


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (7043, "7,043"), (0.5, "0.5"), (0.1234, "0.12"), (12.34, "12"), (1234.56, "1,235"), (0, "0"),
        (-3.14159, "-3.1"), (0.00001234, "1.2e-05"), (float("nan"), "–"), (float("inf"), "∞"), (100.0, "100"),
    ],
)  # fmt: skip
def test_numbers_have_two_significant_digits(value: float, text: str) -> None:
    QLocale.setDefault(QLocale("en_US"))
    assert i18n.number(value) == text


@pytest.mark.parametrize(
    ("share", "text"),
    [(0, "0%"), (0.034, "3.4%"), (0.62, "62%"), (0.0997, "10%"), (0.991, "99.1%"), (1, "100%"), (float("nan"), "–")],
)
def test_shares_are_shown_as_per_cent(share: float, text: str) -> None:
    QLocale.setDefault(QLocale("en_US"))
    assert i18n.percent(share) == text


@pytest.mark.parametrize(
    ("seconds", "text"), [(0.2, "1 s"), (20, "20 s"), (59.6, "1 min"), (130, "2 min"), (5400, "1.5 h")]
)
def test_durations_are_rounded(seconds: float, text: str) -> None:
    QLocale.setDefault(QLocale("en_US"))
    assert i18n.duration(seconds) == text


def test_recent_days_have_names() -> None:
    QLocale.setDefault(QLocale("en_US"))
    assert i18n.day(date.today().isoformat()) == "Today"
    assert i18n.day((date.today() - timedelta(days=1)).isoformat() + "T10:00:00") == "Yesterday"
    assert i18n.day("2024-03-09") == "3/9/24"


def test_unknown_choice_follows_the_system() -> None:
    assert i18n.language_of("system") in i18n.LANGUAGES
    assert i18n.language_of("zh_CN") == "zh_CN"


def test_placeholder_check_finds_what_is_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(Path(__file__).resolve().parents[2] / "packaging"))
    import check_translations

    assert check_translations.troubles_of(("C", "{a} of %n"), ("{a} 的 %n",)) == []
    assert check_translations.troubles_of(("C", "{a} of %n"), ("one of {a}", "%n of {a}")) == []
    assert check_translations.troubles_of(("C", "{a} rows"), ("行",)) != []
    assert check_translations.troubles_of(("C", "<b>{a}</b>"), ("{a}",)) != []
    assert check_translations.troubles_of(("C", "Open"), ("",)) != []
    sys.modules.pop("check_translations")
