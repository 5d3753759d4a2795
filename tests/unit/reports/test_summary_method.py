"""The page on method tells what was changed after the day."""

from dataclasses import replace

from facilitator.core.after_end import LISTED
from facilitator.core.journal import Action
from facilitator.core.report_texts import Version
from facilitator.reports.fonts import Typesetter
from facilitator.reports.model import Table
from facilitator.reports.pen import Pen
from facilitator.reports.proposals import wording
from facilitator.reports.summary_method import method_section, texts_rule
from facilitator.texts import load_texts
from tests.unit.reports.days import whole_day
from tests.unit.reports.writings import gone, with_texts, written


def test_a_list_of_people_that_changed_after_the_end_is_told() -> None:
    pen = Pen(load_texts("zh-CN"), Typesetter().measure)
    day = whole_day("zh-CN").day()
    done = [
        Action(id=f"x{number}", workshop=day.workshop.id, at=number, by="console", kind=kind)
        for number, kind in enumerate((LISTED, "end", LISTED))
    ]
    rows: list[int] = []
    for actions in (done[:2], done):
        (table,) = [
            one
            for one in method_section(replace(day, actions=actions), {}, pen).blocks
            if isinstance(one, Table) and len(one.columns) == 2
        ]
        rows.append(len(table.rows))
    assert rows[1] == rows[0] + 1


def test_the_client_hears_what_was_rewritten_and_not_what_was_left_out() -> None:
    pen = Pen(load_texts("zh-CN"), Typesetter().measure)
    here, whole = Version("zh-CN"), whole_day("zh-CN").day()
    away = gone(here, "step.30")
    assert texts_rule(wording(with_texts(whole, away), pen), pen) == []
    mine = written(here, "claim", "协作有进步。")
    ((_title, alone),) = texts_rule(wording(with_texts(whole, mine), pen), pen)
    ((_title, told),) = texts_rule(wording(with_texts(whole, mine, away), pen), pen)
    assert told.count("。") == alone.count("。")
    assert "未写入" not in told
