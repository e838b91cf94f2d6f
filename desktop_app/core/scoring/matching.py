"""Finds the model's columns in a new file: by name, then by a name that differs only in writing."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop_app.core.errors import DataError
from desktop_app.core.notices import Notice
from desktop_app.core.scoring.model_file import ModelFile
from desktop_app.core.text import QT_TRANSLATE_NOOP

_NAME_EACH = 3
_SEPARATORS = re.compile(r"[\s_\-./]+")


class NoColumnMatches(DataError):
    """The file has none of the model's columns."""

    what = QT_TRANSLATE_NOOP("Errors", "This file does not fit the model.")
    why = QT_TRANSLATE_NOOP("Errors", "It has none of the columns that the model needs: {columns}.")
    fix = QT_TRANSLATE_NOOP("Errors", "Choose a file with these columns, or train a model on a file like this one.")


@dataclass(frozen=True)
class Matches:
    """Which column of the file serves each column of the model.

    Attributes
    ----------
    source_of : mapping of model column to file column; a missing one is absent
    notices : tuple of Notice
    """

    source_of: Mapping[str, str]
    notices: tuple[Notice, ...]


def match_columns(model: ModelFile, names: Sequence[str]) -> Matches:
    """Match the model's columns with a file's.

    Raises
    ------
    NoColumnMatches
    """
    wanted = [reading.name for reading in model.source_readings]
    source_of = {name: name for name in wanted if name in names}
    loosely = {_loose(name): name for name in names if name not in source_of}
    renamed = {name: loosely[_loose(name)] for name in wanted if name not in source_of and _loose(name) in loosely}
    source_of |= renamed
    if not source_of:
        raise NoColumnMatches(columns=tuple(wanted))
    missing = [name for name in wanted if name not in source_of]
    known = {*source_of.values(), model.document["target"]}
    extra = [name for name in names if name not in known]
    notices = [Notice("column_renamed", name, {"found": found}) for name, found in renamed.items()]
    if len(missing) > _NAME_EACH:
        facts = {"columns": tuple(missing), "count": len(missing), "of": len(wanted)}
        notices.append(Notice("columns_missing", "", facts))
    else:
        notices += [Notice("column_missing", name) for name in missing]
    if extra:
        notices.append(Notice("columns_extra", "", {"columns": tuple(extra[:8]), "count": len(extra)}))
    return Matches(source_of, tuple(notices))


def _loose(name: str) -> str:
    return _SEPARATORS.sub("", name).casefold()
