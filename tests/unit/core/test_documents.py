"""What the files of a workshop are called."""

from dataclasses import replace

import pytest

from facilitator.core.documents import document_name, file_key, numbered, safe_name, within
from facilitator.core.workshop import NAME_LIMIT
from tests.unit.core import course

WORKSHOP = replace(course.workshop(), client="北屿国际", title="内部客户意识")


@pytest.mark.parametrize(
    ("kind", "locale", "name"),
    [
        ("跟进表", "zh-CN", "【跟进表】北屿国际_内部客户意识_20260305"),
        ("Raw data", "en", "[Raw data] 北屿国际_内部客户意识_20260305"),
    ],
)
def test_kind_client_course_and_first_day(kind: str, locale: str, name: str) -> None:
    assert document_name(kind, WORKSHOP, locale) == name


def test_a_workshop_called_after_its_client_names_it_once() -> None:
    quick = replace(WORKSHOP, client="研讨", title="研讨")

    assert document_name("跟进表", quick, "zh-CN") == "【跟进表】研讨_20260305"


def test_no_part_of_a_name_leaves_its_folder() -> None:
    hostile = replace(WORKSHOP, client="../a\\b", title='x:*?"<>|\n.pdf')
    name = document_name("k", hostile, "en")

    assert not set(name) & set('/\\:*?"<>|\n')
    assert safe_name("a/b") == "a b"


@pytest.mark.parametrize("letter", ["客", "𠮷", "a"])
def test_the_longest_names_fit_on_every_disk_and_runs_stay_apart(letter: str) -> None:
    """ext4 and APFS allow 255 bytes; a kind, the number of a part and a suffix go along."""
    names = [
        document_name(
            "证书登记表",
            replace(
                WORKSHOP,
                client=letter * NAME_LIMIT,
                title=f"{letter * (NAME_LIMIT - 6)} 第 {run} 期",
            ),
            "zh-CN",
        )
        for run in (1, 2)
    ]
    assert all(len(f"{one}_12.png".encode()) <= 255 for one in names)
    assert names[0] != names[1]
    assert all(one.endswith("期_20260305") for one in names)


def test_only_what_is_too_long_is_shortened() -> None:
    assert within("内部客户意识", 18) == "内部客户意识"
    assert within("内部客户意识工作坊 第 12 期", 30) == "内部客户意…第 12 期"
    assert len(within("x" * 300, 160).encode()) <= 160


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("北屿国际", "服务 A/B"), ("北屿国际", "服务 A:B")),
        (("ACME", "Service"), ("acme", "service")),
        (("ACME", "Café"), ("ACME", "Cafe\u0301")),
        (("A", "B_C"), ("A_B", "C")),
        (
            ("客" * NAME_LIMIT, f"内部客户意识{'甲' * 20}第一期内部客户"),
            ("客" * NAME_LIMIT, f"内部客户意识{'乙' * 20}第一期内部客户"),
        ),
    ],
)
def test_names_that_one_file_would_have_have_one_key(
    one: tuple[str, str], other: tuple[str, str]
) -> None:
    assert file_key(*one) == file_key(*other)
    assert file_key(*one) != file_key(one[0], f"{one[1]}2")


def test_a_number_stands_before_the_suffix() -> None:
    assert numbered("a.pdf", 1) == "a.pdf"
    assert numbered("a.pdf", 2) == "a (2).pdf"
    assert numbered("【课程资料】a_20260305", 3) == "【课程资料】a_20260305 (3)"
