"""What a person does on the Recommendations tab, with the real jobs, files and project behind it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.core.recommend.roles import Roles
from desktop_app.core.scoring.recommending.asks import AskFind, ItemLine, ListOptions, Rule
from desktop_app.core.workflows.recommend_specs import RecommendSpec
from desktop_app.jobs.messages import Failure
from desktop_app.jobs.runner import JobRunner
from desktop_app.ui.asking import Asker
from desktop_app.ui.recommend_state import ITEM, NEW_PERSON, PERSON
from desktop_app.ui.session import Session
from desktop_app.ui.settings import SettingsStore
from tests.core.scoring.recommending.files import path as model_file

LONG_MS = 60_000

Make = Callable[[], Session]


@pytest.fixture
def make(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Make]:
    """Sessions one after the other, on the same folders, as when the program is started again."""
    monkeypatch.setenv("ACUMEN_HOME", str(tmp_path / "home"))
    made: list[Session] = []

    def start() -> Session:
        if made:
            assert made.pop().shutdown()
        store = SettingsStore(tmp_path / "home" / "settings")
        made.append(Session(JobRunner(), store, tmp_path / "home" / "cache"))
        return made[-1]

    yield start
    for session in made:
        assert session.shutdown()


@pytest.fixture
def session(make: Make) -> Session:
    return make()


@pytest.fixture
def log(tmp_path: Path) -> Path:
    """Thirty customers, twelve products, two tastes; and what the products cost."""
    rows = [(c, p, 1 + p % 3) for c in range(30) for p in range(12) if (c + p) % 2 == 0 and (c * 7 + p * 5) % 11 < 8]
    lines = "".join(f"C{c:03},P{p:02},{n}\n" for c, p, n in rows)
    (tmp_path / "log.csv").write_text(f"customer,product,quantity\n{lines}", encoding="utf-8")
    prices = "".join(f"P{p:02},Thing {p},{5 + p}\n" for p in range(12))
    (tmp_path / "products.csv").write_text(f"product,name,price\n{prices}", encoding="utf-8")
    (tmp_path / "weather.csv").write_text("day,rain\nMonday,1\nTuesday,2\n", encoding="utf-8")
    return tmp_path / "log.csv"


def quiet(qtbot: QtBot, session: Session) -> None:
    qtbot.waitUntil(lambda: not session.state.job.running, timeout=LONG_MS)
    qtbot.waitUntil(lambda: not session.state.recommend.looking.waiting, timeout=LONG_MS)


def asked(qtbot: QtBot, session: Session, log: Path) -> None:
    session.open_path(log)
    quiet(qtbot, session)
    session.note_tab("recommendations")
    qtbot.waitUntil(lambda: session.state.recommend.found is not None, timeout=LONG_MS)


def opened_model(qtbot: QtBot, session: Session) -> None:
    session.open_path(model_file())
    qtbot.waitUntil(lambda: session.state.recommend.card is not None, timeout=LONG_MS)
    quiet(qtbot, session)


def test_a_log_is_understood_only_when_somebody_looks(qtbot: QtBot, session: Session, log: Path) -> None:
    session.open_path(log)
    quiet(qtbot, session)
    assert session.state.recommend.found is None
    session.note_tab("recommendations")
    qtbot.waitUntil(lambda: session.state.recommend.found is not None, timeout=LONG_MS)
    roles = session.state.recommend.spec.roles
    assert (roles.person, roles.item) == ("customer", "product")


def test_another_column_is_taken_and_remembered(qtbot: QtBot, make: Make, log: Path) -> None:
    session = make()
    asked(qtbot, session, log)
    session.set_role("value", "quantity")
    session.set_signal("counts")
    session.set_recommend_seconds(20.0)
    assert session.state.recommend.spec.seconds == 20.0
    qtbot.waitUntil(lambda: session.state.recommend.spec.roles.value == "quantity", timeout=LONG_MS)
    session.set_list_options(ListOptions(k=5, rules=(Rule("never", values=("P01",)),)))
    spec, project = session.state.recommend.spec, session.state.project_path
    session = make()
    session.open_path(project)
    quiet(qtbot, session)
    assert session.state.recommend.spec.roles.value == "quantity"
    assert session.state.recommend.spec.seconds == spec.seconds
    assert session.state.recommend.looking.options.k == 5
    session.note_tab("recommendations")
    qtbot.waitUntil(lambda: session.state.recommend.found is not None, timeout=LONG_MS)
    assert session.state.recommend.spec.roles.signal == "counts"


def test_tables_beside_the_log_are_matched_or_explained(qtbot: QtBot, session: Session, log: Path) -> None:
    asked(qtbot, session, log)
    session.set_side("items", log.with_name("products.csv"))
    qtbot.waitUntil(lambda: "items" in session.state.recommend.fits, timeout=LONG_MS)
    fit = session.state.recommend.fits["items"]
    assert (fit.matched, fit.known) == (12, 12)
    session.set_side("people", log.with_name("weather.csv"))
    qtbot.waitUntil(lambda: "people" in session.state.recommend.fits, timeout=LONG_MS)
    assert session.state.recommend.fits["people"].matched == 0
    assert session.state.messages["recommendations"].level == "error"
    session.drop_side("people")
    assert session.state.recommend.spec.people is None
    assert "people" not in session.state.recommend.fits


def test_no_log_is_told_and_columns_can_be_named(qtbot: QtBot, session: Session, log: Path) -> None:
    asked(qtbot, session, log.with_name("weather.csv"))
    assert session.state.messages["recommendations"].level in ("caution", "error")
    assert session.state.recommend.spec == RecommendSpec(Roles())
    session.set_role("person", "day")
    session.set_role("item", "rain")
    assert session.state.recommend.spec.roles.person == "day"


def test_a_model_file_is_asked_without_its_log(qtbot: QtBot, session: Session) -> None:
    tabs: list[str] = []
    session.tab_wanted.connect(tabs.append)
    opened_model(qtbot, session)
    recommend = session.state.recommend
    assert tabs == ["recommendations"]
    assert recommend.looking.middle == PERSON
    assert recommend.looking.list_answer.person == recommend.looking.person
    session.find_names("p0017")
    quiet(qtbot, session)
    assert [line.item for line in session.state.recommend.looking.found.lines] == ["p0017"]
    session.show_item("i003")
    quiet(qtbot, session)
    assert session.state.recommend.looking.middle == ITEM
    assert session.state.recommend.looking.item_answer.line.item == "i003"
    session.ask_map()
    quiet(qtbot, session)
    assert len(session.state.recommend.looking.map.x) > 1


def test_new_people_and_items_are_answered_at_once(qtbot: QtBot, session: Session) -> None:
    opened_model(qtbot, session)
    session.begin_person()
    session.like(ItemLine("i003", "i003"))
    session.like(ItemLine("i003", "i003"))
    session.set_profile({"age": "30"})
    quiet(qtbot, session)
    looking = session.state.recommend.looking
    assert looking.middle == NEW_PERSON
    assert len(looking.likes) == 1
    assert looking.list_answer.person == ""
    assert "i003" not in {pick.line.item for pick in looking.list_answer.picks}
    session.unlike("i003")
    assert not session.state.recommend.looking.likes
    session.begin_item()
    session.set_features({"genre": "crime"})
    quiet(qtbot, session)
    assert session.state.recommend.looking.item_answer.audience


def test_rules_are_kept_to_and_their_cost_is_measured(qtbot: QtBot, session: Session) -> None:
    opened_model(qtbot, session)
    session.set_list_options(ListOptions(rules=(Rule("only", "genre", values=("crime",)),)))
    quiet(qtbot, session)
    looking = session.state.recommend.looking
    assert {pick.line.facts["genre"] for pick in looking.list_answer.picks} == {"crime"}
    assert len(looking.cost.alone) == 1
    session.set_list_options(ListOptions())
    quiet(qtbot, session)
    assert session.state.recommend.looking.cost is None


def test_lists_for_everyone_and_the_model_are_written(qtbot: QtBot, session: Session, tmp_path: Path) -> None:
    from desktop_app.ui.recommendations_tab.export import ListsWanted

    opened_model(qtbot, session)
    session.write_lists(ListsWanted(False, True, None), tmp_path / "lists.csv")
    quiet(qtbot, session)
    assert session.state.recommend.top.people == 120
    assert (tmp_path / "lists.csv").exists()
    session.export_recommender(tmp_path / "bare.onnx", False)
    quiet(qtbot, session)
    assert session.state.messages["recommendations"].level == "good"


def test_runs_stay_in_the_project(qtbot: QtBot, make: Make, log: Path) -> None:
    session = make()
    asked(qtbot, session, log)
    session.set_recommend_seconds(20.0)
    session.recommend()
    assert session.state.job.kind == "recommend"
    quiet(qtbot, session)
    assert session.state.recommend.runs, session.state.messages
    headline = session.state.recommend.run.verdict.headline
    project = session.state.project_path
    session = make()
    session.open_path(project)
    quiet(qtbot, session)
    assert session.state.recommend.run.verdict.headline.code == headline.code
    session.note_tab("recommendations")
    qtbot.waitUntil(lambda: session.state.recommend.card is not None, timeout=LONG_MS)
    quiet(qtbot, session)
    assert session.state.recommend.looking.list_answer is not None


def test_only_the_newest_question_is_answered(qtbot: QtBot) -> None:
    runner = JobRunner()
    asker = Asker(runner.start_asking, ("find", "list"))
    heard: list[tuple[str, object]] = []
    failed: list[Failure] = []
    asker.answered.connect(lambda key, about, answer: heard.append((key, about.text)))
    asker.failed.connect(lambda key, about, failure: failed.append(failure))

    for text in ("p", "p0", "p00", "p001"):
        asker.ask("find", "desktop_app.core.workflows.recommend_ask:find", AskFind(model_file(), "people", text))
    qtbot.waitUntil(lambda: bool(heard), timeout=LONG_MS)
    assert heard == [("find", "p001")]
    asker.ask("list", "desktop_app.core.workflows.recommend_ask:find", AskFind(Path("/no/such.onnx"), "people"))
    qtbot.waitUntil(lambda: bool(failed), timeout=LONG_MS)
    assert failed[0].error is not None
    asker.ask("find", "desktop_app.core.workflows.recommend_ask:find", AskFind(model_file(), "people", "p"))
    asker.forget()
    assert runner.shutdown()
    assert len(heard) == 1


def test_stopping_goes_back_to_the_question(qtbot: QtBot, session: Session, log: Path) -> None:
    asked(qtbot, session, log)
    session.recommend()
    qtbot.waitUntil(lambda: session.state.recommend.race.first is not None, timeout=LONG_MS)
    session.show_first_lists(True)
    qtbot.waitUntil(lambda: session.state.recommend.card is not None, timeout=LONG_MS)
    session.stop_job()
    quiet(qtbot, session)
    assert session.state.recommend.card is None
    assert not session.state.recommend.wants_lists
    assert session.state.messages["recommendations"].level == "info"
