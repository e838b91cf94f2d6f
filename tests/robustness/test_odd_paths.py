"""Folders with Chinese, spaces and emoji work for data, models, answers, lists and projects."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from desktop_app.cli import main
from desktop_app.core.data.report import ReadOptions
from desktop_app.core.project.store import ProjectStore
from desktop_app.core.samples import SAMPLES
from desktop_app.core.workflows.history import open_project, project_of

SAMPLE_PATHS = {sample.key: sample.path for sample in SAMPLES}


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "用户" / "张 三" / "数据😀"
    folder.mkdir(parents=True)
    monkeypatch.setenv("ACUMEN_HOME", str(folder / "家"))
    shutil.copy(SAMPLE_PATHS["heart_disease"], folder / "心脏 😀.csv")
    shutil.copy(SAMPLE_PATHS["bookshop"], folder / "评分.csv")
    return folder


def test_data_models_and_answers(place: Path) -> None:
    table, model = str(place / "心脏 😀.csv"), str(place / "模型 一.onnx")
    outputs = [place / name for name in ("结果.json", "报告.html", "答案.xlsx", "干净.parquet")]
    result, report, answers, clean = map(str, outputs)
    train = ["train", table, "--predict", "AHD", "-o", model, "--seconds", "2", "--json", result, "--report", report]
    assert main(train) == 0
    assert main(["score", model, table, "-o", answers]) == 0
    assert main(["clean", table, "-o", clean]) == 0
    assert all(path.stat().st_size for path in outputs)


def test_recommendations(place: Path) -> None:
    model, lists = str(place / "推荐😀.onnx"), place / "名单.csv"
    assert main(["recommend", "train", str(place / "评分.csv"), "-o", model, "--seconds", "3"]) == 0
    assert main(["recommend", "top", model, "-o", str(lists), "-k", "3"]) == 0
    assert lists.stat().st_size


def test_projects(place: Path) -> None:
    path = place / "项目 😀.acumen"
    with ProjectStore.create(path) as store:
        store.save(project_of(place / "心脏 😀.csv", ReadOptions(encoding="utf-8")))
    opened = open_project(path, place / "家" / "cache")
    assert opened.source == place / "心脏 😀.csv"
    assert opened.options.encoding == "utf-8"
