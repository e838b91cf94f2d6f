"""The warm child process: waits for a call, runs it, tells how it goes, and ends with its parent.

Imported by a bare interpreter: nothing here may load Qt or a heavy library.
"""

from __future__ import annotations

import importlib
import os
import pickle
import signal
import threading
from collections import deque
from multiprocessing.connection import Connection
from queue import Empty, SimpleQueue
from typing import Any, NoReturn

from desktop_app.core.progress import Cancelled
from desktop_app.jobs.messages import Call, Done, Failure, Outcome, Stop, Stopped, Told, Warm
from desktop_app.jobs.relay import Relay

THREAD_VARIABLES = (
    "OMP_NUM_THREADS",
    "OPENBLAS_NUM_THREADS",
    "MKL_NUM_THREADS",
    "NUMEXPR_MAX_THREADS",
    "LOKY_MAX_CPU_COUNT",
)
POLITENESS = 5


def main(connection: Connection) -> None:
    """Serve calls that arrive on `connection` until it closes."""
    # The window's own process imports this module too, and needs nothing of it.
    from desktop_app.core.gpu_folder import put_on_path

    _settle_in()
    put_on_path()  # before anything loads PyTorch
    Worker(connection).serve()


class Worker:
    """Runs one call at a time; a second thread listens, so that a request to stop is heard while it works."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._sending = threading.Lock()
        self._inbox: SimpleQueue[Call] = SimpleQueue()
        self._to_import: deque[str] = deque()
        self._woken: SimpleQueue[None] = SimpleQueue()
        self._stopped_task = -1

    def serve(self) -> NoReturn:
        """Answer calls until the process ends."""
        threading.Thread(target=self._listen, name="listener", daemon=True).start()
        while True:
            self._send(self._run(self._next_call()))

    def _listen(self) -> None:
        while True:
            try:
                message = self._connection.recv()
            except (EOFError, OSError):
                _leave()  # the window is gone: nobody waits for an answer
            if isinstance(message, Stop):
                self._stopped_task = message.task
                continue
            if isinstance(message, Warm):
                self._to_import.extend(message.modules)
            else:
                self._inbox.put(message)
            self._woken.put(None)

    def _next_call(self) -> Call:
        # Importing happens here, between calls: two threads importing circular packages can meet half-made modules.
        while True:
            try:
                return self._inbox.get_nowait()
            except Empty:
                if self._to_import:
                    _import_if_present(self._to_import.popleft())
                else:
                    self._woken.get()

    def _run(self, call: Call) -> Outcome:
        progress = Relay(self._send, lambda: self._stopped_task == call.task)
        if self._stopped_task == call.task:
            return Stopped()
        try:
            arguments = pickle.loads(call.arguments)
            return Done(find_function(call.function)(*arguments, progress))
        except Cancelled:
            return Stopped()
        except BaseException as error:  # noqa: BLE001 - the edge of the process: everything becomes a message
            return Failure.of(error)

    def _send(self, message: Told | Outcome) -> None:
        try:
            data = pickle.dumps(message, protocol=pickle.HIGHEST_PROTOCOL)
        except Exception as error:
            if not isinstance(message, Done):
                raise
            data = pickle.dumps(Failure.of(error))
        with self._sending:
            try:
                self._connection.send_bytes(data)
            except OSError:
                _leave()


def find_function(name: str) -> Any:
    """Return what "module:qualname" names."""
    module, _, qualname = name.partition(":")
    found: Any = importlib.import_module(module)
    for part in qualname.split("."):
        found = getattr(found, part)
    return found


def usable_cores() -> int:
    """Return the cores that work may take: all of few, all but one of many."""
    counted = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return counted if counted <= 2 else counted - 1


def _settle_in() -> None:
    # Ctrl+C in a terminal reaches the whole group; the window decides what it means.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "nice"):
        os.nice(POLITENESS)
    for variable in THREAD_VARIABLES:
        os.environ.setdefault(variable, str(usable_cores()))
    # Threads that spin while they wait would take the cores from the window and other programs.
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")


def _import_if_present(module: str) -> None:
    try:
        importlib.import_module(module)
    except ImportError:
        return  # an optional library; the task that needs it will say so


def _leave() -> NoReturn:
    os._exit(0)
