"""What the files of a workshop are called."""

from dataclasses import replace

import pytest

from facilitator.core.documents import document_name, safe_name
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
