"""The worked examples of the brief, computed with the content as it is shipped."""

from pathlib import Path

import pytest

from facilitator.content.packs import read_content
from facilitator.core.journal import Value
from facilitator.core.scoring import checklist, class_points, points, quiz, specs

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "packs" / "internal-customer"


def test_the_case_with_44_of_50_points() -> None:
    case = read_content(FOLDER, "case-multinational")
    assert isinstance(case.scoring, specs.PointsScoring)
    chosen: dict[str, Value] = {
        "act-1": "c",
        "act-2": "c",
        "act-3": "a",
        "act-4": "b",
        "act-5": "c",
    }

    result = points.result(case.scoring, case.parts, chosen)

    assert (result.raw, result.most) == (44, 50)
    assert result.points == pytest.approx(88.0)


def test_one_act_of_the_case_counts_out_of_ten() -> None:
    case = read_content(FOLDER, "case-multinational")
    assert isinstance(case.scoring, specs.PointsScoring)

    result = points.result(case.scoring, case.parts[:1], {"act-1": "d"})

    assert (result.raw, result.most, result.points) == (4, 10, pytest.approx(40))


def test_the_drawing_with_five_and_ten_points() -> None:
    drawing = read_content(FOLDER, "blind-drawing")
    assert isinstance(drawing.scoring, specs.ChecklistScoring)

    result = checklist.result(drawing.scoring, {"one-way.total": 5, "two-way.total": 10})

    assert result.points == pytest.approx(62.5)


@pytest.mark.parametrize(
    ("chosen", "wanted"),
    [("abcd", 1), ("abc", 0.75), ("abcde", 0.75), ("ae", 0), ("", 0), ("e", 0)],
)
def test_partial_credit_of_the_item_with_four_right_answers(chosen: str, wanted: float) -> None:
    item = read_content(FOLDER, "concept-quiz").part("q11")
    assert item is not None

    assert quiz.credit(item, chosen) == pytest.approx(wanted)


def test_the_quiz_of_the_sample_workshop() -> None:
    content = read_content(FOLDER, "concept-quiz")
    assert isinstance(content.scoring, specs.QuizScoring)
    played = [part for part in content.parts if part.id in content.lengths[1].plays]
    right: dict[str, Value] = {part.id: list(part.key) for part in played}

    assert quiz.result(content.scoring, played, right).points == pytest.approx(100)
    wrong: dict[str, Value] = {**right, "q7": ["b"], "q14": ["a"]}
    assert quiz.result(content.scoring, played, wrong).points == pytest.approx(100 * 4 / 6)


def test_class_points_stop_at_thirty() -> None:
    spec = read_content(FOLDER, "class-points").scoring
    assert isinstance(spec, specs.ClassPointsScoring)

    assert class_points.result(spec, {"award.1": 12, "award.2": 3}).points == pytest.approx(50)
    assert class_points.result(spec, {"award.1": 20, "award.2": 20}).points == pytest.approx(100)
    assert class_points.result(spec, {"award.1": -5}).points == pytest.approx(0)
