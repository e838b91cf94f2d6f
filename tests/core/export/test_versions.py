"""A model file says what it was made with."""

from __future__ import annotations

import numpy as np
import sklearn

from desktop_app import __version__
from desktop_app.core.export.onnx_file import _versions


def test_everything_that_has_a_say_in_the_answers_is_named() -> None:
    found = _versions()
    assert set(found) == {"acumen", "python", "numpy", "scipy", "sklearn", "lightgbm", "onnx"}
    assert (found["acumen"], found["numpy"], found["sklearn"]) == (__version__, np.__version__, sklearn.__version__)
