"""Rows of subtotals among the rows of a table."""

from __future__ import annotations

import pytest

from tests.core.data.files import codes, read, values, written

GROUPS = ("North", "South", "West")


def told(report, code="totals_inside"):
    return next(doubt for doubt in report.doubts if doubt.notice.code == code)


def report_of(tmp_path, name, grand):
    lines = ["Region,Product,Units"]
    for group in GROUPS:
        lines += [f"{group},P{i},{i + 1}" for i in range(6)] + [f"{name(group)},,21"]
    return written(tmp_path, "\n".join([*lines, f"{grand},,63"]) + "\n")


@pytest.mark.parametrize(
    ("name", "grand"),
    [
        (lambda group: f"{group} Total", "Grand Total"),
        (lambda group: f"Total for {group}", "TOTAL"),
        (lambda group: "小计", "合计"),
        (lambda group: f"{group} 小计", "总计"),
        (lambda group: f"{group} Ergebnis", "Gesamtsumme"),
        (lambda group: f"Sous-total {group}", "Total général"),
    ],
)
def test_subtotals_are_told_and_left_out_by_choice(tmp_path, name, grand):
    path = report_of(tmp_path, name, grand)
    table, report = read(path)
    assert told(report).alternatives == ("below=no_totals",)
    kept = told(report).notice.facts["n"]
    assert sum(values(table, "Units")) == 63 + kept * 21
    table, report = read(path, below="no_totals")
    assert values(table, "Units") == [float(i + 1) for _ in GROUPS for i in range(6)]
    assert report.rows == 18
    assert told(report, "totals_left_out").alternatives == ("below=keep",)


def test_groups_that_are_named_in_their_totals(tmp_path):
    lines = ["Region,Units", *(f"{g}{end},{n}" for g in GROUPS for end, n in (("", 5), ("", 7), (" Total", 12)))]
    _, report = read(written(tmp_path, "\n".join([*lines, "East,3", "East,4"]) + "\n"))
    assert told(report).notice.facts == {"n": 3, "text": "North Total"}


def test_an_account_of_profit_and_loss(tmp_path):
    groups = {"Income": ("Sales", "Other"), "Expenses": ("Rent", "Wages", "Travel")}
    lines = ["Account,Mar 2025,Feb 2025"]
    for group, accounts in groups.items():
        lines += [f"{group},,", *(f"{account},5.25,6.50" for account in accounts), f"Total {group},9.00,9.00"]
    _, report = read(written(tmp_path, "\n".join([*lines, "Net Profit,4.00,3.50"]) + "\n"))
    assert told(report).notice.facts == {"n": 2, "text": "Total Income"}


@pytest.mark.parametrize(
    "labels",
    [
        ("Total cholesterol", "HDL", "LDL"),
        ("Male", "Female", "Total"),
        ("Total Wine", "Aldi", "Rewe"),
        ("合计银行", "工商银行", "招商银行"),
    ],
)
def test_words_like_total_alone_are_no_totals(tmp_path, labels):
    lines = ["what,unit,value", *(f"{labels[i % 3]},u{i % 2},{i}.5" for i in range(24)), "HDL,u1,3.5", "LDL,u0,2.5"]
    assert "totals_inside" not in codes(read(written(tmp_path, "\n".join(lines) + "\n"))[1])
