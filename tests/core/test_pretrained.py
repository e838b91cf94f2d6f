"""Shipped encoders: complete, licensed, unchanged, and refused when they are not."""

from __future__ import annotations

import json
import os
import shutil

import pytest

from desktop_app.core import pretrained
from desktop_app.core.pretrained import PretrainedAltered, PretrainedListDamaged, PretrainedMissing, model_file

SMALL = "ner_zh/tag.dic"


@pytest.fixture
def copy(tmp_path):
    """Return a models folder of one's own with the smallest shipped file."""
    (tmp_path / "ner_zh").mkdir()
    shutil.copy(pretrained.MODELS / "MANIFEST.json", tmp_path)
    shutil.copy(pretrained.MODELS / SMALL, tmp_path / SMALL)
    return tmp_path


@pytest.mark.parametrize("name", sorted(pretrained.manifest()))
def test_every_shipped_file_is_as_recorded(name):
    assert model_file(name) == pretrained.MODELS / name


def test_every_file_is_listed_and_every_folder_has_a_card():
    folders = [path for path in pretrained.MODELS.iterdir() if path.is_dir()]
    assert folders
    for folder in folders:
        card = (folder / "card.md").read_text(encoding="utf-8")
        for part in ("Origin", "Licence of the weights", "Attribution", "## Conversion", "## Figures"):
            assert part in card, f"{folder.name}: {part}"
        files = {f"{folder.name}/{path.name}" for path in folder.iterdir() if path.suffix != ".md"}
        assert files <= set(pretrained.manifest())


def test_one_changed_byte_is_noticed_although_size_and_name_fit(copy):
    path = model_file(SMALL, copy)
    content = bytearray(path.read_bytes())
    content[7] ^= 1
    path.write_bytes(content)
    os.utime(path, ns=(0, 0))
    with pytest.raises(PretrainedAltered) as caught:
        model_file(SMALL, copy)
    assert SMALL in str(caught.value)


def test_a_cut_file_is_refused(copy):
    (copy / SMALL).write_bytes((copy / SMALL).read_bytes()[:-1])
    with pytest.raises(PretrainedAltered):
        model_file(SMALL, copy)


@pytest.mark.parametrize("name", ["text/e5-small-enzh-int8.onnx", "no/such.onnx", "../LICENSE"])
def test_a_file_that_is_not_there_or_not_listed_is_refused(copy, name):
    with pytest.raises(PretrainedMissing):
        model_file(name, copy)


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"files": {"a": {}}}', '{"files": [1]}', '{"files": {"a": 3}}'])
def test_a_damaged_list_is_refused(copy, content):
    (copy / "MANIFEST.json").write_text(content, encoding="utf-8")
    with pytest.raises(PretrainedListDamaged):
        model_file(SMALL, copy)


def test_a_file_is_hashed_once(copy):
    pretrained._digest.cache_clear()
    model_file(SMALL, copy)
    model_file(SMALL, copy)
    assert pretrained._digest.cache_info().misses == 1
    listed = json.loads((copy / "MANIFEST.json").read_text(encoding="utf-8"))
    assert listed["format"] == 1


@pytest.mark.parametrize("name", sorted(name for name in pretrained.manifest() if name.endswith(".onnx")))
def test_every_encoder_runs_in_plain_onnx_runtime(name):
    import onnxruntime

    path = model_file(name)
    session = onnxruntime.InferenceSession(path.read_bytes(), providers=["CPUExecutionProvider"])
    assert session.get_outputs()[0].name in ("embedding", "emission")
