"""Whatever bytes come, reading their outline ends in an outline or in `BadWire`, never in anything else."""

from __future__ import annotations

import numpy as np
import onnx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from onnx import TensorProto, helper, numpy_helper

from desktop_app.core.scoring.wire import BadWire, Outline, outline
from tests.trained import trained


def good() -> bytes:
    return trained().model.read_bytes()


def read(data: bytes) -> Outline | None:
    try:
        return outline(data)
    except BadWire:
        return None


def small(**changes: object) -> onnx.ModelProto:
    x = helper.make_tensor_value_info("x", TensorProto.FLOAT, [None, 1])
    y = helper.make_tensor_value_info("y", TensorProto.FLOAT, [None, 1])
    graph = helper.make_graph([helper.make_node("Relu", ["x"], ["y"])], "g", [x], [y])
    return helper.make_model(graph, **changes)


@given(st.binary(max_size=400))
def test_random_bytes(data: bytes) -> None:
    assert read(data) is None or isinstance(read(data), Outline)


@settings(max_examples=60)
@given(st.data())
def test_a_real_model_cut_off_or_changed(data: st.DataObject) -> None:
    whole = small(producer_name="p").SerializeToString() if data.draw(st.booleans()) else good()[-30_000:]
    place = data.draw(st.integers(0, len(whole) - 1))
    cut = whole[:place]
    flipped = whole[:place] + bytes([data.draw(st.integers(0, 255))]) + whole[place + 1 :]
    grown = whole[:place] + data.draw(st.binary(min_size=1, max_size=8)) + whole[place:]
    for changed in (cut, flipped, grown):
        assert read(changed) is None or isinstance(read(changed), Outline)


def test_the_outline_of_a_real_model_agrees_with_onnx() -> None:
    proto, found = onnx.load(trained().model), outline(good())
    assert found.ir_version == proto.ir_version
    assert found.opsets == {one.domain: one.version for one in proto.opset_import}
    assert found.operators == {(node.domain, node.op_type) for node in proto.graph.node}
    assert found.inputs == [one.name for one in proto.graph.input]
    assert found.outputs == [one.name for one in proto.graph.output]
    assert found.metadata == {one.key: one.value for one in proto.metadata_props}
    assert (found.external, found.functions, found.subgraphs) == (False, False, False)


@pytest.mark.parametrize("size", [5, 2**31 - 1, 2**63 - 1])
def test_lengths_that_the_file_does_not_have(size: int) -> None:
    with pytest.raises(BadWire):
        outline(b"\x3a" + varint(size) + b"ab")


def varint(value: int) -> bytes:
    parts = []
    while value > 0x7F:
        parts.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*parts, value])


def test_a_key_that_other_readers_would_cut_off_is_refused() -> None:
    with pytest.raises(BadWire):
        outline(varint((1 << 32) | 0x3A) + b"\x00")
    with pytest.raises(BadWire):
        outline(b"\x02\x00")


@pytest.mark.parametrize("dims", [[1 << 40], [1 << 20, 1 << 20], [-1], [2**62, 2**62]])
def test_elements_that_the_tensor_does_not_have(dims: list[int]) -> None:
    proto = small()
    tensor = proto.graph.initializer.add(name="t", data_type=TensorProto.FLOAT, raw_data=b"1234")
    tensor.dims.extend(dims)
    with pytest.raises(BadWire):
        outline(proto.SerializeToString())


def test_honest_tensors_are_accepted() -> None:
    proto = small()
    for array in (np.zeros((3, 4), np.float32), np.zeros((0, 9), np.int64), np.array(1.0), np.zeros(64, bool)):
        proto.graph.initializer.append(numpy_helper.from_array(array, "t"))
    proto.graph.initializer.append(helper.make_tensor("s", TensorProto.STRING, [3], [b"", b"", b""]))
    assert not outline(proto.SerializeToString()).external


def outside(tensor: TensorProto) -> TensorProto:
    tensor.data_location = TensorProto.EXTERNAL
    tensor.external_data.add(key="location", value="../secret")
    return tensor


def sparse(tensor: TensorProto) -> onnx.SparseTensorProto:
    return onnx.SparseTensorProto(values=tensor, indices=helper.make_tensor("i", TensorProto.INT64, [0], []), dims=[4])


def test_external_data_is_found_wherever_a_tensor_may_stand() -> None:
    def tensor() -> TensorProto:
        return outside(TensorProto(name="t", data_type=TensorProto.FLOAT))

    def attribute(**fields: object) -> onnx.ModelProto:
        proto = small()
        proto.graph.node[0].attribute.append(onnx.AttributeProto(name="a", **fields))
        return proto

    dense, thin = small(), small()
    dense.graph.initializer.append(tensor())
    thin.graph.sparse_initializer.append(sparse(tensor()))
    places = [
        dense,
        thin,
        attribute(t=tensor()),
        attribute(tensors=[tensor()]),
        attribute(sparse_tensor=sparse(tensor())),
        attribute(sparse_tensors=[sparse(tensor())]),
    ]
    assert [outline(proto.SerializeToString()).external for proto in places] == [True] * 6


def test_graphs_inside_and_functions_are_found() -> None:
    inner = helper.make_graph([], "inner", [], [])
    one, many, training, functions = small(), small(), small(), small()
    one.graph.node[0].attribute.append(onnx.AttributeProto(name="a", g=inner))
    many.graph.node[0].attribute.append(onnx.AttributeProto(name="a", graphs=[inner]))
    training.training_info.add().algorithm.CopyFrom(inner)
    functions.functions.append(helper.make_function("d", "F", [], [], [], []))
    assert [outline(p.SerializeToString()).subgraphs for p in (one, many, training)] == [True] * 3
    assert outline(functions.SerializeToString()).functions
