"""Many jobs: beside and after each other, all of them kept until they end, none left behind."""

from __future__ import annotations

import os

import joblib
import psutil
import pytest

from desktop_app.jobs.runner import JobRunner, name_of
from desktop_app.jobs.worker import usable_cores
from tests.jobs import tasks
from tests.jobs.conftest import Told


def all_ended(qtbot, jobs: list[Told]) -> None:
    qtbot.waitUntil(lambda: all(told.ends for told in jobs), timeout=60_000)


def test_many_jobs_lose_no_signal(runner, qtbot):
    jobs = []
    for number in range(500):
        jobs.append(Told.by(runner.start("test", tasks.add, number, 1)))
        if number % 20 == 19:
            all_ended(qtbot, jobs)
    assert [told.ends for told in jobs] == [[("succeeded", number + 1)] for number in range(500)]
    assert runner.running() == ()
    qtbot.waitUntil(lambda: not runner._jobs)  # a thread is let go of after its end was told


def test_two_jobs_run_beside_each_other_and_a_third_waits(runner, qtbot, tmp_path):
    stuck = [runner.start("test", tasks.stuck_without_the_interpreter) for _ in range(2)]
    told = [Told.by(job) for job in stuck]
    qtbot.waitUntil(lambda: all(job.events for job in told), timeout=20_000)  # threads begin in no certain order
    third = runner.start("test", tasks.add, 1, 1)
    third_told = Told.by(third)
    stuck[0].stop()
    assert not third_told.ends
    all_ended(qtbot, [told[0], third_told])
    assert third_told.value == 2
    assert not told[1].ends


def test_a_waiting_job_can_be_stopped(runner, qtbot):
    stuck = [Told.by(runner.start("test", tasks.stuck_without_the_interpreter)) for _ in range(2)]
    qtbot.waitUntil(lambda: all(told.events for told in stuck), timeout=20_000)
    third = runner.start("test", tasks.add, 1, 1)
    told = Told.by(third)
    third.stop()
    all_ended(qtbot, [told])
    assert told.end == "cancelled"


def test_the_second_child_ends_when_it_is_not_needed(runner, qtbot):
    jobs = [Told.by(runner.start("test", tasks.count, 20_000)) for _ in range(2)]
    all_ended(qtbot, jobs)
    qtbot.waitUntil(lambda: len(runner._pool.pids) == 1)


@pytest.mark.parametrize("local", [False, True])
def test_a_newer_exclusive_job_replaces_the_older(runner, qtbot, tmp_path, local):
    start = runner.start_local if local else runner.start
    first = start("train", tasks.note_times, str(tmp_path / "first"), 100_000, exclusive="train")
    told = [Told.by(first)]
    qtbot.waitUntil(lambda: bool(told[0].progress), timeout=20_000)
    second = start("train", tasks.note_times, str(tmp_path / "second"), 3, exclusive="train")
    told.append(Told.by(second))
    all_ended(qtbot, told)
    assert [job.end for job in told] == ["cancelled", "succeeded"]
    ended_at = float((tmp_path / "first").read_text().split()[1])
    begun_at = float((tmp_path / "second").read_text().split()[0])
    assert begun_at >= ended_at


def test_exclusive_jobs_started_at_once_leave_only_the_last(runner, qtbot):
    told = [Told.by(runner.start("load", tasks.add, n, 0, exclusive="load")) for n in range(5)]
    all_ended(qtbot, told)
    assert [job.end for job in told] == ["cancelled"] * 4 + ["succeeded"]
    assert told[-1].value == 4


def test_running_names_the_kinds(runner, qtbot):
    job = runner.start("score", tasks.add, 1, 1)
    assert runner.running() == runner.running("score") == (job,)
    assert runner.running("train") == ()
    qtbot.waitUntil(lambda: runner.running() == (), timeout=20_000)


def test_the_child_is_polite_and_loads_no_qt(run):
    politeness, threads = run(tasks.surroundings).value
    assert politeness >= min(os.nice(0) + 5, 19)
    assert int(threads) >= 1
    assert run(tasks.loaded, ("PySide6", "sklearn", "desktop_app.jobs.runner")).value == {
        "PySide6": False,
        "sklearn": False,
        "desktop_app.jobs.runner": False,
    }


def test_the_child_may_use_every_core(run):
    assert run(tasks.cores_of_joblib).value == min(usable_cores(), joblib.cpu_count())


def test_a_warm_child_has_its_libraries_and_takes_the_next_call(runner, qtbot, run):
    runner.warm()
    assert runner.running() == ()
    qtbot.waitUntil(lambda: runner._pool.has_warm_child, timeout=20_000)
    (pid,) = runner._pool.pids
    assert run(tasks.process_number).value == pid
    qtbot.waitUntil(lambda: run(tasks.loaded, ("onnxruntime",)).value["onnxruntime"], timeout=60_000)


def test_a_kept_warm_child_is_replaced_after_a_kill(runner, qtbot):
    runner.warm()
    job = runner.start("test", tasks.stuck_with_the_interpreter)
    told = Told.by(job)
    qtbot.waitUntil(lambda: bool(told.events), timeout=60_000)
    job.stop()
    all_ended(qtbot, [told])
    qtbot.waitUntil(lambda: runner._pool.has_warm_child, timeout=20_000)


def test_shutdown_ends_everything_with_a_signal(qtbot):
    runner = JobRunner()
    told = [Told.by(runner.start("test", tasks.stuck_with_the_interpreter)) for _ in range(3)]
    qtbot.waitUntil(lambda: sum(bool(job.events) for job in told) == 2, timeout=20_000)
    pids = runner._pool.pids
    told.append(Told.by(runner.start("test", tasks.add, 1, 1)))  # not even launched yet
    assert runner.shutdown()
    assert [job.ends for job in told] == [[("cancelled", None)]] * 4
    assert not any(psutil.pid_exists(pid) for pid in pids)
    assert runner.shutdown()  # a second time does no harm


def test_shutdown_ends_idle_children(qtbot):
    runner = JobRunner()
    told = Told.by(runner.start("test", tasks.process_number))
    all_ended(qtbot, [told])
    assert runner.shutdown()
    assert not psutil.pid_exists(told.value)


def test_only_functions_that_a_child_can_import_are_taken():
    assert name_of(tasks.add) == "tests.jobs.tasks:add"
    with pytest.raises(ValueError, match="cannot be imported"):
        name_of(lambda progress: None)
