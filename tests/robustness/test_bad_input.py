"""Whatever is wrong with what a person gives, they get a sentence: what happened, why, and what to do."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import onnx
import pytest
from onnx import TensorProto, helper

from desktop_app.cli import BadCommand, BadSetting, main
from desktop_app.core.data import errors as data
from desktop_app.core.data.recipe import UnknownStep, UnreadableRecipe
from desktop_app.core.errors import AcumenError, CannotWrite, DiskFull, UnknownColumn
from desktop_app.core.scoring import model_file as model
from desktop_app.core.scoring.matching import NoColumnMatches
from desktop_app.core.scoring.writers import UnknownFileType
from desktop_app.core.workflows import plan
from desktop_app.core.workflows.outputs import TakenOutput
from desktop_app.core.workflows.score import WouldOverwrite
from tests.trained import NAMES, trained, write_rows

Arguments = list[str]
WORKS = None


@dataclass(frozen=True)
class Case:
    """One bad (or odd) input: `make` prepares it in a folder and returns the command."""

    name: str
    make: Callable[[Path], Arguments]
    expected: type[AcumenError] | None


def train(text: str | bytes, target: str = "answer", *more: str) -> Callable[[Path], Arguments]:
    def make(folder: Path) -> Arguments:
        path = folder / "data.csv"
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return ["train", str(path), "--predict", target, "-o", str(folder / "m.onnx"), "--seconds", "5", *more]

    return make


def score_with(damage: Callable[[Path], None]) -> Callable[[Path], Arguments]:
    """Score with a copy of a good model that `damage` has changed."""

    def make(folder: Path) -> Arguments:
        copy = folder / "model.onnx"
        shutil.copy(trained().model, copy)
        damage(copy)
        return ["score", str(copy), str(trained().path), "-o", str(folder / "out.csv")]

    return make


def changed(change: Callable[[onnx.ModelProto], None]) -> Callable[[Path], None]:
    def damage(path: Path) -> None:
        proto = onnx.load(path)
        change(proto)
        path.write_bytes(proto.SerializeToString())

    return damage


def with_document(change: Callable[[dict], object]) -> Callable[[Path], None]:
    def edit(proto: onnx.ModelProto) -> None:
        document = json.loads(proto.metadata_props[0].value)
        made = change(document)
        proto.metadata_props[0].value = json.dumps(document if made is None else made)

    return changed(edit)


def score(out: str = "out.csv", source: str | None = None, *more: str) -> Callable[[Path], Arguments]:
    """Score a file with this text (the file learned from if None) and write `out`."""

    def make(folder: Path) -> Arguments:
        path = folder / "data.csv"
        if source is None:
            shutil.copy(trained().path, path)
        else:
            path.write_text(source, encoding="utf-8")
        return [
            "score",
            str(trained().model),
            str(path),
            "-o",
            str(folder / out),
            *(part.format(folder=folder) for part in more),
        ]

    return make


def rows(lines: int, header: str = "a,b,answer", cell: Callable[[int], str] = lambda n: f"{n},{n % 7},x{n % 2}") -> str:
    return "\n".join([header, *(cell(n) for n in range(lines))]) + "\n"


def foreign_model(path: Path) -> None:
    x = helper.make_tensor_value_info("x", TensorProto.FLOAT, [None, 1])
    y = helper.make_tensor_value_info("y", TensorProto.FLOAT, [None, 1])
    graph = helper.make_graph([helper.make_node("Relu", ["x"], ["y"])], "g", [x], [y])
    path.write_bytes(helper.make_model(graph).SerializeToString())


def point_outside(proto: onnx.ModelProto) -> None:
    tensor = proto.graph.initializer[0]
    tensor.data_location = TensorProto.EXTERNAL
    tensor.external_data.add(key="location", value="/etc/passwd")


def claim_two_gigabytes(path: Path) -> None:
    path.write_bytes(path.read_bytes() + b"\x3a\xff\xff\xff\xff\x07")  # a graph of 2,147,483,647 bytes


def claim_huge_tensor(proto: onnx.ModelProto) -> None:
    del proto.graph.initializer[0].dims[:]
    proto.graph.initializer[0].dims.extend([1 << 31, 1 << 20])


def add_custom_operator(proto: onnx.ModelProto) -> None:
    proto.graph.node.append(helper.make_node("Run", [], ["z"], domain="my.library"))


def add_function(proto: onnx.ModelProto) -> None:
    proto.functions.append(helper.make_function("own", "F", ["x"], ["y"], [helper.make_node("Relu", ["x"], ["y"])], []))


def add_loop(proto: onnx.ModelProto) -> None:
    body = helper.make_graph([], "body", [], [])
    proto.graph.node.append(helper.make_node("If", ["x"], ["z"], then_branch=body, else_branch=body))


def duplicate_names(folder: Path) -> Arguments:
    write_rows(folder / "data.csv", names=("number", "number", "城市", "again", "number", ""))
    return ["train", str(folder / "data.csv"), "--predict", "answer", "-o", str(folder / "m.onnx"), "--seconds", "5"]


def wide(folder: Path) -> Arguments:
    header = ",".join(f"column {n}" for n in range(3_000))
    text = rows(40, header + ",answer", lambda n: ",".join(str((n * k) % 11) for k in range(3_000)) + f",x{n % 2}")
    return train(text)(folder)


def over(folder: Path, *more: str) -> Arguments:
    """Train with an option whose last part is a place in the folder."""
    *options, name = more
    return [*train(rows(40))(folder), *options, str(folder / name)]


def later_recipe(folder: Path) -> Arguments:
    (folder / "steps.json").write_text('[{"step": "from the future", "column": "a", "kind": "text"}]')
    return over(folder, "--recipe", "steps.json")


def infinite(n: int) -> str:
    odd = {0: "inf", 1: "-inf", 2: "1e999", 3: "1e300", 4: "-9e99", 5: "123456789012345678901234567890"}
    return f"{odd.get(n % 12, n)},{n % 5},{'x' if n % 2 else 'y'}"


CASES = (
    # Data.
    Case("no such file", lambda f: ["describe", str(f / "none.csv")], data.FileMissing),
    Case("empty file", train(""), data.EmptyFile),
    Case("blank lines only", train("\n\n\n"), data.EmptyFile),
    Case("header only", train("a,b,answer\n"), data.NoRows),
    Case("one row", train("a,b,answer\n1,2,x\n"), plan.TooFewRows),
    Case("one column", train(rows(40, "answer", lambda n: f"x{n % 2}")), plan.NothingToLearnFrom),
    Case("all missing", train(rows(40, cell=lambda n: ",,")), data.NoRows),
    Case("all columns but one missing", train(rows(40, cell=lambda n: f",,x{n % 2}")), plan.NothingToLearnFrom),
    Case("target missing", train(rows(40, cell=lambda n: f"{n},{n % 7},")), plan.TooFewRows),
    Case("constant target", train(rows(40, cell=lambda n: f"{n},{n % 7},x")), plan.OneAnswer),
    Case(
        "every class but one has one row",
        train(rows(40, cell=lambda n: f"{n},{n % 7},{'x' if n else 'y'}")),
        plan.RareAnswers,
    ),
    Case(
        "one class of three has one row",
        train(rows(60, cell=lambda n: f"{n % 11},{n % 7},{'z' if n == 5 else 'x' if n % 2 else 'y'}")),
        WORKS,
    ),
    Case(
        "5,000 classes",
        train(rows(10_000, cell=lambda n: f"{n},{n % 7},class {n % 5_000}"), "answer", "--set", "answer.kind=category"),
        plan.TooManyAnswers,
    ),
    Case("every row its own class", train(rows(60, cell=lambda n: f"{n % 9},{n % 7},name {n}")), plan.NamesTheRow),
    Case(
        "a date is asked", train(rows(60, cell=lambda n: f"{n % 9},{n % 7},2020-01-{n % 28 + 1:02d}")), plan.DateAsked
    ),
    Case("3,000 columns", wide, WORKS),
    Case("the same column name twice", duplicate_names, WORKS),
    Case("infinite and huge numbers", train(rows(60, cell=infinite)), WORKS),
    Case("emoji and Chinese names", lambda f: ["describe", str(trained().path)], WORKS),
    Case("a folder", lambda f: ["describe", str(f)], data.IsDirectory),
    Case("below a file", lambda f: ["describe", str(trained().path / "data.csv")], data.FileMissing),
    Case("a picture", lambda f: train(b"\x89PNG\r\n\x1a\n" + bytes(200))(f), data.NotATable),
    Case("a page to sign in", train(b"<html><body><form>Sign in</form></body></html>"), data.PageWithoutTable),
    Case("a broken workbook", lambda f: train(b"PK\x03\x04" + bytes(200))(f), data.DamagedFile),
    # The question.
    Case("unknown target", train(rows(40), "nothing"), UnknownColumn),
    Case("unknown column left out", train(rows(40), "answer", "--leave-out", "nothing"), UnknownColumn),
    Case("unknown column set", train(rows(40), "answer", "--set", "nothing.kind=text"), UnknownColumn),
    Case(
        "every column left out",
        train(rows(40), "answer", "--leave-out", "a", "--leave-out", "b"),
        plan.NothingToLearnFrom,
    ),
    Case("unknown positive", train(rows(40), "answer", "--positive", "maybe"), plan.NotOneOfTheAnswers),
    Case("a number of words", train(rows(40), "answer", "--goal", "number"), plan.NotANumber),
    Case("unknown kind", train(rows(40), "answer", "--set", "a.kind=colour"), BadSetting),
    Case("no kind", train(rows(40), "answer", "--set", "a"), BadSetting),
    Case("no target", lambda f: ["train", "x.csv", "-o", "m.onnx"], BadCommand),
    Case("unknown option", lambda f: ["describe", "x.csv", "--colour"], BadCommand),
    # Model files.
    Case(
        "no such model", lambda f: ["score", str(f / "m.onnx"), "x.csv", "-o", str(f / "o.csv")], model.ModelUnreadable
    ),
    Case("model is a folder", lambda f: ["score", str(f), "x.csv", "-o", str(f / "o.csv")], model.ModelUnreadable),
    Case("empty model", score_with(lambda p: p.write_bytes(b"")), model.NotAModel),
    Case("model cut off", score_with(lambda p: p.write_bytes(p.read_bytes()[:-200])), model.NotAModel),
    Case(
        "model with a flipped byte", score_with(lambda p: p.write_bytes(b"\xff" + p.read_bytes()[1:])), model.NotAModel
    ),
    Case("text as model", score_with(lambda p: p.write_text("a,b\n1,2\n")), model.NotAModel),
    Case("foreign model", score_with(foreign_model), model.NotAnAcumenModel),
    Case("a recommender", score_with(with_document(lambda d: d.update(goal="recommend"))), model.IsRecommender),
    Case("2 GB claimed", score_with(claim_two_gigabytes), model.NotAModel),
    Case("huge tensor claimed", score_with(changed(claim_huge_tensor)), model.NotAModel),
    Case("data in another file", score_with(changed(point_outside)), model.UnsafeModel),
    Case("custom operator", score_with(changed(add_custom_operator)), model.UnsafeModel),
    Case("functions of its own", score_with(changed(add_function)), model.UnsafeModel),
    Case("graphs inside operators", score_with(changed(add_loop)), model.UnsafeModel),
    Case("no metadata", score_with(changed(lambda m: m.ClearField("metadata_props"))), model.NotAnAcumenModel),
    Case("metadata is a list", score_with(with_document(lambda d: [d])), model.NotAnAcumenModel),
    Case(
        "metadata without columns",
        score_with(with_document(lambda d: d.pop("columns") and None)),
        model.NotAnAcumenModel,
    ),
    Case("columns are numbers", score_with(with_document(lambda d: d.update(columns=[1, 2]))), model.NotAnAcumenModel),
    Case(
        "other columns", score_with(with_document(lambda d: d.update(columns=d["columns"][:2]))), model.NotAnAcumenModel
    ),
    Case("other classes", score_with(with_document(lambda d: d.update(classes=["a", "b", "c"]))), model.ModelFails),
    Case("newer format", score_with(with_document(lambda d: d.update(format=2))), model.NewerModel),
    # Places to write to.
    Case("model over the data", lambda f: over(f, "-o", "data.csv"), TakenOutput),
    Case("figures over the data", lambda f: over(f, "--json", "data.csv"), TakenOutput),
    Case("report over the model", lambda f: over(f, "--report", "m.onnx"), TakenOutput),
    Case("model is a folder that is there", lambda f: over(f, "-o", "."), CannotWrite),
    Case("model below a file", lambda f: over(f, "-o", "data.csv/m.onnx"), CannotWrite),
    Case("report below a file", lambda f: over(f, "--report", "data.csv/r.html"), CannotWrite),
    Case("steps that are none", lambda f: over(f, "--recipe", "data.csv"), UnreadableRecipe),
    Case("steps of a later version", later_recipe, UnknownStep),
    Case("figures over the answers", score("o.csv", None, "--json", "{folder}/o.csv"), TakenOutput),
    # Scoring.
    Case("unknown ending", score("out.doc"), UnknownFileType),
    Case("output is the input", score("data.csv"), WouldOverwrite),
    Case("none of the columns", score("out.csv", "p,q\n1,2\n3,4\n"), NoColumnMatches),
    Case("nothing to score", score("out.csv", "number,again\n"), data.NoRows),
    Case("a file in the way", score("data.csv/out.csv"), CannotWrite),
    Case("no folder for the answers", score("nowhere/out.xlsx"), CannotWrite),
    Case("no folder for parquet", score("nowhere/out.parquet"), CannotWrite),
    Case("one row to score", score("out.csv", f"{NAMES[0]}\n1\n"), WORKS),
    Case("every cell missing", score("out.csv", f"{NAMES[0]},{NAMES[1]},new\n,,1\n,,2\n"), WORKS),
    Case("recommendations for no model", lambda f: ["recommend", "train", "x.csv"], BadCommand),
)


def pattern_of(error: type[AcumenError]) -> str:
    """Return what the three sentences of an error look like, whatever the facts."""
    texts = (re.sub(r"\\{\w+\\}", ".*", re.escape(text)) for text in (error.what, error.why, error.fix))
    return " ".join(texts)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_input_gets_its_sentence(case: Case, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = case.make(tmp_path)
    before = contents(tmp_path)
    capsys.readouterr()
    status = main(arguments)
    said = capsys.readouterr()
    assert "Traceback" not in said.out + said.err
    if case.expected is WORKS:
        assert status == 0, said.err
        return
    assert status == 2, said.err
    last = said.err.strip().splitlines()[-1]
    assert re.fullmatch(pattern_of(case.expected), last), last
    assert "{" not in last, "a fact is missing"
    assert contents(tmp_path) == before, "something was written, changed or lost"


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_every_kind_of_failure_of_a_file_is_in_the_table() -> None:
    """Whoever adds an error adds the input that meets it, here or where the list below says."""
    elsewhere = {
        *(data.NoPermission, data.CannotRead, data.TooBigForMemory, data.NoRowsLeft),  # by the tests of the reader
        *(data.BrokenQuotes, data.WrongEncoding, data.NoSuchSheet, data.NoSuchTable),
        *(data.NothingInside, data.PasswordProtected, data.PackedFormat, data.PackedTooTightly),
        *(data.TooManyColumns, data.FarCell),
        model.ModelTooLarge,  # below: a sparse file of more than 1 GB
    }
    listed = {case.expected for case in CASES} | elsewhere
    for module in (data, model, plan):
        own = {
            value
            for value in vars(module).values()
            if isinstance(value, type) and issubclass(value, AcumenError) and value.__module__ == module.__name__
        }
        assert own <= listed, own - listed


def test_a_huge_file_is_not_even_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "huge.onnx"
    with path.open("wb") as file:
        file.truncate((1 << 30) + 1)
    assert main(["score", str(path), str(trained().path), "-o", str(tmp_path / "o.csv")]) == 2
    assert re.fullmatch(pattern_of(model.ModelTooLarge), capsys.readouterr().err.strip().splitlines()[-1])


FULL_DISK = """
import resource, sys
from desktop_app.cli import main
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]), int(sys.argv[1])))
sys.exit(main(sys.argv[2:]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no limit on the size of files")
@pytest.mark.parametrize("ending", [".csv", ".xlsx", ".parquet"])
def test_a_disk_that_is_full_while_scoring(tmp_path: Path, ending: str) -> None:
    """The file may not grow beyond a few bytes, which is how a full disk looks to a program."""
    out = tmp_path / f"out{ending}"
    out.write_bytes(b"old")
    done = limited(2_000, "score", str(trained().model), str(trained().path), "-o", str(out))
    assert (done.returncode, "Traceback" in done.stderr) == (2, False), done.stderr
    assert re.fullmatch(pattern_of(CannotWrite), done.stderr.strip().splitlines()[-1])
    assert contents(tmp_path) == {out.name: b"old"}


@pytest.mark.skipif(sys.platform == "win32", reason="no limit on the size of files")
@pytest.mark.parametrize("limit", [500, 2_200])
def test_a_disk_that_is_full_while_training(tmp_path: Path, limit: int) -> None:
    """With hardly any room the table cannot be kept; with a little more, the model file cannot be written."""
    (tmp_path / "data.csv").write_text(rows(40))
    (tmp_path / "m.onnx").write_bytes(b"old")
    before = contents(tmp_path)
    arguments = ["train", str(tmp_path / "data.csv"), "--predict", "answer", "-o", str(tmp_path / "m.onnx")]
    done = limited(limit, *arguments, "--seconds", "1")
    assert (done.returncode, "Traceback" in done.stderr) == (2, False), done.stderr
    assert re.fullmatch(pattern_of(CannotWrite), done.stderr.strip().splitlines()[-1])
    assert contents(tmp_path) == before


def limited(size: int, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", FULL_DISK, str(size), *arguments]
    root = Path(__file__).resolve().parents[2]
    # What measures coverage would fail on the full disk too, and say so.
    unmeasured = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE")}
    return subprocess.run(command, capture_output=True, text=True, cwd=root, env=unmeasured, check=False)


def test_no_space_is_called_a_full_disk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """On a disk of its own where that can be made, so that the system itself says so."""
    small = tmp_path / "small"
    small.mkdir()
    mounted = (
        subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", str(small)], capture_output=True, check=False
        )
        if shutil.which("mount")
        else None
    )
    if mounted is None or mounted.returncode:
        pytest.skip("no disk of its own can be made here")
    try:
        for ending in (".csv", ".xlsx", ".parquet"):
            out = small / f"out{ending}"
            assert main(["score", str(trained().model), str(trained().path), "-o", str(out), "--reasons", "6"]) == 2
            assert re.fullmatch(pattern_of(DiskFull), capsys.readouterr().err.strip().splitlines()[-1])
            assert not list(small.iterdir())
    finally:
        subprocess.run(["umount", str(small)], check=True)
