"""Scoring a file: every row answered as trained, whatever the file leaves out, renames or writes otherwise."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pyarrow as pa
import pytest
from pyarrow import parquet

from desktop_app.core.data.errors import NoRows
from desktop_app.core.data.kinds import recognise
from desktop_app.core.errors import NotEnoughMemory
from desktop_app.core.progress import Cancelled, Silent
from desktop_app.core.scoring import stream
from desktop_app.core.workflows.score import WouldOverwrite, _better_reading, score
from desktop_app.core.workflows.specs import ScoreResult, ScoreSpec
from tests.core.tuning.test_race import StopAt
from tests.trained import NAMES, trained, write_rows


def scored(path: Path, answer: str = "yes", reasons: int = 0, name: str = "out.csv") -> ScoreResult:
    return score(ScoreSpec(trained(answer).model, path, path.with_name(name), reasons=reasons), Silent())


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def write(path: Path, text: str, encoding: str = "utf-8") -> Path:
    path.write_text(text, encoding=encoding)
    return path


def probabilities(path: Path) -> list[float]:
    return [float(row["p(Yes)"]) for row in rows(path)]


def test_counts_mean_and_preview_agree_with_the_file(tmp_path: Path) -> None:
    write_rows(tmp_path / "new.csv", rows=300, seed=7)
    result = scored(tmp_path / "new.csv", reasons=1)
    written = rows(result.out)
    assert result.rows == len(written) == 300
    assert result.counts == {name: [row["prediction"] for row in written].count(name) for name in ("No", "Yes")}
    assert np.isnan(result.mean)
    assert result.preview_columns == tuple(written[0])
    assert len(result.preview) == 200
    assert result.preview[0][:4] == tuple(written[0].values())[:4]
    assert 0 < result.graph_seconds < result.seconds


def test_where_only_one_answer_is_called_it_is_said_how_to_use_that(tmp_path: Path) -> None:
    write_rows(tmp_path / "new.csv", rows=300, seed=7)
    both = scored(tmp_path / "new.csv")
    called = [row["prediction"] for row in rows(both.out)]
    assert "none_called" not in {notice.code for notice in both.notices}
    header, *lines = (tmp_path / "new.csv").read_text(encoding="utf-8").splitlines()
    refused = [line for line, answer in zip(lines, called, strict=True) if answer == "No"]
    write(tmp_path / "refused.csv", "\n".join([header, *refused]))
    (notice,) = [one for one in scored(tmp_path / "refused.csv", name="o2.csv").notices if one.code == "none_called"]
    assert notice.facts == {"called": "No", "never": "Yes", "percent": 50.0, "probability": "p(Yes)"}
    write(tmp_path / "few.csv", "\n".join([header, *refused[:3]]))
    assert "none_called" not in {one.code for one in scored(tmp_path / "few.csv", name="o3.csv").notices}


def test_the_mean_of_numbers(tmp_path: Path) -> None:
    write_rows(tmp_path / "new.csv", "number", rows=50)
    result = scored(tmp_path / "new.csv", "number")
    assert result.mean == pytest.approx(np.mean([float(row["prediction"]) for row in rows(result.out)]), rel=1e-5)
    assert result.counts == {}


def test_new_rows_are_answered_well(tmp_path: Path) -> None:
    """Of rows nobody has seen, about as many are right as the judgement said."""
    write_rows(tmp_path / "new.csv", rows=800, seed=11)
    scored(tmp_path / "new.csv")
    right = np.mean([row["prediction"] == row["answer"] for row in rows(tmp_path / "out.csv")])
    judged = trained().result.metrics["accuracy"]
    assert judged.low - 0.07 <= right <= judged.high + 0.07


def test_batches_change_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_rows(tmp_path / "new.csv", rows=101)
    scored(tmp_path / "new.csv", reasons=2, name="one.csv")
    monkeypatch.setattr(stream, "_TEXT_BATCH_ROWS", 7)
    scored(tmp_path / "new.csv", reasons=2, name="many.csv")
    assert rows(tmp_path / "one.csv") == rows(tmp_path / "many.csv")


def test_the_order_of_columns_and_other_columns_change_nothing(tmp_path: Path) -> None:
    original = rows(trained().path)
    names = ["new", *NAMES[::-1]]
    with (tmp_path / "turned.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, names, extrasaction="ignore")
        table.writeheader()
        table.writerows({**row, "new": "x"} for row in original)
    result = scored(tmp_path / "turned.csv")
    score(ScoreSpec(trained().model, trained().path, tmp_path / "straight.csv"), Silent())
    np.testing.assert_allclose(probabilities(result.out), probabilities(tmp_path / "straight.csv"), atol=1e-6)
    assert [notice.code for notice in result.notices] == ["columns_extra"]


def test_a_missing_column_is_as_if_every_cell_were_missing(tmp_path: Path) -> None:
    gone = scored(write(tmp_path / "gone.csv", "number,again\n1,yes\n-1,no\n"), name="a.csv")
    header = ",".join(NAMES)
    scored(write(tmp_path / "empty.csv", f"{header}\n1,,,yes,,\n-1,,,no,,\n"), name="b.csv")
    assert probabilities(tmp_path / "a.csv") == probabilities(tmp_path / "b.csv")
    assert [notice.code for notice in gone.notices] == ["columns_missing"]


def test_unseen_levels_are_answered_and_named(tmp_path: Path) -> None:
    result = scored(write(tmp_path / "new.csv", "number,城市\n1,Oslo\n1,Lima\n1,Rome\n"))
    (notice,) = [notice for notice in result.notices if notice.code == "levels_unseen"]
    assert set(notice.facts["levels"]) == {"Oslo", "Lima"}
    assert "in %n row(s)" in notice.sentence().source
    assert notice.sentence().facts["n"] == 2
    first, second, third = probabilities(result.out)
    assert first == second != third


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("number;again;when\n1,5;yes;31.01.2020\n-0,25;no;01.02.2020\n", "utf-8"),
        ("number\tagain\twhen\n1,5\tyes\t31.01.2020\n-0,25\tno\t01.02.2020\n", "utf-16"),
    ],
)
def test_another_way_of_writing_is_read_and_said(tmp_path: Path, text: str, encoding: str) -> None:
    """A file from another office: other marks, another date format, another encoding; the same answers."""
    other = scored(write(tmp_path / "other.csv", text, encoding), name="a.csv")
    scored(write(tmp_path / "same.csv", "number,again,when\n1.5,yes,2020-01-31\n-0.25,no,2020-02-01\n"), name="b.csv")
    np.testing.assert_allclose(probabilities(tmp_path / "a.csv"), probabilities(tmp_path / "b.csv"), atol=1e-6)
    assert {n.column for n in other.notices if n.code == "read_differently"} == {"number", "when"}


def test_another_unit_is_no_other_way_of_writing() -> None:
    def cells(unit: str) -> pa.ChunkedArray:
        return pa.chunked_array([[f"{number}.5{unit}" for number in range(30)]])

    trained_reading = recognise("weight", cells(" kg")).reading
    assert trained_reading.unit == "kg"
    assert _better_reading(cells(" g"), trained_reading) is None
    in_german = pa.chunked_array([[f"1.{number:03},5 kg" for number in range(30)]])
    own = _better_reading(in_german, trained_reading)
    assert own is not None
    assert (own.unit, own.decimal) == ("kg", ",")


def test_typed_columns_are_answered_like_text(tmp_path: Path) -> None:
    columns = {
        "number": pa.array([1.5, None]),
        "when": pa.array([18_262, None], pa.int32()).cast(pa.date32()),
        "again": pa.array(["yes", None]),
    }
    parquet.write_table(pa.table(columns), tmp_path / "typed.parquet")
    scored(tmp_path / "typed.parquet", name="a.csv")
    scored(write(tmp_path / "text.csv", "number,when,again\n1.5,2020-01-01,yes\n,,\n0,,\n"), name="b.csv")
    np.testing.assert_allclose(probabilities(tmp_path / "a.csv"), probabilities(tmp_path / "b.csv")[:2], atol=1e-6)


@pytest.mark.parametrize("target", ["input", "model"])
def test_nothing_is_written_over_what_is_read(tmp_path: Path, target: str) -> None:
    path = write(tmp_path / "in.csv", "number\n1\n")
    out = path if target == "input" else trained().model
    before = out.read_bytes()
    with pytest.raises(WouldOverwrite):
        score(ScoreSpec(trained().model, path, out), Silent())
    assert out.read_bytes() == before


def test_a_stop_leaves_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stream, "_TEXT_BATCH_ROWS", 20)
    write_rows(tmp_path / "new.csv", rows=100)
    for ending in ("csv", "xlsx", "parquet"):
        for number in (1, 2, 4):
            spec = ScoreSpec(trained().model, tmp_path / "new.csv", tmp_path / f"out.{ending}")
            with pytest.raises(Cancelled):
                score(spec, StopAt(number))
    assert [path.name for path in tmp_path.iterdir()] == ["new.csv"]


def test_a_failure_in_a_thread_is_told_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*arguments: object) -> None:
        raise MemoryError

    monkeypatch.setattr("desktop_app.core.scoring.inputs.InputMaker.feeds", full)
    with pytest.raises(NotEnoughMemory):
        scored(write(tmp_path / "in.csv", "number\n1\n"))
    assert [path.name for path in tmp_path.iterdir()] == ["in.csv"]


def test_a_file_without_rows(tmp_path: Path) -> None:
    parquet.write_table(pa.table({"number": pa.array([], pa.float64())}), tmp_path / "none.parquet")
    with pytest.raises(NoRows):
        scored(tmp_path / "none.parquet")


def test_no_cell_runs_in_a_spreadsheet(tmp_path: Path) -> None:
    import openpyxl

    source = tmp_path / "new.csv"
    write_rows(source, rows=20)
    lines = source.read_text(encoding="utf-8").splitlines()
    evil = "=cmd|' /C calc'!A0"
    source.write_text("\n".join([lines[0] + ",=note", *(f"{line},{evil}" for line in lines[1:])]), encoding="utf-8")
    text = rows(scored(source, name="out.csv").out)
    assert {row["'=note"] for row in text} == {"'" + evil}
    assert [row["number"] for row in text] == [line.split(",")[0] for line in lines[1:]]
    sheet = openpyxl.load_workbook(scored(source, name="out.xlsx").out).active
    assert sheet is not None
    column = [cell.value for cell in sheet[1]].index("=note") + 1
    assert {(sheet.cell(row, column).value, sheet.cell(row, column).data_type) for row in range(2, 22)} == {(evil, "s")}
    table = parquet.read_table(scored(source, name="out.parquet").out)
    assert set(table["=note"].to_pylist()) == {evil}
