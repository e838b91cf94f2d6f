"""Likely personal data: what a person may not want in a model or a file that is passed on."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from desktop_app.core.data.doctor.trouble import Exam, Harm, Trouble
from desktop_app.core.data.steps.base import Step
from desktop_app.core.data.steps.columns import DropColumns
from desktop_app.core.data.steps.mask import CODE, ENDS, INSIDE, MaskColumn
from desktop_app.core.data.table import Column, Kind
from desktop_app.core.notices import Notice

_MOST = 0.8
_SOME = 0.1
_LOOKED_AT = 500
_SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟"
    "谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
)
_PERSON_NAME = re.compile(
    r"^(?:(?:full|first|last|middle|given|family|sur|maiden|customer|client|patient|employee|student|contact|person)"
    r"[\s_\-]?name|name|surname|owner|holder|passenger|passenger[\s_\-]?name|姓名|名字|客户|客户姓名|患者|联系人|员工|学生|.*姓名)$",
    re.IGNORECASE,
)
_PHONE_NAME = re.compile(r"phone|mobile|cell|tel(?:$|[\s_\-.])|fax|电话|手机|联系方式", re.IGNORECASE)
_ADDRESS_NAME = re.compile(r"address|street|住址|地址|门牌", re.IGNORECASE)
_EMAIL = re.compile(r"^[\w.+%\-]+@[\w\-]+(?:\.[\w\-]+)+$")
_EMAIL_INSIDE = re.compile(r"[\w.+%\-]+@[\w\-]+(?:\.[\w\-]+)+")
_CN_MOBILE = re.compile(r"^(?:\+?86[\s\-]?)?1[3-9]\d[\s\-]?\d{4}[\s\-]?\d{4}$")
_MOBILE_INSIDE = re.compile(r"(?<!\d)1[3-9]\d{9}(?!\d)")
_PHONE = re.compile(r"^\+?[\d\s().\-/]{7,20}(?:\s?(?:x|ext\.?)\s?\d{1,5})?$")
_CN_CARD = re.compile(r"^\d{17}[\dXx]$")
_IBAN = re.compile(r"^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$")
_CARD = re.compile(r"^[3-6]\d{12,18}$")
_ENGLISH_NAME = re.compile(
    r"^(?:[A-Z][\w.'’\-]*|[A-Z]\.)(?:[,\s]+(?:[A-Z][\w.'’\-]*|[A-Z]\.|\([^)]*\)|\"[^\"]*\")){1,6}$"
)
_STREET = re.compile(
    r"\d+[A-Za-z]?\s+\S+.*\b(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|blvd|way|court|ct)\b"
    r"|(?:省|市|区|县|镇).*(?:路|街|道|巷|村|号|弄|栋|室)|\S+(?:stra(?:ß|ss)e|weg|gasse|platz)\s*\d+",
    re.IGNORECASE,
)
_CARD_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


@dataclass(frozen=True)
class _Sort:
    """One sort of personal data: the code of its sentence, and whether a text is such."""

    code: str
    fits: Callable[[str], bool]
    needs_name: re.Pattern[str] | None = None
    share: float = _MOST
    how: str = CODE


def is_cn_card(text: str) -> bool:
    """Return whether a text is a Chinese identity card number, check digit included (GB 11643-1999)."""
    if not _CN_CARD.match(text) or not "1900" <= text[6:10] <= "2099" or not 1 <= int(text[10:12]) <= 12:
        return False
    total = sum(int(digit) * weight for digit, weight in zip(text, _CARD_WEIGHTS, strict=False))
    return "10X98765432"[total % 11] == text[17].upper()


def is_card(text: str) -> bool:
    """Return whether a text is the number of a payment card (Luhn's check digit)."""
    digits = re.sub(r"[\s\-]", "", text)
    if not _CARD.match(digits) or len(set(digits)) < 2:
        return False
    doubled = (int(digit) * (2 if place % 2 else 1) for place, digit in enumerate(reversed(digits)))
    return sum(value - 9 if value > 9 else value for value in doubled) % 10 == 0


def is_iban(text: str) -> bool:
    """Return whether a text is an account number with its check digits (ISO 13616)."""
    joined = re.sub(r"\s", "", text).upper()
    if not _IBAN.match(joined):
        return False
    return int("".join(str(int(letter, 36)) for letter in joined[4:] + joined[:4])) % 97 == 1


def _is_phone(text: str) -> bool:
    digits = sum(letter.isdigit() for letter in text)
    return bool(_PHONE.match(text)) and 7 <= digits <= 15


def _is_english_name(text: str) -> bool:
    return bool(_ENGLISH_NAME.match(text)) and not any(letter.isdigit() for letter in text)


def _is_chinese_name(text: str) -> bool:
    return 2 <= len(text) <= 4 and text[0] in _SURNAMES and all("\u4e00" <= letter <= "\u9fff" for letter in text)


_SORTS = (
    _Sort("personal_card_cn", is_cn_card),
    _Sort("personal_iban", is_iban),
    _Sort("personal_payment_card", is_card),
    _Sort("personal_email", lambda text: bool(_EMAIL.match(text))),
    _Sort("personal_phone", lambda text: bool(_CN_MOBILE.match(text))),
    _Sort("personal_phone", _is_phone, _PHONE_NAME, 0.6),
    _Sort("personal_name", lambda text: _is_english_name(text) or _is_chinese_name(text), _PERSON_NAME, 0.6),
    _Sort("personal_name", _is_chinese_name, None, 0.95),
    _Sort("personal_address", lambda text: bool(_STREET.search(text)), None, 0.5),
    _Sort("personal_address", lambda text: " " in text or len(text) > 5, _ADDRESS_NAME, 0.5),
)
_INSIDE = (
    _Sort("personal_email_inside", lambda text: bool(_EMAIL_INSIDE.search(text)), share=_SOME),
    _Sort("personal_phone_inside", lambda text: bool(_MOBILE_INSIDE.search(text)), share=_SOME),
)


def personal_data(exam: Exam) -> list[Trouble]:
    """Columns that probably tell who somebody is."""
    found = []
    for column, figures in exam.pairs():
        if column.kind in (Kind.DATE, Kind.IMAGE, Kind.YES_NO) or figures.distinct < 5:
            continue
        if column.kind is Kind.NUMBER and not (figures.integral and (figures.minimum or 0) > 1e6):
            continue
        some = [text.strip() for text in exam.some_texts(column.name, _LOOKED_AT).to_pylist()]
        sort = _sort_of(column, some)
        if sort is not None:
            share = (exam.rows - figures.missing) / max(exam.rows, 1)
            found.append(_trouble(exam, column.name, sort, share))
    return found


def _sort_of(column: Column, some: Sequence[str]) -> _Sort | None:
    sorts = (*_SORTS, *_INSIDE) if column.kind is Kind.TEXT else _SORTS
    for sort in sorts:
        if sort.needs_name is not None and not sort.needs_name.search(column.name.strip()):
            continue
        if some and sum(map(sort.fits, some)) >= sort.share * len(some):
            return sort
    return None


def _trouble(exam: Exam, name: str, sort: _Sort, share: float) -> Trouble:
    remedies: tuple[Step, ...] = (MaskColumn(name, CODE), MaskColumn(name, ENDS))
    if sort in _INSIDE:
        remedies = (MaskColumn(name, INSIDE),)
    if len(exam.table.columns) > 1 and sort not in _INSIDE:
        remedies = (DropColumns((name,)), *remedies)
    return Trouble(Notice(f"trouble_{sort.code}", name), Harm.CARE, (name,), share, remedies)
