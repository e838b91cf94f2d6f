"""The command line keeps its promises: names in files, exit statuses, results apart from progress, both languages."""

from __future__ import annotations

import csv
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from openpyxl import load_workbook
from pyarrow import parquet

from desktop_app import __version__
from desktop_app.cli import main
from desktop_app.command_names import COMMANDS, is_command
from desktop_app.core.samples import SAMPLES
from tests.trained import NAMES, folder, trained, write_rows

Said = pytest.CaptureFixture[str]
ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def heart() -> Path:
    return SAMPLES[0].path


@pytest.fixture(scope="session")
def run_of_train() -> tuple[dict[str, Any], str, str, Path]:
    """One training with every option that writes a file: the JSON, both streams, and the folder."""
    place = folder() / "command"
    place.mkdir()
    write_rows(place / "data.csv")
    asked = "--predict answer --positive No --leave-out when --seconds 5 --seed 3"
    outputs = "-o new/model.onnx --json new/result.json --report new/report.html"
    done = subprocess.run(
        [sys.executable, "-m", "desktop_app", "train", "data.csv", *asked.split(), *outputs.split()],
        capture_output=True,
        text=True,
        cwd=place,
        env=_environment(),
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads((place / "new" / "result.json").read_text("utf-8")), done.stdout, done.stderr, place / "new"


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "ascii"}


def test_version(capsys: Said) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out == f"acumen {__version__}\n"


def test_help_names_every_command(capsys: Said) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    said = capsys.readouterr().out
    assert all(command in said for command in COMMANDS)


def test_describe_as_json(heart: Path, capsys: Said) -> None:
    assert main(["describe", str(heart), "--json"]) == 0
    said = capsys.readouterr()
    found = json.loads(said.out)
    assert set(found) == {"source", "rows", "columns", "doubts"}
    assert found["source"] == found["source"] | {"encoding": "utf-8", "delimiter": ",", "header_rows": 1}
    assert found["rows"] == 303
    assert all(set(column) == {"name", "kind", "missing", "distinct"} for column in found["columns"])
    assert {"name": "AHD", "kind": "yes_no", "missing": 0, "distinct": 2} in found["columns"]
    assert all(set(doubt) == {"code", "column", "evidence", "alternatives"} for doubt in found["doubts"])


def test_describe_in_words(heart: Path, capsys: Said) -> None:
    assert main(["describe", str(heart)]) == 0
    said = capsys.readouterr().out
    assert said.startswith("303 rows, 15 columns.\n")
    assert re.search(r"^  AHD +yes_no", said, re.MULTILINE)
    assert re.search(r"^\? ", said, re.MULTILINE)


def test_every_doubt_of_an_untidy_file_fits_into_json(capsys: Said) -> None:
    untidy = next(sample for sample in SAMPLES if sample.key == "shop_customers")
    assert main(["describe", str(untidy.path), "--json"]) == 0
    assert len(json.loads(capsys.readouterr().out)["doubts"]) > 3


def test_a_kind_that_is_set_wins(heart: Path, capsys: Said) -> None:
    assert main(["describe", str(heart), "--json", "--set", "Age.kind=category"]) == 0
    kinds = {column["name"]: column["kind"] for column in json.loads(capsys.readouterr().out)["columns"]}
    assert kinds["Age"] == "category"


def test_a_recipe_sets_kinds_too(heart: Path, tmp_path: Path, capsys: Said) -> None:
    steps = [{"step": "kind", "column": "ChestPain", "kind": "text"}]
    (tmp_path / "steps.json").write_text(json.dumps(steps))
    recipe = ["--recipe", str(tmp_path / "steps.json")]
    model = str(tmp_path / "m.onnx")
    assert main(["train", str(heart), "--predict", "AHD", "-o", model, "--seconds", "1", *recipe]) == 0
    capsys.readouterr()
    import onnx

    document = json.loads(onnx.load(model).metadata_props[0].value)
    kinds = {column["reading"]["name"]: column["reading"]["kind"] for column in document["columns"]}
    assert kinds["ChestPain"] == "text"
    assert document["recipe"]["steps"][0]["column"] == "ChestPain"


