"""One place chooses the device; a machine with other devices is pretended."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from desktop_app.core.device import CPU, available, choose


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
