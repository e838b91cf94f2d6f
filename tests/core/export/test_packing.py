"""Lists of numbers are written in one piece: the same model in fewer bytes."""

from __future__ import annotations

import numpy as np
import onnx
import onnxruntime
import pytest

from desktop_app.core.export.onnx_file import build
from desktop_app.core.export.packing import packed_bytes, varints
from desktop_app.core.scoring.wire import outline
from tests.core.export.blends import blend


@pytest.mark.parametrize("classes", [0, 2, 4])
def test_the_packed_file_is_the_same_model(classes: int) -> None:
    fitted, facts, asked = blend(classes)
    model = build(fitted, facts)
    plain, packed = model.SerializeToString(), packed_bytes(model)
    assert len(packed) < 0.85 * len(plain)
    assert onnx.load_model_from_string(packed) == model
    assert outline(packed) == outline(plain)
    first, second = (
        onnxruntime.InferenceSession(data, providers=["CPUExecutionProvider"]).run(None, asked.table.feeds())
        for data in (plain, packed)
    )
    np.testing.assert_array_equal(first[0], second[0])


def test_numbers_of_every_length_come_back() -> None:
    numbers = np.array([0, 1, 127, 128, 16_383, 16_384, 2**31, 2**62, -1, -(2**40)], dtype=np.int64)
    packed = onnx.AttributeProto.FromString(b"\x42" + bytes([len(varints(numbers))]) + varints(numbers))
    assert list(packed.ints) == numbers.tolist()
    assert varints(np.zeros(0, dtype=np.int64)) == b""
