"""Everything that Acumen says about data and models besides errors: a stable code, facts and a sentence.

Codes and facts are stored in projects and model files; sentences are made when they are shown.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from desktop_app.core.text import QT_TRANSLATE_NOOP, Fact, Marked, Sentence


@dataclass(frozen=True)
class Notice:
    """One remark: `code` is a key of `NOTICES`, `column` the column it is about ('' for the whole table)."""

    code: str
    column: str = ""
    facts: Mapping[str, Fact] = field(default_factory=dict)

    def sentence(self) -> Sentence:
        """Return the sentence for a person."""
        return Sentence(NOTICES[self.code], {"column": self.column, **self.facts})

    def to_json(self) -> dict[str, Any]:
        """Return plain values that JSON can hold."""
        facts = {name: _stored(fact) for name, fact in self.facts.items()}
        return {"code": self.code, "column": self.column, "facts": facts}

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> Notice:
        """Return the notice that `to_json` described."""
        facts = {name: _restored(fact) for name, fact in stored["facts"].items()}
        return cls(stored["code"], stored["column"], facts)


def _stored(fact: Fact) -> Any:
    """Return plain values; a name that is itself translated (a learner's label) as its context and source."""
    if isinstance(fact, Sentence):
        return {"context": fact.source.context, "source": str(fact.source)}
    return [_stored(member) for member in fact] if isinstance(fact, tuple | list) else fact


def _restored(stored: Any) -> Fact:
    if isinstance(stored, dict):
        return Sentence(Marked(stored["context"], stored["source"]))
    return tuple(_restored(member) for member in stored) if isinstance(stored, list) else stored


NOTICES: dict[str, Marked] = {
    # Why a column is not used for learning (left_out).
    "left_out_id": QT_TRANSLATE_NOOP("Notices", "“{column}” is left out because it only names the row."),
    "left_out_constant": QT_TRANSLATE_NOOP("Notices", "“{column}” is left out because it is the same in every row."),
    "left_out_empty": QT_TRANSLATE_NOOP("Notices", "“{column}” is left out because it is empty."),
    "left_out_person": QT_TRANSLATE_NOOP("Notices", "“{column}” is left out by choice."),
    "left_out_kind": QT_TRANSLATE_NOOP(
        "Notices", "“{column}” is left out because pictures cannot be learned from yet."
    ),
    # Warnings about a question.
    "few_rows": QT_TRANSLATE_NOOP("Notices", "Only {rows} rows have an answer: the judgement will be rough."),
    "rows_without_answer": QT_TRANSLATE_NOOP(
        "Notices", "{missing} rows have no value in “{column}”; nothing is learned from them."
    ),
    "rare_values": QT_TRANSLATE_NOOP(
        "Notices", "Values of “{column}” found in fewer than {needed} rows cannot be learned: {values}."
    ),
    "unbalanced": QT_TRANSLATE_NOOP("Notices", "“{value}” is rare: {count} of {rows} rows."),
    "time_order": QT_TRANSLATE_NOOP(
        "Notices",
        "“{column}” holds dates. The test mixes early and late rows; if the future differs from the past, "
        "the answer will be worse than judged.",
    ),
    "repeated_ids": QT_TRANSLATE_NOOP(
        "Notices",
        "Several rows share the same “{column}”. The test may know a row's siblings; for a new “{column}” "
        "the answer may be worse than judged.",
    ),
    "likely_leak": QT_TRANSLATE_NOOP(
        "Notices",
        "“{column}” alone tells the answer almost perfectly ({score} of 100). Is it known before the answer is? "
        "If not, leave it out.",
    ),
    "made_from_target": QT_TRANSLATE_NOOP(
        "Notices",
        "“{column}” was made from “{target}”, or both from the same column, while cleaning. In a new file the answer "
        "is not known yet; leave “{column}” out.",
    ),
    "learned_from_part": QT_TRANSLATE_NOOP(
        "Notices", "To keep within the time, {used} of {rows} rows were learned from."
    ),
    "judged_on_part": QT_TRANSLATE_NOOP(
        "Notices", "To keep within the time, candidates were compared on {used} of {rows} rows."
    ),
    "learner_without_time": QT_TRANSLATE_NOOP(
        "Notices", "There was no time for {learner}; with a larger time budget it takes part."
    ),
    "learner_without_parity": QT_TRANSLATE_NOOP(
        "Notices", "{learner} was left out because its model file would not answer exactly the same."
    ),
    # The verdict.
    "headline_called": QT_TRANSLATE_NOOP(
        "Notices",
        "Of 100 rows that Acumen calls “{value}”, about {share} are ({low}–{high}); of all rows, {base} in 100.",
    ),
    "headline_ranked": QT_TRANSLATE_NOOP(
        "Notices",
        "Shown one row that is “{value}” and one that is not, Acumen picks the right one "
        "{share} times in 100 ({low}–{high}); a coin, 50.",
    ),
    "headline_named": QT_TRANSLATE_NOOP(
        "Notices",
        "Acumen names the right “{column}” for {share} of 100 rows ({low}–{high}); "
        "always naming the most frequent one, {base}.",
    ),
    "headline_number": QT_TRANSLATE_NOOP(
        "Notices",
        "Acumen is off by {error} on average ({low}–{high}) when it predicts “{column}”; "
        "always guessing the average would be off by {base}.",
    ),
    "headline_guess": QT_TRANSLATE_NOOP(
        "Notices", "From these columns, Acumen predicts “{column}” no better than guessing."
    ),
    "headline_too_little": QT_TRANSLATE_NOOP(
        "Notices", "There are too few rows to say how well “{column}” can be predicted."
    ),
    "reason_better": QT_TRANSLATE_NOOP(
        "Notices", "It errs less than guessing without the columns, and chance does not explain the difference."
    ),
    "reason_not_better": QT_TRANSLATE_NOOP(
        "Notices",
        "Its errors are as large as those of guessing without the columns; chance may explain any difference.",
    ),
    "reason_rows": QT_TRANSLATE_NOOP("Notices", "It was tested on {rows} rows that it had not seen."),
    "reason_few_rows": QT_TRANSLATE_NOOP(
        "Notices", "It was tested on only {rows} rows: the true figures may lie anywhere in the ranges shown."
    ),
    "reason_calibrated": QT_TRANSLATE_NOOP(
        "Notices", "Its percentages can be taken at their word: they miss the observed shares by {gap} points of 100."
    ),
    "reason_not_calibrated": QT_TRANSLATE_NOOP(
        "Notices", "Its percentages are rough: they miss the observed shares by {gap} points of 100."
    ),
    "reason_weak": QT_TRANSLATE_NOOP("Notices", "It is often wrong: use it to decide where to look first, not alone."),
    "reason_rare": QT_TRANSLATE_NOOP(
        "Notices", "Only {count} rows are “{value}”: what it says about them is uncertain."
    ),
    "reason_explains": QT_TRANSLATE_NOOP(
        "Notices", "The columns explain {share} of 100 parts of the differences in “{column}”."
    ),
    # Scoring a file.
    "column_renamed": QT_TRANSLATE_NOOP("Notices", "“{found}” was taken for “{column}”."),
    "column_missing": QT_TRANSLATE_NOOP(
        "Notices", "“{column}” is not in this file; every row was answered as if its value were missing."
    ),
    "columns_missing": QT_TRANSLATE_NOOP(
        "Notices",
        "{count} of the model's {of} columns are not in this file; every row was answered as if their values were "
        "missing, so the answers are rough: {columns}.",
    ),
    "columns_extra": QT_TRANSLATE_NOOP("Notices", "Not used, because the model did not learn from them: {columns}."),
    "cells_unreadable": QT_TRANSLATE_NOOP(
        "Notices", "{count} cells of “{column}” could not be read and count as missing."
    ),
    "levels_unseen": QT_TRANSLATE_NOOP(
        "Notices", "“{column}” has values that the model has never seen, in {count} rows: {levels}."
    ),
    "read_differently": QT_TRANSLATE_NOOP(
        "Notices", "“{column}” is written differently here than in the file that was learned from, and was read so."
    ),
    "reason_relied": QT_TRANSLATE_NOOP("Notices", "The model relied most on “{column}”."),
    # Doubts about a file.
    "encoding_guessed": QT_TRANSLATE_NOOP(
        "Notices", "The file does not say how its letters are written; {encoding} makes sense of them: “{text}”."
    ),
    "encoding_broken": QT_TRANSLATE_NOOP(
        "Notices", "Some letters of the file are damaged; they are shown as “�”. The rest was read as {encoding}."
    ),
    "delimiter_guessed": QT_TRANSLATE_NOOP("Notices", "Cells were split at “{mark}”; another mark would also fit."),
    "split_at_spaces": QT_TRANSLATE_NOOP("Notices", "Cells were split wherever there are spaces, into %n column(s)."),
    "lines_above": QT_TRANSLATE_NOOP("Notices", "%n line(s) above the table were skipped, from “{text}” on."),
    "header_guessed": QT_TRANSLATE_NOOP(
        "Notices", "The first row was taken as column names: {cells}. It could also be data."
    ),
    "no_header_guessed": QT_TRANSLATE_NOOP(
        "Notices", "The first row was taken as data: {cells}. It could also be column names."
    ),
    "no_header": QT_TRANSLATE_NOOP("Notices", "The file has no column names; its first row is data: {cells}."),
    "more_header_rows": QT_TRANSLATE_NOOP(
        "Notices", "The first %n row(s) describe the columns; the names were made of them."
    ),
    "names_missing": QT_TRANSLATE_NOOP("Notices", "%n column(s) had no name and got one: {names}."),
    "names_doubled": QT_TRANSLATE_NOOP("Notices", "%n column(s) had the name of another and got a new one: {names}."),
    "names_shifted": QT_TRANSLATE_NOOP(
        "Notices", "Rows have one cell more than there are names; the first cell was taken as the name of the row."
    ),
    "columns_empty": QT_TRANSLATE_NOOP("Notices", "%n column(s) without a name and without a value were dropped."),
    "rows_short": QT_TRANSLATE_NOOP(
        "Notices", "%n row(s) have fewer cells than the {columns} columns; the rest was left empty. First: “{cells}”."
    ),
    "rows_long": QT_TRANSLATE_NOOP(
        "Notices", "%n row(s) have more cells than the {columns} columns; the rest was cut off. First: “{cells}”."
    ),
    "sheet_chosen": QT_TRANSLATE_NOOP("Notices", "The sheet “{sheet}” was read. There are others: {others}."),
    "table_chosen": QT_TRANSLATE_NOOP(
        "Notices", "The table “{table}” was read, the largest with {rows} rows. There are others: {others}."
    ),
    "binary_cells": QT_TRANSLATE_NOOP("Notices", "%n column(s) hold no text or numbers and were left empty: {names}."),
    "words_as_missing": QT_TRANSLATE_NOOP(
        "Notices", "“{column}” holds numbers; cells such as “{words}” count as missing, in %n row(s)."
    ),
    "words_missing": QT_TRANSLATE_NOOP(
        "Notices", "In “{column}”, cells such as “NA” or “null” count as missing, in %n row(s)."
    ),
    "marks_unclear": QT_TRANSLATE_NOOP(
        "Notices",
        "Numbers such as “{example}” in “{column}” could mean two things; the decimal mark was taken as “{decimal}”.",
    ),
    "big_whole_numbers": QT_TRANSLATE_NOOP(
        "Notices", "“{column}” has whole numbers up to {largest}; such large ones lose their last digits in a model."
    ),
    "infinite_numbers": QT_TRANSLATE_NOOP(
        "Notices", "“{column}” has infinite or far too large numbers; they count as missing, in %n row(s)."
    ),
    "zeros_in_front": QT_TRANSLATE_NOOP(
        "Notices", "“{column}” has zeros in front, as in “{example}”, so its numbers were taken as names."
    ),
    "counts_rows": QT_TRANSLATE_NOOP("Notices", "“{column}” only counts the rows, so it was taken as their name."),
    "names_rows": QT_TRANSLATE_NOOP("Notices", "“{column}” is different in every row, so it was taken as their name."),
    "codes_repeat": QT_TRANSLATE_NOOP(
        "Notices", "“{column}” holds codes that name the rows, although %n of them occur again."
    ),
    "long_whole_numbers": QT_TRANSLATE_NOOP(
        "Notices", "“{column}” has long whole numbers that hardly repeat, so they were taken as names of the rows."
    ),
    "id_repeats": QT_TRANSLATE_NOOP(
        "Notices", "By its name, “{column}” names {distinct} things, so its numbers were taken as categories."
    ),
    "spellings_joined": QT_TRANSLATE_NOOP(
        "Notices", "In “{column}”, {others} were taken as other spellings of {levels}."
    ),
    "date_unclear": QT_TRANSLATE_NOOP(
        "Notices",
        "In “{column}”, dates such as “{example}” could have day and month swapped; they were read as in {format}.",
    ),
    "dates_mixed": QT_TRANSLATE_NOOP(
        "Notices", "“{column}” writes dates in several ways, such as {formats}; all were read."
    ),
    "short_text": QT_TRANSLATE_NOOP(
        "Notices", "“{column}” was taken as text: its cells hardly repeat and have {words} words on average."
    ),
    "mixed_cells": QT_TRANSLATE_NOOP(
        "Notices",
        "“{column}” begins like numbers or dates, but %n cell(s) are not, such as {examples}; taken as categories.",
    ),
    "cells_lost": QT_TRANSLATE_NOOP(
        "Notices", "%n cell(s) of “{column}” could not be read and count as missing, such as {examples}."
    ),
    # Features of people and items.
    "left_out_link": QT_TRANSLATE_NOOP("Notices", "“{column}” is left out because it only holds links."),
    # Reading a log of who chose what.
    "log_no_id": QT_TRANSLATE_NOOP("Notices", "%n row(s) have no “{column}” and were left out."),
    "log_rows_empty": QT_TRANSLATE_NOOP("Notices", "%n of the rows name no item and were left out."),
    "log_spellings": QT_TRANSLATE_NOOP(
        "Notices", "%n spelling(s) in “{column}” differ from others only by spaces or wide letters, and were joined."
    ),
    "log_copies": QT_TRANSLATE_NOOP(
        "Notices", "%n row(s) say exactly what another row says, at the same second; each counts once."
    ),
    "log_repeated": QT_TRANSLATE_NOOP(
        "Notices", "%n row(s) repeat a person and an item that are there already; they were added up."
    ),
    "log_rated_again": QT_TRANSLATE_NOOP(
        "Notices", "%n row(s) rate again what the same person had rated; the latest rating counts."
    ),
    "log_rated_twice": QT_TRANSLATE_NOOP(
        "Notices", "%n row(s) rate again what the same person had rated; the mean counts, as there is no time."
    ),
    "log_no_rating": QT_TRANSLATE_NOOP("Notices", "%n row(s) have no “{column}” and were left out."),
    "log_no_count": QT_TRANSLATE_NOOP("Notices", "%n row(s) have no “{column}”; each counts as one."),
    "log_returns": QT_TRANSLATE_NOOP(
        "Notices", "%n row(s) have a “{column}” below zero; they were taken as returns and subtracted."
    ),
    "log_taken_back": QT_TRANSLATE_NOOP(
        "Notices", "%n pair(s) of a person and an item were taken back as a whole and left out."
    ),
    "log_equal_ratings": QT_TRANSLATE_NOOP(
        "Notices", "Every “{column}” is {value}, which tells nothing apart; only that it happened counts."
    ),
    "log_equal_cells": QT_TRANSLATE_NOOP(
        "Notices", "Every filled cell is {value}, which tells nothing apart; only that it is filled counts."
    ),
    "log_zero_ratings": QT_TRANSLATE_NOOP(
        "Notices", "%n row(s) have a “{column}” of 0, which may mean that there was no rating; taken as not liked."
    ),
    "log_no_times": QT_TRANSLATE_NOOP("Notices", "“{column}” holds no times that could be read; it is not used."),
    "log_times_unread": QT_TRANSLATE_NOOP(
        "Notices", "%n row(s) have a “{column}” that is no time; when they happened counts as unknown."
    ),
    "log_future": QT_TRANSLATE_NOOP(
        "Notices", "%n row(s) lie in the future, up to {latest}; when they happened counts as unknown."
    ),
    "log_future_kept": QT_TRANSLATE_NOOP(
        "Notices", "%n row(s) lie in the future, up to {latest}; as these are the most, times are taken as they are."
    ),
    "log_busy": QT_TRANSLATE_NOOP(
        "Notices", "%n of the people have far more items than all others, up to {most}; maybe test accounts: {people}."
    ),
    "log_test_accounts": QT_TRANSLATE_NOOP("Notices", "%n of the people sound like test accounts: {people}."),
    "log_like_from": QT_TRANSLATE_NOOP("Notices", "What is rated {like_from} or better counts as liked."),
    "log_like_from_changed": QT_TRANSLATE_NOOP(
        "Notices", "Nothing is rated {asked} or better, so from {like_from} on it counts as liked instead."
    ),
    "log_nameless_items": QT_TRANSLATE_NOOP(
        "Notices",
        "{items} may stand for “no item”, and counts as an item in %n row(s); a rule such as “never {items}” keeps it "
        "out of the lists.",
    ),
    "log_seen_once": QT_TRANSLATE_NOOP(
        "Notices", "%n of the {people} people have one item only; their lists lean on what others like."
    ),
    "log_says": QT_TRANSLATE_NOOP(
        "Notices", "Each “{column}” has the same {columns} in all its rows; they were taken too."
    ),
    "side_matched": QT_TRANSLATE_NOOP(
        "Notices", "{matched} of {known} in the log were found in “{file}”, by its column “{column}”."
    ),
    "side_by_row": QT_TRANSLATE_NOOP(
        "Notices", "“{file}” has no column of ids; its rows were counted: {matched} of {known} in the log have one."
    ),
    "side_loosely": QT_TRANSLATE_NOOP(
        "Notices",
        "“{column}” of “{file}” writes ids with other capitals or zeros in front; they were taken as the same.",
    ),
    "side_few": QT_TRANSLATE_NOOP(
        "Notices", "That is little: “{column}” may not be the ids of the log, or “{file}” is about others."
    ),
    "side_missing": QT_TRANSLATE_NOOP("Notices", "%n in the log are not in “{file}”; nothing is known about them."),
    "side_unknown": QT_TRANSLATE_NOOP("Notices", "%n in “{file}” do not occur in the log and were not used."),
    "side_repeated": QT_TRANSLATE_NOOP(
        "Notices", "%n row(s) of “{file}” repeat a “{column}”; the row with most filled cells counts."
    ),
    "side_many_rows": QT_TRANSLATE_NOOP(
        "Notices", "“{file}” has several rows for most of “{column}”; what they say was put together."
    ),
    "lines_below": QT_TRANSLATE_NOOP("Notices", "%n line(s) below the table were left out, from “{text}” on."),
    "total_row": QT_TRANSLATE_NOOP("Notices", "The last %n row(s) add up the others and were left out: {text}."),
    "comment_lines": QT_TRANSLATE_NOOP("Notices", "%n line(s) that begin with “{mark}” were taken as comments."),
    "rows_repaired": QT_TRANSLATE_NOOP(
        "Notices",
        "%n row(s) had cells too many or too few; the other rows left only one way to put them right. "
        "First: “{cells}”.",
    ),
    "names_repeated": QT_TRANSLATE_NOOP("Notices", "%n row(s) that only repeat the column names were left out."),
    "more_tables": QT_TRANSLATE_NOOP(
        "Notices", "There are %n other table(s) in the file, one of them near line {line}; table {part} was read."
    ),
    "split_at_places": QT_TRANSLATE_NOOP("Notices", "Lines were split where their columns begin, into %n column(s)."),
    "stray_quotes": QT_TRANSLATE_NOOP(
        "Notices", "Quotation marks are not in order in %n row(s); they were taken as letters there: “{text}”."
    ),
    "pairs_joined": QT_TRANSLATE_NOOP(
        "Notices", "Quotation marks inside cells are always doubled; each pair was taken as one."
    ),
    "zero_letters": QT_TRANSLATE_NOOP("Notices", "%n invisible letter(s) without a meaning were taken out."),
    "merged_filled": QT_TRANSLATE_NOOP(
        "Notices", "%n merged cell(s) cover several rows; their value was written into each of these rows."
    ),
    "lines_not_split": QT_TRANSLATE_NOOP(
        "Notices", "Lines were left whole; they could also be cut where their columns begin."
    ),
    "units_mixed": QT_TRANSLATE_NOOP(
        "Notices", "“{column}” mixes amounts of several kinds ({units}); as numbers they lose their signs."
    ),
    "too_exact": QT_TRANSLATE_NOOP(
        "Notices",
        "“{column}” has whole numbers so long, as {example}, that calculating would change their last digits; "
        "they were taken as names.",
    ),
    "digits_lost": QT_TRANSLATE_NOOP(
        "Notices",
        "%n number(s) of “{column}”, such as {example}, have more digits than can be calculated with; "
        "the last ones are lost.",
    ),
    "times_in_utc": QT_TRANSLATE_NOOP(
        "Notices",
        "“{column}” has moments of other time zones, such as {example}; all were turned into world time (UTC).",
    ),
    "century_guessed": QT_TRANSLATE_NOOP(
        "Notices", "“{column}” writes years with two digits, as in {example}; some were taken as late as {year}."
    ),
    "serial_days": QT_TRANSLATE_NOOP(
        "Notices", "“{column}” holds numbers such as {example}; by its name they are days as sheets count them: {day}."
    ),
    "labels_partial": QT_TRANSLATE_NOOP(
        "Notices", "Only some values of “{column}” have a label ({labels}); its numbers were kept."
    ),
    "files_left_out": QT_TRANSLATE_NOOP(
        "Notices", "%n file(s) of the folder have other columns or cannot be read, and were left out: {files}."
    ),
    "pictures_missing": QT_TRANSLATE_NOOP("Notices", "%n row(s) name a picture that is not in the folder."),
    "rows_sampled": QT_TRANSLATE_NOOP("Notices", "Only {rows} rows were read, evenly drawn from the whole file."),
    "member_chosen": QT_TRANSLATE_NOOP("Notices", "“{member}” was read. Others are packed with it: {others}."),
    # What cleaning steps did.
    "join_matched": QT_TRANSLATE_NOOP("Notices", "{matched} of {rows} rows were found in “{name}”."),
    "join_unmatched": QT_TRANSLATE_NOOP(
        "Notices", "%n row(s) have no match; what was looked up is missing there. Such keys are: {examples}."
    ),
    "join_unused": QT_TRANSLATE_NOOP("Notices", "%n key(s) of “{name}” are in no row here."),
    "join_doubled": QT_TRANSLATE_NOOP(
        "Notices", "%n row(s) of “{name}” have a key that came before; the first one of each key counts."
    ),
    # Asking a recommender.
    "person_unknown": QT_TRANSLATE_NOOP(
        "Notices", "“{person}” is not among the people that were learned from; the list is that of somebody new."
    ),
    "people_not_kept": QT_TRANSLATE_NOOP(
        "Notices", "This recommender keeps no people, so “{person}” is answered as somebody new."
    ),
    "people_unknown": QT_TRANSLATE_NOOP(
        "Notices",
        "%n of the people are not among those that were learned from and got the list of somebody new: {people}.",
    ),
    "items_unknown": QT_TRANSLATE_NOOP(
        "Notices", "%n of the items are not among those that were learned from and do not count: {items}."
    ),
    "rule_items_unknown": QT_TRANSLATE_NOOP(
        "Notices", "%n of the items that must never be offered are not in the catalogue: {items}."
    ),
    "rule_values_unknown": QT_TRANSLATE_NOOP(
        "Notices", "No item has these in “{column}”: {values}. There are: {known}."
    ),
    "ids_loosely": QT_TRANSLATE_NOOP(
        "Notices",
        "%n of the entries of “{column}” are written otherwise than in the recommender and were taken as the same, "
        "such as “{name}” as “{known}”.",
    ),
    "taken_as": QT_TRANSLATE_NOOP("Notices", "“{name}” was taken as “{known}”."),
    "likes_unknown": QT_TRANSLATE_NOOP(
        "Notices", "%n of the people like nothing that is known, and got the list of somebody new."
    ),
    "likes_below": QT_TRANSLATE_NOOP(
        "Notices", "%n of the rows have a “{column}” below {least} and do not count as liked."
    ),
    "likes_not_above_zero": QT_TRANSLATE_NOOP(
        "Notices", "%n of the rows have a “{column}” of zero or less and do not count as liked."
    ),
    "lists_empty": QT_TRANSLATE_NOOP("Notices", "%n of the lists are empty, because nothing may be offered."),
    "lists_short": QT_TRANSLATE_NOOP(
        "Notices", "%n of the lists are shorter than {k}, because nothing else may be offered."
    ),
    "lists_unmet": QT_TRANSLATE_NOOP(
        "Notices", "%n of the lists have fewer items of the wanted kind than a rule asks, because there are no more."
    ),
    "no_diversity": QT_TRANSLATE_NOOP(
        "Notices", "This recommender does not know which items resemble each other, so diversity changes nothing."
    ),
    "profile_unknown": QT_TRANSLATE_NOOP("Notices", "Not used, because nothing was learned from it: {columns}."),
    "profile_unreadable": QT_TRANSLATE_NOOP("Notices", "“{text}” could not be read as “{column}” and does not count."),
    "audience_of_part": QT_TRANSLATE_NOOP("Notices", "The new item was compared for the first %n people only."),
    "people_repeated": QT_TRANSLATE_NOOP("Notices", "%n of the rows name somebody again; each person got one list."),
    "rows_without_id": QT_TRANSLATE_NOOP("Notices", "%n of the rows name nobody and were left out."),
    "ids_from_column": QT_TRANSLATE_NOOP("Notices", "People were taken from “{column}”."),
    "likes_from_columns": QT_TRANSLATE_NOOP(
        "Notices", "People were taken from “{column}”, and what they like from “{item}”."
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
    # How good lists are, and which recommenders took part.
    "lists_found": QT_TRANSLATE_NOOP(
        "Notices",
        "We hid one in five of each person's likes and asked to find them again. In its top ten Acumen found at least "
        "one for {found} of 100 people ({low} to {high}); bestsellers alone: {base}.",
    ),
    "lists_found_later": QT_TRANSLATE_NOOP(
        "Notices",
        "We hid the latest one in five of each person's likes and asked to find them again. In its top ten Acumen "
        "found at least one for {found} of 100 people ({low} to {high}); bestsellers alone: {base}.",
    ),
    "lists_guess": QT_TRANSLATE_NOOP(
        "Notices",
        "No better than bestsellers. We hid one in five of each person's likes; in its top ten Acumen found at least "
        "one for {found} of 100 people ({low} to {high}); bestsellers alone: {base}.",
    ),
    "lists_too_little": QT_TRANSLATE_NOOP(
        "Notices", "Too little to tell how good the lists are: likes could be hidden from %n person(s) only."
    ),
    "lists_nothing_hidden": QT_TRANSLATE_NOOP(
        "Notices",
        "Too little to tell how good the lists are: nobody has two likes, so none could be hidden. Everybody gets "
        "bestsellers.",
    ),
    "lists_tested": QT_TRANSLATE_NOOP("Notices", "%n person(s) were judged; likes hidden in all: {likes}."),
    "lists_better": QT_TRANSLATE_NOOP(
        "Notices", "The order of the lists is better than bestsellers by more than chance."
    ),
    "lists_not_better": QT_TRANSLATE_NOOP(
        "Notices", "The difference to bestsellers is within what chance alone could bring."
    ),
    "lists_few_people": QT_TRANSLATE_NOOP("Notices", "Few people could be judged, so these figures are rough."),
    "lists_hardly_better": QT_TRANSLATE_NOOP(
        "Notices", "The order is better, but hardly more people find something than with bestsellers."
    ),
    "lists_one_known": QT_TRANSLATE_NOOP(
        "Notices", "With a single known like, {found} of 100 people find something; with bestsellers: {base}."
    ),
    "lists_new_items": QT_TRANSLATE_NOOP(
        "Notices",
        "Among items that nobody has had yet, {found} of 100 people find one that they like in the best ten; by "
        "chance: {base}.",
    ),
    "recommender_without_time": QT_TRANSLATE_NOOP(
        "Notices", "Left out, because the time was too short: {recommenders}. More time may bring better lists."
    ),
    "recommender_without_memory": QT_TRANSLATE_NOOP(
        "Notices", "{recommender}: left out, because there are too many items for it."
    ),
    "recommender_without_likes": QT_TRANSLATE_NOOP(
        "Notices", "{recommender}: left out, because there are too few likes for it."
    ),
    "recommender_without_library": QT_TRANSLATE_NOOP(
        "Notices", "{recommender}: left out, because “{library}” is not installed. The others do its work."
    ),
    "recommender_without_parity": QT_TRANSLATE_NOOP(
        "Notices", "{recommender}: left out, because the model file would not have answered exactly as it did."
    ),
    "recommender_too_large": QT_TRANSLATE_NOOP(
        "Notices", "{recommender}: left out, so that the model file stays below {size} MB."
    ),
    "table_says_nothing": QT_TRANSLATE_NOOP(
        "Notices", "No column of “{file}” helps to tell its rows apart; it is not used."
    ),
}
