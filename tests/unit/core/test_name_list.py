"""Lists of people as they are typed and pasted, with everything that may be wrong with them."""

import pytest

from facilitator.core.name_list import LineProblem, NewPerson, read_names, tidy
from facilitator.core.people import MOST_PEOPLE, Participant
from facilitator.core.workshop import Group

GROUPS = tuple(
    Group(id=f"g{key}", grouping="all", key=key, name=name, colour=key - 1)
    for key, name in enumerate(("青松组", "白桦组", "财务部"), start=1)
)


def people(text: str) -> list[tuple[str, str, str]]:
    read = read_names(text, GROUPS)
    assert read.problems == ()
    return [(one.name, one.department, one.group) for one in read.people]


def problems(text: str, *known: Participant) -> list[tuple[int, str]]:
    read = read_names(text, GROUPS, known)
    assert read.people == ()
    return [(one.line, one.kind) for one in read.problems]


@pytest.mark.parametrize("sign", ["\t", ",", "，", ";", "；", "、", "/", " / "])
def test_fields_are_parted_by_any_usual_sign(sign: str) -> None:
    line = sign.join(("张伟", "研发部", "2"))
    assert people(line) == [("张伟", "研发部", "g2")]


@pytest.mark.parametrize("group", ["白桦组", "2", "２", "2组", "第2组", "第 2 组", "Group 2", "G2"])
def test_a_group_is_known_by_its_name_or_its_key(group: str) -> None:
    assert people(f"张伟，研发，{group}") == [("张伟", "研发", "g2")]
    assert people(f"张伟，{group}") == [("张伟", "", "g2")]


def test_what_excel_and_word_bring_along_is_passed_over() -> None:
    assert people("\ufeff序号\t姓名\t部门\r\n1\t张伟\t研发\r\n\r\n2\t李 明\t财务部\t \r\n") == [
        ("张伟", "研发", ""),
        ("李明", "财务部", "g3"),
    ]
    assert people("1. 张伟\n2、王芳\n(3) 李明\n") == [(n, "", "") for n in ("张伟", "王芳", "李明")]


def test_rare_characters_are_kept_as_they_are() -> None:
    assert people("𠮷田㛃\t堃龘部\n㛃 堃") == [("𠮷田㛃", "堃龘部", ""), ("㛃堃", "", "")]


def test_spaces_part_only_what_cannot_be_a_name() -> None:
    assert people("张伟 研发部 2\nAnna Smith\nAnna B. Jones 财务部\n王芳 第1组") == [
        ("张伟", "研发部", "g2"),
        ("Anna Smith", "", ""),
        ("Anna B. Jones", "财务部", "g3"),
        ("王芳", "", "g1"),
    ]
    # What stands second in several lines is no half of a name.
    assert people("张伟 研发\n王芳 研发") == [("张伟", "研发", ""), ("王芳", "研发", "")]
    assert problems("欧阳 娜娜") == [(1, "spaces")]


def test_two_people_of_one_name_need_another_department() -> None:
    assert people("张伟，研发\n张伟，财务") == [("张伟", "研发", ""), ("张伟", "财务", "")]
    assert read_names("张伟\n王芳\n张伟", GROUPS).problems == (
        LineProblem(3, "twice", "张伟", other=1),
    )
    there = Participant(id="p", words="w", name="张伟")
    assert problems("王芳\n张伟", there) == [(2, "known")]


def test_everything_wrong_is_said_at_once_and_nobody_is_taken() -> None:
    text = "\n".join(
        (
            "张伟",
            "甲" * 21,
            f"李明，{'乙' * 21}",
            "王芳，研发，红枫组",
            "赵六、钱七、孙八、周九",
            "，研发",
        )
    )
    assert problems(text) == [
        (2, "name-long"),
        (3, "department-long"),
        (4, "group"),
        (5, "columns"),
        (6, "no-name"),
    ]


def test_a_list_has_an_end() -> None:
    text = "\n".join(f"学员{number:03}" for number in range(MOST_PEOPLE + 2))
    assert problems(text) == [(MOST_PEOPLE + 1, "many")]
    assert len(read_names(text.rsplit("\n", 2)[0], GROUPS).people) == MOST_PEOPLE


def test_a_limit_lets_exactly_so_much_through() -> None:
    assert people("甲" * 20) == [("甲" * 20, "", "")]
    assert people("x" * 40) == [("x" * 40, "", "")]


def test_what_cannot_be_seen_does_not_get_into_a_name() -> None:
    assert tidy("  李\u200b  明\x07 ") == "李明"
    assert tidy("Anna   Smith") == "Anna Smith"
    assert read_names("", GROUPS).people == ()
    assert read_names("<b>张</b>", GROUPS).people == (NewPerson("<b>张<", "b>"),)
