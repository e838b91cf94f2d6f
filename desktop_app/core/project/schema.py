"""The tables of a project file, and how files of older versions become ones of this version."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

APPLICATION_ID = 0x41434D4E  # "ACMN", in the header of every project file

Step = Callable[[sqlite3.Connection], None]

CREATE = (
    """
    CREATE TABLE project (
        only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
        saved TEXT NOT NULL,
        document TEXT NOT NULL
    )
    """,
    """
    CREATE TABLE runs (
        position INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        created TEXT NOT NULL,
        document TEXT NOT NULL
    )
    """,
    """
    CREATE TABLE arrays (
        run TEXT NOT NULL REFERENCES runs (id),
        name TEXT NOT NULL,
        npy BLOB NOT NULL,
        PRIMARY KEY (run, name)
    )
    """,
    """
    CREATE TABLE models (
        run TEXT PRIMARY KEY REFERENCES runs (id),
        sha256 TEXT NOT NULL,
        onnx BLOB NOT NULL
    )
    """,
)

STEPS: dict[int, Step] = {}
"""By version n: the change that makes a file of version n one of version n + 1."""


def migration(version: int) -> Callable[[Step], Step]:
    """Register the step from `version` to the next; it runs inside a transaction."""

    def register(step: Step) -> Step:
        assert version not in STEPS, f"two steps from version {version}"
        STEPS[version] = step
        return step

    return register


@dataclass(frozen=True)
class Schema:
    """The version that is written, the statements that make it, and the steps up to it."""

    version: int = 1
    create: tuple[str, ...] = CREATE
    steps: Mapping[int, Step] = field(default_factory=lambda: STEPS)

    def build(self, connection: sqlite3.Connection) -> None:
        """Make an empty project in an empty database."""
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        for statement in self.create:
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {self.version}")

    def upgrade(self, connection: sqlite3.Connection) -> None:
        """Bring an older file to this version."""
        for version in range(version_of(connection), self.version):
            self.steps[version](connection)
            connection.execute(f"PRAGMA user_version = {version + 1}")


SCHEMA = Schema()


def version_of(connection: sqlite3.Connection) -> int:
    """Return the version of an open project file."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])
