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


@pytest.mark.parametrize("sign", ["\t", "，", ",", " "])
def test_under_a_heading_a_column_is_what_the_heading_calls_it(sign: str) -> None:
    rows = (("姓名", "部门", "职务"), ("张伟", "研发部", "经理"), ("王芳", "财务部", "2"))
    text = "\n".join(sign.join(row) for row in rows)
    assert people(text) == [("张伟", "研发部", ""), ("王芳", "财务部", "g3")]
    assert read_names(text, GROUPS).unused == ("职务",)


def test_columns_may_stand_in_any_order() -> None:
    text = "工号\t部门\t姓名\t邮箱\t组别\n023\t研发部\t张伟\ta@b.cn\t2\n10024\t\t李 明\t\t白桦组"
    assert people(text) == [("张伟", "研发部", "g2"), ("李明", "", "g2")]
    assert read_names(text, GROUPS).unused == ("工号", "邮箱")
    text = "No.,Full Name,Job Title,Email,Department\n1,Ann Lee,Head,ann@x.com,Sales\n2,Bo Ng,,,HR"
    assert people(text) == [("Ann Lee", "Sales", ""), ("Bo Ng", "HR", "")]
    assert read_names(text, GROUPS).unused == ("Job Title", "Email")
    text = "序号,姓名（必填）,单位,部门\n1,张伟,华星公司,研发\n2. 王芳,华星公司,财务"
    assert people(text) == [("张伟", "研发", ""), ("王芳", "财务", "")]
    assert people("姓名,单位\n张伟,研发") == [("张伟", "研发", "")]


def test_a_heading_may_be_shorter_than_its_list() -> None:
    assert people("姓名\n1. 张伟，研发，2\n王芳") == [("张伟", "研发", "g2"), ("王芳", "", "")]
    assert people("姓名 部门 职务\nAnn Lee 财务部\n李 明 研发部") == [
        ("Ann Lee", "财务部", "g3"),
        ("李明", "研发部", ""),
    ]
    assert problems("姓名，部门，职务\n张伟，研发，经理，2，多") == [(2, "columns")]


def test_numbers_with_a_column_of_their_own_hide_no_department() -> None:
    text = "序号 姓名 部门\n1 张伟 研发\n2 王芳 研发 2\n3 张伟 财务部"
    assert people(text) == [("张伟", "研发", ""), ("王芳", "研发", "g2"), ("张伟", "财务部", "g3")]


def test_somebody_is_no_heading() -> None:
    assert people("张伟，学员\n王芳，学员") == [("张伟", "学员", ""), ("王芳", "学员", "")]
    assert problems("张伟，研发，经理") == [(1, "group")]
    assert read_names("姓名\n张伟", GROUPS).unused == ()
