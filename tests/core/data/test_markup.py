"""Workbooks that are really web pages or XML, as many programs export them."""

from __future__ import annotations

import datetime as dt

import pytest

from desktop_app.core.data.errors import NoSuchSheet, PageWithoutTable
from desktop_app.core.data.table import Kind
from tests.core.data.files import codes, kinds, opened, read, values, written

ROWS = "".join(
    f"<tr><td>00{i:06d}</td><td>王{i % 4}&amp;李</td><td>{i},2{i:02d}.50</td><td>2025-03-{i:02d}</td></tr>"
    for i in range(1, 25)
)
PAGE = (
    '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta http-equiv="Content-Type" content="text/html; '
    'charset={charset}"><style>td{{mso-number-format:"\\@"}}</style></head><body><!-- <table><tr><td>no</td></tr> -->'
    "<table border=1><tr><th>订单号</th><th>姓名</th><th>金额</th><th>日期</th></tr>" + ROWS + "</table></body></html>"
)


@pytest.mark.parametrize(("charset", "encoding"), [("utf-8", "utf-8"), ("gb2312", "gb18030"), ("utf-16", "utf-16")])
def test_a_web_page_called_a_workbook(tmp_path, charset, encoding):
    table, report = read(written(tmp_path, PAGE.format(charset=charset), "orders.xls", encoding))
    assert table.names == ("订单号", "姓名", "金额", "日期")
    assert values(table, "订单号") == [f"00{i:06d}" for i in range(1, 25)]
    assert values(table, "姓名")[:2] == ["王1&李", "王2&李"]
    assert values(table, "金额") == [i * 1000 + 200 + i + 0.5 for i in range(1, 25)]
    assert values(table, "日期")[0] == dt.datetime(2025, 3, 1)
    assert report.source.format == "html"
    assert codes(report) == {"zeros_in_front"}


def test_tags_that_are_never_closed(tmp_path):
    rows = "".join(f"\n<tr><td>n{i % 3}<td> {i}.5 \n" for i in range(24))
    table, _ = read(written(tmp_path, f"<TABLE>\n<TR><TH>name<TH>value{rows}", "page.htm"))
    assert values(table, "name")[:4] == ["n0", "n1", "n2", "n0"]
    assert values(table, "value") == [i + 0.5 for i in range(24)]


def test_cells_over_rows_and_columns(tmp_path):
    head = '<tr><th rowspan=2>shop<th colspan=2>2023<th colspan="2">2024</tr><tr><th>Q1<th>Q2<th>Q1<th>Q2</tr>'
    rows = "".join(
        (f"<tr><td rowspan='4'>shop {i // 4}" if i % 4 == 0 else "<tr>") + "".join(f"<td>{i}.{n}" for n in range(4))
        for i in range(24)
    )
    table, report = read(written(tmp_path, f"<table>{head}{rows}</table>", "report.xls"))
    assert table.names == ("shop", "2023 Q1", "2023 Q2", "2024 Q1", "2024 Q2")
    assert values(table, "shop") == [f"shop {i // 4}" for i in range(24)]
    assert values(table, "2024 Q2") == [i + 0.3 for i in range(24)]
    assert "merged_filled" in codes(report)


def test_the_largest_table_of_a_page_is_taken_and_any_can_be_chosen(tmp_path):
    small = "<table><tr><td>from<td>to<tr><td>March<td>April</table>"
    layout = f"<table><tr><td>{small}<td><table><tr><th>name<th>value</tr>"
    rows = "".join(f"<tr><td>n{i % 3}<td>{i}.5</tr>" for i in range(24))
    path = written(tmp_path, f"<div>{layout}{rows}</table></table></div>", "page.html")
    table, report = read(path)
    assert table.names == ("name", "value")
    chosen = next(doubt for doubt in report.doubts if doubt.notice.code == "sheet_chosen")
    other, _ = read(path, sheet=chosen.alternatives[0].removeprefix("sheet="))
    assert values(other, other.names[0]) == ["March"]
    with pytest.raises(NoSuchSheet):
        opened(path, sheet="9")


SHEET = """<?xml version="1.0"?>
<?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Worksheet ss:Name="März"><Table>
<Row><Cell ss:MergeAcross="3"><Data ss:Type="String">Report</Data></Cell></Row>
<Row ss:Index="3"><Cell><Data ss:Type="String">code</Data></Cell><Cell><Data ss:Type="String">sum</Data></Cell>
<Cell><Data ss:Type="String">day</Data></Cell><Cell><Data ss:Type="String">paid</Data></Cell></Row>
{rows}</Table></Worksheet></Workbook>"""


def test_a_workbook_in_xml(tmp_path):
    rows = "".join(
        f'<Row><Cell><Data ss:Type="String">0{i}7</Data></Cell><Cell><Data ss:Type="Number">{i}.25</Data></Cell>'
        + (
            f'<Cell><Data ss:Type="DateTime">2025-03-{i + 1:02d}T00:00:00.000</Data></Cell><Cell>'
            if i % 3
            else '<Cell ss:Index="4">'
        )
        + f'<Data ss:Type="Boolean">{i % 2}</Data></Cell></Row>\n'
        for i in range(24)
    )
    table, report = read(written(tmp_path, SHEET.format(rows=rows), "export.xls"))
    assert values(table, "code") == [f"0{i}7" for i in range(24)]
    assert values(table, "sum") == [i + 0.25 for i in range(24)]
    assert values(table, "day") == [dt.datetime(2025, 3, i + 1) if i % 3 else None for i in range(24)]
    assert values(table, "paid") == ["true" if i % 2 else "false" for i in range(24)]
    assert kinds(table)["paid"] is Kind.YES_NO
    assert report.source.sheet == "März"


@pytest.mark.parametrize(
    "text",
    [
        "<!DOCTYPE html>\n<html><head><title>Sign in</title></head><body><p>Session expired</p></body></html>",
        "<?xml version='1.0'?>\n<rows><row><name>a</name></row><row><name>b</name></row></rows>",
        "<table><tr><td>one cell",
        "<html><!-- <table>" + "<!--" * 50_000,
        "<table>" * 2000,
    ],
)
def test_a_page_without_a_table_is_refused(tmp_path, text):
    with pytest.raises(PageWithoutTable):
        opened(written(tmp_path, text, "data.csv"))


def test_columns_of_tags_are_still_text(tmp_path):
    table, _ = read(written(tmp_path, "tag,n\n" + "".join(f"<b>{i % 3}</b>,{i}.5\n" for i in range(24))))
    assert values(table, "tag")[:2] == ["<b>0</b>", "<b>1</b>"]
