"""Every bad log, table beside it and question gets a result or its sentence, and nothing is lost silently."""

from __future__ import annotations

import csv
import json
import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from desktop_app.cli import main
from desktop_app.core.data import errors as data
from desktop_app.core.errors import AcumenError, CannotWrite, UnknownColumn
from desktop_app.core.recommend.reading import errors as logs
from desktop_app.core.workflows.outputs import TakenOutput
from desktop_app.core.workflows.specs import OutOfRange
from desktop_app.recommend_cli import BadRule
from tests.robustness.test_bad_input import pattern_of

WORKS = None
Said = pytest.CaptureFixture[str]


def pairs(people: int = 40, items: int = 20, each: int = 8) -> list[tuple[int, int]]:
    """Who chose what: people of two tastes, each with a part of the things of theirs."""
    half = items // 2
    return [(p, (p % 2) * half + i) for p in range(people) for i in random.Random(p).sample(range(half), each)]


def log(
    header: str = "user,item,rating", row: Callable[[int, int, int], str] = lambda n, p, i: f"{p},{i},{1 + n % 5}"
) -> str:
    """Return a log as text; `row` makes a line of the row's number, person and item."""
    return header + "\n" + "".join(row(n, p, i) + "\n" for n, (p, i) in enumerate(pairs()))


@dataclass(frozen=True)
class Case:
    """A log, what is asked with it, and what comes of it: an error, or the codes of remarks that must be made."""

    name: str
    text: str
    expected: type[AcumenError] | None = WORKS
    remarks: tuple[str, ...] = ()
    options: tuple[str, ...] = ()
    items: str = ""
    users: str = ""
    encoding: str = "utf-8"
    file: str = "log.csv"


