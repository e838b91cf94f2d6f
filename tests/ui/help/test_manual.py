import re

import pytest

from desktop_app.ui.help import manual

LANGUAGES = ("en", "zh_CN")


@pytest.fixture(params=LANGUAGES)
def pages(request, qapp):
    return manual.pages(request.param)


def test_both_languages_have_the_same_pages(qapp):
    english, chinese = (manual.pages(language) for language in LANGUAGES)
    assert [page.key for page in english] == [page.key for page in chinese]


def test_both_languages_have_the_same_parts(qapp):
    for english, chinese in zip(manual.pages("en"), manual.pages("zh_CN"), strict=True):
        counts = [(page.markdown.count("\n#"), page.markdown.count("\n|")) for page in (english, chinese)]
        assert counts[0] == counts[1], english.key


def test_every_page_has_one_title(pages):
    for page in pages:
        assert page.markdown.startswith(f"# {page.title}\n")
        assert len(re.findall(r"^# ", page.markdown, re.MULTILINE)) == 1


def test_links_lead_somewhere(pages):
    keys = {page.key for page in pages}
    targets = {target for page in pages for target in re.findall(r"\]\((.*?)\)", page.markdown)}
    assert targets
    assert targets <= keys


def test_chinese_addresses_nobody(qapp):
    text = "".join(page.markdown for page in manual.pages("zh_CN"))
    assert not re.search("[您你！]", text)


def test_english_neither_shouts_nor_pleads(qapp):
    text = "".join(page.markdown for page in manual.pages("en")).replace("What do you want to know?", "")
    assert not re.search(r"!|\b(please|successfully|you|your)\b", text, re.IGNORECASE)


def test_search_needs_every_word_whatever_its_case(qapp):
    page = next(page for page in manual.pages("en") if page.key == "judge")
    assert page.holds(["PRECISION", "false alarms"])
    assert not page.holds(["precision", "keyboard"])


def test_marks_are_not_text():
    assert manual.plain("# A **b** [c](open) `d`") == " A b c d"
