"""One place chooses the device; a machine with other devices is pretended."""

from __future__ import annotations

import sys
from types import SimpleNamespace

import pytest

from desktop_app.core.device import CPU, Device, Room, available, choose, empty, mixed, within_memory


def machine(cuda: int = 0, mps: bool = False) -> SimpleNamespace:
    return SimpleNamespace(
        cuda=SimpleNamespace(
            is_available=lambda: cuda > 0, device_count=lambda: cuda, get_device_name=lambda n: f"GPU {n}"
        ),
        backends=SimpleNamespace(mps=SimpleNamespace(is_available=lambda: mps)),
    )


@pytest.mark.parametrize(
    ("torch", "expected"),
    [
        (machine(), ["cpu"]),
        (machine(cuda=2), ["cuda", "cuda", "cpu"]),
        (machine(mps=True), ["mps", "cpu"]),
    ],
)
def test_fastest_first_and_the_cpu_last(torch: SimpleNamespace, expected: list[str]) -> None:
    assert [device.key for device in available(torch)] == expected


def test_nets_take_the_fastest_and_trees_stay_on_the_cpu() -> None:
    devices = available(machine(cuda=1))
    assert choose(uses_tensors=True, devices=devices).name == "GPU 0"
    assert choose(uses_tensors=False, devices=devices) == CPU


def test_products_are_computed_in_16_bits_only_where_that_is_quicker() -> None:
    new, old = (
        SimpleNamespace(
            bfloat16="bfloat16", float16="float16", cuda=SimpleNamespace(is_bf16_supported=lambda answer=answer: answer)
        )
        for answer in (True, False)
    )
    gpu, apple = Device("cuda", "GPU"), Device("mps", "Apple GPU")
    assert (mixed(gpu, new), mixed(gpu, old)) == ("bfloat16", "float16")
    assert (mixed(apple, old), mixed(CPU, new)) == ("float16", None)


class OutOfMemoryError(RuntimeError):
    """Named as PyTorch names it."""


GPU = Device("cuda", "GPU 0")


class Machine:
    """Does work for which a GPU has room of some rows at once; otherwise it fails as told."""

    def __init__(self, rows: int, failure: Exception) -> None:
        self.rows, self.failure = rows, failure
        self.tried: list[tuple[str, int]] = []
        self.emptied: list[Device] = []

    def __call__(self, room: Room) -> str:
        self.tried.append((room.device.key, room.batch))
        if room.device != CPU and room.batch > self.rows:
            raise self.failure
        return "done"

    def run(self, batch: int = 256) -> tuple[str, Room]:
        return within_memory(self, Room(GPU, batch), 32, self.emptied.append)


def test_where_there_is_room_nothing_changes() -> None:
    machine = Machine(256, OutOfMemoryError())
    assert machine.run() == ("done", Room(GPU, 256))
    assert not machine.emptied


@pytest.mark.parametrize(
    "failure", [OutOfMemoryError("allocation"), RuntimeError("MPS backend out of memory (MPS allocated: 5 GB)")]
)
def test_full_memory_halves_the_rows_at_once(failure: Exception) -> None:
    machine = Machine(64, failure)
    assert machine.run() == ("done", Room(GPU, 64))
    assert machine.tried == [("cuda", 256), ("cuda", 128), ("cuda", 64)]
    assert machine.emptied == [GPU, GPU]


def test_where_even_few_rows_have_no_room_the_cpu_takes_as_many_as_usual() -> None:
    machine = Machine(0, OutOfMemoryError())
    assert machine.run() == ("done", Room(CPU, 256))
    assert machine.tried == [("cuda", 256), ("cuda", 128), ("cuda", 64), ("cuda", 32), ("cpu", 256)]


@pytest.mark.parametrize("failure", [RuntimeError("no kernel image"), NotImplementedError("aten::silu")])
def test_a_device_that_cannot_do_it_is_left_at_once(failure: Exception) -> None:
    machine = Machine(0, failure)
    assert machine.run() == ("done", Room(CPU, 256))
    assert machine.tried == [("cuda", 256), ("cpu", 256)]


def test_what_fails_on_the_cpu_is_an_error() -> None:
    def work(room: Room) -> str:
        raise OutOfMemoryError("full")

    with pytest.raises(OutOfMemoryError):
        within_memory(work, Room(CPU, 256), 32, lambda device: None)


def test_a_mistake_of_ours_is_not_taken_for_a_full_memory() -> None:
    machine = Machine(0, ValueError("out of memory"))
    with pytest.raises(ValueError, match="out of memory"):
        machine.run()


@pytest.mark.parametrize("device", [GPU, Device("mps", "Apple GPU"), CPU])
def test_giving_memory_back(device: Device, monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[str] = []
    fake = SimpleNamespace(
        cuda=SimpleNamespace(empty_cache=lambda: given.append("cuda")),
        mps=SimpleNamespace(empty_cache=lambda: given.append("mps")),
    )
    monkeypatch.setitem(sys.modules, "torch", fake)
    empty(device)
    assert given == ([] if device == CPU else [device.key])
