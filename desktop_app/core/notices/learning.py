"""Remarks about a question, its answer and scoring."""

from __future__ import annotations

from desktop_app.core.text import QT_TRANSLATE_NOOP, Marked

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
    "of_another_version": QT_TRANSLATE_NOOP(
        "Notices", "Another version of Acumen made a remark here that this one has no words for."
    ),
    "rare_values": QT_TRANSLATE_NOOP(
        "Notices", "Values of “{column}” found in fewer than {needed} rows cannot be learned: {values}."
    ),
    "unbalanced": QT_TRANSLATE_NOOP("Notices", "“{value}” is rare: {count} of {rows} rows."),
    "times_as_words": QT_TRANSLATE_NOOP(
        "Notices",
        "“{column}” holds times, which are taken as words. Read as numbers of hours (Data tab, kind Number), they "
        "usually say more.",
    ),
    "time_order": QT_TRANSLATE_NOOP(
        "Notices",
        "“{column}” holds dates. The test mixes early and late rows; if the future differs from the past, "
        "the answer will be worse than judged.",
    ),
    "far_answer": QT_TRANSLATE_NOOP(
        "Notices",
        "The value {value} of “{column}” is more than a thousand times as far out as nearly all others. Learning and "
        "judging follow it; if it is a slip, correct it or leave its row out.",
    ),
    "twins_tested": QT_TRANSLATE_NOOP(
        "Notices",
        "%n row(s) equal another in every column, so rows of the test may have been learned from. If they are there by "
        "mistake, remove them and train again: the answer may be worse than judged.",
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
    "likely_leaks": QT_TRANSLATE_NOOP(
        "Notices",
        "{count} columns, each alone, tell the answer almost perfectly: {columns}. Are they known before the answer "
        "is? If not, leave them out.",
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
    # Stored runs may have it, once for each learner.
    "learner_without_time": QT_TRANSLATE_NOOP(
        "Notices", "There was no time for {learner}; with a larger time budget it takes part."
    ),
    "learners_without_time": QT_TRANSLATE_NOOP(
        "Notices", "Left out, because the time was too short: {learners}. A larger time budget tries again."
    ),
    "learner_failed": QT_TRANSLATE_NOOP(
        "Notices", "{learner} was left out because it failed on this table; the log has the details."
    ),
    "columns_not_compared": QT_TRANSLATE_NOOP(
        "Notices",
        "Whether columns made of others would help was not found out, because that failed on this table; the log has "
        "the details.",
    ),
    "model_keeps_rows": QT_TRANSLATE_NOOP(
        "Notices",
        "The model file holds rows of the table as scaled numbers, because it compares new rows with them "
        "({learners}). Who has the file can work values out of it. Training can do without them.",
    ),
    "added_model_inside": QT_TRANSLATE_NOOP(
        "Notices", "The model file holds the added model {name}. Its licence: {licence}."
    ),
    "added_model_left_out": QT_TRANSLATE_NOOP("Notices", "The added model {file} was left out: {reason}."),
    "learner_without_parity": QT_TRANSLATE_NOOP(
        "Notices", "{learner} was left out because its model file would not answer exactly the same."
    ),
    "net_in_portions": QT_TRANSLATE_NOOP(
        "Notices", "The memory of “{device}” was full, so the neural nets learned from fewer rows at once."
    ),
    "net_on_cpu": QT_TRANSLATE_NOOP(
        "Notices", "“{device}” could not train the neural nets; the processor did, which takes longer."
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
    "headline_too_few_of_value": QT_TRANSLATE_NOOP(
        "Notices", "There are too few rows with “{value}” to say how well “{column}” can be predicted."
    ),
    "reason_better": QT_TRANSLATE_NOOP(
        "Notices", "It errs less than guessing without the columns, and chance does not explain the difference."
    ),
    "reason_not_better": QT_TRANSLATE_NOOP(
        "Notices",
        "Its errors are as large as those of guessing without the columns; chance may explain any difference.",
    ),
    "reason_ordered": QT_TRANSLATE_NOOP(
        "Notices",
        "It puts rows in a better order than chance would, but its percentages say hardly more than the share in all "
        "rows.",
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
    "reason_rare": QT_TRANSLATE_NOOP("Notices", "Only %n row(s) are “{value}”: what it says about them is uncertain."),
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
        "Notices", "%n cell(s) of “{column}” could not be read and count as missing."
    ),
    "levels_unseen": QT_TRANSLATE_NOOP(
        "Notices", "“{column}” has values that the model has never seen, in %n row(s): {levels}."
    ),
    "read_differently": QT_TRANSLATE_NOOP(
        "Notices", "“{column}” is written differently here than in the file that was learned from, and was read so."
    ),
    "none_called": QT_TRANSLATE_NOOP(
        "Notices",
        "Every row is called “{called}”, because none reaches {percent} % for “{never}”. Sorted by “{probability}”, "
        "the rows that are most likely “{never}” stand first: act on those first.",
    ),
    "reason_relied": QT_TRANSLATE_NOOP("Notices", "The model relied most on “{column}”."),
    # Columns that were made of others, and columns that do not help.
    "derived_added": QT_TRANSLATE_NOOP("Notices", "A column was added: “{column}”."),
    "derived_days_added": QT_TRANSLATE_NOOP("Notices", "A column was added: the days from “{first}” to “{second}”."),
    "derived_group_difference_added": QT_TRANSLATE_NOOP(
        "Notices", "A column was added: how far “{first}” is from its average in the same “{second}”."
    ),
    "derived_group_ratio_added": QT_TRANSLATE_NOOP(
        "Notices", "A column was added: “{first}” divided by its average in the same “{second}”."
    ),
    "column_no_help": QT_TRANSLATE_NOOP(
        "Notices", "“{column}” is not used: it helps no more than a shuffled copy of itself."
    ),
    "columns_no_help": QT_TRANSLATE_NOOP(
        "Notices",
        "{count} columns are not used, because they help no more than shuffled copies of themselves; among them "
        "are {columns}.",
    ),
    # What was done to make a model file smaller.
    "shrunk_student": QT_TRANSLATE_NOOP(
        "Notices", "One small model of {trees} rounds was taught to answer as all of them do together."
    ),
    "shrunk_members": QT_TRANSLATE_NOOP("Notices", "Left out of the blend: {learners}."),
    "shrunk_trees": QT_TRANSLATE_NOOP("Notices", "{learner} keeps {percent} % of its trees."),
    "shrunk_half": QT_TRANSLATE_NOOP("Notices", "The numbers in its tables take two bytes each, not four."),
    "shrunk_byte": QT_TRANSLATE_NOOP("Notices", "The numbers in its tables take one byte each, not four."),
}
