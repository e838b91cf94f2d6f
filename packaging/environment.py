"""The virtual environment: made once, filled with the locked versions, and recognised in no time afterwards.

Every part that is installed leaves a mark, a hash of all that it depends on. A part whose mark fits is not touched,
so a second start costs almost nothing, and a set-up that was killed goes on where it was.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import system_libraries
from pip_runner import NotOffered, Pip
from sentences import SetupError, say

# Raised when the way of installing changes, so that older environments are brought up to date.
METHOD = "1"
LIGHTFM_FLAGS = {"LIGHTFM_NO_CFLAGS": "1", "CFLAGS": "-O3"}


def has_nvidia() -> bool:
    """Tell whether an NVIDIA device works here."""
    tool = shutil.which("nvidia-smi")
    if not tool:
        return False
    try:
        done = subprocess.run([tool, "-L"], capture_output=True, text=True, errors="replace", timeout=60, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0 and "GPU " in done.stdout


def driver_signature() -> str:
    """Return a text that changes with the NVIDIA driver, read without asking the device."""
    tool = shutil.which("nvidia-smi")
    version = Path("/proc/driver/nvidia/version")
    changed = str(os.stat(tool).st_mtime_ns) if tool else ""
    return f"{tool} {changed} {version.read_text(errors='replace') if version.exists() else ''}"


def why_no_lightfm() -> str:
    """Return why LightFM cannot be built here, or ''."""
    if os.name == "nt":
        return "it cannot be built on Windows"
    if not any(shutil.which(name) for name in (os.environ.get("CC") or "cc", "gcc", "clang")):
        return "it is built from source and there is no C compiler"
    if not Path(sysconfig.get_path("include"), "Python.h").exists():
        return "it is built from source and Python's C headers are missing"
    return ""


class Environment:
    """`.venv` of the checkout at `root`.

    Parameters
    ----------
    root : Path
    make_pip : callable
        ``(python, log) -> Pip``.
    """

    def __init__(self, root: Path, make_pip: Callable[[Path, Path], Pip] = Pip) -> None:
        self.root = root
        self.folder = root / ".venv"
        self.before = root / ".venv-before"
        self.scripts = self.folder / ("Scripts" if os.name == "nt" else "bin")
        self.python = self.scripts / ("python.exe" if os.name == "nt" else "python")
        self._locks = root / "packaging" / "locks"
        self._marks_file = self.folder / "acumen-installed.json"
        self._pip = make_pip(self.python, self.folder / "bootstrap.log")
        self._marks: dict[str, Any] = {}
        self._first = True

    def script(self, name: str) -> Path:
        """Return the path of a command that a library installed."""
        return self.scripts / (f"{name}.exe" if os.name == "nt" else name)

    def prepare(self) -> None:
        """Make the environment ready: everything installed, in the locked versions.

        Raises
        ------
        SetupError
            A part that nothing works without could not be installed; an environment that was made anew for it is gone
        again, and the one before it is back.
        """
        try:
            self._marks = self._stored_marks()
            if self._marks.get("place") != self.place() or not self.python.exists():
                self._make()
            gpu = self._nvidia()
            runtime = "gpu" if gpu else "cpu"
            self._install_needed(runtime, gpu)
        except SetupError:
            self._bring_back()
            raise
        if self.before.exists():
            shutil.rmtree(self.before, ignore_errors=True)
        self._optional("neural", [runtime, self._lock("neural")], lambda: self._install_torch(gpu))
        reason = why_no_lightfm()
        if reason:
            self._say_once("lightfm", f"LightFM is left out: {reason}. Acumen's own recommenders do its work.")
        else:
            self._optional("lightfm", [self._lock("lightfm"), *LIGHTFM_FLAGS.values()], self._install_lightfm)

    def _install_needed(self, runtime: str, gpu: bool) -> None:
        self._part("base", [runtime, self._lock("base"), self._lock("gpu")], lambda: self._install_base(gpu))
        self._part(
            "acumen", [self._text("pyproject.toml"), self._text("desktop_app/__init__.py")], self._install_acumen
        )
        self._part("test", [self._lock("test")], lambda: self._install_locked("test", "the tools for the tests"))

    # --- parts --------------------------------------------------------------------------------------------------------

    def _install_base(self, gpu: bool) -> None:
        pins = self._pins("base")
        self._pip.uninstall("onnxruntime" if gpu else "onnxruntime-gpu")
        if gpu:
            with_gpu = [pin for pin in pins if not pin.startswith("onnxruntime==")] + self._pins("gpu")
            try:
                self._install_pins(with_gpu, "Acumen's libraries, for the NVIDIA device")
                return
            except NotOffered:
                say("The build of ONNX Runtime for the NVIDIA device is not offered here; taking the plain one.")
        self._install_pins(pins, "Acumen's libraries")

    def _install_acumen(self) -> None:
        # The locked setuptools of the environment builds it; an isolated build would fetch an unlocked one.
        self._pip.install("--no-deps", "--no-build-isolation", "--editable", str(self.root))

    def _install_torch(self, gpu: bool) -> None:
        torch = next(pin for pin in self._pins("neural") if pin.startswith("torch=="))
        self._install_pins([pin for pin in self._pins("neural") if pin != torch], "what PyTorch needs")
        plain, version = torch, torch.removeprefix("torch==")
        if gpu:
            choices = [f"torch==={version}", plain]  # === takes no "+cpu" build in its place
        elif sys.platform.startswith("linux"):
            choices = [f"{plain}+cpu", plain]
        else:
            choices = [plain]
        locked = [part for name in ("base", "neural") for part in ("--constraint", str(self._locks / f"{name}.txt"))]
        for number, choice in enumerate(choices):
            say(f"Installing PyTorch ({choice}) ...")
            try:
                self._pip.install(*locked, choice)
                return
            except NotOffered:
                if number + 1 == len(choices):
                    raise
            if not gpu:
                say("No CPU build is offered by the package source; the general one is a download of up to 3 GB.")
                say("(PyTorch's own index has one: name it in PIP_EXTRA_INDEX_URL to take it from there.)")

    def _install_lightfm(self) -> None:
        say("Building LightFM ...")
        with self._requirements(self._pins("lightfm")) as path:
            self._pip.install("--no-deps", "--no-build-isolation", "-r", str(path), environment=LIGHTFM_FLAGS)

    def _install_locked(self, name: str, what: str) -> None:
        self._install_pins(self._pins(name), what)

    def _install_pins(self, pins: list[str], what: str) -> None:
        say(f"Installing {what}: {len(pins)} packages ...")
        with self._requirements(pins) as path:
            self._pip.install("--no-deps", "-r", str(path))

    # --- marks --------------------------------------------------------------------------------------------------------

    def _part(self, name: str, depends_on: Iterable[str], install: Callable[[], None]) -> None:
        digest = self._digest(depends_on)
        if self._marks.get(name) == digest:
            return
        if self._first:
            self._first = False
            say("Setting Acumen up in .venv. The first time takes a few minutes and a few hundred MB.")
        self._drop_half_installed()
        self._marks.pop(name, None)  # should this be cut off, nothing may vouch for what it leaves
        install()
        self._mark(name, digest)

    def _optional(self, name: str, depends_on: Iterable[str], install: Callable[[], None]) -> None:
        """Install a part that Acumen works without; one that is not offered is asked for only once."""
        parts = list(depends_on)
        if self._marks.get(f"without {name}") == self._digest(parts):
            return
        try:
            self._part(name, parts, install)
        except SetupError as error:
            say(f"Going on without the part '{name}', which is optional.\n{error}")
            if isinstance(error, NotOffered):
                self._mark(f"without {name}", self._digest(parts))

    def _say_once(self, name: str, sentence: str) -> None:
        if self._marks.get(f"without {name}") != sentence:
            say(sentence)
            self._mark(f"without {name}", sentence)

    def _mark(self, name: str, value: object) -> None:
        self._marks[name] = value
        fresh = self._marks_file.with_suffix(".new")
        fresh.write_text(json.dumps(self._marks, indent=1), encoding="utf-8")
        fresh.replace(self._marks_file)

    def _stored_marks(self) -> dict[str, Any]:
        try:
            marks = json.loads(self._marks_file.read_text(encoding="utf-8"))
        except (OSError, ValueError):  # none yet, or cut off by a kill: then everything is looked at again
            return {}
        return marks if isinstance(marks, dict) else {}

    def _digest(self, parts: Iterable[str]) -> str:
        return hashlib.sha256("\0".join([METHOD, *parts]).encode()).hexdigest()

    def _nvidia(self) -> bool:
        # Asking the device takes up to seconds, so its answer is kept for as long as the driver is the same.
        signature = driver_signature()
        known = self._marks.get("nvidia")
        if not isinstance(known, list) or len(known) != 2 or known[0] != signature:
            known = [signature, has_nvidia()]
            self._mark("nvidia", known)
        return bool(known[1])

    # --- the folder ---------------------------------------------------------------------------------------------------

    def place(self) -> str:
        """Return what an environment is bound to: its folder and the Python that made it."""
        return f"{self.folder} {sys.version_info.major}.{sys.version_info.minor} {sys.base_prefix}"

    def _make(self) -> None:
        try:
            import ensurepip  # noqa: F401
        except ImportError:
            system_libraries.provide_venv_module()
        say("Making .venv anew ..." if self.folder.exists() else "Making .venv ...")
        self._put_aside()
        # Not the Python of `.venv` itself, should it run this: it has just been put aside.
        python = getattr(sys, "_base_executable", "") or sys.executable
        command = [python, "-m", "venv", "--clear", str(self.folder)]
        done = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False)
        if done.returncode:
            told = (done.stderr or done.stdout).strip()[-400:]
            fix = "Use a folder that belongs to you, on a disk with 2 GB free, then run the same command again."
            raise SetupError("The folder .venv could not be made.", told, fix)
        self._marks = {}
        self._mark("place", self.place())

    def _put_aside(self) -> None:
        """Keep an environment that was whole until the new one is; half of one is worth nothing."""
        if "acumen" not in self._marks:
            return
        shutil.rmtree(self.before, ignore_errors=True)
        try:
            self.folder.rename(self.before)
        except OSError as error:
            fix = "End programs that use `.venv`, then run the same command again."
            raise SetupError("The folder .venv could not be made anew.", str(error), fix) from error

    def _bring_back(self) -> None:
        if not self.before.exists():
            return
        shutil.rmtree(self.folder, ignore_errors=True)
        if not self.folder.exists():
            self.before.rename(self.folder)
            say("The environment that was there before is back in .venv.")

    def _drop_half_installed(self) -> None:
        """Forget packages whose installation was cut off: pip would take them for complete."""
        for record in self._site_packages().glob("*.dist-info"):
            if not (record / "INSTALLER").exists() or not (record / "RECORD").exists():
                shutil.rmtree(record, ignore_errors=True)

    def _site_packages(self) -> Path:
        base = {"base": str(self.folder), "platbase": str(self.folder)}
        scheme = "venv" if "venv" in sysconfig.get_scheme_names() else sysconfig.get_default_scheme()
        return Path(sysconfig.get_path("purelib", scheme, vars=base))

    def _text(self, path: str) -> str:
        return (self.root / path).read_text(encoding="utf-8")

    def _lock(self, name: str) -> str:
        return self._text(f"packaging/locks/{name}.txt")

    def _pins(self, name: str) -> list[str]:
        return [line for line in self._lock(name).splitlines() if line and not line.startswith("#")]

    @contextmanager
    def _requirements(self, pins: list[str]) -> Iterator[Path]:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "requirements.txt"
            path.write_text("\n".join(pins), encoding="utf-8")
            yield path
