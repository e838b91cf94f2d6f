"""A small builder of ONNX graphs: names its own tensors and never writes the same node twice."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

OPSET, ML_OPSET, IR_VERSION = 18, 3, 10
_DOMAINS = {"": OPSET, "ai.onnx.ml": ML_OPSET, "com.microsoft": 1}
OWN = "\t"
"""In front of every name inside a graph: the names of columns never hold a tab, so the two cannot meet."""


_MOST_STEPS = 127
_WORTH_PACKING = 256  # numbers in a table
_NODE_KEY = 5  # parts of what a node is known by; a constant has two or three


@dataclass(frozen=True, eq=False)
class Steps:
    """A table of whole numbers from -127 to 127, and for each of its columns (its last axis) how large a step is."""

    numbers: np.ndarray
    sizes: np.ndarray

    @property
    def table(self) -> np.ndarray:
        """The table in float32, computed as the runtime does."""
        product: np.ndarray = self.numbers.astype(np.float32) * self.sizes
        return product

    @classmethod
    def nearest(cls, table: np.ndarray) -> Steps:
        """Return the steps nearest to `table`, of shape (…, columns)."""
        sizes = _step_sizes(table)
        return cls(np.rint(table / sizes).astype(np.int8), sizes)


def _step_sizes(table: np.ndarray) -> np.ndarray:
    largest = np.abs(table).max(axis=_all_but_last(table)) / np.float32(_MOST_STEPS)
    sizes: np.ndarray = np.where(largest > 0, largest, 1).astype(np.float32)
    return sizes


def _all_but_last(table: np.ndarray) -> tuple[int, ...]:
    return tuple(range(table.ndim - 1))


def in_steps(table: np.ndarray) -> Steps | None:
    """Return the steps that give exactly `table`; None if there are none, as for nearly every table not made so."""
    if table.ndim < 2 or not np.isfinite(table).all():
        return None
    sizes = _step_sizes(table)
    # Dividing the largest number by its 127 steps may miss the size by the last digit.
    for other in (np.nextafter(sizes, np.float32(0)), np.nextafter(sizes, np.float32(np.inf))):
        missed = (np.rint(table / sizes) * sizes != table).any(axis=_all_but_last(table))
        sizes = np.where(missed, other, sizes)
    found = Steps(np.rint(table / sizes).astype(np.int8), sizes)
    return found if np.array_equal(found.table, table) else None


def is_half(table: np.ndarray) -> bool:
    """Return whether float16 holds every number of `table` exactly."""
    with np.errstate(over="ignore"):
        return np.array_equal(table.astype(np.float16).astype(np.float32), table)


class GraphBuilder:
    """Collects nodes and constants.

    Equal nodes (same operator, inputs and attributes) and equal constants are written once, so encoders
    that are shared by several learners cost nothing.
    """

    def __init__(self) -> None:
        self._nodes: list[Any] = []
        self._unpacking: list[Any] = []  # outside of every branch: constants are shared between them
        self._initializers: list[Any] = []
        self._inputs: list[Any] = []
        self._outputs: list[Any] = []
        self._known: dict[Any, str] = {}
        self._count = 0

    def input(
        self, name: str, dtype: type, shape: Sequence[str | int] = ("rows", 1), default: np.ndarray | None = None
    ) -> str:
        """Declare a graph input; `dtype` is ``str``, ``np.float32``, ``np.int64`` or ``np.bool_``.

        Whoever runs the graph may leave out an input that has a `default`.
        """
        from onnx import helper, numpy_helper

        self._inputs.append(helper.make_tensor_value_info(name, _kind(dtype), list(shape)))
        if default is not None:
            self._initializers.append(numpy_helper.from_array(default, name))
        return name

    def output(self, name: str, source: str, dtype: type, shape: Sequence[str | int]) -> None:
        """Give the tensor `source` to the outside as `name`."""
        from onnx import helper

        self._nodes.append(helper.make_node("Identity", [source], [name]))
        self._outputs.append(helper.make_tensor_value_info(name, _kind(dtype), list(shape)))

    def constant(self, value: Any, dtype: Any = np.float32) -> str:
        """Return the name of a constant holding `value`; ``dtype=str`` for strings."""
        from onnx import TensorProto as Proto
        from onnx import helper

        if dtype is str:
            texts = [value] if isinstance(value, str) else list(value)
            key: Any = ("strings", tuple(texts))
            if key not in self._known:
                name = self._fresh()
                encoded = [text.encode() for text in texts]
                self._initializers.append(helper.make_tensor(name, Proto.STRING, [len(texts)], encoded))
                self._known[key] = name
            return self._known[key]
        array = np.ascontiguousarray(value, dtype=dtype)
        key = (array.dtype.str, array.shape, array.tobytes())
        if key not in self._known:
            self._known[key] = self._table(array) if array.size >= _WORTH_PACKING else self._stored(array)
        return self._known[key]

    def _stored(self, array: np.ndarray) -> str:
        from onnx import numpy_helper

        name = self._fresh()
        self._initializers.append(numpy_helper.from_array(array, name))
        return name

    def _table(self, array: np.ndarray) -> str:
        """Store a table in one or two bytes a number where these hold it exactly; the runtime unpacks it once."""
        from onnx import helper

        if array.dtype != np.float32:
            return self._stored(array)
        steps = in_steps(array)
        if steps is None and not is_half(array):
            return self._stored(array)
        packed = self._stored(array.astype(np.float16) if steps is None else steps.numbers)
        unpacked = self._fresh()
        # Not DequantizeLinear: the runtime joins it with a matrix product into one that rounds what it is given.
        self._unpacking.append(helper.make_node("Cast", [packed], [unpacked], to=1))
        if steps is None:
            return unpacked
        table = self._fresh()
        self._unpacking.append(helper.make_node("Mul", [unpacked, self._stored(steps.sizes)], [table]))
        return table

    def one(self, value: float, dtype: Any = np.float32) -> str:
        """Return a constant of shape [1, 1], for arithmetic with tensors of shape [rows, 1].

        ONNX Runtime needs 8 ns a row to combine such a column with a scalar, and 0.1 ns with this.
        """
        return self.constant([[value]], dtype)

    def named(self, name: str, value: np.ndarray) -> str:
        """Return a constant that can be found again in the file under `name`, which should begin with `OWN`.

        Raises
        ------
        ValueError
            If there is one of this name: the runtime would take either for both.
        """
        from onnx import numpy_helper

        if name in self.names():
            raise ValueError(f"two constants named {name}")
        self._initializers.append(numpy_helper.from_array(value, name))
        return name

    @property
    def size_bytes(self) -> int:
        """What nodes and constants take in a file so far, lists of numbers in one piece."""
        lists = (len(a.ints) + len(a.floats) for node in self._nodes for a in node.attribute)
        whole: int = sum(part.ByteSize() for part in (*self._nodes, *self._unpacking, *self._initializers))
        return whole - sum(lists)

    def names(self) -> frozenset[str]:
        """Return the names of all constants so far."""
        return frozenset(tensor.name for tensor in self._initializers)

    def add(self, operator: str, *inputs: str, domain: str = "", **attributes: Any) -> str:
        """Add a node with one output and return the output's name."""
        return self.add_many(operator, 1, *inputs, domain=domain, **attributes)[0]

    def add_many(self, operator: str, count: int, *inputs: str, domain: str = "", **attributes: Any) -> list[str]:
        """Add a node with `count` outputs and return their names."""
        from onnx import helper

        key = (operator, domain, inputs, count, repr(sorted(attributes.items())))
        if key not in self._known:
            names = [self._fresh() for _ in range(count)]
            self._nodes.append(helper.make_node(operator, list(inputs), names, domain=domain, **attributes))
            self._known[key] = ",".join(names)
        return self._known[key].split(",")

    def include(self, model: Any, inputs: Mapping[str, str], output: str) -> str:
        """Add all nodes and constants of another model and return the name of its `output`.

        Parameters
        ----------
        model : ModelProto
            Of the same operator set, without functions and branches.
        inputs : mapping
            Its inputs → tensors of this graph.
        output : str
        """
        from onnx import NodeProto, TensorProto

        self._count += 1
        prefix = f"{OWN}{self._count}{OWN}"
        names = {"": "", **inputs}  # an input that is left out has no name

        def named(name: str) -> str:
            return names.get(name, prefix + name)

        for tensor in model.graph.initializer:
            if tensor.name not in inputs:
                kept = TensorProto()
                kept.CopyFrom(tensor)
                kept.name = named(tensor.name)
                self._initializers.append(kept)
        for node in model.graph.node:
            added = NodeProto()
            added.CopyFrom(node)
            added.ClearField("input")
            added.ClearField("output")
            added.name = ""
            added.input.extend(named(name) for name in node.input)
            added.output.extend(named(name) for name in node.output)
            self._nodes.append(added)
        return named(output)

    def either(self, condition: str, then: Callable[[], str], otherwise: Callable[[], str]) -> str:
        """Add an ``If`` whose two sides are written by the calls, and return its output's name.

        Parameters
        ----------
        condition : str
            A bool tensor of one element.
        then, otherwise : callable
            Add nodes and return the name of the result; only the chosen side is computed.
        """
        from onnx import helper

        branches = [self._branch(name, write) for name, write in (("then", then), ("otherwise", otherwise))]
        name = self._fresh()
        sides = dict(zip(("then_branch", "else_branch"), branches, strict=True))
        self._nodes.append(helper.make_node("If", [condition], [name], **sides))
        return name

    def _branch(self, name: str, write: Callable[[], str]) -> Any:
        from onnx import TensorProto, helper

        nodes, known, self._nodes = self._nodes, dict(self._known), []
        result = write()
        inside, self._nodes = self._nodes, nodes
        constants = {key: value for key, value in self._known.items() if len(key) != _NODE_KEY}
        self._known = constants | known
        output = helper.make_value_info(result, helper.make_tensor_type_proto(TensorProto.FLOAT, None))
        return helper.make_graph(inside, name, [], [output])

    def model(self, metadata: dict[str, str]) -> Any:
        """Return the checked ``ModelProto`` of everything added so far."""
        import onnx
        from onnx import helper

        nodes = [*self._unpacking, *self._nodes]
        graph = helper.make_graph(nodes, "acumen", self._inputs, self._outputs, self._initializers)
        used = _domains(self._nodes) | {""}
        opsets = [helper.make_opsetid(domain, version) for domain, version in _DOMAINS.items() if domain in used]
        model = helper.make_model(graph, opset_imports=opsets, ir_version=IR_VERSION, producer_name="Acumen")
        helper.set_model_props(model, metadata)
        if "com.microsoft" not in used:
            onnx.checker.check_model(model)
        return model

    def _fresh(self) -> str:
        self._count += 1
        return f"{OWN}{self._count}"


def _domains(nodes: Any) -> set[str]:
    """Return the domains of nodes and of the branches inside them."""
    inside = (attribute.g.node for node in nodes for attribute in node.attribute if attribute.HasField("g"))
    return {node.domain for node in nodes}.union(*(_domains(branch) for branch in inside))


def _kind(dtype: type) -> int:
    from onnx import TensorProto as Proto

    kinds = {str: Proto.STRING, np.float32: Proto.FLOAT, np.int64: Proto.INT64, np.bool_: Proto.BOOL}
    return int(kinds[dtype])
