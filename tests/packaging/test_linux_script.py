"""The script that installs for one person: any name of a home, upgrades, refusals, and taking it out."""

from __future__ import annotations

import os
import platform
import re
import shutil
import subprocess
import sys
from pathlib import Path

import linux_package
import pytest

TOOLS = ("dpkg-deb", "ar", "xz", "tar")
pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux") or not all(shutil.which(tool) for tool in TOOLS),
    reason=f"NOT TESTED: needs Linux with {', '.join(TOOLS)}",
)
HOMES = ("plain", '李四 😀 Smith\'s "home" $x `y` 100% a&b|c')


@pytest.fixture(scope="module")
def script(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("built")
    program = folder / "program"
    (program / "_internal" / "papers").mkdir(parents=True)
    (program / "acumen").write_text('#!/bin/sh\necho "acumen here: $*"\n', encoding="utf-8")
    (program / "acumen").chmod(0o755)
    (program / "_internal" / "old.txt").write_text("of this version", encoding="utf-8")
    return linux_package.build_script(linux_package.build(program, folder / "stage", folder / "out"))


@pytest.fixture(params=HOMES)
def home(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    folder: Path = tmp_path / request.param
    folder.mkdir()
    return folder


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    return tmp_path


def install(script: Path, home: Path, *options: str, **settings: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    surroundings = {**kept, "HOME": str(home), **settings}
    command = ["sh", str(script), *options]
    return subprocess.run(command, env=surroundings, capture_output=True, text=True, check=False, cwd=home)


def command_of(entry: Path) -> str:
    """Return the program that a desktop entry starts, read as the desktop reads it."""
    line = next(line for line in entry.read_text(encoding="utf-8").splitlines() if line.startswith("Exec="))
    value = line.removeprefix("Exec=").replace("\\\\", "\\")  # the file's own escapes, before those of words
    quoted = re.match(r'"((?:\\.|[^"\\])*)"', value)
    assert quoted is not None
    return re.sub(r"\\(.)", r"\1", quoted[1]).replace("%%", "%")


def test_installed_run_replaced_and_taken_out(script: Path, home: Path) -> None:
    done = install(script, home)
    assert (done.returncode, done.stderr) == (0, "")
    place, share = home / ".local/lib/acumen", home / ".local/share"
    ran = subprocess.run([home / ".local/bin/acumen", "--version"], capture_output=True, text=True, check=True)
    assert ran.stdout == "acumen here: --version\n"
    assert command_of(share / "applications/acumen.desktop") == str(place / "acumen")
    for part in ("mime/packages/acumen.xml", "icons/hicolor/scalable/apps/acumen.svg"):
        assert (share / part).is_file()
    (place / "_internal" / "left over.txt").touch()
    (share / "Acumen" / "projects").mkdir(parents=True)
    assert install(script, home).returncode == 0
    assert not (place / "_internal" / "left over.txt").exists()
    out = subprocess.run(["sh", place / "uninstall.sh"], env={**os.environ, "HOME": str(home)}, check=False)
    assert out.returncode == 0
    assert not place.exists()
    assert not (home / ".local/bin/acumen").is_symlink()
    assert [path for path in share.rglob("*acumen*")] == []
    assert (share / "Acumen" / "projects").is_dir()


def test_a_folder_that_holds_something_else_is_left_alone(script: Path, plain: Path) -> None:
    (plain / "tools").mkdir()
    (plain / "tools" / "mine.txt").touch()
    assert install(script, plain, "--to", "tools").returncode == 0
    assert (plain / "tools" / "mine.txt").exists()
    assert (plain / "tools" / "acumen" / "acumen").exists()


def test_a_damaged_file_changes_nothing(script: Path, plain: Path) -> None:
    damaged = plain / "damaged.run"
    content = bytearray(script.read_bytes())
    content[-100] ^= 1
    damaged.write_bytes(content)
    done = install(damaged, plain)
    assert done.returncode == 1
    assert "damaged" in done.stderr
    assert not (plain / ".local").exists()


def test_no_room_is_told_before_anything_is_written(script: Path, plain: Path) -> None:
    df = plain / "bin" / "df"
    df.parent.mkdir()
    df.write_text("#!/bin/sh\nprintf 'a b c d\\nx 9 9 9 9%% /\\n'\n", encoding="utf-8")
    df.chmod(0o755)
    done = install(script, plain, PATH=f"{df.parent}:{os.environ['PATH']}")
    assert done.returncode == 5
    assert "not enough room" in done.stderr


def test_a_place_that_cannot_be_written_to_is_told(script: Path, plain: Path) -> None:
    (plain / "file").touch()
    done = install(script, plain, "--to", str(plain / "file" / "inside"))
    assert done.returncode == 6
    assert "cannot be written" in done.stderr


def test_the_running_program_is_noticed(script: Path, plain: Path) -> None:
    assert install(script, plain).returncode == 0
    program = plain / ".local/lib/acumen/acumen"
    shutil.copy(shutil.which("sleep") or "/bin/sleep", program)
    running = subprocess.Popen([program, "60"])
    try:
        done = install(script, plain)
    finally:
        running.kill()
        running.wait()
    assert done.returncode == 4
    assert "Close its window" in done.stderr


def test_another_kind_of_computer_is_told(script: Path, plain: Path) -> None:
    other = plain / "other.run"
    other.write_bytes(script.read_bytes().replace(f"Linux {platform.machine()}".encode(), b"Linux vax780", 1))
    done = install(other, plain)
    assert done.returncode == 2
    assert "another" in done.stderr


def test_everything_is_filled_in_and_is_plain_sh(script: Path, plain: Path) -> None:
    text = script.read_bytes().partition(b"\nexit 0\n")[0].decode()
    assert not re.findall(r"@[A-Z_]+@", text)
    head = plain / "head.sh"
    head.write_text(text, encoding="utf-8")
    subprocess.run(["sh", "-n", str(head)], check=True)
    assert "sh acumen_" in install(script, plain, "--help").stdout
    assert install(script, plain, "--nonsense").returncode == 1
