from threading import Event

import shiboken6
from PySide6.QtCore import QCoreApplication, QObject

from desktop_app.ui.item_models.background import Background

PATIENCE_S = 10


def test_result_comes_back(qtbot):
    background, seen = Background(QObject()), []
    with qtbot.waitSignals([background.busy_changed, background.busy_changed]):
        background.start(lambda: 42, seen.append)
    assert seen == [42]
    assert not background.busy


def test_older_answer_is_dropped(qtbot):
    background, seen, go = Background(QObject()), [], Event()
    background.start(lambda: go.wait(PATIENCE_S) and "old", seen.append)
    background.start(lambda: "new", seen.append)
    go.set()
    qtbot.waitUntil(lambda: not background.busy)
    assert seen == ["new"]


def test_forgotten_answer_is_dropped(qtbot):
    background, seen, go = Background(QObject()), [], Event()
    background.start(lambda: go.wait(PATIENCE_S), seen.append)
    background.drop()
    with qtbot.waitSignal(background._finished):
        go.set()
    QCoreApplication.processEvents()
    assert seen == []


def test_owner_that_is_gone_gets_no_answer(qtbot):
    owner, seen, go = QObject(), [], Event()
    background = Background(owner)
    background.start(lambda: go.wait(PATIENCE_S), seen.append)
    shiboken6.delete(owner)
    with qtbot.waitSignal(background._finished):
        go.set()
    QCoreApplication.processEvents()
    assert seen == []


def test_error_of_the_work_is_raised_on_the_gui_thread(qtbot):
    background, seen = Background(QObject()), []
    with qtbot.captureExceptions() as raised:
        background.start(lambda: 1 / 0, seen.append)
        qtbot.waitUntil(lambda: not background.busy)
    assert [kind for kind, _, _ in raised] == [ZeroDivisionError]
    assert seen == []


def test_it_can_be_used_again(qtbot):
    background, seen = Background(QObject()), []
    for number in range(3):
        background.start(lambda number=number: number, seen.append)
        qtbot.waitUntil(lambda: not background.busy)
    assert seen == list(range(3))
