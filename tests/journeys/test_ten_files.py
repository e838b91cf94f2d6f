"""Ten real files of ten sorts: opened, doubts settled, cleaned, saved, opened again; none of them is changed."""

from __future__ import annotations

import hashlib
import shutil
import zipfile
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from tests.journeys.conftest import Launch
from tests.journeys.person import Person, scroll_to

pytestmark = pytest.mark.journey

FILES = (
    "tabular/classify/titanic.csv",
    "dirty/encoded/waimai-gbk.csv",
    "dirty/readxl/deaths.xlsx",
    "dirty/csvkit/testjson_nested.json",
    "tabular/chinook.sqlite",
    "dirty/frictionless/table.parquet",
    "tabular/regress/auto-mpg.txt",
    "dirty/other/disney-gross-unclean.csv",
)


def files(shared: Path, work: Path) -> list[Path]:
    """Return the ten: eight files, a packed one, and a folder of files of one shape."""
    found = [Path(shutil.copy(shared / name, work)) for name in FILES]
    with zipfile.ZipFile(work / "bikes.zip", "w") as packed:
        packed.write(shared / "tabular/regress/bike-sharing-hour.csv", "hour.csv")
    header, *lines = (shared / "tabular/classify/telco-churn.csv").read_text(encoding="utf-8").splitlines()
    branches = work / "branches"
    branches.mkdir()
    for place, name in enumerate(("north", "south")):
        part = [header, *lines[300 * place : 300 * place + 300]]
        (branches / f"{name}.csv").write_text("\n".join(part), encoding="utf-8")
    return [*found, work / "bikes.zip", branches]


def digest(path: Path) -> str:
    inside = sorted(path.rglob("*")) if path.is_dir() else [path]
    return hashlib.sha256(b"".join(one.read_bytes() for one in inside)).hexdigest()


def shown(person: Person, start: str) -> list[QPushButton]:
    found = person.window.findChildren(QPushButton)
    return [one for one in found if one.objectName().startswith(start) and one.isVisible()]


def open_file(person: Person, path: Path) -> None:
    """Drop a file on the window and wait until its table is there."""
    state = person.acumen.session.state
    person.drop(path)
    person.until(lambda: person.acumen.session.state is not state, "something to happen")
    person.until(lambda: person.acumen.session.state.source == path, path.name)
    person.rest()
    person.until(lambda: path.name in person.read("data_tab"), f"the table of {path.name}")
    assert person.find("understood").isVisible(), "a file that was opened tells first what was understood"


def click(person: Person, name: str) -> None:
    """Click a button once what was shown anew has found its place."""

    def is_in_place() -> bool:
        button = person.find(name)
        scroll_to(button)
        top = button.window()
        return top.childAt(button.mapTo(top, button.rect().center())) is button

    person.until(is_in_place, f"“{name}” to stand still")
    person.click(name)


def keep_a_doubt(person: Person) -> None:
    names = [one.objectName() for one in shown(person, "keep_") if one.objectName() != "keep_all_doubts"]
    if names:
        before = len(names)
        click(person, names[0])
        person.until(lambda: len(shown(person, "keep_")) < before or not shown(person, "keep_"), "the doubt to go")


def take_a_remedy(person: Person) -> None:
    offered = shown(person, "remedy_")
    if offered:
        click(person, offered[0].objectName())
        person.until(lambda: person.acumen.session.state.step_previewed is not None, "what the remedy does")
        click(person, "apply_step")
        person.rest()


def test_ten_real_files(launch: Launch, shared_data: Path, tmp_path: Path) -> None:
    work = tmp_path / "用户 data"
    work.mkdir()
    chosen = files(shared_data, work)
    before = {path: digest(path) for path in chosen}
    person = launch()
    for path in chosen:
        open_file(person, path)
        settled = person.acumen.session.state.loaded
        assert settled is not None
        keep_a_doubt(person)
        take_a_remedy(person)
        saved = tmp_path / f"{path.stem} cleaned.csv"
        person.dialogs.paths.append(saved)
        person.acumen.window.actions_.save_table.trigger()
        person.until(saved.exists, "the table to be written")
        person.rest()
        rows = person.acumen.session.state.loaded.profile.rows
        open_file(person, saved)
        assert person.acumen.session.state.loaded.profile.rows == rows, path
    assert {path: digest(path) for path in chosen} == before

    # a folder is found again with its project, like any file
    person = launch()
    person.click("open_recent_1")
    person.until(lambda: "branches" in person.read("data_tab"), "the folder")
    person.rest()
    assert person.acumen.session.state.loaded is not None