DAYS = ("2023-05-%02d", "%02d.05.2023", "2023年5月%d日")
BOOKS = "id,title,price\n" + "".join(f"{n},Book {n},{n % 7}\n" for n in range(20))
CASES = (
    # Ids.
    Case("numbers here, texts there", log(), items=BOOKS.replace("\n1", "\n 1").replace("\n3,", "\nx3,")),
    Case("numbers with a fraction there", log(), items="id,title\n" + "".join(f"{n}.0,Book {n}\n" for n in range(20))),
    Case("ids with spaces", log(row=lambda n, p, i: f'" u{p} ","item {i}  x",{1 + n % 5}'), remarks=()),
    Case("spellings", log(row=lambda n, p, i: f"u{p}{' ' * (n % 2)},Ｉ{i},{1 + n % 5}"), remarks=()),
    Case("ids with zeros in front", log(row=lambda n, p, i: f"{p:04},{i:06},{1 + n % 5}")),
    Case("an item column of numbers but for one", log(row=lambda n, p, i: f"{p},{i if n else '17B'},{1 + n % 5}")),
    Case("empty people", log() + ",3,4\n ,5,5\n", remarks=("log_no_id",)),
    Case("empty items", log() + "3,,4\n5,,5\n", remarks=("log_no_id",)),
    Case("names in GBK", log("客户,商品,数量", lambda n, p, i: f"张{p},商品{i},{1 + n % 3}"), encoding="gb18030"),
    Case("names in Big5", log("客戶,商品,數量", lambda n, p, i: f"張{p},商品{i},{1 + n % 3}"), encoding="big5"),
    # Shapes of the extreme.
    Case("one item", log(row=lambda n, p, i: f"{p},same,{1 + n % 5}"), logs.OneItem),
    Case("one person", log(row=lambda n, p, i: f"me,{i},{1 + n % 5}"), logs.OnePerson),
    Case("two people, two items", "user,item\na,x\na,y\nb,x\n"),
    Case("everybody likes everything", "user,item\n" + "".join(f"{p},{i}\n" for p in range(12) for i in range(9))),
    Case("everybody one thing of their own", "user,item\n" + "".join(f"u{p},i{p}\n" for p in range(40))),
    Case(
        "everybody one thing", "user,item\n" + "".join(f"u{p},i{p % 4}\n" for p in range(40)), WORKS, ("log_seen_once",)
    ),
    Case("ratings all equal", log(row=lambda n, p, i: f"{p},{i},5"), remarks=("log_equal_ratings",)),
    Case("nobody likes anything much", log(row=lambda n, p, i: f"{p},{i},{1 + n % 2}")),
    Case("ratings below zero", log(row=lambda n, p, i: f"{p},{i},{-10 + n % 21}")),
    Case(
        "ratings that are words",
        log(row=lambda n, p, i: f"{p},{i},good"),
        logs.NotNumbers,
        options=("--rating", "rating"),
    ),
    Case("only returns", log("customer,product,quantity", lambda n, p, i: f"{p},{i},-{1 + n % 3}"), logs.NothingLeft),
    Case(
        "some returns",
        log("customer,product,quantity", lambda n, p, i: f"{p},{i},{-1 if n % 9 == 0 else 2}"),
        remarks=("log_returns",),
    ),
    Case("the same rows twice", log() + log().partition("\n")[2], remarks=("log_rated_twice",)),
    # Times.
    Case(
        "times in the future",
        log("user,item,date", lambda n, p, i: f"{p},{i},{2150 if n % 50 == 0 else 2023}-05-{1 + n % 28:02}"),
        remarks=("log_future",),
    ),
    Case(
        "all times in the future",
        log("user,item,date", lambda n, p, i: f"{p},{i},2150-05-{1 + n % 28:02}"),
        remarks=("log_future_kept",),
    ),
    Case(
        "times in mixed formats",
        log(
            "user,item,date",
            lambda n, p, i: f"{p},{i},{('2023-05-%02d', '%02d.05.2023', '2023年5月%d日')[n % 3] % (1 + n % 28)}",
        ),
    ),
    Case(
        "times that are none",
        log("user,item,when", lambda n, p, i: f"{p},{i},{('soon', 'later')[n % 2]}"),
        WORKS,
        ("log_no_times",),
        ("--time", "when"),
    ),
    Case("times at the edge of time", log("user,item,timestamp", lambda n, p, i: f"{p},{i},{n % 3 * 2_000_000_000}")),
    # Side tables.
    Case("items twice", log(), items=BOOKS + "3,,\n4,Another 4,\n", remarks=("side_repeated",)),
    Case("items missing", log(), items="\n".join(BOOKS.splitlines()[:8]) + "\n", remarks=("side_missing",)),
    Case("items nobody has", log(), items=BOOKS + "777,New book,3\n", remarks=("side_unknown",)),
    Case(
        "a table about something else", log(row=lambda n, p, i: f"u{p},i{i},{1 + n % 5}"), logs.NoSharedIds, items=BOOKS
    ),
    Case("a table without columns", log(), items="id\n" + "".join(f"{n}\n" for n in range(20))),
    Case("people with gaps", log(), users="id,age,town\n" + "".join(f"{n},{n if n % 3 else ''},\n" for n in range(40))),
    Case("an empty table", log(), data.NoRows, items="id,title\n"),
    Case("an unknown key", log(), UnknownColumn, items=BOOKS, options=("--items-key", "nothing")),
    # Questions.
    Case("an unknown column", log(), UnknownColumn, options=("--user", "nobody")),
    Case("one column for two", log(), logs.SameColumn, options=("--user", "user", "--item", "user")),
    Case("no log", "length\n" + "".join(f"{n / 7:.3f}\n" for n in range(40)), logs.NoLog),
    Case("no budget", log(), OutOfRange, options=("--seconds", "0")),
    Case("a seed below zero", log(), OutOfRange, options=("--seed", "-1")),
    Case("an empty file", "", data.EmptyFile),
    Case("a model over the log", log(), TakenOutput, options=("-o", "{folder}/log.csv")),
    Case("a model below a file", log(), CannotWrite, options=("-o", "{folder}/log.csv/m.onnx")),
)


