"""A person at the command line, in either language."""

import shutil
from pathlib import Path

import pytest

from facilitator import settings
from facilitator.settings import Settings


@pytest.fixture(params=["zh-CN", "en"])
def language(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> str:
    """The language this person has chosen."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    settings.save(settings.settings_file(), Settings(language=request.param))
    return request.param


@pytest.fixture
def library(prepared: Path, tmp_path: Path) -> Path:
    """The folder of a copy of the library that the tests of this command were `prepared`."""
    return shutil.copytree(prepared, tmp_path / "library")
