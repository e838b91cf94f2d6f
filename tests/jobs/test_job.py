"""One job: how it ends, what it says on the way, and that it ends only once."""

from __future__ import annotations

import signal
import threading

import psutil
import pytest

from desktop_app.core.errors import DiskFull, NotEnoughMemory, UnknownColumn
from desktop_app.jobs.child import GRACE_S, WorkerDied, WorkerKilled
from desktop_app.jobs.messages import NoDiskSpace
from tests.jobs import tasks
from tests.jobs.conftest import Told

both = pytest.mark.parametrize("local", [False, True], ids=["child", "thread"])


@both
def test_success_hands_over_the_result(run, local):
    assert run(tasks.add, 2, 3, local=local).ends == [("succeeded", 5)]


def test_a_function_can_be_named(run):
    assert run("tests.jobs.tasks:add", 2, 3).ends == [("succeeded", 5)]


def test_arrays_come_back_whole(run):
    assert run(tasks.array_of, 100_000).value.sum() == 100_000 * 99_999 // 2


@both
def test_an_expected_failure_keeps_its_facts(run, local):
    told = run(tasks.not_there, "c", local=local)
    assert told.end == "failed"
    assert isinstance(told.value.error, UnknownColumn)
    assert told.value.error.facts == {"column": "c", "columns": ("a", "b")}
    assert "not_there" in told.value.traceback


@both
def test_a_bug_has_a_traceback_and_no_sentence(run, local):
    failure = run(tasks.bug, local=local).value
    assert failure.error is None
    assert "KeyError: 'planted'" in failure.traceback
    assert "in bug" in failure.traceback


@both
def test_a_failure_keeps_no_frames_alive(run, local):
    error = run(tasks.not_there, "c", local=local).value.error
    assert (error.__traceback__, error.__cause__, error.__context__) == (None, None, None)


@both
def test_no_memory_becomes_a_sentence(run, local):
    assert isinstance(run(tasks.no_memory, local=local).value.error, NotEnoughMemory)


def test_a_full_disk_becomes_a_sentence(run):
    error = run(tasks.no_disk, "/somewhere/answers.csv").value.error
    assert isinstance(error, DiskFull)
    assert error.facts == {"file": "answers.csv"}
    assert isinstance(run(tasks.no_disk, "").value.error, NoDiskSpace)


def test_a_result_that_cannot_travel_is_a_bug(run):
    failure = run(tasks.not_picklable).value
    assert failure.error is None
    assert "pickle" in failure.traceback


def test_arguments_that_cannot_travel_are_a_bug(run):
    failure = run(tasks.same, threading.Lock()).value
    assert failure.error is None
    assert "pickle" in failure.traceback


def test_a_function_that_is_not_there_is_a_bug(run):
    assert "no_such_function" in run("tests.jobs.tasks:no_such_function").value.traceback


@both
def test_progress_is_told_with_stage_and_remaining_time(run, local):
    told = run(tasks.two_stages, local=local)
    assert [(step.fraction, step.stage.source) for step in told.progress] == [
        (0.1, tasks.STAGE),
        (0.2, tasks.OTHER_STAGE),
        (1.0, tasks.OTHER_STAGE),
    ]
    assert [step.remaining_s for step in told.progress] == [None, 7.0, None]
    assert told.events == ["half way"]


@both
def test_a_flood_of_progress_is_thinned_out(run, local):
    told = run(tasks.count, 20_000, local=local)
    assert told.value == 20_000
    assert told.progress[-1].fraction == 1.0
    assert len(told.progress) < 1_000


def test_no_partial_result_is_lost(run):
    told = run(tasks.report_all, 2_000)
    assert told.events == list(range(2_000))


def begun(runner, qtbot, function, *args, local=False) -> tuple[object, Told]:
    start = runner.start_local if local else runner.start
    job = start("test", function, *args)
    told = Told.by(job)
    qtbot.waitUntil(lambda: told.events == ["begun"], timeout=20_000)
    return job, told


