"""A file is written only if it answers as the pipeline does, and whole or not at all."""

from __future__ import annotations

import errno
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from desktop_app.core.data.table import Kind
from desktop_app.core.errors import CannotWrite, DiskFull
from desktop_app.core.export.onnx_file import build
from desktop_app.core.export.parity import TOLERANCE, FileDiffers, compare, probe_rows
from desktop_app.core.export.writer import check, in_memory, save_bytes, write_model
from desktop_app.core.features.raw import RawColumn, RawTable
from desktop_app.core.scoring.model_file import ModelFile
from tests.core.export.blends import blend


@pytest.mark.parametrize("classes", [0, 2, 4, 30])
def test_every_learner_together_answers_the_same_in_the_file(classes: int) -> None:
    fitted, facts, asked = blend(classes)
    parity = check(fitted, build(fitted, facts), asked.table, facts)
    assert parity.rows >= 200
    assert parity.max_difference <= TOLERANCE
    assert parity.flips == 0


@pytest.mark.parametrize("classes", [0, 2])
def test_the_written_file_is_opened_again(tmp_path: Path, classes: int) -> None:
    fitted, facts, asked = blend(classes)
    parity = write_model(fitted, facts, asked.table, tmp_path / "deep" / "m.onnx")
    model = ModelFile.open(tmp_path / "deep" / "m.onnx")
    assert model.document["parity"]["rows"] == parity.rows
    found = model.run(asked.table.feeds())
    expected = fitted.predict(asked.table)
    np.testing.assert_allclose(found["probability" if classes else "value"], expected, rtol=1e-5, atol=1e-5)
    if not classes:
        low, high = fitted.scale.interval(expected)
        np.testing.assert_allclose(found["low"], low, rtol=1e-5)
        np.testing.assert_allclose(found["high"], high, rtol=1e-5)


@pytest.mark.parametrize("difference", [0.001, 0.5])
def test_a_file_that_would_answer_otherwise_is_not_written(tmp_path: Path, difference: float) -> None:
    fitted, facts, asked = blend(2)

    class Other(type(fitted)):
        def predict(self, table: RawTable) -> np.ndarray:
            found = super().predict(table)
            return np.stack([found[:, 0] - difference, found[:, 1] + difference], axis=1)

    other = Other(fitted.members, fitted.classes, fitted.temperature, fitted.scale)
    with pytest.raises(FileDiffers):
        write_model(other, facts, asked.table, tmp_path / "m.onnx")
    assert not list(tmp_path.iterdir())


def test_another_label_is_a_flip() -> None:
    fitted, facts, asked = blend(2)
    model = in_memory(build(fitted, facts), facts)

    def flipped(feeds: Any) -> dict[str, np.ndarray]:
        found = model.run(feeds)
        other = {"class 0": "class 1", "class 1": "class 0"}
        return {**found, "label": np.array([other[label] for label in found["label"]], dtype=object)}

    parity = compare(fitted, flipped, asked.table, facts.threshold, facts.classes)
    assert parity.flips == parity.rows


def test_odd_rows_are_among_those_compared() -> None:
    _, _, asked = blend(2)
    probe = probe_rows(asked.table)
    assert probe.rows >= 200
    last = slice(probe.rows - 6, None)
    for column in probe.columns:
        cells = next(iter(column.arrays.values()))[last]
        if column.kind in (Kind.NUMBER, Kind.DATE):
            assert np.isnan(cells[0])
            assert np.isinf(cells[1])
        else:
            assert cells[0] == ""
            assert cells[1] not in asked.table.columns[0].levels


@pytest.mark.parametrize("rows", [10, 150, 2_000])
def test_at_least_200_rows_are_compared_however_few_there_are(rows: int) -> None:
    table = RawTable((RawColumn.of_arrays("x", Kind.NUMBER, {"x": np.arange(rows, dtype=np.float32)}),), rows)
    assert 200 <= probe_rows(table).rows <= 600


def test_a_file_is_whole_or_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "m.onnx"
    save_bytes(b"old", path)

    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DiskFull):
        save_bytes(b"new", path)
    assert path.read_bytes() == b"old"
    assert [file.name for file in tmp_path.iterdir()] == ["m.onnx"]


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    for path in (tmp_path / "file" / "m.onnx", tmp_path):
        with pytest.raises(CannotWrite):
            save_bytes(b"x", path)


def test_even_one_column_is_enough() -> None:
    fitted, facts, asked = blend(2)
    one = asked.table.columns[0]
    member = fitted.members[0]
    matrix = replace(member.matrix, encoders=member.matrix.encoders[:1])
    model = replace(member.model, weights=member.model.weights[: matrix.width])
    small = replace(fitted, members=(replace(member, matrix=matrix, model=model, weight=1.0),))
    told = replace(facts, readings=facts.readings[:1], profiles=facts.profiles[:1])
    parity = check(small, build(small, told), RawTable((one,), asked.table.rows), told)
    assert parity.max_difference <= TOLERANCE
