"""Open a model file of any kind: what it says about itself."""

from __future__ import annotations

from pathlib import Path

from desktop_app.core.progress import Progress
from desktop_app.core.scoring.metadata import RECOMMEND
from desktop_app.core.scoring.model_file import kind_of
from desktop_app.core.scoring.recommending.asks import RecommenderCard
from desktop_app.core.workflows import recommend_ask
from desktop_app.core.workflows.export import describe_model
from desktop_app.core.workflows.specs import ModelCard


def open_model(path: Path, progress: Progress) -> ModelCard | RecommenderCard:
    """Return the card of a model that predicts or that recommends.

    Raises
    ------
    ModelError
    """
    return recommend_ask.card(path, progress) if kind_of(path) == RECOMMEND else describe_model(path, progress)
