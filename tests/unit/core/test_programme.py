"""Runs find their numbers in their titles, or get them by their dates."""

from dataclasses import replace

import pytest

from facilitator.core.programme import (
    held_of,
    programme_title,
    run_number,
    run_numbers,
    runs_first,
    runs_of,
)
from facilitator.core.workshop import WorkshopSummary


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


def held(number: int, title: str, client: str = "远川装备") -> WorkshopSummary:
    return WorkshopSummary(
        id=f"w{number}", title=title, client=client, day=f"2026-0{number}-05", start="09:00",
        minutes=360, groups=6, people=36, status="finished", sample=False,
    )  # fmt: skip


def test_samples_are_left_out_unless_there_is_nothing_else_or_one_was_chosen() -> None:
    one, two = held(3, "内部客户"), held(4, "内部客户")
    sample = replace(held(5, "示例"), sample=True)
    assert held_of([one, sample, two], one) == [one, two]
    assert held_of([one, sample], None) == [one]
    assert held_of([one, sample], sample) == [one, sample]
    assert held_of([sample], None) == [sample]


def test_the_runs_of_a_course_are_those_of_its_name_for_its_client() -> None:
    third, second, first = (
        held(5, "内部客户 第 3 期"),
        held(4, "内部客户（第二期）"),
        held(3, "内部客户"),
    )
    other, elsewhere = held(6, "跨部门协作"), held(7, "内部客户 第 1 期", "北屿国际")
    every = (elsewhere, other, third, second, first)
    runs = runs_of(second, every)
    assert runs == (first, second, third)
    assert runs_first(every, runs) == (first, second, third, elsewhere, other)
