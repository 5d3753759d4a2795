"""Names are found by the first letters of their pinyin."""

import re

import pytest

from facilitator.content.catalogue import catalogue
from facilitator.content.pinyin import has_initial, initials
from tests.unit.content.copies import SHIPPED

HAN = re.compile(r"[\u4e00-\u9fff]")


@pytest.mark.parametrize(
    ("name", "spelt"),
    [
        ("供应链四站", "gylsz"),
        ("纸桥合龙", "zqhl"),
        ("行动承诺与 30/60/90 天跟进", "xdcny306090tgj"),
        ("行动承诺与 30/60/90 天跟进", "hdcny306090tgj"),  # 行 is read háng as well
        ("年度指标会（共同目标对齐）", "ndzbhgtmbdq"),
    ],
)
def test_a_name_is_spelt_with_every_reading(name: str, spelt: str) -> None:
    assert spelt in initials(name)


@pytest.mark.parametrize("name", ["Paper Bridge", "", "30/60/90"])
def test_what_is_not_chinese_has_no_spelling(name: str) -> None:
    assert initials(name) == ()


def test_many_readings_do_not_grow_without_end() -> None:
    assert 1 < len(initials("重" * 40)) < 100


def test_the_table_knows_every_character_of_the_shipped_packs() -> None:
    found = {
        one for file in SHIPPED.rglob("*.toml") for one in HAN.findall(file.read_text("utf-8"))
    }

    assert len(found) > 500
    assert {one for one in found if not has_initial(one)} == set()


def test_the_list_of_a_pack_says_for_how_many_it_is() -> None:
    listed = catalogue(SHIPPED)
    chain = next(one for one in listed.contents if one.id == "supply-chain-sim")
    half = next(one for one in listed.templates if one.id == "half-day")

    assert chain.groups is not None
    assert (chain.groups.size_least, chain.groups.size_most) == (4, 8)
    assert half.people is not None
    assert (half.people.least, half.people.most) == (10, 60)