def ended(qtbot, told: Told) -> str:
    qtbot.waitUntil(lambda: bool(told.ends), timeout=20_000)
    return told.end


@both
def test_stop_lets_work_leave_by_itself(runner, qtbot, tmp_path, local):
    mark = tmp_path / "mark"
    job, told = begun(runner, qtbot, tasks.until_stopped, str(mark), local=local)
    job.stop()
    assert job.is_stopping
    assert ended(qtbot, told) == "cancelled"
    assert mark.read_text() == "left by itself"
    assert not job.is_stopping


def test_work_that_left_by_itself_keeps_the_child_warm(runner, qtbot, tmp_path, run):
    before = run(tasks.process_number).value
    job, told = begun(runner, qtbot, tasks.until_stopped, str(tmp_path / "mark"))
    job.stop()
    ended(qtbot, told)
    assert run(tasks.process_number).value == before


@both
def test_a_late_answer_is_dropped(runner, qtbot, local):
    job, told = begun(runner, qtbot, tasks.deaf, local=local)
    job.stop()
    assert ended(qtbot, told) == "cancelled"


def test_an_answer_on_its_way_is_dropped(runner, qtbot):
    job = runner.start("test", tasks.add, 1, 1)
    told = Told.by(job)
    job.launch()
    assert job.wait(20_000)  # the thread has its result; the window has not heard of it yet
    job.stop()
    assert ended(qtbot, told) == "cancelled"
    assert len(told.ends) == 1


def test_nothing_is_said_after_stop(runner, qtbot, tmp_path):
    job, told = begun(runner, qtbot, tasks.until_stopped, str(tmp_path / "mark"))
    qtbot.waitUntil(lambda: bool(told.progress))
    job.stop()
    heard = len(told.progress)
    ended(qtbot, told)
    assert len(told.progress) == heard


@pytest.mark.parametrize("stuck", [tasks.stuck_with_the_interpreter, tasks.stuck_without_the_interpreter])
def test_stop_kills_work_that_is_stuck_in_native_code(runner, qtbot, run, stuck):
    job, told = begun(runner, qtbot, stuck)
    (pid,) = runner._pool.pids
    job.stop()
    assert ended(qtbot, told) == "cancelled"
    assert not psutil.pid_exists(pid)
    assert run(tasks.add, 1, 1).value == 2


def test_the_grace_leaves_room_within_two_seconds():
    assert GRACE_S <= 1.0


def test_a_killed_child_is_a_matter_of_memory_and_the_next_job_works(runner, qtbot, run):
    _, told = begun(runner, qtbot, tasks.die, signal.SIGKILL)
    assert ended(qtbot, told) == "failed"
    assert isinstance(told.value.error, WorkerKilled)
    assert "memory" in str(told.value.error)
    assert run(tasks.add, 1, 1).value == 2


def test_a_child_killed_from_outside(runner, qtbot):
    _, told = begun(runner, qtbot, tasks.stuck_without_the_interpreter)
    (pid,) = runner._pool.pids
    psutil.Process(pid).kill()
    assert ended(qtbot, told) == "failed"
    assert isinstance(told.value.error, WorkerKilled)


def test_a_crash_is_not_blamed_on_memory(runner, qtbot, run):
    _, told = begun(runner, qtbot, tasks.die, signal.SIGSEGV)
    assert ended(qtbot, told) == "failed"
    assert type(told.value.error) is WorkerDied
    assert told.value.error.facts == {"code": -signal.SIGSEGV}
    assert type(run(tasks.leave, 3).value.error) is WorkerDied


def test_a_child_that_died_while_idle_is_replaced(runner, run):
    first = run(tasks.process_number).value
    process = psutil.Process(first)
    process.kill()
    psutil.wait_procs([process], timeout=5)
    assert run(tasks.process_number).value not in (first, None)
