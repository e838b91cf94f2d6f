"""Remarks about cleaning steps, and the troubles that the data doctor finds."""

from __future__ import annotations

from desktop_app.core.text import QT_TRANSLATE_NOOP, Marked

NOTICES: dict[str, Marked] = {
    "zeros_in_front": QT_TRANSLATE_NOOP(
        "Notices", "“{column}” has zeros in front, as in “{example}”, so its numbers were taken as names."
    ),
    "id_repeats": QT_TRANSLATE_NOOP(
        "Notices", "By its name, “{column}” names {distinct} things, so its numbers were taken as categories."
    ),
    # What cleaning steps did.
    "join_matched": QT_TRANSLATE_NOOP("Notices", "{matched} of {rows} rows were found in “{name}”."),
    "join_unmatched": QT_TRANSLATE_NOOP(
        "Notices", "%n row(s) have no match; what was looked up is missing there. Such keys are: {examples}."
    ),
    "join_unused": QT_TRANSLATE_NOOP("Notices", "%n key(s) of “{name}” are in no row here."),
    "join_doubled": QT_TRANSLATE_NOOP(
        "Notices", "%n row(s) of “{name}” have a key that came before; the first one of each key counts."
    ),
    # What the data doctor found.
    "trouble_few_rows": QT_TRANSLATE_NOOP(
        "Notices", "The table has only %n row(s): what is learned from it will be rough."
    ),
    "trouble_more_columns": QT_TRANSLATE_NOOP(
        "Notices", "The table has more columns ({columns}) than rows ({rows}); chance alone will make some look useful."
    ),
    "trouble_duplicates": QT_TRANSLATE_NOOP(
        "Notices", "%n row(s) equal another in every column. If they are there by mistake, they count too often."
    ),
    "trouble_future": QT_TRANSLATE_NOOP("Notices", "%n date(s) in “{column}” are in the future."),
    "trouble_unsorted": QT_TRANSLATE_NOOP(
        "Notices", "“{column}” mostly rises from row to row, but goes back %n time(s)."
    ),
    "trouble_empty": QT_TRANSLATE_NOOP("Notices", "“{column}” is empty."),
    "trouble_constant": QT_TRANSLATE_NOOP("Notices", "“{column}” is the same in every row and tells nothing."),
    "trouble_copied": QT_TRANSLATE_NOOP("Notices", "“{column}” says the same as “{other}” in every row."),
    "trouble_linked": QT_TRANSLATE_NOOP(
        "Notices", "“{column}” and “{other}” go together almost perfectly ({share} of 100): one of them may be enough."
    ),
    "trouble_likely_id": QT_TRANSLATE_NOOP(
        "Notices",
        "“{column}” is different in nearly every row ({distinct} values in {rows} rows): it may only name it.",
    ),
    "trouble_gaps": QT_TRANSLATE_NOOP("Notices", "“{column}” has %n gap(s), {share} in 100 rows."),
    "trouble_gaps_together": QT_TRANSLATE_NOOP(
        "Notices", "These columns have their gaps in the same %n row(s): {columns}. There may be one reason for it."
    ),
    "trouble_words_for_gaps": QT_TRANSLATE_NOOP(
        "Notices", "In “{column}”, {words} may stand for “missing”, in %n row(s)."
    ),
    "trouble_number_for_gaps": QT_TRANSLATE_NOOP(
        "Notices", "In “{column}”, {value} stands apart and occurs in %n row(s): it may stand for “missing”."
    ),
    "trouble_outliers": QT_TRANSLATE_NOOP(
        "Notices", "%n number(s) in “{column}” are far from all others, such as {value}; most are from {low} to {high}."
    ),
    "trouble_impossible": QT_TRANSLATE_NOOP("Notices", "Can “{column}” be {value}? Such values are in %n row(s)."),
    "trouble_spellings": QT_TRANSLATE_NOOP(
        "Notices", "“{column}” has %n value(s) that are others written differently, in {rows} rows: {examples}."
    ),
    "trouble_slips": QT_TRANSLATE_NOOP(
        "Notices", "“{column}” has %n rare value(s) that may be slips of the pen, in {rows} rows: {examples}."
    ),
    "trouble_spaces": QT_TRANSLATE_NOOP("Notices", "“{column}” has needless spaces in %n row(s)."),
    "trouble_numbers_with_units": QT_TRANSLATE_NOOP(
        "Notices", "“{column}” holds numbers with something behind them, such as {examples}; they were read as words."
    ),
    "trouble_mixed": QT_TRANSLATE_NOOP(
        "Notices", "{share} in 100 values of “{column}” are numbers, but others are not, such as {examples}."
    ),
    "trouble_odd_formats": QT_TRANSLATE_NOOP(
        "Notices", "%n value(s) of “{column}” are built differently from the others: {examples} instead of “{usual}”."
    ),
    "trouble_personal_card_cn": QT_TRANSLATE_NOOP("Notices", "“{column}” holds numbers of Chinese identity cards."),
    "trouble_personal_iban": QT_TRANSLATE_NOOP("Notices", "“{column}” holds numbers of bank accounts."),
    "trouble_personal_payment_card": QT_TRANSLATE_NOOP("Notices", "“{column}” holds numbers of payment cards."),
    "trouble_personal_email": QT_TRANSLATE_NOOP("Notices", "“{column}” holds e-mail addresses."),
    "trouble_personal_phone": QT_TRANSLATE_NOOP("Notices", "“{column}” holds phone numbers."),
    "trouble_personal_name": QT_TRANSLATE_NOOP("Notices", "“{column}” seems to hold names of people."),
    "trouble_personal_address": QT_TRANSLATE_NOOP("Notices", "“{column}” seems to hold addresses."),
    "trouble_personal_email_inside": QT_TRANSLATE_NOOP("Notices", "Texts in “{column}” contain e-mail addresses."),
    "trouble_personal_phone_inside": QT_TRANSLATE_NOOP("Notices", "Texts in “{column}” contain phone numbers."),
}
