from __future__ import annotations

import json
from pathlib import Path

import pytest

from desktop_app.ui.settings import MOST_RECENT, Settings, SettingsStore


@pytest.fixture
def store(tmp_path: Path) -> SettingsStore:
    return SettingsStore(tmp_path / "settings")


def test_nothing_stored_is_the_default(store: SettingsStore) -> None:
    assert store.settings() == Settings()
    assert store.recent() == ()
    assert store.geometry() == b""


def test_what_was_chosen_comes_back(store: SettingsStore) -> None:
    store.save_settings(Settings("zh_CN", "dark"))
    store.save_geometry(b"\x01\x02")
    assert store.settings() == Settings("zh_CN", "dark")
    assert store.geometry() == b"\x01\x02"


def test_bad_values_are_repaired_and_unknown_keys_ignored(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "settings.json").write_text('{"theme": "pink", "language": "en", "later": 1}', encoding="utf-8")
    assert SettingsStore(tmp_path).settings() == Settings("en", "system")
    assert "pink" in caplog.text


@pytest.mark.parametrize("text", ["{", "[]", '"x"', "\x00"])
def test_damaged_files_count_as_empty(tmp_path: Path, text: str) -> None:
    for name in ("settings", "recent", "window"):
        (tmp_path / f"{name}.json").write_text(text, encoding="utf-8")
    store = SettingsStore(tmp_path)
    assert (store.settings(), store.recent(), store.geometry()) == (Settings(), (), b"")


def test_recent_lines_that_make_no_sense_are_left_out(tmp_path: Path) -> None:
    good = {"path": "/a.csv", "opened": "2025-01-02", "note": ""}
    lines = [{"path": 1, "opened": "2025-01-02", "note": ""}, {**good, "opened": "soon"}, "x", good]
    (tmp_path / "recent.json").write_text(json.dumps({"files": lines}), encoding="utf-8")
    assert [line.path for line in SettingsStore(tmp_path).recent()] == [Path("/a.csv")]


def test_recent_files_are_newest_first_without_doubles(store: SettingsStore) -> None:
    store.add_recent(Path("/a.csv"), "ready")
    store.add_recent(Path("/b.csv"))
    again = store.add_recent(Path("/a.csv"))
    assert [(line.path, line.note) for line in again] == [(Path("/a.csv"), "ready"), (Path("/b.csv"), "")]
    assert store.recent() == again


def test_project_takes_the_place_of_its_data_file(store: SettingsStore) -> None:
    store.add_recent(Path("/a.csv"))
    lines = store.add_recent(Path("/a.acumen"), "care", instead_of=Path("/a.csv"))
    assert [line.path for line in lines] == [Path("/a.acumen")]


def test_only_the_last_ones_are_kept(store: SettingsStore) -> None:
    for number in range(MOST_RECENT + 5):
        store.add_recent(Path(f"/{number}.csv"))
    assert len(store.recent()) == MOST_RECENT


def test_folder_that_cannot_be_written_costs_only_the_memory(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    store = SettingsStore(tmp_path / "file" / "below")
    store.save_settings(Settings("en", "dark"))
    assert store.settings() == Settings()
    assert "cannot be written" in caplog.text
