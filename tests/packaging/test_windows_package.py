"""The installer for Windows: what goes in, what is refused, and that its script and its words are whole."""

from __future__ import annotations

import hashlib
import importlib.util
import os
import re
import shutil
import struct
import zipfile
from pathlib import Path

import make_icons
import pe_imports
import pytest
import smoke_windows
import windows_package
import windows_parts
import wine
from sbom import pins
from sentences import SetupError

from desktop_app import __version__

ROOT = Path(__file__).resolve().parents[2]
TEMPLATES = ROOT / "packaging" / "windows"
SCRIPT = "".join((TEMPLATES / name).read_text(encoding="utf-8") for name in ("common.nsh", "acumen.nsi", "full.nsi"))
STRINGS = (TEMPLATES / "strings.nsh").read_text(encoding="utf-8")
HASHED = ROOT / "packaging" / "locks" / "hashed"


@pytest.mark.parametrize(
    "place",
    [
        "PySide6/Qt6Widgets.dll",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6/translations/qtbase_zh_CN.qm",
        "PySide6/support/__init__.py",
        "shiboken6/shiboken6.abi3.dll",
        "pyarrow/arrow.dll",
        "pyarrow/_parquet.cp311-win_amd64.pyd",
        "sklearn/datasets/_svmlight_format_fast.cp311-win_amd64.pyd",
        "numpy.libs/msvcp140-a4c2229bdc2a2a630acdc095b4d86008.dll",
        "numpy-2.4.6.dist-info/licenses/LICENSE.txt",
        "torch/testing/_internal/common_utils.py",
    ],
)
def test_what_is_needed_is_kept(place):
    assert windows_parts.wanted(place)


@pytest.mark.parametrize(
    "place",
    [
        "PySide6/opengl32sw.dll",
        "PySide6/Qt6Quick.dll",
        "PySide6/msvcp140.dll",
        "PySide6/designer.exe",
        "PySide6/plugins/tls/qopensslbackend.dll",
        "PySide6/translations/qtbase_de.qm",
        "shiboken6/vcruntime140_1.dll",
        "pyarrow/arrow_flight.dll",
        "pyarrow/_s3fs.cp311-win_amd64.pyd",
        "pyarrow/flight.py",
        "pyarrow/arrow.lib",
        "pandas/tests/io/data.csv",
        "sklearn/datasets/data/iris.csv",
        "torch/lib/dnnl.lib",
        "torch/bin/protoc.exe",
        "msvc_runtime.cp311-win_amd64.pyd",
    ],
)
def test_what_is_not_needed_is_left_out(place):
    assert not windows_parts.wanted(place)


def test_copies_of_the_runtime_are_told_from_those_of_one_library():
    assert windows_parts.is_runtime("MSVCP140_1.dll")
    assert windows_parts.is_runtime("vcomp140.dll")
    assert not windows_parts.is_runtime("msvcp140-a4c2229b.dll")
    assert not windows_parts.is_runtime("vcruntime140.txt")


def make_wheel(path, files):
    with zipfile.ZipFile(path, "w") as wheel:
        for name, text in files.items():
            wheel.writestr(name, text)
    return path


def test_a_wheel_is_unpacked_without_scripts_and_never_outside_its_folder(tmp_path):
    files = {
        "part/__init__.py": "",
        "part/tests/test_it.py": "",
        "part-1.data/purelib/part/more.py": "",
        "part-1.data/scripts/part.py": "",
        "../outside.py": "",
        "part-1.dist-info/METADATA": "",
        "part-1.dist-info/WHEEL": "",
    }
    windows_package.unpack(make_wheel(tmp_path / "part-1.whl", files), tmp_path / "in" / "libraries")
    found = {path.relative_to(tmp_path / "in").as_posix() for path in (tmp_path / "in").rglob("*") if path.is_file()}
    assert found == {f"libraries/{name}" for name in ("part/__init__.py", "part/more.py", "part-1.dist-info/METADATA")}
    assert not (tmp_path / "in" / "outside.py").exists()


def test_a_licence_that_lies_too_deep_is_kept_nearer(tmp_path):
    deep = "part-1.dist-info/licenses/" + "third_party/" * 12 + "LICENSE"
    windows_package.unpack(make_wheel(tmp_path / "part-1.whl", {deep: "words"}), tmp_path / "in")
    (found,) = (path for path in (tmp_path / "in").rglob("*") if path.is_file())
    assert found.read_text(encoding="utf-8") == "words"
    assert len(found.relative_to(tmp_path / "in").as_posix()) < 60


