"""Doubts about a file."""

from __future__ import annotations

from desktop_app.core.text import QT_TRANSLATE_NOOP, Marked

NOTICES: dict[str, Marked] = {
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
    "choices_or_decimals": QT_TRANSLATE_NOOP(
        "Notices",
        "“{column}” holds cells such as “{cell}”, which were read as the number {number}. In a file whose columns are "
        "separated by commas they may also be two choices each.",
    ),
    "tables_beside": QT_TRANSLATE_NOOP(
        "Notices",
        "Empty columns part the sheet, and what stands beside them ends in different rows: these may be {n} tables, "
        "from the columns {names} on.",
    ),
    "rows_blank": QT_TRANSLATE_NOOP(
        "Notices", "%n row(s) at the end have no value in these columns and were left out."
    ),
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
    "counts_rows": QT_TRANSLATE_NOOP("Notices", "“{column}” only counts the rows, so it was taken as their name."),
    "names_rows": QT_TRANSLATE_NOOP("Notices", "“{column}” is different in every row, so it was taken as their name."),
    "codes_repeat": QT_TRANSLATE_NOOP(
        "Notices", "“{column}” holds codes that name the rows, although %n of them occur again."
    ),
    "long_whole_numbers": QT_TRANSLATE_NOOP(
        "Notices", "“{column}” has long whole numbers that hardly repeat, so they were taken as names of the rows."
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
    "lines_below": QT_TRANSLATE_NOOP("Notices", "%n line(s) below the table were left out, from “{text}” on."),
    "total_row": QT_TRANSLATE_NOOP("Notices", "The last %n row(s) add up the others and were left out: {text}."),
    "totals_inside": QT_TRANSLATE_NOOP(
        "Notices", "%n row(s) among the others add them up, such as “{text}”; they were kept and count as data."
    ),
    "totals_left_out": QT_TRANSLATE_NOOP(
        "Notices", "%n row(s) that add up the others, such as “{text}”, were left out."
    ),
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
    "formulas_left": QT_TRANSLATE_NOOP(
        "Notices",
        "%n formula(s) of the workbook have no result: the program that wrote it never calculated them. Opened and "
        "saved in a spreadsheet program, it has them.",
    ),
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
    "years_far": QT_TRANSLATE_NOOP(
        "Notices", "“{column}” has days as late as the year {year}, as in {example}: another calendar, or a mistake."
    ),
    "clock_times": QT_TRANSLATE_NOOP(
        "Notices",
        "“{column}” holds times such as {example}, kept as they are written. As numbers of hours ({hours}) they can be "
        "compared and learned from.",
    ),
    "unit_taken_off": QT_TRANSLATE_NOOP(
        "Notices", "“{column}” has “{unit}” behind every number; it was taken off, so {example} is {value}."
    ),
    "multiples_read": QT_TRANSLATE_NOOP(
        "Notices", "In “{column}”, K, M and B were read as thousand, million and billion: {example} is {value}."
    ),
    "labels_partial": QT_TRANSLATE_NOOP(
        "Notices", "Only some values of “{column}” have a label ({labels}); its numbers were kept."
    ),
    "files_left_out": QT_TRANSLATE_NOOP(
        "Notices", "%n file(s) of the folder have other columns or cannot be read, and were left out: {files}."
    ),
    "files_differ": QT_TRANSLATE_NOOP(
        "Notices",
        "%n file(s) of the folder have fewer or further columns ({columns}); where one is lacking, it was left empty.",
    ),
    "pictures_missing": QT_TRANSLATE_NOOP("Notices", "%n row(s) name a picture that is not in the folder."),
    "rows_sampled": QT_TRANSLATE_NOOP("Notices", "Only {rows} rows were read, evenly drawn from the whole file."),
    "rows_chosen": QT_TRANSLATE_NOOP("Notices", "Only rows that meet the conditions were read: {rows} of {all}."),
    "rows_grouped": QT_TRANSLATE_NOOP("Notices", "One row was made of each group: {all} rows became {rows}."),
    "columns_chosen": QT_TRANSLATE_NOOP("Notices", "%n column(s) of the file were left out, as chosen."),
    "guards_taken_off": QT_TRANSLATE_NOOP(
        "Notices",
        "The cells of “{column}” carry marks that keep a spreadsheet from changing them; they were taken off, so "
        "{example} is {value}.",
    ),
    "digits_name": QT_TRANSLATE_NOOP(
        "Notices", "“{column}” holds digits such as {example} that name something, so they were taken as names."
    ),
    "digits_cut": QT_TRANSLATE_NOOP(
        "Notices",
        "“{column}” has %n number(s) such as {example}, as a spreadsheet shortens long ones. Codes and account numbers "
        "have lost their last digits that way; only the file they came from still has them.",
    ),
    "mostly_numbers": QT_TRANSLATE_NOOP(
        "Notices",
        "Most cells of “{column}” are numbers, but %n cell(s) are not, such as {examples}; all were kept as they are "
        "written.",
    ),
    "member_chosen": QT_TRANSLATE_NOOP("Notices", "“{member}” was read. Others are packed with it: {others}."),
}
