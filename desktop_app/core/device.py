"""The one place that chooses where tensors are computed, how exactly, and what happens when its memory is full."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, TypeVar

_log = logging.getLogger(__name__)
_Result = TypeVar("_Result")


@dataclass(frozen=True)
class Device:
    """A place to compute: ``key`` is "cuda", "mps" or "cpu", ``name`` what a person calls it."""

    key: str
    name: str


CPU = Device("cpu", "CPU")


@dataclass(frozen=True)
class Room:
    """A device and how many rows are taken to it at once."""

    device: Device
    batch: int


def available(torch: Any = None) -> tuple[Device, ...]:
    """Return the devices of this machine, fastest first; the CPU is always the last.

    Parameters
    ----------
    torch : module, optional
        Imported if it is installed; a stand-in in tests.
    """
    if torch is None:
        try:
            import torch  # type: ignore[no-redef]
        except ImportError:
            return (CPU,)
    found: list[Device] = []
    if torch.cuda.is_available():
        found += [Device("cuda", torch.cuda.get_device_name(n)) for n in range(torch.cuda.device_count())]
    if torch.backends.mps.is_available():
        found.append(Device("mps", "Apple GPU"))
    return (*found, CPU)


def choose(uses_tensors: bool, devices: tuple[Device, ...] | None = None) -> Device:
    """Return the fastest device that the work can use.

    Parameters
    ----------
    uses_tensors : bool
        Only nets run on a GPU; linear models and trees are faster on the CPU, and torch is not even imported.
    devices : tuple of Device, optional
        From `available`, which is asked if it is not given.
    """
    if not uses_tensors:
        return CPU
    return (available() if devices is None else devices)[0]


def mixed(device: Device, torch: Any) -> Any:
    """Return the 16-bit type that products are computed in, or None where 32 bits are as quick.

    Parameters
    ----------
    device : Device
    torch : module
        PyTorch, or a stand-in in tests.
    """
    if device.key == "cuda":
        return torch.bfloat16 if torch.cuda.is_bf16_supported() else torch.float16
    return torch.float16 if device.key == "mps" else None


def is_full(error: BaseException) -> bool:
    """Return whether a device says that its memory is full; some say so only in words."""
    return type(error).__name__ == "OutOfMemoryError" or "out of memory" in str(error).lower()


def within_memory(
    work: Callable[[Room], _Result], room: Room, fewest: int, emptied: Callable[[Device], None] | None = None
) -> tuple[_Result, Room]:
    """Do the work where there is room for it: with half the rows at once, again, and at last on the CPU.

    A device that fails for another reason (an old driver, an operator that it lacks) is left for the CPU at once; what
    fails there is an error.

    Parameters
    ----------
    work : callable
        Starts from the beginning every time it is called.
    room : Room
        Where to begin.
    fewest : int
        Fewer rows at once are not worth a GPU.
    emptied : callable, optional
        Gives back what the device still holds of a failed attempt; `empty` if it is not given.

    Returns
    -------
    result, room
        The room in which it was done.
    """
    first = room
    while True:
        try:
            return work(room), room
        except RuntimeError as error:
            if room.device.key == CPU.key:
                raise
            _log.warning("%s failed with %d rows at once", room.device.name, room.batch, exc_info=True)
            smaller = is_full(error) and room.batch // 2 >= fewest
        # Outside of the handler: until then the error itself keeps the attempt's tensors alive.
        (emptied or empty)(room.device)
        room = replace(room, batch=room.batch // 2) if smaller else Room(CPU, first.batch)


def empty(device: Device) -> None:
    """Give back the memory that PyTorch keeps on a GPU for later."""
    import torch

    if device.key == "cuda":
        torch.cuda.empty_cache()
    elif device.key == "mps":
        torch.mps.empty_cache()