def test_only_the_file_that_is_locked_is_taken(tmp_path, monkeypatch):
    lock = tmp_path / "lock.txt"
    lock.write_text(f"part==1 --hash=sha256:{hashlib.sha256(b'right').hexdigest()}\n", encoding="utf-8")
    downloads = tmp_path / "downloads"
    downloads.mkdir()
    (downloads / "part-1.whl").write_bytes(b"wrong")
    with pytest.raises(SetupError, match="part"):
        windows_package.files_of(lock, downloads)
    (downloads / "part-1-other.whl").write_bytes(b"right")
    assert windows_package.files_of(lock, downloads) == [downloads / "part-1-other.whl"]


@pytest.mark.parametrize("target", ["linux-x86_64", "macos-arm64", "windows-x86_64"])
def test_every_system_has_the_locked_base_with_hashes(target):
    lines = (HASHED / f"{target}.txt").read_text(encoding="utf-8").splitlines()[1:]
    assert all(re.fullmatch(r"[a-z0-9-]+==\S+ --hash=sha256:[0-9a-f]{64}", line) for line in lines)
    base, found = pins(ROOT / "packaging" / "locks" / "base.txt"), pins(HASHED / f"{target}.txt")
    without = {"setuptools"} if target.startswith("windows") else set()
    assert {name: number for name, number in found.items() if name != "msvc-runtime"} == {
        name: number for name, number in base.items() if name not in without
    }


def test_the_pack_adds_torch_and_catboost_and_repeats_nothing():
    pack, base = pins(windows_package.PACK_LOCK), pins(windows_package.LOCK)
    neural = pins(ROOT / "packaging" / "locks" / "neural.txt")
    assert {"torch", "catboost"} <= set(pack)
    assert not set(pack) & set(base)
    assert pack.items() <= neural.items()


def test_what_a_program_loads_is_read_from_it(tmp_path):
    spec = importlib.util.find_spec("setuptools")
    assert spec is not None
    assert spec.origin is not None
    program = Path(spec.origin).parent / "gui-64.exe"
    names = {name.lower() for name in pe_imports.imports(program)}
    assert "kernel32.dll" in names
    shutil.copy(program, tmp_path / "start.exe")
    (tmp_path / "VCRUNTIME140.dll").write_bytes(program.read_bytes())
    assert pe_imports.missing(tmp_path) == {}
    changed = program.read_bytes().replace(b"KERNEL32.dll", b"NOWHERE9.dll")
    (tmp_path / "start.exe").write_bytes(changed)
    assert pe_imports.missing(tmp_path) == {"nowhere9.dll": ["start.exe"]}


def test_what_is_no_program_is_refused(tmp_path):
    path = tmp_path / "torn.dll"
    path.write_bytes(b"MZ" + b"\0" * 100)
    with pytest.raises(ValueError, match=r"torn\.dll"):
        list(pe_imports.imports(path))


def test_a_copy_that_lacks_a_library_is_refused(tmp_path):
    spec = importlib.util.find_spec("setuptools")
    assert spec is not None
    assert spec.origin is not None
    program = (Path(spec.origin).parent / "gui-64.exe").read_bytes()
    (tmp_path / "a.dll").write_bytes(program.replace(b"KERNEL32.dll", b"NOWHERE9.dll"))
    with pytest.raises(SetupError, match=r"nowhere9\.dll \(for a\.dll\)"):
        windows_package.check(tmp_path)


def test_a_name_that_windows_cannot_hold_is_refused(tmp_path):
    path = tmp_path.joinpath(*["folder" * 10] * 3, "file.txt")
    path.parent.mkdir(parents=True)
    path.touch()
    with pytest.raises(SetupError, match="too long"):
        windows_package.check(tmp_path)


def test_every_sentence_of_the_script_is_said_in_both_languages():
    said = dict(re.findall(r'^\$\{SAY\} (\w+) "[^"]+" \\?\s*"([^"]+)"', STRINGS, re.MULTILINE))
    asked = set(re.findall(r"\$\((\w+)\)", SCRIPT))
    assert asked == set(said)
    chinese = re.compile(r"[\u4e00-\u9fff]")
    assert [name for name, text in said.items() if not chinese.search(text)] == ["PART_PROGRAM"]
    assert not [text for text in said.values() if any(word in text for word in ("你", "您", "请重新"))]


