"""Runs find their numbers in their titles, or get them by their dates."""

import pytest

from facilitator.core.programme import programme_title, run_number, run_numbers


@pytest.mark.parametrize(
    ("title", "number"),
    [
        ("内部客户意识 第 2 期", 2),
        ("内部客户意识（第12期）", 12),
        ("第三期 内部客户意识", 3),
        ("内部客户意识 第十期", 10),
        ("内部客户意识 第二十一期", 21),
        ("Awareness, run 4", 4),
        ("Awareness (cohort 7)", 7),
        ("第 ２ 期", 2),
        ("内部客户意识", None),
        ("2026 年第二季度", None),
        ("Running a workshop", None),
    ],
)
def test_the_number_in_a_title(title: str, number: int | None) -> None:
    assert run_number(title) == number


def test_numbers_stand_where_every_title_says_another_one() -> None:
    assert run_numbers(["课 第 3 期", "课 第 4 期", "课 第 6 期"]) == [3, 4, 6]
    assert run_numbers(["课 第 3 期", "课", "课 第 4 期"]) == [1, 2, 3]
    assert run_numbers(["课 第 1 期", "课 第 1 期"]) == [1, 2]


@pytest.mark.parametrize(
    ("titles", "title"),
    [
        (["内部客户意识 第 1 期", "内部客户意识 第 2 期"], "内部客户意识"),
        (["Awareness, run 1", "Awareness, run 2"], "Awareness"),
        (["内部客户意识（第1期）", "内部客户意识"], "内部客户意识"),
        (["第 1 期", "第 2 期"], ""),
    ],
)
def test_the_programme_is_called_like_its_runs(titles: list[str], title: str) -> None:
    assert programme_title(titles) == title
