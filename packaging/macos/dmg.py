"""How the disk image looks; read by dmgbuild, which defines `defines`."""

import os.path

defines: dict[str, str]

_app = defines["app"]  # noqa: F821

format = "ULMO"
filesystem = "APFS"
files = [_app]
symlinks = {"Applications": "/Applications"}
badge_icon = defines["icon"]  # noqa: F821
icon_locations = {os.path.basename(_app): (140, 150), "Applications": (400, 150)}
window_rect = ((200, 200), (540, 340))
icon_size = 96
text_size = 13
