"""Lines above and below a table, headers of several rows, rows of the wrong width, several tables in one file."""

from __future__ import annotations

import pytest
import xlsxwriter

from desktop_app.core.data.delimited import TextSource
from desktop_app.core.data.report import Doubt
from desktop_app.core.data.table import Kind
from tests.core.data.files import cells, codes, kinds, opened, read, values, written

HEADER = "day,time,pieces,code,price,kind\n"
ROWS = [
    f"{i % 28 + 1:02d}/03/2024,{i % 24:02d}:15,{i % 12},AB-{1000 + i},${i}.5{i % 10},kind {chr(97 + i % 20)}"
    for i in range(40)
]
RIGHT = [row.split(",") for row in ROWS]


def alternatives(source, code) -> tuple[str, ...]:
    return next(doubt for doubt in source.doubts if doubt.notice.code == code).alternatives


def with_row(row: str, place: int = 12) -> str:
    return HEADER + "\n".join([*ROWS[:place], row, *ROWS[place + 1 :]]) + "\n"


@pytest.mark.parametrize(
    "row",
    [
        "13/03/2024,12:15,,0,AB-1012,$12.52,kind m",
        "13/03/202412:15,0,AB-1012,$12.52,kind m",
        "13/03/2024,12:15,0AB-1012,$12.52,kind m",
        "13/03/2024;12:15;0;AB-1012;$12.52;kind m",
        "13/03/2024\t12:15\t0\tAB-1012\t$12.52\tkind m",
        "13/03/2024 12:15 0 AB-1012 $12.52 kind m",
        "13/03/2024, 12:15, 0, AB-1012, $12.52, kind m",
    ],
)
def test_a_row_is_put_right_where_the_others_leave_one_way(tmp_path, row):
    source = opened(written(tmp_path, with_row(row)))
    assert cells(source) == RIGHT
    assert alternatives(source, "rows_repaired") == ("ragged=pad",)


def test_a_stray_quote_is_a_letter(tmp_path):
    lines = [",".join([*row[:5], f'"{row[5]}"']) for row in RIGHT]
    lines[12] = '13/03/2024,12:15,0,AB-1012,$12.52,""kind m"'
    source = opened(written(tmp_path, HEADER + "\n".join(lines) + "\n"))
    assert cells(source)[12][5] == '"kind m'
    assert [row for n, row in enumerate(cells(source)) if n != 12] == [row for n, row in enumerate(RIGHT) if n != 12]
    assert "stray_quotes" in {doubt.notice.code for doubt in source.doubts}


def test_the_quotation_mark_can_be_chosen(tmp_path):
    path = written(tmp_path, with_row('13/03/2024,12:15,0,AB-1012,$12.52,"kind m"'))
    assert cells(opened(path, quote=""))[12][5] == '"kind m"'
    assert cells(opened(path, quote="'"))[12][5] == '"kind m"'


def test_rows_are_left_alone_by_choice(tmp_path):
    source = opened(written(tmp_path, with_row("13/03/2024,12:15,,0,AB-1012,$12.52,kind m")), ragged="pad")
    assert cells(source)[12] == ["13/03/2024", "12:15", "", "0", "AB-1012", "$12.52"]
    assert "rows_long" in {doubt.notice.code for doubt in source.doubts}


def test_a_row_of_words_is_not_guessed_at(tmp_path):
    text = "first,second,third\n" + "".join(f"some,words {i},here\n" for i in range(30)) + "only,two\n"
    source = opened(written(tmp_path, text))
    assert cells(source)[-1] == ["only", "two", None]
    assert "rows_short" in {doubt.notice.code for doubt in source.doubts}


@pytest.mark.parametrize(
    "above",
    [
        "Report\n",
        "Report of sales, March\nprinted by someone, 2024\n\n",
        "Device: X200\nSerial,12345\nDate,2024-01-01\n\n",
    ],
)
def test_lines_above(tmp_path, above):
    source = opened(written(tmp_path, above + HEADER + "\n".join(ROWS)))
    assert source.names[0] == "day"
    assert cells(source) == RIGHT
    assert alternatives(source, "lines_above") == ("skip_rows=0",)


def test_the_balance_below_a_bank_statement_is_no_booking(tmp_path):
    lines = "".join(f"{day:02d}.01.2026;Kauf {day};-{day},50;EUR\n" for day in range(1, 25))
    path = written(tmp_path, f"Buchungstag;Zweck;Betrag;W\n{lines}Kontostand;31.01.2026;12.345,67;EUR\n")
    table, report = read(path)
    assert table.rows == 24
    assert kinds(table)["Buchungstag"] is Kind.DATE
    assert "total_row" in codes(report)


def test_notes_and_totals_below(tmp_path):
    below = "\nTotal,,240,,$900.10,\n\nSource: somebody, 2024\nPrinted on Monday\n"
    path = written(tmp_path, HEADER + "\n".join(ROWS) + below)
    source = opened(path)
    assert cells(source) == RIGHT
    assert {"lines_below", "total_row"} <= {doubt.notice.code for doubt in source.doubts}
    assert len(cells(opened(path, below="keep"))) == 43


