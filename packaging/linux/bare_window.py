"""An empty window, built as the program is: what the start of a built copy is measured against."""

import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

app = QApplication(sys.argv)
window = QMainWindow()
window.resize(1280, 820)
window.show()


def look() -> None:
    """Tell how long it took, by the system's own account of when this process was started."""
    handle = window.windowHandle()
    if handle is None or not handle.isExposed():
        return
    with open("/proc/self/stat", encoding="utf-8") as stat, open("/proc/uptime", encoding="utf-8") as uptime:
        born = int(stat.read().rpartition(")")[2].split()[19]) / 100
        print(round(float(uptime.read().split()[0]) - born, 3), round(time.process_time(), 3))
    app.quit()


timer = QTimer(interval=10)
timer.timeout.connect(look)
timer.start()
app.exec()
