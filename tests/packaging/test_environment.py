"""What is installed, when, and what a second start, a kill or a missing build change about it."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import environment
import pytest
from environment import Environment
from pip_runner import CannotInstall, NoNetwork, NotOffered

LOCKS = {
    "base": "numpy==2.4.6\nonnxruntime==1.31.1\n",
    "gpu": "onnxruntime-gpu==1.31.1\n",
    "neural": "sympy==1.14.0\ntorch==2.13.0\n",
    "lightfm": "rectools-lightfm==1.17.3\n",
    "test": "# a comment\npytest==9.2.0\n",
}


class RecordingPip:
    """Remembers what it was asked to install; raises what it was told to."""

    def __init__(self) -> None:
        self.installed: list[str] = []
        self.removed: list[str] = []
        self.fails: dict[str, BaseException] = {}

    def install(self, *arguments, environment=None):
        wanted = []
        for number, argument in enumerate(arguments):
            if argument == "-r":
                wanted += Path(arguments[number + 1]).read_text(encoding="utf-8").split()
            elif "==" in argument or argument == "--editable":
                wanted.append(argument)
        for name in wanted:
            if name in self.fails:
                raise self.fails[name]
        self.installed += wanted

    def uninstall(self, *packages):
        self.removed += packages


@pytest.fixture
def pip():
    return RecordingPip()


@pytest.fixture
def checkout(tmp_path):
    """Return a checkout whose `.venv` was made but not filled."""
    (tmp_path / "packaging" / "locks").mkdir(parents=True)
    (tmp_path / "desktop_app").mkdir()
    (tmp_path / "pyproject.toml").write_text("[project]", encoding="utf-8")
    (tmp_path / "desktop_app" / "__init__.py").write_text("", encoding="utf-8")
    for name, pins in LOCKS.items():
        (tmp_path / "packaging" / "locks" / f"{name}.txt").write_text(pins, encoding="utf-8")
    made = Environment(tmp_path)
    made.scripts.mkdir(parents=True)
    made.python.write_text("", encoding="utf-8")
    write_marks(tmp_path, {"place": made.place(), "nvidia": [environment.driver_signature(), False]})
    return tmp_path


def write_marks(checkout: Path, marks: dict[str, object]) -> None:
    (checkout / ".venv" / "acumen-installed.json").write_text(json.dumps(marks), encoding="utf-8")


def prepare(checkout: Path, pip: RecordingPip) -> list[str]:
    """Prepare the checkout as a new process would; return what was installed this time."""
    pip.installed = []
    Environment(checkout, lambda python, log: pip).prepare()
    return pip.installed


def test_the_first_start_installs_every_part_and_the_second_nothing(checkout, pip):
    first = prepare(checkout, pip)
    assert first[:4] == ["numpy==2.4.6", "onnxruntime==1.31.1", "--editable", "pytest==9.2.0"]
    assert "sympy==1.14.0" in first
    assert any(name.startswith("torch==2.13.0") for name in first)
    assert prepare(checkout, pip) == []


def test_a_changed_lock_is_followed_alone(checkout, pip):
    prepare(checkout, pip)
    (checkout / "packaging" / "locks" / "test.txt").write_text("pytest==9.3.0\n", encoding="utf-8")
    assert prepare(checkout, pip) == ["pytest==9.3.0"]


def test_a_set_up_that_broke_off_goes_on_where_it_was(checkout, pip):
    pip.fails["pytest==9.2.0"] = NoNetwork("The libraries could not be downloaded.", "", "")
    with pytest.raises(NoNetwork):
        prepare(checkout, pip)
    pip.fails.clear()
    rest = prepare(checkout, pip)
    assert rest[0] == "pytest==9.2.0"
    assert "numpy==2.4.6" not in rest


def test_marks_cut_off_by_a_kill_are_not_trusted(checkout, pip):
    prepare(checkout, pip)
    marks = checkout / ".venv" / "acumen-installed.json"
    marks.write_text(marks.read_text(encoding="utf-8")[:20], encoding="utf-8")
    assert "numpy==2.4.6" in prepare(checkout, pip)


def test_a_package_whose_installation_was_cut_off_is_forgotten(checkout, pip):
    packages = Environment(checkout)._site_packages()
    whole, half = packages / "numpy-2.4.6.dist-info", packages / "scipy-1.17.1.dist-info"
    for record in (whole, half):
        record.mkdir(parents=True)
        (record / "METADATA").write_text("", encoding="utf-8")
    for name in ("INSTALLER", "RECORD"):
        (whole / name).write_text("", encoding="utf-8")
    prepare(checkout, pip)
    assert whole.exists()
    assert not half.exists()


@pytest.mark.parametrize("error", [NoNetwork("", "", ""), CannotInstall("", "", "")])
def test_an_optional_part_that_failed_is_tried_again(checkout, pip, error):
    pip.fails["sympy==1.14.0"] = error
    prepare(checkout, pip)
    pip.fails.clear()
    assert "sympy==1.14.0" in prepare(checkout, pip)


def test_an_optional_part_that_is_not_offered_is_asked_for_once(checkout, pip, capsys):
    pip.fails["sympy==1.14.0"] = NotOffered("A library is not offered for this machine.", "why", "fix")
    prepare(checkout, pip)
    assert "Going on without the part 'neural'" in capsys.readouterr().out
    pip.fails.clear()
    assert prepare(checkout, pip) == []
    assert capsys.readouterr().out == ""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere the only build is for the CPU")
def test_the_cpu_build_of_torch_is_preferred_and_the_general_one_is_next(checkout, pip):
    assert "torch==2.13.0+cpu" in prepare(checkout, pip)
    write_marks(checkout, {"place": Environment(checkout).place()})
    pip.fails["torch==2.13.0+cpu"] = NotOffered("", "", "")
    assert "torch==2.13.0" in prepare(checkout, pip)


def test_an_nvidia_device_gets_its_builds_and_losing_it_brings_the_plain_ones_back(checkout, pip):
    signature = environment.driver_signature()
    write_marks(checkout, {"place": Environment(checkout).place(), "nvidia": [signature, True]})
    installed = prepare(checkout, pip)
    assert "onnxruntime-gpu==1.31.1" in installed
    assert "onnxruntime==1.31.1" not in installed
    assert "torch===2.13.0" in installed
    assert pip.removed == ["onnxruntime"]
    marks = json.loads((checkout / ".venv" / "acumen-installed.json").read_text(encoding="utf-8"))
    write_marks(checkout, {**marks, "nvidia": [signature, False]})
    assert "onnxruntime==1.31.1" in prepare(checkout, pip)
    assert pip.removed[-1] == "onnxruntime-gpu"


def test_without_a_compiler_lightfm_is_left_out_in_one_sentence(checkout, pip, monkeypatch, capsys):
    prepare(checkout, pip)
    monkeypatch.setenv("PATH", "")
    write_marks(checkout, {"place": Environment(checkout).place(), "nvidia": [environment.driver_signature(), False]})
    assert "rectools-lightfm==1.17.3" not in prepare(checkout, pip)
    assert capsys.readouterr().out.count("LightFM is left out") == 1
    prepare(checkout, pip)
    assert "LightFM" not in capsys.readouterr().out


def test_an_environment_of_another_place_is_made_anew(checkout, pip):
    prepare(checkout, pip)
    write_marks(checkout, {"place": "/somewhere/else/.venv 3.11 /usr", "base": "as it was"})
    assert "numpy==2.4.6" in prepare(checkout, pip)
    assert Environment(checkout).python.stat().st_size > 0


def test_a_set_up_that_fails_brings_back_what_was_there(checkout, pip):
    prepare(checkout, pip)
    tool = Environment(checkout).scripts / "tool"
    tool.write_text("of the environment that works", encoding="utf-8")
    elsewhere = json.loads((checkout / ".venv" / "acumen-installed.json").read_text(encoding="utf-8"))
    write_marks(checkout, {**elsewhere, "place": "made by another Python"})
    pip.fails["numpy==2.4.6"] = NoNetwork("The libraries could not be downloaded.", "", "")
    with pytest.raises(NoNetwork):
        prepare(checkout, pip)
    assert tool.read_text(encoding="utf-8") == "of the environment that works"
    pip.fails.clear()
    assert "numpy==2.4.6" in prepare(checkout, pip)
    assert not tool.exists()
    assert not (checkout / ".venv-before").exists()


def test_a_set_up_that_was_killed_keeps_what_was_there_until_the_new_one_is_whole(checkout, pip):
    prepare(checkout, pip)
    marks = json.loads((checkout / ".venv" / "acumen-installed.json").read_text(encoding="utf-8"))
    write_marks(checkout, {**marks, "place": "made by another Python"})
    pip.fails["pytest==9.2.0"] = KeyboardInterrupt()
    with pytest.raises(KeyboardInterrupt):
        prepare(checkout, pip)
    assert (checkout / ".venv-before").is_dir()
    pip.fails.clear()
    rest = prepare(checkout, pip)
    assert (rest[0], "numpy==2.4.6" in rest) == ("pytest==9.2.0", False)
    assert not (checkout / ".venv-before").exists()
