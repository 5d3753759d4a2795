"""Places of one exercise at a running workshop: a clicker alone gets through them."""

from dataclasses import replace

import pytest

from facilitator.core.journal import Place
from facilitator.core.pack import Cue, DebriefView, PlacesView
from facilitator.core.position import Position
from facilitator.core.stage import QuestionSlide, ScoresSlide, StandingSlide
from facilitator.core.text import same
from facilitator.live.opened import Opened
from facilitator.live.scores import LiveScores
from facilitator.live.stage import LiveStage
from tests.unit.core import course
from tests.unit.live.conftest import plant


@pytest.fixture
def opened(library, clock, monkeypatch) -> Opened:
    """The quiz tells its places between its first two questions."""
    places = PlacesView(title=same("places"), podium=True)
    show = DebriefView(reveals=(places,))
    *others, last = course.QUIZ.steps
    step = replace(last, cues=(Cue(name=same("questions"), show=show),))
    quiz = replace(
        course.QUIZ,
        steps=(*others, step),
        debrief=(same("one?"), same("two?"), same("three?")),
    )
    monkeypatch.setitem(course.CONTENTS, "quiz", quiz)
    return Opened(library, plant(library, clock), clock)


def test_next_uncovers_one_place_and_then_goes_on(opened, listen):
    stage, scores = LiveStage(opened, "zh-CN"), LiveScores(opened, "zh-CN")
    stage.start("console")
    for group, answer in (("g1", ["d"]), ("g2", ["a"]), ("g3", ["d"])):
        scores.award(Place("quiz", 1, f"quiz-{group}", "q1"), answer, "console")
    stages = listen(stage.stage_changed)
    steps = opened.script.of("quiz").steps
    stage.jump(Position("day", "quiz", len(steps) - 1), "console")
    assert isinstance(stages.last.slide, QuestionSlide)
    stage.next("console")
    shown: list[tuple[int, bool]] = []
    while isinstance(stages.last.slide, StandingSlide):
        shown.append((stages.last.slide.shown, stages.last.slide.podium))
        stage.next("console")
    assert shown == [(0, False), (1, False), (2, False), (3, True)]
    assert isinstance(stages.last.slide, ScoresSlide)
    stage.back("console")
    assert isinstance(stages.last.slide, StandingSlide)
    assert stages.last.slide.shown == 0
