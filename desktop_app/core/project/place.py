"""What kind of place a file lies in: a disk of this computer, a network drive, something that cannot be written."""

from __future__ import annotations

import os
import sys
from pathlib import Path

NETWORK_TYPES = frozenset(
    {
        *("nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "glusterfs", "lustre", "ncpfs", "davfs"),
        *("fuse.sshfs", "fuse.rclone", "fuse.davfs", "fuse.gvfsd-fuse", "fuse.glusterfs", "fuse.s3fs", "virtiofs"),
    }
)
_DRIVE_REMOTE = 4


def is_local_disk(path: Path) -> bool:
    """Return whether shared memory between processes works there; False where nobody knows."""
    where = path.absolute()
    if sys.platform == "win32":
        import ctypes

        if where.drive.startswith("\\\\"):
            return False
        return int(ctypes.windll.kernel32.GetDriveTypeW(where.anchor)) != _DRIVE_REMOTE
    if sys.platform == "darwin":
        return where.parts[1:2] not in (("Volumes",), ("Network",), ("net",))
    return mount_type(where, _mounts()) not in NETWORK_TYPES


def mount_type(path: Path, mounts: str) -> str:
    """Return the type of the file system that holds `path`, by the text of ``/proc/mounts``; '' if unknown."""
    best, found = -1, ""
    for line in mounts.splitlines():
        _, folder, kind, *_ = line.split(" ")
        folder = folder.replace("\\040", " ")
        if path.is_relative_to(folder) and len(folder) >= best:
            best, found = len(folder), kind
    return found


def is_writable(path: Path) -> bool:
    """Return whether the file, and side files beside it, can be written."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def is_read_only_media(path: Path) -> bool:
    """Return whether nobody at all can write there."""
    if sys.platform == "win32":
        return False
    return bool(os.statvfs(path).f_flag & os.ST_RDONLY)


def _mounts() -> str:
    try:
        return Path("/proc/mounts").read_text(errors="replace")
    except OSError:
        return ""