def test_a_last_row_with_gaps_is_no_note(tmp_path):
    text = HEADER + "\n".join([*ROWS, ",,5,,,"]) + "\n"
    assert len(cells(opened(written(tmp_path, text)))) == 41


def test_groups_above_names(tmp_path):
    text = ",2023,,2024,\ntown,sales,cost,sales,cost\n" + "".join(f"t{i},{i},{i}.5,{i},{i}.5\n" for i in range(10))
    source = opened(written(tmp_path, text))
    assert source.names == ("town", "2023 sales", "2023 cost", "2024 sales", "2024 cost")
    assert source.info.header_rows == 2


def test_names_repeated_on_every_page(tmp_path):
    path = written(tmp_path, HEADER + "\n".join([*ROWS[:20], HEADER.strip(), *ROWS[20:]]) + "\n")
    source = opened(path)
    assert cells(source) == RIGHT
    assert alternatives(source, "names_repeated") == ("part=1",)
    assert cells(opened(path, part=1)) == RIGHT[:20]


def test_a_second_table_is_not_mixed_in(tmp_path):
    second = "\n\ncity,people\nRome,5\nOslo,6\nBern,7\nWien,8\n"
    path = written(tmp_path, HEADER + "\n".join(ROWS) + second)
    source = opened(path)
    assert cells(source) == RIGHT
    assert alternatives(source, "more_tables") == ("part=2",)
    other = opened(path, part=2)
    assert (other.names, cells(other)[0]) == (("city", "people"), ["Rome", "5"])


def test_comments_are_no_rows(tmp_path):
    text = "# made by a program\n# with, commas\n" + HEADER + "\n".join([*ROWS[:9], "# pause", *ROWS[9:]])
    source = opened(written(tmp_path, text))
    assert cells(source) == RIGHT
    assert next(d for d in source.doubts if d.notice.code == "comment_lines").notice.facts["n"] == 3


@pytest.mark.parametrize("mark", ["^", "~", "||", "::", " | ", ", ", "\x1f", "|~|"])
def test_rare_delimiters(tmp_path, mark):
    source = opened(written(tmp_path, "\n".join([HEADER.strip(), *ROWS]).replace(",", mark)))
    assert [[cell.strip() for cell in row] for row in cells(source)] == RIGHT


def test_single_spaces_with_quotes(tmp_path):
    lines = [
        " ".join(f'"{cell}"' if " " in cell else cell for cell in row) for row in [HEADER.strip().split(","), *RIGHT]
    ]
    assert cells(opened(written(tmp_path, "\n".join(lines)))) == RIGHT


def test_the_line_that_tells_the_delimiter(tmp_path):
    source = opened(written(tmp_path, "sep=;\na;b\n1,5;2\n2,5;3\n"))
    assert (source.names, cells(source)) == (("a", "b"), [["1,5", "2"], ["2,5", "3"]])


def test_columns_of_fixed_width(tmp_path):
    lines = [
        f"{name:<12}{number:>8.2f}  {day}"
        for name, number, day in [("Rome", 5.5, "2024-01-01"), ("New York", 77.25, "2024-02-01")] * 4
    ]
    source = opened(written(tmp_path, "town          amount  day\n" + "\n".join(lines), "report.txt"))
    assert isinstance(source, TextSource)
    assert cells(source)[1] == ["New York", "77.25", "2024-02-01"]
    assert "split_at_places" in {doubt.notice.code for doubt in source.doubts}


def test_single_quotes_and_doubled_marks(tmp_path):
    text = "name,size\n" + "".join(f"'It''s {i}, or {i}\"\"',{i}\n" for i in range(10))
    assert cells(opened(written(tmp_path, text)))[3] == ["It's 3, or 3\"", "3"]


def test_a_backslash_is_kept_where_it_escapes_nothing(tmp_path):
    text = "name,size\n" + "".join(f'"C:\\dir {i}, \\"x\\"",{i}\n' for i in range(10))
    assert cells(opened(written(tmp_path, text)))[3] == ['C:\\dir 3, "x"', "3"]


def book(folder, fill) -> object:
    path = folder / "book.xlsx"
    with xlsxwriter.Workbook(str(path)) as made:
        fill(made)
    return path


def test_a_table_that_begins_at_c5(tmp_path):
    def fill(made):
        sheet = made.add_worksheet()
        sheet.write("C3", "A title")
        for row, line in enumerate([("name", "size"), *[(f"n{i}", i * 2.5) for i in range(12)]]):
            sheet.write_row(4 + row, 2, line)
        sheet.write("C19", "Source: somebody")

    table, report = read(book(tmp_path, fill))
    assert table.names == ("name", "size")
    assert values(table, "size") == [i * 2.5 for i in range(12)]
    assert {"lines_above", "lines_below"} <= codes(report)


