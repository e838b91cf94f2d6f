"""The command about libraries for NVIDIA devices."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

from desktop_app.core.text import QT_TRANSLATE_NOOP, say

_NONE = QT_TRANSLATE_NOOP("CommandLine", "No libraries for NVIDIA devices were added; the processor does the work.")
_READY = QT_TRANSLATE_NOOP("CommandLine", "Libraries for NVIDIA devices are in {folder}: {versions}.")
_DEVICES = QT_TRANSLATE_NOOP("CommandLine", "When they were added they found: {devices}.")
_NO_DEVICE = QT_TRANSLATE_NOOP("CommandLine", "They found no device; the processor goes on doing the work.")
_BROKEN = QT_TRANSLATE_NOOP(
    "CommandLine", "The libraries in {folder} are not complete, so the processor does the work. Add them again."
)
_FOREIGN = QT_TRANSLATE_NOOP(
    "CommandLine", "The libraries in {folder} belong to another version, so the processor does the work. Add new ones."
)
_REMOVED = QT_TRANSLATE_NOOP("CommandLine", "The libraries for NVIDIA devices were removed.")


def add_command(add: Callable[..., argparse.ArgumentParser], commands: Any) -> None:
    """Add ``gpu``."""
    parser = add(commands, "gpu", _gpu, "libraries for NVIDIA devices: what is there, add a folder of wheels, remove")
    group = parser.add_mutually_exclusive_group()
    group.add_argument("--add", metavar="FOLDER", type=Path)
    group.add_argument("--remove", action="store_true")


def _gpu(options: argparse.Namespace, speaker: Any) -> int:
    from desktop_app.core import gpu_folder

    if options.remove:
        print(speaker(say(_REMOVED if gpu_folder.remove() else _NONE)))
        return 0
    found = gpu_folder.add(options.add, speaker) if options.add is not None else gpu_folder.status()
    sentences = {
        gpu_folder.NONE: say(_NONE),
        gpu_folder.BROKEN: say(_BROKEN, folder=str(found.folder)),
        gpu_folder.FOREIGN: say(_FOREIGN, folder=str(found.folder)),
    }
    if found.state in sentences:
        print(speaker(sentences[found.state]))
        return 0
    print(speaker(say(_READY, folder=str(found.folder), versions=", ".join(f"{a} {b}" for a, b in found.versions))))
    print(speaker(say(_DEVICES, devices=", ".join(found.devices)) if found.devices else say(_NO_DEVICE)))
    return 0