def test_the_script_is_told_everything_that_it_asks_for(tmp_path):
    for name in ("python", "app", "neural"):
        (tmp_path / name).mkdir()
    (tmp_path / "app" / "file").write_bytes(b"x" * (3 << 20))
    told = dict(one[2:].split("=", 1) for one in windows_package.definitions("base", tmp_path, tmp_path / "out.exe"))
    assert told["VERSION"] == __version__
    assert re.fullmatch(r"\d+\.\d+\.\d+\.\d+", told["VERSION4"])
    assert told["NEEDED_MB"] == str(3 + windows_package.SPARE_MB)
    for name in ("VERSION", "VERSION4", "STAGE", "OUT", "PACK_ID", "NEEDED_MB"):
        assert name in told
        assert f"${{{name}}}" in SCRIPT + STRINGS


@pytest.mark.skipif(not shutil.which("makensis"), reason="NSIS is not here: apt-get install nsis")
@pytest.mark.parametrize("edition", ["base", "neural", "full"])
def test_the_script_makes_an_installer(edition, tmp_path):
    for name in ("python", "app", "neural"):
        (tmp_path / "stage" / name).mkdir(parents=True)
        (tmp_path / "stage" / name / "file.txt").write_text(name, encoding="utf-8")
    shutil.copy(TEMPLATES / "acumen.ico", tmp_path / "stage" / "app")
    shutil.copy(TEMPLATES / "acumen.cmd", tmp_path / "stage")
    for part in ("base", "neural") if edition == "full" else ():
        windows_package.pack(part, tmp_path / "stage", tmp_path / "out", is_quick=True)
    made = windows_package.pack(edition, tmp_path / "stage", tmp_path / "out", is_quick=True)
    assert made.name == windows_package.NAMES[edition]
    assert made.read_bytes()[:2] == b"MZ"
    assert struct.unpack_from("<H", made.read_bytes(), struct.unpack_from("<I", made.read_bytes(), 0x3C)[0] + 4) == (
        0x8664,
    )


def test_the_identity_of_window_and_shortcut_is_the_same():
    start = (TEMPLATES / "acumen_start.py").read_text(encoding="utf-8")
    assert re.findall(r'^IDENTITY = "(.+?)"', start, re.MULTILINE) == re.findall(r'!define IDENTITY "(.+?)"', SCRIPT)


def test_python_looks_only_into_the_installed_folders():
    lines = (TEMPLATES / "python311._pth").read_text(encoding="utf-8").split()
    assert lines == ["python311.zip", ".", r"..\app", r"..\app\libraries", r"..\neural"]


def test_the_icon_holds_every_size():
    data = make_icons.ICO.read_bytes()
    count = struct.unpack_from("<HHH", data)[2]
    entries = [struct.unpack_from("<BBBBHHII", data, 6 + 16 * number) for number in range(count)]
    assert tuple(entry[0] or 256 for entry in entries) == make_icons.ICO_SIZES
    for entry in entries:
        assert data[entry[7] : entry[7] + 8] == b"\x89PNG\r\n\x1a\n"
    assert entries[-1][7] + entries[-1][6] == len(data)


def test_icons_are_put_together():
    assert make_icons.ico({16: b"a", 256: b"bc"})[-3:] == b"abc"
    pictures = dict.fromkeys(make_icons.ICNS_SIZES.values(), b"png")
    made = make_icons.icns(pictures)
    assert made[:4] == b"icns"
    assert struct.unpack(">I", made[4:8])[0] == len(made)


def test_places_and_keys_of_the_tried_windows_are_found(tmp_path):
    windows = wine.Windows(tmp_path)
    assert windows.path(smoke_windows.DATA) == windows.user / "AppData" / "Local" / "Acumen"
    windows.drive.mkdir(parents=True)
    (windows.drive.parent / "user.reg").write_text(
        'WINE REGISTRY\n[Software\\\\Acumen] 1795341411\n"Location"="C:"\n'
        '@="\\"C:\\\\\\x674e\\x56db\\\\a.exe\\" \\"%1\\""\n',
        encoding="utf-8",
    )
    assert windows.registry_keys() == [r"Software\Acumen"]
    assert windows.registry_value(r"Software\Acumen") == r'"C:\李四\a.exe" "%1"'
    assert windows.registry_value("Software") == ""


@pytest.mark.skipif(os.name == "nt", reason="built on Linux")
def test_every_module_is_compiled_and_a_broken_one_is_refused(tmp_path):
    folder = tmp_path / "desktop_app"
    folder.mkdir()
    (folder / "fine.py").write_text("x = 1\n", encoding="utf-8")
    windows_package.compile_all(tmp_path)
    compiled = (folder / "__pycache__" / "fine.cpython-311.pyc").read_bytes()
    assert struct.unpack_from("<I", compiled, 4)[0] == 1  # by content, and never looked at again
    (folder / "broken.py").write_text("x = (\n", encoding="utf-8")
    with pytest.raises(SetupError, match=r"broken\.py"):
        windows_package.compile_all(tmp_path)
