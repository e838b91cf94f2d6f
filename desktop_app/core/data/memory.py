"""How much memory is free, and where tables take theirs from."""

from __future__ import annotations

import os
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pyarrow as pa


def free_bytes() -> int | None:
    """Return about how many bytes a program may still take, or None where the system does not tell."""
    if sys.platform == "win32":
        return _windows()
    meminfo = Path("/proc/meminfo")
    if meminfo.exists():
        for line in meminfo.read_text().splitlines():
            if line.startswith("MemAvailable:"):
                return min(int(line.split()[1]) * 1024, _container() or sys.maxsize)
    if "SC_PHYS_PAGES" in os.sysconf_names:
        # The system hands most of what it caches back on demand.
        return int(os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") * 0.6)
    return None


@cache
def table_memory() -> pa.MemoryPool:
    """Return where tables take memory from; the first call makes it the place for all of pyarrow.

    The usual pool hands back to the system what every block of a file takes anew, or waits until the system has made
    room for huge pages; either may cost as much time as the work itself.
    """
    import pyarrow as pa

    pool = pa.jemalloc_memory_pool() if "jemalloc" in pa.supported_memory_backends() else pa.system_memory_pool()
    pa.set_memory_pool(pool)
    return pool


def _container() -> int | None:
    """Return what the limit of a Linux container leaves."""
    limit, used = Path("/sys/fs/cgroup/memory.max"), Path("/sys/fs/cgroup/memory.current")
    try:
        most = limit.read_text().strip()
        return None if most == "max" else max(int(most) - int(used.read_text()), 0)
    except (OSError, ValueError):
        return None


def _windows() -> int | None:
    import ctypes

    class Status(ctypes.Structure):
        _fields_ = (
            ("length", ctypes.c_ulong),
            ("load", ctypes.c_ulong),
            *((name, ctypes.c_ulonglong) for name in ("total", "free", "page", "page_free", "v", "v_free", "x_free")),
        )

    status = Status()
    status.length = ctypes.sizeof(Status)
    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 - exists on Windows only
    return int(status.free) if kernel.GlobalMemoryStatusEx(ctypes.byref(status)) else None
