"""The main job as a person does it: open a table, ask, learn, judge, score the next file, come back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QSlider, QTableView

from tests.journeys.conftest import Launch
from tests.journeys.files import rows_of, write_chinese_hearts, write_houses

pytestmark = pytest.mark.journey

STOPS_WITHIN_MS = 2_000


def test_main_journey(launch: Launch, samples: Path, tmp_path: Path) -> None:
    person = launch()
    credit, scored, model = samples / "german-credit.csv", tmp_path / "next month.csv", tmp_path / "model.onnx"
    header, *rows = rows_of(credit)

    # what Acumen understood
    person.open(credit)
    table = person.find("data_table", QTableView)
    person.until(lambda: table.model() is not None, "the rows")
    assert table.model().rowCount() == len(rows) == 1_000
    assert "1,000 rows and 21 columns" in person.read("data_side_panel")
    assert "Nothing doubtful." in person.read("data_side_panel")

    # the question
    person.ask("default")
    assert "Predict default" in person.read("question")
    assert "20 columns" in person.read("question")

    # stopping keeps everything
    person.click("budget_quick")
    person.click("train")
    person.find("stop")
    person.until(lambda: person.acumen.session.state.race.candidates, "the race to begin")
    person.click("stop")
    person.until(lambda: person.sees("train"), "training to stop", STOPS_WITHIN_MS)
    assert "stopped" in person.message()
    assert person.find("budget_quick", QAbstractButton).isChecked()
    assert "20 columns" in person.read("question")

    # learning, and the judgement
    person.click("train")
    person.find("export_model")
    person.rest()
    said = person.headline()
    assert said

    # another threshold
    person.click("index_errs")
    slider = person.find("threshold", QSlider)
    before = slider.value()
    for _ in range(3):
        person.point_at(slider, QPoint(slider.width() - 2, slider.height() // 2))
    assert slider.value() > before
    person.click("use_threshold")
    threshold = person.acumen.session.state.run.threshold
    assert threshold == pytest.approx(slider.value() / 100, abs=0.01)

    # the model file and the next file
    person.click("index_good")
    person.dialogs.paths.append(model)
    person.click("export_model")
    person.until(lambda: model.exists() and "model.onnx" in person.message(), "the model file")
    person.score(credit, scored)
    answers, *lines = rows_of(scored)
    assert answers == [*header, "prediction", "p(1)", "p(2)"]
    assert [line[: len(header)] for line in lines] == rows
    assert [line[-3] for line in lines] == ["2" if float(line[-1]) >= threshold else "1" for line in lines]
    assert sum(line[-3] == row[header.index("default")] for line, row in zip(lines, rows, strict=True)) > 700

    # everything is there again
    project = person.acumen.session.state.project_path
    person = launch()
    person.dialogs.paths.append(project)
    person.click("open_file")
    person.find("export_model")
    person.rest()
    assert person.headline() == said
    assert person.acumen.session.state.run.threshold == threshold
    person.click("go_training")
    assert "Predict default" in person.read("question")


def test_main_journey_in_chinese(launch: Launch, samples: Path, tmp_path: Path) -> None:
    person = launch("zh_CN")
    hearts = write_chinese_hearts(tmp_path / "心脏病.csv", samples / "heart-disease.csv")
    scored = tmp_path / "下个月.csv"
    header, *rows = rows_of(hearts, "gbk")

    person.open(hearts)
    table = person.find("data_table", QTableView)
    person.until(lambda: table.model() is not None, "the rows")
    assert table.model().rowCount() == len(rows)
    assert "GB 18030" in person.read("data_side_panel")
    person.ask("心脏病")
    assert "心脏病" in person.read("question")
    person.train()
    assert "行" in person.headline()
    person.score(hearts, scored)
    answers, *lines = rows_of(scored)
    assert answers == [*header, "prediction", "p(无)", "p(有)"]
    assert [line[: len(header)] for line in lines] == rows
    assert {line[-3] for line in lines} == {"有", "无"}


def test_number_is_predicted_with_its_range(launch: Launch, tmp_path: Path) -> None:
    person = launch()
    houses, scored = write_houses(tmp_path / "houses.csv"), tmp_path / "prices.csv"
    header, *rows = rows_of(houses)
    person.open(houses)
    person.find("data_table")
    person.ask("price")
    assert "Predict price" in person.read("question")
    person.train()
    assert "price" in person.headline()
    assert person.sees("threshold") is None
    person.score(houses, scored)
    answers, *lines = rows_of(scored)
    assert answers == [*header, "prediction", "low", "high"]
    assert [line[: len(header)] for line in lines] == rows
    assert all(float(low) <= float(value) <= float(high) for *_, value, low, high in lines)
