"""No screen goes dark on its own between the start of a workshop and the way back to Home."""

import pytest

from tests.ui.app.trainer import Trainer


class RecordingAwake:
    def __init__(self) -> None:
        self.said: list[str] = []

    def hold(self) -> None:
        self.said.append("hold")

    def release(self) -> None:
        self.said.append("release")


@pytest.fixture
def awake(monkeypatch: pytest.MonkeyPatch) -> RecordingAwake:
    recording = RecordingAwake()
    monkeypatch.setattr("facilitator.running.usual_awake", lambda: recording)
    return recording


def test_the_screens_are_held_while_a_workshop_runs(awake: RecordingAwake, home: Trainer) -> None:
    assert awake.said == []

    home.press("Enter")
    assert awake.said == ["hold"]
    home.press("PgDn")
    assert awake.said == ["hold"]

    home.leave()
    assert awake.said == ["hold", "release"]
