"""A person at the command line, in either language."""

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
