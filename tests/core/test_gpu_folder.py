"""Libraries for NVIDIA devices: wheels are checked and tried before anything uses them; half of them is none.

No device is at hand: the libraries are pretended ones, small packages with the names of the real.
"""

from __future__ import annotations

import base64
import hashlib
import subprocess
import sys
import zipfile
from importlib.metadata import version
from pathlib import Path

import pytest

from desktop_app.core import gpu_folder
from desktop_app.core.gpu_folder import BROKEN, FOREIGN, MARK, NONE, READY, add, put_on_path, remove, status
from desktop_app.core.progress import Silent

WITH_A_DEVICE = """
__version__ = "9.9.0+cu130"


class _Sum:
    def sum(self):
        return self

    def item(self):
        return 4.0


class cuda:
    @staticmethod
    def is_available():
        return True

    @staticmethod
    def device_count():
        return 1

    @staticmethod
    def get_device_name(number):
        return "NVIDIA Pretended 4090"


def ones(*shape, device):
    assert device == "cuda"
    return _Sum()
"""
OLD_DRIVER = WITH_A_DEVICE.replace("return True", "return False")
HALF_INSTALLED = 'raise OSError("libcudart.so.13: cannot open shared object file")'


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ACUMEN_HOME", str(tmp_path / "李四 😀"))
    monkeypatch.setattr(gpu_folder, "_wanted_version", lambda project: "")
    monkeypatch.setattr(sys, "path", list(sys.path))
    return tmp_path


def make_wheel(folder: Path, name: str, files: dict[str, str], tag: str = "py3-none-any", spoil: str = "") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}-{tag}.whl"
    with zipfile.ZipFile(path, "w") as wheel:
        lines = []
        for place, text in files.items():
            digest = base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=").decode()
            lines.append(f"{place},sha256={digest},{len(text)}")
            wheel.writestr(place, text + (spoil if place.endswith(".py") else ""))
        wheel.writestr(f"{name}.dist-info/RECORD", "\n".join([*lines, f"{name}.dist-info/RECORD,,"]))
    return path


def torch_wheel(folder: Path, code: str = WITH_A_DEVICE, **options: str) -> Path:
    return make_wheel(folder, "torch-9.9.0+cu130", {"torch/__init__.py": code, "torch/lib/cuda.so": "x"}, **options)


def test_there_is_nothing_at_first() -> None:
    assert status().state == NONE
    assert not put_on_path()
    assert not remove()


def test_wheels_become_libraries_that_are_found_first(home: Path) -> None:
    torch_wheel(home / "wheels")
    make_wheel(home / "wheels", "nvidia_cudart-13.0", {"nvidia/cudart.py": ""})
    added = add(home / "wheels", Silent())
    assert added.state == READY
    assert added.devices == ("NVIDIA Pretended 4090",)
    assert dict(added.versions) == {"torch": "9.9.0+cu130"}
    assert put_on_path()
    assert sys.path[0] == str(added.folder)
    assert put_on_path()
    assert sys.path.count(str(added.folder)) == 1
    assert remove()
    assert status().state == NONE


def test_an_old_driver_leaves_the_processor(home: Path) -> None:
    torch_wheel(home / "wheels", OLD_DRIVER)
    assert add(home / "wheels", Silent()).devices == ()


def test_half_of_cuda_is_taken_out_again_and_what_was_there_stays(home: Path) -> None:
    torch_wheel(home / "good")
    add(home / "good", Silent())
    torch_wheel(home / "half", HALF_INSTALLED)
    with pytest.raises(gpu_folder.GpuLibrariesFail) as failed:
        add(home / "half", Silent())
    assert "libcudart" in str(failed.value.facts["reason"])
    assert status().state == READY
    assert not list(status().folder.parent.glob("*.new"))


def test_a_library_that_crashes_is_taken_out_again(home: Path) -> None:
    torch_wheel(home / "wheels", "import os; os.abort()")
    with pytest.raises(gpu_folder.GpuLibrariesFail):
        add(home / "wheels", Silent())
    assert status().state == NONE


@pytest.mark.parametrize("change", ["gone", "shorter", "mark", "no mark"])
def test_what_is_not_whole_is_not_used(home: Path, change: str) -> None:
    torch_wheel(home / "wheels")
    place = add(home / "wheels", Silent()).folder
    if change == "gone":
        (place / "torch" / "lib" / "cuda.so").unlink()
    elif change == "shorter":
        (place / "torch" / "lib" / "cuda.so").write_text("", encoding="utf-8")
    elif change == "mark":
        (place / MARK).write_text("{", encoding="utf-8")
    else:
        (place / MARK).unlink()
    assert status().state == BROKEN
    assert not put_on_path()
    assert str(place) not in sys.path


def test_libraries_of_another_python_are_not_used(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    torch_wheel(home / "wheels")
    add(home / "wheels", Silent())
    monkeypatch.setattr(gpu_folder, "_python", lambda: "cp399-plan9")
    assert status().state == FOREIGN
    assert not put_on_path()


def test_damaged_wheels_are_refused(home: Path) -> None:
    torch_wheel(home / "spoilt", spoil="# changed on the way")
    (home / "torn").mkdir()
    (home / "torn" / "torch-9.9.0-py3-none-any.whl").write_bytes(b"PK torn")
    outside = make_wheel(home / "outside", "torch-9.9.0", {"../outside.py": ""})
    for folder in (home / "spoilt", home / "torn", outside.parent):
        with pytest.raises(gpu_folder.GpuWheelUnfit):
            add(folder, Silent())
    assert not (home / "outside.py").exists()
    assert status().state == NONE


def test_wheels_for_others_are_not_taken(home: Path) -> None:
    torch_wheel(home / "other", tag="cp27-cp27m-win32")
    make_wheel(home / "other", "numpy-99.0", {"numpy/__init__.py": ""})
    (home / "other" / "notes.txt").touch()
    for folder in (home / "other", home / "nowhere"):
        with pytest.raises(gpu_folder.NoGpuWheels):
            add(folder, Silent())


def test_what_the_program_has_itself_is_left_out(home: Path) -> None:
    torch_wheel(home / "wheels")
    make_wheel(home / "wheels", "numpy-99.0", {"numpy/__init__.py": "raise ImportError"})
    assert not (add(home / "wheels", Silent()).folder / "numpy").exists()


def test_another_version_than_the_one_that_was_tried_is_refused(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    monkeypatch.setenv("ACUMEN_HOME", str(home))
    make_wheel(home / "wheels", "onnxruntime_gpu-0.1", {"onnxruntime/__init__.py": "__version__ = '0.1'"})
    with pytest.raises(gpu_folder.GpuWheelUnfit) as unfit:
        add(home / "wheels", Silent())
    assert version("onnxruntime") in str(unfit.value.facts["reason"])


def test_a_built_copy_says_that_it_cannot(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    torch_wheel(home / "wheels")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    with pytest.raises(gpu_folder.GpuNotInThisCopy):
        add(home / "wheels", Silent())
    assert not put_on_path()


def test_a_command_uses_them(home: Path) -> None:
    torch_wheel(home / "wheels")
    add(home / "wheels", Silent())
    for arguments, said in (
        (["gpu"], "NVIDIA Pretended 4090"),
        (["gpu", "--remove"], "removed"),
        (["gpu"], "No librar"),
    ):
        command = [sys.executable, "-m", "desktop_app", *arguments]
        done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
        assert done.returncode == 0, done.stderr
        assert said in done.stdout
