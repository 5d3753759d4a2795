"""Faults for every storage test that asks for them."""

import sqlite3
from pathlib import Path
from typing import Any

import pytest

from tests.unit.storage.faults import Fuse, FusedConnection


@pytest.fixture
def fuse(monkeypatch: pytest.MonkeyPatch) -> Fuse:
    """Every connection opened during the test can fail or be killed by this."""
    fuse = Fuse()
    connect = sqlite3.connect

    class Connection(FusedConnection):
        pass

    Connection.fuse = fuse

    def connect_with_fuse(file: str, **options: Any) -> sqlite3.Connection:
        connection = connect(file, factory=Connection, **options)
        fuse.connections.append(connection)
        return connection

    monkeypatch.setattr(sqlite3, "connect", connect_with_fuse)
    return fuse


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the library of a test lives; the name is one that people have."""
    return tmp_path / "培训 100%#"
