"""The command about models that the person has added."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from typing import Any

from desktop_app.core.text import QT_TRANSLATE_NOOP, say

_FOLDER = QT_TRANSLATE_NOOP("CommandLine", "Models to add belong into {folder}, each with a card beside it.")
_NONE = QT_TRANSLATE_NOOP("CommandLine", "There is none.")
_NAME = QT_TRANSLATE_NOOP("CommandLine", "{name} ({file})")
_FOR = QT_TRANSLATE_NOOP("CommandLine", "For tables of at most {rows} rows and {features} features.")
_LICENCE = QT_TRANSLATE_NOOP("CommandLine", "Licence: {licence}")
_SOURCE = QT_TRANSLATE_NOOP("CommandLine", "Source: {origin}")
_CHECKSUM = QT_TRANSLATE_NOOP("CommandLine", "SHA-256: {checksum}")


def add_command(add: Callable[..., argparse.ArgumentParser], commands: Any) -> None:
    """Add ``models``."""
    parser = add(commands, "models", _models, "the models that were added, with their licences")
    parser.add_argument("--json", action="store_true")


def _models(options: argparse.Namespace, speaker: Any) -> int:
    from desktop_app.core.learners.in_context import added_models

    added = added_models()
    if options.json:
        left_out = [{"file": one.file, "sentence": speaker(one.notice().sentence())} for one in added.left_out]
        found = [
            {
                "file": model.file,
                "name": model.card.name,
                "licence": model.card.licence,
                "source": model.card.source,
                "task": model.card.task,
                "most_rows": model.card.most_rows,
                "most_features": model.card.most_features,
                "sha256": model.sha256,
            }
            for model in added.models
        ]
        described = {"folder": str(added.folder), "models": found, "left_out": left_out}
        print(json.dumps(described, ensure_ascii=False, indent=2))
        return 0
    print(speaker(say(_FOLDER, folder=str(added.folder))))
    for model in added.models:
        card = model.card
        print(speaker(say(_NAME, name=card.name, file=model.file)))
        for sentence in (
            say(_FOR, rows=card.most_rows, features=card.most_features),
            say(_LICENCE, licence=card.licence),
            say(_SOURCE, origin=card.source),
            say(_CHECKSUM, checksum=model.sha256),
        ):
            print(f"  {speaker(sentence)}")
    for one in added.left_out:
        print(f"- {speaker(one.notice().sentence())}")
    if not added.models and not added.left_out:
        print(speaker(say(_NONE)))
    return 0
