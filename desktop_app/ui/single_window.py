"""One window for each person: a second start hands its file over to the window that is open.

They talk through a local socket, which is a file among the person's data that nobody else may open; on Windows it is a
pipe with the same rights. Nothing of it can be reached from another computer.
"""

from __future__ import annotations

import json
import logging
import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QLockFile, QObject, QThread, Signal, Slot

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

LOG = logging.getLogger(__name__)
_ANSWER = b"taken\n"
_LONGEST_REQUEST = 1 << 16
_PATIENCE_MS = 3_000
_STARTING_MS = 5_000
_LOOK_AGAIN_MS = 20
_LONGEST_PLACE = 100  # bytes that the system allows for the place of a socket, with some left for Qt


class SingleWindow(QObject):
    """The open window's ear, or a voice to it.

    Parameters
    ----------
    folder : Path
        The person's data; windows of other folders know nothing of this one.
    """

    asked = Signal(object)
    """`Path` of a file to open, or None where only the window was wanted."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._place = socket_place(folder)
        self._lock = QLockFile(str(folder / "window.lock"))
        self._lock.setStaleLockTime(0)  # only the end of its process frees it, however long that takes
        self._server: QLocalServer | None = None
        self._heard: dict[QLocalSocket, bytes] = {}
        self._is_first = False

    def claim(self) -> bool:
        """Become the one window and return True, or False where another one is open.

        Where the folder cannot be written to, every window is for itself. The one window listens once it is told to.
        """
        try:
            Path(self._lock.fileName()).parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            LOG.warning("every window is for itself: %s", error)
            return True
        if not self._lock.tryLock(0):
            if self._lock.error() == QLockFile.LockError.LockFailedError:
                return False
            LOG.warning("every window is for itself: %s cannot be locked", self._lock.fileName())
            return True
        self._is_first = True
        return True

    def hand_over(self, path: Path | None) -> bool:
        """Ask the open window to come to the front and open `path`; return whether it has answered."""
        from PySide6.QtNetwork import QLocalSocket

        socket, patience = QLocalSocket(), QDeadlineTimer(_STARTING_MS)
        socket.connectToServer(self._place)
        while not socket.waitForConnected(_STARTING_MS):
            if patience.hasExpired():
                return False
            QThread.msleep(_LOOK_AGAIN_MS)  # it is being opened, and does not listen yet
            socket.connectToServer(self._place)
        socket.write(request(path))
        answer = b""
        while not answer.endswith(b"\n") and socket.waitForReadyRead(_PATIENCE_MS):
            answer += bytes(socket.readAll().data())
        socket.disconnectFromServer()
        return answer == _ANSWER

    def close(self) -> None:
        """Stop listening and leave the place to the next window."""
        if self._server is not None:
            self._server.close()
            self._server = None
        self._is_first = False
        self._lock.unlock()

    @Slot()
    def listen(self) -> None:
        """Hear what other starts of the program ask for; the one window does so as soon as it is on screen."""
        if not self._is_first or self._server is not None:
            return
        from PySide6.QtNetwork import QLocalServer

        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(self._take_connections)
        QLocalServer.removeServer(self._place)  # left by a window that crashed: the lock says that none is open
        if not server.listen(self._place):
            LOG.warning("every window is for itself: %s", server.errorString())
            return
        self._server = server

    @Slot()
    def _take_connections(self) -> None:
        while self._server is not None and (socket := self._server.nextPendingConnection()):
            self._heard[socket] = b""
            socket.readyRead.connect(self._read)
            socket.disconnected.connect(self._forget)
            self._take(socket)

    @Slot()
    def _read(self) -> None:
        from PySide6.QtNetwork import QLocalSocket

        socket = self.sender()
        if isinstance(socket, QLocalSocket):
            self._take(socket)

    def _take(self, socket: QLocalSocket) -> None:
        heard = self._heard.get(socket, b"") + bytes(socket.readAll().data())
        self._heard[socket] = heard
        if len(heard) > _LONGEST_REQUEST:
            socket.abort()
        elif heard.endswith(b"\n"):
            self._heard[socket] = b""
            self._answer(socket, heard)

    def _answer(self, socket: QLocalSocket, heard: bytes) -> None:
        try:
            path = requested(heard)
        except ValueError as error:
            LOG.warning("a request to the window was not understood: %s", error)
            socket.abort()
            return
        socket.write(_ANSWER)
        socket.flush()
        self.asked.emit(path)

    @Slot()
    def _forget(self) -> None:
        from PySide6.QtNetwork import QLocalSocket

        socket = self.sender()
        if isinstance(socket, QLocalSocket):
            self._heard.pop(socket, None)
            socket.deleteLater()


def request(path: Path | None) -> bytes:
    """Return what is said to the open window; names that are no proper text come through unchanged."""
    name = None if path is None else os.fsencode(path.absolute()).decode("utf-8", "surrogateescape")
    return json.dumps({"open": name}).encode("ascii") + b"\n"


def requested(heard: bytes) -> Path | None:
    """Return the file that is asked for.

    Raises
    ------
    ValueError
        It is no request.
    """
    said = json.loads(heard.decode("utf-8"))
    if not isinstance(said, dict) or not isinstance(said.get("open"), str | None):
        raise ValueError("it names no file")
    if said["open"] is None:
        return None
    path = Path(os.fsdecode(said["open"].encode("utf-8", "surrogateescape")))
    if not path.is_absolute():
        raise ValueError("the file's place is not told in full")
    return path


def socket_place(folder: Path) -> str:
    """Return where the windows of `folder` meet: beside the data, or where that place is too long, by a short name."""
    place = folder.absolute() / "window.socket"
    if sys.platform != "win32" and len(os.fsencode(place)) <= _LONGEST_PLACE:
        return str(place)
    import hashlib  # only where the place has no name of its own

    name = f"acumen-{hashlib.sha256(os.fsencode(folder.absolute())).hexdigest()[:16]}"
    if sys.platform == "win32":
        return name
    return str(Path(os.environ.get("XDG_RUNTIME_DIR") or tempfile.gettempdir()) / name)
