"""The locked versions: exact, complete, and inside what pyproject.toml allows."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
EXTRAS = ("neural", "lightfm", "gpu", "test")


def locked(name: str) -> dict[str, str]:
    lines = (ROOT / "packaging" / "locks" / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    pins = [Requirement(line) for line in lines if line and not line.startswith("#")]
    for pin in pins:
        assert [spec.operator for spec in pin.specifier] == ["=="], f"{pin} is not exact"
        assert not pin.url, f"{pin} names an address"
    return {canonicalize_name(pin.name): next(iter(pin.specifier)).version for pin in pins}


@pytest.mark.parametrize("extra", ["", *EXTRAS])
def test_every_dependency_is_locked_to_a_version_that_is_allowed(extra):
    wanted = PROJECT["optional-dependencies"][extra] if extra else PROJECT["dependencies"]
    pins = locked("base") | (locked(extra) if extra else {})
    for text in wanted:
        requirement = Requirement(text)
        assert requirement.specifier.contains(pins[canonicalize_name(requirement.name)]), text


@pytest.mark.parametrize("extra", EXTRAS)
def test_an_extra_repeats_nothing_of_the_base(extra):
    assert not set(locked(extra)) & set(locked("base"))


def test_the_versions_that_were_measured_together_are_kept():
    everything = {name: version for lock in ("base", *EXTRAS) for name, version in locked(lock).items()}
    for name, version in locked("chosen").items():
        assert everything[name] == version


def test_no_cuda_library_is_forced_on_anyone():
    assert not [name for name in locked("neural") if name.startswith(("nvidia", "cuda", "triton"))]
