"""Real files: every one opens or says why not, and the well-known ones are read as they are known."""

from __future__ import annotations

import csv

import pytest

from desktop_app.core.data.table import Kind
from desktop_app.core.errors import AcumenError
from tests.core.data.files import cells, codes, kinds, opened, read, values


def said_or_read(path):
    """Return the table and its report, or the sentence that says why not."""
    try:
        return read(path)
    except AcumenError as error:
        return str(error)


def test_every_file_opens_or_says_why_not(shared_data):
    # The widest file alone takes seconds to recognise; its layout is checked below.
    files = [path for path in shared_data.rglob("*") if path.is_file() and path.name != "wide.csv"]
    files = [path for path in files if "images" not in path.parts and path.stat().st_size < 500_000]
    assert len(files) > 100
    for path in files:
        outcome = said_or_read(path)
        if isinstance(outcome, str):
            assert "{" not in outcome, path
            continue
        table, report = outcome
        assert table.rows == report.rows >= 1, path
        assert len(report.readings) == len(table.columns), path


def test_titanic(shared_data):
    table, report = read(shared_data / "tabular/classify/titanic.csv")
    assert kinds(table) == {
        "PassengerId": Kind.ID,
        "Survived": Kind.YES_NO,
        "Pclass": Kind.NUMBER,
        "Name": Kind.TEXT,
        "Sex": Kind.CATEGORY,
        "Age": Kind.NUMBER,
        "SibSp": Kind.NUMBER,
        "Parch": Kind.NUMBER,
        "Ticket": Kind.CATEGORY,
        "Fare": Kind.NUMBER,
        "Cabin": Kind.CATEGORY,
        "Embarked": Kind.CATEGORY,
    }
    assert report.reading("Survived").numeric_text
    assert table["Age"].values.null_count == 177


def test_telco(shared_data):
    table, report = read(shared_data / "tabular/classify/telco-churn.csv")
    found = kinds(table)
    assert (found["customerID"], found["SeniorCitizen"], found["Churn"]) == (Kind.ID, Kind.YES_NO, Kind.YES_NO)
    assert found["TotalCharges"] is Kind.NUMBER
    assert table["TotalCharges"].values.null_count == 11
    assert report.doubts == ()


def test_heart_disease_has_a_nameless_row_number(shared_data):
    table, _ = read(shared_data / "tabular/classify/heart-cleveland.csv")
    assert kinds(table)["column 1"] is Kind.ID
    assert table["Thal"].values.null_count == 2


def test_bike_sharing(shared_data):
    table, report = read(shared_data / "tabular/regress/bike-sharing-hour.csv")
    assert kinds(table)["instant"] is Kind.ID
    assert report.reading("dteday").date_format == "%m/%d/%Y"
    assert values(table, "dteday")[-1].isoformat() == "2012-12-31T00:00:00"


def test_auto_mpg_is_split_at_spaces(shared_data):
    table, report = read(shared_data / "tabular/regress/auto-mpg.txt")
    assert table.names == (
        "mpg",
        "cylinders",
        "displacement",
        "horsepower",
        "weight",
        "acceleration",
        "year",
        "origin",
        "name",
    )
    assert values(table, "name")[0] == "chevrolet chevelle malibu"
    assert "split_at_spaces" in codes(report)


def test_chinook_by_table(shared_data):
    path = shared_data / "tabular/chinook.sqlite"
    assert read(path)[1].source.table == "PlaylistTrack"
    table, _ = read(path, table="invoice")
    assert kinds(table)["InvoiceId"] is Kind.ID
    assert kinds(table)["Total"] is Kind.NUMBER
    assert kinds(table)["InvoiceDate"] is Kind.DATE


@pytest.mark.parametrize(
    ("name", "encoding", "first"),
    [
        ("encoded/waimai-gbk.csv", "gb18030", "这大下雪天的百度骑士非常好非常快的送来了，必须好评大赞"),
        ("encoded/waimai-utf16.txt", "utf-16-le", None),
        ("frictionless/table-infer-iso-8859-7.csv", "cp1253", "Λεωνιδας"),
        ("other/province_tis620.csv", "cp874", "Kanchanaburi"),
        ("sms-spam-latin1.csv", "cp1252", None),
    ],
)
def test_encodings(shared_data, name, encoding, first):
    source = opened(shared_data / "dirty" / name)
    assert source.info.encoding == encoding
    assert first is None or cells(source)[0][-1] == first


CLEAN = ("file_double_trailing_newline", "file_field_delimiter_0x3B", "file_no_header", "file_one_data_row")
CLEAN += ("file_preamble", "file_record_delimiter_0xD", "source")


@pytest.mark.parametrize("name", CLEAN)
def test_polluted_files_give_the_clean_table(shared_data, name):
    folder = shared_data / "dirty" / "pollock"
    right = folder / "clean" / (f"{name}.csv" if name != "source" else "file_double_trailing_newline.csv")
    with right.open(newline="", encoding="utf-8") as file:
        expected = list(csv.reader(file))
    source = opened(folder / f"{name}.csv")
    names = [list(source.names)] if source.info.header_rows else []
    assert names + [[cell or "" for cell in row] for row in cells(source)] == expected


def test_nine_thousand_columns(shared_data):
    source = opened(shared_data / "dirty/frictionless/wide.csv")
    assert source.names[:2] == ("id", "100022")
    assert len(source.names) == 9074


def test_german_credit_and_european_numbers(shared_data):
    credit, _ = read(shared_data / "tabular/classify/german-credit.csv")
    assert kinds(credit)["other_debtors"] is Kind.CATEGORY
    assert credit["other_debtors"].values.null_count == 0
    housing, _ = read(shared_data / "dirty/encoded/housing-european.csv")
    assert all(kind is Kind.NUMBER for name, kind in kinds(housing).items() if name != "ocean_proximity")
    assert values(housing, "median_income")[0] == pytest.approx(8.3252)