def arguments_of(case: Case, folder: Path) -> list[str]:
    """Write the files of a case and return the command."""
    (folder / case.file).write_text(case.text, encoding=case.encoding)
    asked = ["recommend", "train", str(folder / case.file), "--seconds", "2"]
    for option, text in (("--items", case.items), ("--users", case.users)):
        if text:
            (folder / f"{option[2:]}.csv").write_text(text, encoding="utf-8")
            asked += [option, str(folder / f"{option[2:]}.csv")]
    outputs = ["-o", str(folder / "m.onnx"), "--json", str(folder / "r.json")]
    return [*asked, *outputs, *(option.replace("{folder}", str(folder)) for option in case.options)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_log_gets_a_result_or_its_sentence(case: Case, tmp_path: Path, capsys: Said) -> None:
    status = main(arguments_of(case, tmp_path))
    said = capsys.readouterr()
    assert "Traceback" not in said.out + said.err
    if case.expected is not WORKS:
        import re

        assert status == 2, said.err
        last = said.err.strip().splitlines()[-1]
        assert re.fullmatch(pattern_of(case.expected), last), last
        assert "{" not in last
        assert not (tmp_path / "m.onnx").exists()
        return
    assert status == 0, said.err
    figures = json.loads((tmp_path / "r.json").read_text("utf-8"))
    codes = {notice["code"] for notice in figures["notices"]}
    for remark in case.remarks:
        assert remark in codes
    assert main(["recommend", "top", str(tmp_path / "m.onnx"), "-o", str(tmp_path / "top.csv"), "-k", "3"]) == 0
    with (tmp_path / "top.csv").open(encoding="utf-8-sig", newline="") as file:
        assert len({row["user"] for row in csv.DictReader(file)}) <= figures["people"]


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small recommender with a table about its items."""
    folder = tmp_path_factory.mktemp("model")
    assert main(arguments_of(Case("", log(), items=BOOKS), folder)) == 0
    return folder / "m.onnx"


@dataclass(frozen=True)
class Ask:
    """A question to a model file and what comes of it; `says` must be said."""

    name: str
    command: str
    expected: int
    says: str = ""
    file: str = ""


ASKS = (
    Ask("unknown items", "top {model} -o {out} --likes {file}", 0, "no such", "user,item\nnew,no such\nnew,3\n"),
    Ask("only unknown items", "top {model} -o {out} --likes {file}", 0, "no such", "user,item\nnew,no such\n"),
    Ask("unknown people", "top {model} -o {out} --users {file}", 0, "", "user\nnobody\n1\n"),
    Ask("likes without items", "top {model} -o {out} --likes {file}", 2, "", "a\n1\n2\n"),
    Ask("an unknown person", "person {model} nobody", 0),
    Ask("an unknown item", "similar {model} nothing", 2, "nothing"),
    Ask("a rule about no column", "top {model} -o {out} --rule {rule}", 2, "weight"),
    Ask("a list of no length", "top {model} -o {out} -k 0", 2),
    Ask("more than there is", "top {model} -o {out} -k 500", 0),
    Ask("too much diversity", "top {model} -o {out} --diversity 3", 2),
    Ask("an unknown ending", "top {model} -o {folder}/out.doc", 2),
    Ask("lists over the model", "top {model} -o {model}", 2),
    Ask("a missing model", "top {folder}/none.onnx -o {out}", 2, "none.onnx"),
    Ask("a log for a model", "top {file} -o {out}", 2, "", "user,item\nnew,3\n"),
    Ask("no file of likes", "top {model} -o {out} --likes {folder}/none.csv", 2, "none.csv"),
)


@pytest.mark.parametrize("ask", ASKS, ids=lambda ask: ask.name)
def test_every_question_is_answered_or_explained(ask: Ask, model: Path, tmp_path: Path, capsys: Said) -> None:
    (tmp_path / "asked.csv").write_text(ask.file, encoding="utf-8")
    facts = {
        "model": model,
        "out": tmp_path / "out.csv",
        "folder": tmp_path,
        "file": tmp_path / "asked.csv",
        "rule": "weight in stock",
    }
    before = model.read_bytes()
    command = [part.format(**facts) for part in ask.command.split()]
    assert main(["recommend", *command]) == ask.expected
    said = capsys.readouterr()
    assert "Traceback" not in said.out + said.err
    assert ask.says in said.out + said.err
    assert "{" not in said.err
    assert model.read_bytes() == before
    if ask.expected:
        assert not (tmp_path / "out.csv").exists()


def test_a_rule_that_is_none(model: Path, tmp_path: Path, capsys: Said) -> None:
    assert main(["recommend", "top", str(model), "-o", str(tmp_path / "o.csv"), "--rule", "nice things"]) == 2
    assert str(BadRule.what).replace("{rule}", "nice things") in capsys.readouterr().err


def test_models_of_other_kinds_are_told_apart(model: Path, tmp_path: Path, capsys: Said) -> None:
    (tmp_path / "rows.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    assert main(["score", str(model), str(tmp_path / "rows.csv"), "-o", str(tmp_path / "o.csv")]) == 2
    from tests.trained import trained

    assert main(["recommend", "top", str(trained().model), "-o", str(tmp_path / "o.csv")]) == 2
    said = capsys.readouterr()
    assert "Traceback" not in said.out + said.err
