"""The Debian package: the program under /usr/lib/acumen, and what makes it part of the desktop.

Beside it a script that installs the same for one person, on any Linux that is not too old.
"""

from __future__ import annotations

import hashlib
import io
import platform
import shutil
import subprocess
import tarfile
from datetime import UTC, datetime
from pathlib import Path

from bundle import size_of
from sbom import ROOT, version

TEMPLATES = ROOT / "packaging" / "linux"
ICON = ROOT / "resources" / "icons" / "app.svg"
_PLACES = {
    "acumen.desktop": "usr/share/applications/acumen.desktop",
    "acumen-mime.xml": "usr/share/mime/packages/acumen.xml",
    "acumen.metainfo.xml": "usr/share/metainfo/acumen.metainfo.xml",
}
_ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}
_SPARE_KB = 50_000
_PACKED = ("-Zxz", "-z6", "--root-owner-group")


def build(program: Path, stage: Path, out: Path) -> Path:
    """Lay the package out in `stage`, pack it into the folder `out` and return its path."""
    shutil.rmtree(stage, ignore_errors=True)
    lay_out(program, stage)
    out.mkdir(parents=True, exist_ok=True)
    package = out / f"acumen_{version()}_{architecture()}.deb"
    subprocess.run(["dpkg-deb", *_PACKED, "--build", str(stage), str(package)], check=True, stdout=subprocess.DEVNULL)
    return package


def build_script(package: Path) -> Path:
    """Put the content of a package behind a script that installs it for one person, and return the script's path.

    The package's own archive is taken as it is: what was packed once is not packed again.
    """
    script = package.with_name(f"acumen_{version()}_{platform.machine()}.run")
    listed = subprocess.run(["ar", "t", str(package)], check=True, capture_output=True, text=True).stdout.split()
    (member,) = (name for name in listed if name.startswith("data.tar.xz"))
    packed = subprocess.run(["ar", "p", str(package), member], check=True, capture_output=True).stdout
    control = (TEMPLATES / "control").read_text(encoding="utf-8")
    depends = next(line for line in control.splitlines() if line.startswith("Depends: "))
    text = (TEMPLATES / "install.sh").read_text(encoding="utf-8")
    facts = {
        "VERSION": version(),
        "MACHINE": platform.machine(),
        "CHECKSUM": hashlib.sha256(packed).hexdigest(),
        "NEEDED_KB": str(_unpacked_kilobytes(packed) + _SPARE_KB),
        "PACKAGES": " ".join(
            one.split()[0] for one in depends.removeprefix("Depends: ").split(", ") if "libc6" not in one
        ),
        "LINES": str(len(text.splitlines()) + 1),
    }
    for fact, value in facts.items():
        text = text.replace(f"@{fact}@", value)
    script.write_bytes(text.encode() + packed)
    script.chmod(0o755)
    return script


def _unpacked_kilobytes(packed: bytes) -> int:
    with tarfile.open(fileobj=io.BytesIO(packed), mode="r:xz") as archive:
        return sum(member.size for member in archive) // 1000


def lay_out(program: Path, stage: Path) -> None:
    """Put every file where it will be after installing."""
    target = stage / "usr" / "lib" / "acumen"
    target.parent.mkdir(parents=True)
    # Hard links: half a gigabyte need not lie there twice.
    shutil.copytree(program, target, symlinks=True, copy_function=_link)
    for name, place in _PLACES.items():
        _write(stage / place, filled(name))
    _write(stage / "usr/share/icons/hicolor/scalable/apps/acumen.svg", ICON.read_text(encoding="utf-8"))
    command = stage / "usr" / "bin" / "acumen"
    command.parent.mkdir(parents=True)
    command.symlink_to("../lib/acumen/acumen")
    papers = stage / "usr" / "share" / "doc" / "acumen"
    papers.mkdir(parents=True)
    shutil.copy(ROOT / "LICENSE", papers / "copyright")
    for paper in sorted((target / "_internal" / "papers").glob("*")):
        (papers / paper.name).symlink_to(f"../../../lib/acumen/_internal/papers/{paper.name}")
    _write(stage / "DEBIAN" / "control", filled("control", size_of(program)))
    for hook in ("postinst", "postrm"):
        script = stage / "DEBIAN" / hook
        _write(script, filled("refresh.sh"))
        script.chmod(0o755)


def filled(name: str, size: int = 0) -> str:
    """Return a template with what is known only now."""
    text = (TEMPLATES / name).read_text(encoding="utf-8")
    facts = {
        "VERSION": version(),
        "DATE": datetime.now(UTC).strftime("%Y-%m-%d"),
        "ARCHITECTURE": architecture(),
        "SIZE": str(size // 1024),
        "LIBC": platform.libc_ver()[1] or "2.36",
    }
    for fact, value in facts.items():
        text = text.replace(f"@{fact}@", value)
    return text


def architecture() -> str:
    """Return Debian's name of this kind of processor."""
    return _ARCHITECTURES.get(platform.machine(), platform.machine())


def _link(source: str, target: str) -> str:
    Path(target).hardlink_to(source)
    return target


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
