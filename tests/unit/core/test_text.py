"""Names put together from parts."""

import pytest

from facilitator.core.text import part_name


@pytest.mark.parametrize(
    ("group", "letter", "said"),
    [
        ("第1组", "a", "第1组A"),
        ("青松组", "b", "青松组B"),
        ("Group 1", "a", "Group 1 A"),
        ("红1", "a", "红1 A"),
        ("Falcon", "", "Falcon"),
        ("第1组", "", "第1组"),
    ],
)
def test_a_pair_is_named_after_its_group(group: str, letter: str, said: str):
    assert part_name(group, letter) == said
