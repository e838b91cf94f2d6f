"""Parts of an installed copy are counted, and a missing one is named."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from desktop_app.core.pretrained import MODELS, PretrainedAltered, PretrainedMissing
from desktop_app.core.progress import Silent
from desktop_app.core.registry import Registry
from desktop_app.core.workflows import inventory as parts
from desktop_app.core.workflows.inventory import PartMissing, inventory


def test_every_registered_part_is_counted() -> None:
    found = inventory(Silent())
    assert "linear" in found.learners
    assert found.translations["zh_CN"] > 1_000
    assert found.versions["onnxruntime"]


def test_a_family_without_parts_is_missing() -> None:
    with pytest.raises(PartMissing, match="learners"):
        parts._keys("learners", Registry("desktop_app.core.project"))


def test_languages_that_are_not_there_are_missing(tmp_path: Path) -> None:
    with pytest.raises(PartMissing):
        parts._translations(tmp_path)


def test_a_damaged_or_missing_model_is_refused(tmp_path: Path) -> None:
    name = "ner_zh/tag.dic"
    listed = json.loads((MODELS / "MANIFEST.json").read_text(encoding="utf-8"))
    listed["files"] = {name: listed["files"][name]}
    (tmp_path / "MANIFEST.json").write_text(json.dumps(listed), encoding="utf-8")
    with pytest.raises(PretrainedMissing):
        parts._models(tmp_path)
    (tmp_path / "ner_zh").mkdir()
    shutil.copy(MODELS / name, tmp_path / name)
    assert parts._models(tmp_path) == (name,)
    data = bytearray((tmp_path / name).read_bytes())
    data[0] ^= 1
    (tmp_path / name).write_bytes(data)
    with pytest.raises(PretrainedAltered):
        parts._models(tmp_path)
