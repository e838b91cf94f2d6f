"""Remarks about logs of who chose what, recommenders and their lists."""

from __future__ import annotations

from desktop_app.core.text import QT_TRANSLATE_NOOP, Marked

NOTICES: dict[str, Marked] = {
    # Features of people and items.
    "left_out_link": QT_TRANSLATE_NOOP("Notices", "“{column}” is left out because it only holds links."),
    # Reading a log of who chose what.
    "log_joined": QT_TRANSLATE_NOOP(
        "Notices", "Each row of “{table}” was read together with what “{other}” says about it."
    ),
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
    "log_chosen_again": QT_TRANSLATE_NOOP(
        "Notices", "%n time(s) somebody chose what the same person had chosen before; they were added up."
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
        "Notices", "Rows of the same “{column}” agree, or nearly so, in {columns}; they were taken too."
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
    "lists_had_all": QT_TRANSLATE_NOOP(
        "Notices", "%n of the lists are empty: these people have had everything that there is."
    ),
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
