"""States of the Data tab for its tests."""

from dataclasses import replace
from pathlib import Path

from desktop_app.core.data.profile import ColumnProfile, TableProfile
from desktop_app.core.data.report import Doubt, ImportReport, SourceInfo
from desktop_app.core.data.table import Kind, Table
from desktop_app.core.notices import Notice
from desktop_app.core.workflows.specs import Loaded
from tests.ui.item_models.tables import small_table

SOURCE = SourceInfo("/data/shop.csv", "csv", 100, encoding="ascii", delimiter=";", header_rows=1)


def profile_of(table: Table) -> TableProfile:
    columns = []
    for column in table.columns:
        values = [value for value in column.values.to_pylist() if value is not None]
        profile = ColumnProfile(column.name, column.kind, table.rows, table.rows - len(values), len(set(values)))
        if column.kind is Kind.NUMBER:
            low, high = min(values), max(values)
            profile = replace(
                profile,
                minimum=low,
                maximum=high,
                mean=sum(values) / len(values),
                quantiles=(low, low, low, 2.5, high, high, high),
                histogram=(1, 0, 3),
                edges=(low, low + 1, high - 1, high),
            )
        elif column.kind is not Kind.DATE:
            profile = replace(profile, top=tuple((value, values.count(value)) for value in sorted(set(values))))
        columns.append(profile)
    return TableProfile(table.rows, tuple(columns))


def loaded(folder: Path, doubts: tuple[Doubt, ...] = (), source: SourceInfo = SOURCE) -> Loaded:
    table = small_table()
    path = folder / "table.arrow"
    table.save(path)
    return Loaded(path, ImportReport(source, table.rows, (), doubts), profile_of(table))


def doubt(*alternatives: str, column: str = "price", code: str = "left_out_constant") -> Doubt:
    return Doubt(Notice(code, column), alternatives)
