"""One warm child process, supervised: started when needed, asked to stop, killed when it does not listen."""

from __future__ import annotations

import atexit
import multiprocessing
import pickle
import threading
import time
import weakref
from collections.abc import Sequence
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from typing import Any

from desktop_app.core.errors import ResourceError
from desktop_app.core.progress import Cancelled
from desktop_app.core.text import QT_TRANSLATE_NOOP
from desktop_app.jobs import worker
from desktop_app.jobs.messages import Call, Done, Failure, Outcome, Progressed, Reported, Stop, StopAsked, Tell, Warm

GRACE_S = 1.0
POLL_S = 0.05
KILLED = -9

_starting = threading.Lock()
_children: weakref.WeakSet[Child] = weakref.WeakSet()


class WorkerDied(ResourceError):
    """The child process crashed in the middle of its work."""

    what = QT_TRANSLATE_NOOP("Errors", "The work stopped in the middle.")
    why = QT_TRANSLATE_NOOP("Errors", "The part of Acumen that does the work crashed (code {code}).")
    fix = QT_TRANSLATE_NOOP(
        "Errors", "Try again. If it happens again with this file, try fewer columns. Nothing that was saved is lost."
    )


class WorkerKilled(WorkerDied):
    """The system ended the child process, nearly always because memory ran out."""

    why = QT_TRANSLATE_NOOP("Errors", "The system ended it, most likely because the computer ran out of memory.")
    fix = QT_TRANSLATE_NOOP(
        "Errors",
        "Close other programs, or use fewer rows or columns, then try again. Nothing that was saved is lost.",
    )


class WorkerNotStarted(ResourceError):
    """The system refused to start another process."""

    what = QT_TRANSLATE_NOOP("Errors", "The work could not be started.")
    why = QT_TRANSLATE_NOOP("Errors", "The system refused to start another process: {reason}.")
    fix = QT_TRANSLATE_NOOP("Errors", "Close other programs, then try again.")


class RemoteFailure(Exception):
    """Carries a `Failure` out of `Child.call`."""

    def __init__(self, failure: Failure) -> None:
        super().__init__(failure)
        self.failure = failure


class Child:
    """A process that runs one call at a time.

    `call`, `warm` and `close` are made by one thread at a time; none of them by the window's thread.
    """

    def __init__(self) -> None:
        self._process: SpawnProcess | None = None
        self._connection: Connection | None = None
        self._task = 0
        _children.add(self)

    @property
    def pid(self) -> int | None:
        """Process number, None while there is no process."""
        return self._process.pid if self._process is not None else None

    @property
    def is_alive(self) -> bool:
        """Whether the process runs."""
        return self._process is not None and self._process.is_alive()

    def start(self) -> None:
        """Start the process unless it runs already."""
        if self.is_alive:
            return
        self.kill()
        context = multiprocessing.get_context("spawn")
        connection, theirs = context.Pipe()
        # Not a daemon: inside one, scikit-learn's forests refuse to use more than one core.
        process = context.Process(target=worker.main, args=(theirs,), name="Acumen worker", daemon=False)
        try:
            with _starting:
                process.start()
        except OSError as error:
            connection.close()
            raise WorkerNotStarted(reason=error.strerror or str(error)) from error
        finally:
            theirs.close()  # so that the end of the process closes the pipe
        self._process, self._connection = process, connection

    def warm(self, modules: Sequence[str]) -> None:
        """Start the process and let it import `modules` while it has nothing else to do."""
        self.start()
        self._send(Warm(tuple(modules)))

    def call(self, function: str, arguments: tuple[Any, ...], tell: Tell, stop_asked: StopAsked) -> Any:
        """Run ``function(*arguments, progress)`` in the process and return its result.

        Parameters
        ----------
        function : str
            "module:qualname".
        tell : callable
            Called here, in this thread, with every `Progressed` and `Reported`.
        stop_asked : callable
            Asked about 20 times a second.

        Raises
        ------
        Cancelled
            Asked to stop: the work left by itself, or the process was killed `GRACE_S` later.
        RemoteFailure
            The function raised.
        WorkerDied, WorkerNotStarted
        """
        self._task += 1
        self._post(Call(self._task, function, pickle.dumps(arguments)))
        try:
            outcome = self._supervise(tell, stop_asked)
        except BaseException:
            self.kill()  # whatever it was, the process may still be at work: never lend it again
            raise
        if outcome is None or stop_asked():
            raise Cancelled
        if isinstance(outcome, Failure):
            raise RemoteFailure(outcome)
        if isinstance(outcome, Done):
            return outcome.result
        raise Cancelled

    def kill(self) -> int | None:
        """End the process at once; return its exit code, None if there is none."""
        process, connection = self._process, self._connection
        self._process = self._connection = None
        if connection is not None:
            connection.close()
        if process is None:
            return None
        process.kill()
        process.join(GRACE_S)
        return process.exitcode

    def close(self) -> None:
        """Let the process end by itself, which takes milliseconds, or kill it."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None
        if self._process is not None:
            self._process.join(GRACE_S / 4)
        self.kill()

    def _post(self, call: Call) -> None:
        self.start()
        if self._send(call):
            return
        # It ended while it was idle (memory, a person with a task manager): a fresh one takes the call.
        self.kill()
        self.start()
        if not self._send(call):
            raise self._death()

    def _send(self, message: Call | Stop | Warm) -> bool:
        assert self._connection is not None
        try:
            self._connection.send(message)
        except OSError:
            return False
        return True

    def _supervise(self, tell: Tell, stop_asked: StopAsked) -> Outcome | None:
        """Return how the call ended, None if it had to be killed after a request to stop."""
        asked_at: float | None = None
        while True:
            if asked_at is None and stop_asked():
                asked_at = time.monotonic()
                self._send(Stop(self._task))
            if asked_at is not None and time.monotonic() - asked_at >= GRACE_S:
                self.kill()
                return None
            try:
                message = self._receive()
            except (EOFError, OSError) as error:
                death = self._death()
                if asked_at is not None:
                    return None
                raise death from error
            if isinstance(message, Progressed | Reported):
                if asked_at is None:
                    tell(message)
            elif message is not None:
                return message

    def _receive(self) -> Progressed | Reported | Outcome | None:
        assert self._connection is not None
        assert self._process is not None
        if self._connection in wait([self._connection, self._process.sentinel], POLL_S):
            message: Progressed | Reported | Outcome = self._connection.recv()
            return message
        if not self._process.is_alive() and not self._connection.poll():
            raise EOFError
        return None

    def _death(self) -> WorkerDied:
        process = self._process
        if process is not None:
            process.join(GRACE_S)  # its own exit code, before kill() could give it ours
        code = self.kill()
        return WorkerKilled(code=code) if code == KILLED else WorkerDied(code=code if code is not None else "?")


@atexit.register
def _end_all() -> None:
    # Python waits at its end for processes that are no daemons; this runs before.
    for child in tuple(_children):
        child.kill()
