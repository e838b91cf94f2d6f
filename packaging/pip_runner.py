"""Runs pip in the environment: logged, repeated when the network hiccups, and explained when it fails."""

from __future__ import annotations

import os
import re
import subprocess
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from sentences import Counter, SetupError, say

NETWORK = re.compile(
    r"timed out|Connection (reset|refused|aborted|broken)|NewConnectionError|Max retries|Temporary failure"
    r"|name resolution|RemoteDisconnected|IncompleteRead|ProtocolError|ProxyError|SSLError|HTTP error 5\d\d"
    r"|50[0234] (Server|Bad|Service|Gateway)|Could not fetch URL|Network is unreachable|DO NOT MATCH THE HASHES",
    re.IGNORECASE,
)
NO_BUILD = re.compile(r"No matching distribution found|not a supported wheel on this platform")
DISK_FULL = re.compile(r"No space left on device|Errno 28|not enough space on the disk", re.IGNORECASE)
DENIED = re.compile(r"Permission denied|Errno 13|Access is denied", re.IGNORECASE)
IMPORTED_FROM_OUTSIDE = ("PYTHONPATH", "PYTHONHOME", "PIP_USER", "PIP_TARGET", "PIP_PREFIX", "PIP_REQUIRE_HASHES")


class NotOffered(SetupError):
    """The package source has no build for this machine: trying again later changes nothing."""


class CannotInstall(SetupError):
    """Pip failed for another reason than the network."""


class NoNetwork(SetupError):
    """The package source did not answer."""


class Pip:
    """Pip of one environment.

    Parameters
    ----------
    python : Path
        The environment's interpreter.
    log : Path
        Everything that pip says is appended here.
    pauses_s : sequence of float
        How long to wait before each further try after the network failed.
    """

    def __init__(self, python: Path, log: Path, pauses_s: Sequence[float] = (5, 20)) -> None:
        self._python, self._log, self._pauses_s = python, log, pauses_s

    def install(self, *arguments: str, environment: Mapping[str, str] | None = None) -> None:
        """Run ``pip install``, again after a pause if only the network failed.

        Raises
        ------
        SetupError
        """
        options = ("install", "--no-input", "--no-warn-script-location", *arguments)
        for pause in (*self._pauses_s, None):
            status, output = self._run(options, environment or {})
            if status == 0:
                return
            if pause is None or not NETWORK.search(output) or DISK_FULL.search(output):
                raise self._explained(output)
            say(f"The network did not answer; trying again in {pause} s.")
            time.sleep(pause)

    def uninstall(self, *packages: str) -> None:
        """Remove packages; those that are not there do not matter."""
        self._run(("uninstall", "--yes", *packages), {})

    def _run(self, options: tuple[str, ...], extra: Mapping[str, str]) -> tuple[int, str]:
        environment = {name: value for name, value in os.environ.items() if name not in IMPORTED_FROM_OUTSIDE}
        environment.setdefault("PIP_DEFAULT_TIMEOUT", "60")
        environment |= {"PIP_DISABLE_PIP_VERSION_CHECK": "1", "PYTHONUTF8": "1", **extra}
        command = [str(self._python), "-m", "pip", *options]
        counter, lines, seen = Counter(), [], 0
        with (
            self._log.open("a", encoding="utf-8") as log,
            subprocess.Popen(
                command,
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                encoding="utf-8",
                errors="replace",
            ) as process,
        ):
            log.write(f"\n$ pip {' '.join(options)}\n")
            assert process.stdout is not None
            for line in process.stdout:
                log.write(line)
                lines.append(line)
                if line.startswith("Collecting "):
                    seen += 1
                    counter.show(f"  {seen}: {line.split()[1]}")
                elif line.startswith("Installing "):
                    counter.show("  writing files ...")
        counter.clear()
        return process.returncode, "".join(lines)

    def _explained(self, output: str) -> SetupError:
        told = [line for line in output.splitlines() if line.strip()][-3:]
        why = "\n".join(f"    {line.strip()[:300]}" for line in told)
        kept = "Then run the same command again; what was downloaded is kept."
        if DISK_FULL.search(output):
            return CannotInstall("The disk is full.", "Acumen's libraries take about 2 GB.", f"Free some space. {kept}")
        # A source that cannot be reached also has "no matching distribution": the network is the first suspect.
        if NETWORK.search(output):
            return NoNetwork("The libraries could not be downloaded.", why, f"Check the network or proxy. {kept}")
        if NO_BUILD.search(output):
            fix = "Use a 64-bit Python 3.11, 3.12 or 3.13 on Windows, macOS or Linux, then run the command again."
            return NotOffered("A library is not offered for this machine.", why, fix)
        if DENIED.search(output):
            fix = f"Use a folder that belongs to you, or end programs that use `.venv`. {kept}"
            return CannotInstall("A file could not be written.", why, fix)
        fix = f"The whole output is in {self._log}. {kept}"
        return CannotInstall("A library could not be installed.", why, fix)