def test_merged_cells_of_a_sheet(tmp_path):
    def fill(made):
        sheet = made.add_worksheet()
        sheet.merge_range("A1:A2", "town")
        sheet.merge_range("B1:C1", "2024")
        sheet.write_row("B2", ("sales", "cost"))
        for row in range(8):
            sheet.write_row(2 + row, 1, (row * 3, row + 0.5))
        sheet.merge_range("A3:A6", "Rome")
        sheet.merge_range("A7:A10", "Oslo")

    table, report = read(book(tmp_path, fill))
    assert table.names == ("town", "2024 sales", "2024 cost")
    assert values(table, "town") == ["Rome"] * 4 + ["Oslo"] * 4
    assert "merged_filled" in codes(report)


def test_merged_cells_of_a_table_that_starts_lower(tmp_path):
    def fill(made):
        sheet = made.add_worksheet()
        sheet.write("C2", "Quarterly report")
        sheet.merge_range("C5:C6", "team")
        sheet.merge_range("D5:E5", "2024")
        sheet.write_row("D6", ("plan", "actual"))
        for row in range(8):
            sheet.write_row(6 + row, 3, (row * 3, row + 0.5))
        sheet.merge_range("C7:C10", "Rome")
        sheet.merge_range("C11:C14", "Oslo")

    table, _ = read(book(tmp_path, fill))
    assert table.names == ("team", "2024 plan", "2024 actual")
    assert values(table, "team") == ["Rome"] * 4 + ["Oslo"] * 4


def test_blank_rows_above_a_table_are_no_doubt(tmp_path):
    def fill(made):
        sheet = made.add_worksheet()
        sheet.write_row("C5", ("town", "size"))
        for row in range(8):
            sheet.write_row(5 + row, 2, (f"t{row % 3}", row + 0.5))

    table, report = read(book(tmp_path, fill))
    assert table.names == ("town", "size")
    assert not report.doubts


def test_hidden_sheets_come_last(tmp_path):
    def fill(made):
        hidden = made.add_worksheet("lists")
        hidden.write_column(0, 0, ["x", 1, 2, 3])
        shown = made.add_worksheet("data")
        shown.write_column(0, 0, ["y", 4, 5, 6])
        shown.activate()
        hidden.hide()

    _, report = read(book(tmp_path, fill))
    assert report.source.sheet == "data"
    assert Doubt(report.doubts[0].notice, ("sheet=lists",)) == report.doubts[0]


def test_long_whole_numbers_stay_exact(tmp_path):
    numbers = ["9007199254740993", "9007199254740995", "9007199254740993", "5"]
    table, report = read(written(tmp_path, "account,x\n" + "".join(f"{n},1\n" for n in numbers)))
    assert values(table, "account") == numbers
    assert "too_exact" in codes(report)


def test_points_that_may_group_thousands_are_asked_about(tmp_path):
    table, report = read(written(tmp_path, "a;b\n1.234;x\n22.345;y\n1.500;z\n"))
    assert values(table, "a") == [1234.0, 22345.0, 1500.0]
    assert next(d for d in report.doubts if d.notice.code == "marks_unclear").alternatives == ("decimal=.",)
    table, report = read(written(tmp_path, "a;b\n0.900;x\n22.345;y\n"))
    assert values(table, "a") == [0.9, 22.345]
    assert "marks_unclear" not in codes(report)


def test_a_sample_of_the_rows(tmp_path):
    table, report = read(written(tmp_path, "a,b\n" + "".join(f"{i},{i}.5\n" for i in range(5000))), sample_rows=500)
    assert 400 <= table.rows <= 600
    assert "rows_sampled" in codes(report)


def test_one_word_among_few_numbers_hides_no_rows_above_it(tmp_path):
    path = written(tmp_path, "user,item\n7,Article 1\nB,Article 3\n9,Article 4\n")
    assert cells(opened(path)) == [["7", "Article 1"], ["B", "Article 3"], ["9", "Article 4"]]
    assert "lines_above" not in codes(read(path)[1])


YEARS = ["Region,2022,2023,2024,Total", "Region,2023,2024", ",2023,2024,Grand Total", "地区,2024,2023,合计"]


@pytest.mark.parametrize("above", ["", "Sum of Sales,Column Labels,,\n", "Sales report\n\n"])
@pytest.mark.parametrize("header", YEARS)
def test_years_name_columns(tmp_path, header, above):
    width = header.count(",")
    body = "".join(f"Area {n},{','.join(str(100 * (n + k) + 7) for k in range(width))}\n" for n in range(15))
    table, _ = read(written(tmp_path, above + header + "\n" + body))
    assert table.rows == 15
    assert table.names[1:] == tuple(header.split(",")[1:])


@pytest.mark.parametrize(
    "rows",
    [
        [f"Film {n},{1950 + n % 7},{1951 + n % 7}" for n in range(20)],  # years are the data
        [f"Film {n},{1950 + n},{1951 + n if n == 0 else ''}" for n in range(20)],
        [f"{n},{1990 + n},{2001 + n}" for n in range(20)],
    ],
)
def test_years_that_are_data_stay_data(tmp_path, rows):
    table, _ = read(written(tmp_path, "\n".join(rows) + "\n"))
    assert table.rows == 20
