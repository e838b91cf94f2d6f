"""Where the installed copy begins on Windows: ``pythonw -X utf8 -m acumen_start [FILE]``."""

import ctypes
import os
import sys
import traceback
from pathlib import Path

assert sys.platform == "win32"

IDENTITY = "Acumen.Acumen"  # the same as that of the shortcut: one icon in the task bar, not two
_ICON_ERROR = 0x10
_TEXTS = {
    "en": (
        "Acumen could not start.\n\nA part of it is missing or damaged: {why}\n\n"
        "Install Acumen again; data, projects and models stay where they are. The details are in {place}."
    ),
    "zh": (
        "Acumen 无法启动。\n\n有一部分缺失或损坏：{why}\n\n"
        "重新安装 Acumen 即可；数据、项目和模型都留在原处。详细信息在 {place}。"
    ),
}
_DAMAGE = (ImportError, OSError, SyntaxError, ValueError, EOFError, AttributeError)  # of a file cut off or emptied
_CHINESE = 0x04  # the primary language of the person's Windows


def start() -> int:
    """Open the window or run a command; whatever keeps it from starting is told in a box, not in the air."""
    # A window has no console: what libraries print must go somewhere.
    nowhere = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - as long as the process
    sys.stdout, sys.stderr = sys.stdout or nowhere, sys.stderr or nowhere
    try:
        ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID(IDENTITY)
        from desktop_app.__main__ import main

        return main()
    except _DAMAGE:
        _tell(traceback.format_exc())
        return 1


def _tell(details: str) -> None:
    place = Path(os.environ.get("LOCALAPPDATA") or Path.home()) / "Acumen" / "Cache" / "start.log"
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(details, encoding="utf-8")
    except OSError as error:  # the disk may be what is wrong; the box still tells the first cause
        details += f"\n{error}"
    sys.stderr.write(details)
    if Path(sys.executable).stem.lower() == "pythonw":
        chinese = ctypes.windll.kernel32.GetUserDefaultUILanguage() & 0xFF == _CHINESE
        said = _TEXTS["zh" if chinese else "en"].format(why=details.strip().splitlines()[-1], place=place)
        ctypes.windll.user32.MessageBoxW(None, said, "Acumen", _ICON_ERROR)


if __name__ == "__main__":
    sys.exit(start())
