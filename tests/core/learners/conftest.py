"""Every learner takes part, also those that the person has to add."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.core.added import add


@pytest.fixture(autouse=True)
def added_folder(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a tiny added model for categories and one for numbers."""
    folder = tmp_path_factory.getbasetemp() / "added models"
    if not folder.exists():
        add(folder, "tiny category", "category")
        add(folder, "tiny number", "number")
    monkeypatch.setenv("ACUMEN_ADDED_MODELS", str(folder))
    return folder
