"""What this copy of Acumen is made of, each part tried: for the smoke test of an installed copy."""

from __future__ import annotations

import importlib
import platform
import xml.etree.ElementTree as ET
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop_app import __version__
from desktop_app.core.errors import ResourceError
from desktop_app.core.pretrained import MODELS, manifest, model_file
from desktop_app.core.progress import Progress
from desktop_app.core.registry import Registry
from desktop_app.core.samples import FOLDER, SAMPLES
from desktop_app.core.text import QT_TRANSLATE_NOOP, say

_COUNTING = QT_TRANSLATE_NOOP("Stages", "Counting the parts")
_TRANSLATIONS = Path(__file__).resolve().parents[3] / "resources" / "i18n"
_LIBRARIES = (
    "numpy",
    "scipy",
    "pandas",
    "pyarrow",
    "sklearn",
    "lightgbm",
    "onnx",
    "onnxruntime",
    "google.protobuf",
    "duckdb",
    "pyreadstat",
    "python_calamine",
    "xlsxwriter",
    "charset_normalizer",
    "threadpoolctl",
)


class PartMissing(ResourceError):
    """A part that was installed with the app is not there."""

    what = QT_TRANSLATE_NOOP("Errors", "A part of Acumen is missing: “{part}”.")
    why = QT_TRANSLATE_NOOP("Errors", "It was installed with Acumen, and this copy does not have it.")
    fix = QT_TRANSLATE_NOOP("Errors", "Install Acumen again; data, projects and models stay where they are.")


@dataclass(frozen=True)
class Inventory:
    """Every part by its stored name.

    Attributes
    ----------
    learners, encoders, steps, recommenders : tuple of str
        Keys of what is registered.
    translations : mapping of str to int
        Sentences of each language that have a translation.
    models : tuple of str
        Shipped files whose content is what was shipped; the networks among them were opened.
    samples : tuple of str
        Keys of samples whose files are there.
    versions : mapping of str to str
        Of Acumen, Python and every library.
    """

    learners: tuple[str, ...]
    encoders: tuple[str, ...]
    steps: tuple[str, ...]
    recommenders: tuple[str, ...]
    translations: Mapping[str, int]
    models: tuple[str, ...]
    samples: tuple[str, ...]
    versions: Mapping[str, str]


def inventory(progress: Progress) -> Inventory:
    """Import every registered part, open every shipped model and return what there is.

    Raises
    ------
    PartMissing, PretrainedMissing, PretrainedAltered, PretrainedListDamaged
    """
    from desktop_app.core.data.steps.base import STEPS
    from desktop_app.core.features.base import ENCODERS
    from desktop_app.core.learners.base import LEARNERS
    from desktop_app.core.recommend.base import RECOMMENDERS

    progress.update(0.0, say(_COUNTING))
    return Inventory(
        learners=_keys("learners", LEARNERS),
        encoders=_keys("encoders", ENCODERS),
        steps=_keys("steps", STEPS),
        recommenders=_keys("recommenders", RECOMMENDERS),
        translations=_translations(_TRANSLATIONS),
        models=_models(MODELS),
        samples=_samples(),
        versions=_versions(),
    )


def _keys(name: str, registry: Registry) -> tuple[str, ...]:
    keys = tuple(sorted(part.key for part in registry))
    if not keys:
        raise PartMissing(part=name)
    return keys


def _translations(folder: Path) -> dict[str, int]:
    found = {path.stem: _translated(path) for path in sorted(folder.glob("*.ts"))}
    if not found:
        raise PartMissing(part=folder.name)
    return found


def _translated(path: Path) -> int:
    entries = ET.parse(path).getroot().iter("translation")
    return sum(bool("".join(entry.itertext()).strip()) for entry in entries)


def _models(folder: Path) -> tuple[str, ...]:
    names = tuple(sorted(manifest(folder)))
    for path in (model_file(name, folder) for name in names):
        if path.suffix == ".onnx":
            _open(path)
    return names


def _open(path: Path) -> None:
    import onnxruntime

    # From bytes: a path would let the file point at others beside it.
    onnxruntime.InferenceSession(path.read_bytes(), providers=["CPUExecutionProvider"])


def _samples() -> tuple[str, ...]:
    for sample in SAMPLES:
        for path in (sample.path, sample.beside_path):
            if path is not None and not path.is_file():
                raise PartMissing(part=path.relative_to(FOLDER).as_posix())
    return tuple(sample.key for sample in SAMPLES)


def _versions() -> dict[str, str]:
    found = {"acumen": __version__, "python": platform.python_version(), "system": platform.platform()}
    for name in _LIBRARIES:
        try:
            library: Any = importlib.import_module(name)
        except ImportError as error:
            raise PartMissing(part=name) from error
        found[name] = str(getattr(library, "__version__", "present"))
    return found
