"""Names of months in the languages that dates are often written in, whole and cut short."""

from __future__ import annotations

import unicodedata
from functools import cache

LETTER = "[A-Za-zÀ-ÖØ-öø-ɏͰ-ϿЀ-ӿ]"
"""A letter of those names, as a pattern."""

_FEWEST = 3
_NAMES = (
    "january february march april may june july august september october november december",
    "januar februar märz april mai juni juli august september oktober november dezember",
    "jänner feber maerz april mai juni juli august september oktober november dezember",
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "januari februari maart april mei juni juli augustus september oktober november december",
    "januari februari mars april maj juni juli augusti september oktober november december",
    "januar februar marts april maj juni juli august september oktober november desember",
    "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    "styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień",
    "ledna února března dubna května června července srpna září října listopadu prosince",
    "leden únor březen duben květen červen červenec srpen září říjen listopad prosinec",
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
    "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
    "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
    "január február március április május június július augusztus szeptember október november december",
    "januari februari maret april mei juni juli agustus september oktober november desember",
    "ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου "
    "οκτωβρίου νοεμβρίου δεκεμβρίου",
)
_SHORT = (
    ("mrt", 3),
    ("janv", 1),
    ("févr", 2),
    ("juil", 7),
    ("sept", 9),
    ("čvn", 6),
    ("čvc", 7),
    ("ene", 1),
    ("mai", 5),
)


@cache
def month_numbers() -> dict[str, int]:
    """Return the number of the month for every name, in lower case: whole, without accents, or its first letters.

    Beginnings that two languages use for different months are left out, as "cze" would be of June and July.
    """
    whole: dict[str, int] = {}
    starts: dict[str, set[int]] = {}
    for names in _NAMES:
        for number, name in enumerate(names.split(), start=1):
            for spelling in (name, _without_accents(name)):
                whole[spelling] = number
                for end in range(_FEWEST, len(spelling)):
                    starts.setdefault(spelling[:end], set()).add(number)
    certain = {start: min(found) for start, found in starts.items() if len(found) == 1}
    return {**certain, **whole, **dict(_SHORT)}


def _without_accents(name: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFD", name) if not unicodedata.combining(letter))