def test_train_writes_every_figure_of_the_contract(run_of_train: Any) -> None:
    found, *_ = run_of_train
    assert set(found) >= {
        *("goal", "target", "positive", "rows", "columns_used", "left_out", "metrics", "baseline", "verdict"),
        *("leaderboard", "doubts", "seconds", "device", "seed", "parity"),
    }
    assert (found["goal"], found["target"], found["positive"], found["rows"]) == ("category", "answer", "No", 120)
    assert found["columns_used"] == [name for name in NAMES if name != "when"]
    assert [(one["column"], one["reason"]) for one in found["left_out"]] == [("when", "person")]
    assert set(found["metrics"]) >= {"roc_auc", "log_loss", "accuracy", "f1", "ece"}
    assert set(found["baseline"]) == set(found["metrics"])
    for estimate in (*found["metrics"].values(), *found["baseline"].values()):
        assert estimate["low"] <= estimate["value"] <= estimate["high"]
    assert found["verdict"] in ("ready", "care", "guess", "too_little")
    assert all(set(row) == {"learner", "loss", "weight", "seconds"} for row in found["leaderboard"])
    assert found["seed"] == 3
    assert found["device"] == "cpu"
    assert found["parity"]["max_difference"] <= 1e-5
    assert found["parity"]["flips"] == 0
    assert found["seconds"] > 0


def test_results_go_to_stdout_and_progress_to_stderr(run_of_train: Any) -> None:
    _, out, err, _ = run_of_train
    assert "Predict “answer” for each row from 5 columns." in out
    assert "roc_auc" in out
    assert "model.onnx" in out
    assert not re.search(r"^\[ *\d+ %\]", out, re.MULTILINE)
    assert all(re.match(r"\[ *\d+ %\] ", line) for line in err.splitlines())
    assert "Traceback" not in out + err


def test_the_report_is_one_page(run_of_train: Any) -> None:
    page = (run_of_train[3] / "report.html").read_text("utf-8")
    assert "answer" in ElementTree.fromstring(page.split("\n", 1)[1]).findtext("head/title")


def test_a_number_has_its_own_figures(tmp_path: Path, capsys: Said) -> None:
    write_rows(tmp_path / "n.csv", "number", rows=60)
    arguments = ["--predict", "answer", "-o", str(tmp_path / "m.onnx"), "--seconds", "1"]
    assert main(["train", str(tmp_path / "n.csv"), *arguments, "--json", str(tmp_path / "r.json")]) == 0
    found = json.loads((tmp_path / "r.json").read_text("utf-8"))
    assert found["goal"] == "number"
    assert set(found["metrics"]) >= {"rmse", "mae", "r2"}
    assert set(found["baseline"]) >= {"rmse", "mae", "r2"}
    assert found["positive"] == ""


def cells(path: Path) -> list[list[Any]]:
    """Header and rows of a scored table."""
    if path.suffix == ".csv":
        with path.open(encoding="utf-8-sig", newline="") as file:
            return list(csv.reader(file))
    if path.suffix == ".xlsx":
        book = load_workbook(path)
        rows = [[cell.value for cell in row] for row in book.active.iter_rows()]
        book.close()
        return rows
    table = parquet.read_table(path)
    return [table.column_names, *([row[name] for name in table.column_names] for row in table.to_pylist())]


@pytest.mark.parametrize("ending", ["csv", "xlsx", "parquet"])
def test_a_scored_table_has_the_original_columns_in_front(tmp_path: Path, ending: str, capsys: Said) -> None:
    out = tmp_path / f"out.{ending}"
    assert main(["score", str(trained().model), str(trained().path), "-o", str(out), "--reasons", "2"]) == 0
    header, *rows = cells(out)
    assert header == [*NAMES, "answer", "prediction", "p(No)", "p(Yes)", "reason 1", "reason 2"]
    original = cells(trained().path)[1:]
    assert len(rows) == len(original) == 120
    for row, before in zip(rows, original, strict=True):
        assert [cell or "" for cell in row[:7]] == before
        assert row[7] in ("Yes", "No")
        assert float(row[8]) + float(row[9]) == pytest.approx(1, abs=1e-5)
        assert re.match(r".+ = .* \([+-]", row[10])


def test_a_scored_number_has_its_range(tmp_path: Path, capsys: Said) -> None:
    out = tmp_path / "out.csv"
    assert main(["score", str(trained("number").model), str(trained("number").path), "-o", str(out)]) == 0
    header, *rows = cells(out)
    assert header[-3:] == ["prediction", "low", "high"]
    for row in rows:
        value, low, high = map(float, row[-3:])
        assert low <= value <= high


