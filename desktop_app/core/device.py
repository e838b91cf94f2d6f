"""The one place that chooses where tensors are computed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Device:
    """A place to compute: ``key`` is "cuda", "mps" or "cpu", ``name`` what a person calls it."""

    key: str
    name: str


CPU = Device("cpu", "CPU")


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