def test_a_taken_name_gets_a_number(tmp_path: Path, capsys: Said) -> None:
    (tmp_path / "in.csv").write_text("number,prediction,p(No),prediction 2\n1,a,b,c\n", encoding="utf-8")
    assert main(["score", str(trained().model), str(tmp_path / "in.csv"), "-o", str(tmp_path / "o.csv")]) == 0
    assert cells(tmp_path / "o.csv")[0][4:] == ["prediction 3", "p(No) 2", "p(Yes)"]


def test_score_tells_what_it_met(tmp_path: Path, capsys: Said) -> None:
    (tmp_path / "in.csv").write_text("Number,城市,new\n1,Oslo,1\nwhat,Rome,2\n", encoding="utf-8")
    arguments = ["-o", str(tmp_path / "o.csv"), "--json", str(tmp_path / "r.json")]
    assert main(["score", str(trained().model), str(tmp_path / "in.csv"), *arguments]) == 0
    said = capsys.readouterr().out
    assert "“Number” was taken for “number”." in said
    assert "Oslo" in said
    found = json.loads((tmp_path / "r.json").read_text("utf-8"))
    assert found["rows"] == sum(found["counts"].values()) == 2
    codes = {notice["code"] for notice in found["notices"]}
    assert codes == {"column_renamed", "columns_missing", "columns_extra", "levels_unseen", "cells_unreadable"}


def test_demo_walks_the_whole_way(tmp_path: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop_app.core.workflows.specs.BUDGETS_S", {"quick": 1.0})
    assert main(["demo", "--folder", str(tmp_path / "demo")]) == 0
    said = capsys.readouterr().out
    assert [f"Step {step} of 4" in said for step in range(1, 5)] == [True] * 4
    assert "Not for diagnosis" in said
    assert sorted(path.name for path in (tmp_path / "demo").iterdir()) == ["answers.csv", "model.onnx"]
    assert len(cells(tmp_path / "demo" / "answers.csv")) == 304


@pytest.mark.parametrize("place", ["before", "after"])
def test_chinese_is_spoken_where_it_is_asked_for(place: str, capsys: Said) -> None:
    language = ["--language", "zh_CN"]
    command = ["describe", "no-such-file.csv"]
    assert main([*language, *command] if place == "before" else [*command, *language]) == 2
    assert re.search(r"[\u4e00-\u9fff]", capsys.readouterr().err)


def test_an_unknown_language_is_refused_in_english(capsys: Said) -> None:
    assert main(["--language", "fr", "describe", "x.csv"]) == 2
    assert "The command was not understood." in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [[], ["--colour"], ["train"], ["score", "m.onnx"], ["describe", "a", "b"]])
def test_a_command_that_makes_no_sense(arguments: list[str], capsys: Said) -> None:
    assert main(arguments) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert "acumen --help" in said.err


@pytest.mark.logs_errors
def test_a_bug_is_one_line_and_its_traceback_is_in_the_log(
    heart: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*arguments: object) -> None:
        raise ZeroDivisionError("planted")

    monkeypatch.setattr("desktop_app.core.workflows.describe.examine", broken)
    assert main(["describe", str(heart)]) == 1
    said = capsys.readouterr()
    assert said.err.count("\n") == 1
    assert "Traceback" not in said.err
    assert "acumen.log" in said.err


def test_no_memory_and_an_interrupt_are_expected(heart: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch) -> None:
    for kind in (MemoryError, KeyboardInterrupt):
        monkeypatch.setattr("desktop_app.core.workflows.describe.examine", _raiser(kind))
        assert main(["describe", str(heart)]) == 2
    assert "ran out of memory" in capsys.readouterr().err


def _raiser(kind: type[BaseException]) -> Any:
    def broken(*arguments: object) -> None:
        raise kind

    return broken


@pytest.mark.skipif(shutil.which("bash") is None, reason="needs a shell")
def test_a_pipe_that_is_closed_early_is_no_failure(heart: Path) -> None:
    command = f'"{sys.executable}" -m desktop_app describe "{heart}" --json | head -n 1; exit ${{PIPESTATUS[0]}}'
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, cwd=ROOT, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("arguments", [["describe", "x"], ["--language", "en", "score"], ["--version"], ["-h"]])
def test_commands_are_told_from_files(arguments: list[str]) -> None:
    assert is_command(arguments)


@pytest.mark.parametrize("arguments", [[], ["data.csv"], ["run.acumen"], ["--language", "zh_CN"]])
def test_the_rest_is_for_the_window(arguments: list[str]) -> None:
    assert not is_command(arguments)
