"""The forms of the same morning: letters, numbers, times, ticks and class points."""

from dataclasses import replace

from facilitator.core.console import LastAction
from facilitator.core.entry import Form, Row
from facilitator.core.entry_fields import Choice, Field, FieldForm
from facilitator.core.journal import Value
from facilitator.core.text import ZH
from tests.clock import START_MS

MINUTE = 60_000
NOW = START_MS + 85 * MINUTE
"""10:25."""

GROUPS = (
    ("青松组", "Pine"),
    ("赤焰组", "Flame"),
    ("琥珀组", "Amber"),
    ("蓝鲸组", "Whale"),
    ("紫藤组", "Wisteria"),
    ("海棠组", "Begonia"),
    ("银杏组", "Ginkgo"),
    ("墨竹组", "Bamboo"),
    ("晨曦组", "Dawn"),
    ("星河组", "Galaxy"),
)
TOTALS = (131, 118, 126, 138, 109, 121, 112, 117, 104, 115)
OPTIONS = (
    ("A", "每周例会，六部门轮流报进度", "A weekly meeting, six departments report in turn", 4.0),
    ("B", "定共同目标、承诺和流程负责人", "Agree a goal, promises and an owner", 10.0),
    ("C", "授权项目经理统一协调", "Let a project manager coordinate", 2.0),
    ("D", "六部门合并，统一考核", "Merge the six departments", 3.0),
)
FEATURES = (
    ("起始块的方向和位置", "First tile, way and place"),
    ("第 2 块的种类和方向", "Tile 2, kind and way"),
    ("第 3 块的种类和方向", "Tile 3, kind and way"),
    ("第 4 块的种类和方向", "Tile 4, kind and way"),
    ("第 5 块的种类和方向", "Tile 5, kind and way"),
    ("第 6 块的种类和方向", "Tile 6, kind and way"),
    ("接触点 1–2", "Touch point 1–2"),
    ("接触点 2–3", "Touch point 2–3"),
    ("接触点 3–4", "Touch point 3–4"),
    ("接触点 4–5", "Touch point 4–5"),
    ("接触点 5–6", "Touch point 5–6"),
    ("正好六块", "Exactly six tiles"),
)


class ScoreFacts:
    """Makes the forms of one language."""

    def __init__(self, locale: str = ZH, groups: int = 6) -> None:
        self.locale = locale
        self.groups = groups

    def say(self, zh: str, en: str) -> str:
        return zh if self.locale == ZH else en

    def rows(self, values: dict[int, dict[str, Value]], pairs: int = 1) -> tuple[Row, ...]:
        return tuple(
            Row(
                unit=f"u{number + 1}{'abc'[pair] if pairs > 1 else ''}",
                group=f"g{number + 1}",
                key=number + 1,
                name=self.say(*GROUPS[number]),
                letter="abc"[pair] if pairs > 1 else "",
                colour=number,
                total=TOTALS[number],
                values=dict(values.get(number, {})) if not pair else {},
            )
            for number in range(self.groups)
            for pair in range(pairs)
        )

    def choices(self, key: tuple[str, ...] = ()) -> tuple[Choice, ...]:
        return tuple(
            Choice(
                letter=letter,
                option=letter.lower(),
                text=self.say(zh, en),
                points=None if key else points,
                right=letter.lower() in key if key else None,
            )
            for letter, zh, en, points in OPTIONS
        )

    def form(self, fields: tuple[Field, ...], rows: tuple[Row, ...], **changed: object) -> Form:
        form = Form(
            block="case",
            play_no=1,
            step=3,
            title=self.say("第 3 幕　机制", "Act 3 · Mechanism"),
            subtitle=self.say("案例五幕", "The case in five acts"),
            fields=fields,
            rows=rows,
            weight=2.0,
        )
        return replace(form, **changed)

    def option_form(self, chosen: dict[int, str] | None = None) -> Form:
        """Letters for one act; groups 1, 2 and 4 have theirs."""
        letters = {0: "b", 1: "a", 3: "b"} if chosen is None else chosen
        field = Field(
            slot="act-3", label=self.say("第 3 幕", "Act 3"), form="option", choices=self.choices()
        )
        return self.form((field,), self.rows({n: {"act-3": one} for n, one in letters.items()}))

    def quiz_form(self, key: tuple[str, ...] = ("b",)) -> Form:
        """Letters against a key; two right answers make it a toggle."""
        field = Field(
            slot="q7",
            label=self.say("第 7 题", "Item 7"),
            form="options",
            choices=self.choices(key),
        )
        return self.form((field,), self.rows({}))

    def number_form(self, form: FieldForm = "number", pairs: int = 1, high: float = 12.0) -> Form:
        """One number or time for each group or pair."""
        field = Field(
            slot="round-1.value",
            label=self.say("第一轮·得分", "Round 1 · Points"),
            form=form,
            high=high,
        )
        return self.form((field,), self.rows({}, pairs))

    def round_form(self, pairs: int = 1) -> Form:
        """Time, estimate and points of one round: three fields."""
        say = self.say
        fields = (
            Field(
                slot="r1.time", label=say("第一轮·用时", "Round 1 · Time"), form="seconds", high=900
            ),
            Field(
                slot="r1.guess", label=say("第一轮·估计", "Round 1 · Guess"), form="number", high=12
            ),
            Field(
                slot="r1.total",
                label=say("第一轮·得分", "Round 1 · Points"),
                form="number",
                high=12,
                step=0.5,
            ),
        )
        values: dict[int, dict[str, Value]] = {
            0: {"r1.time": 390, "r1.guess": 9, "r1.total": 7.5},
            1: {"r1.time": 345},
        }
        return self.form(fields, self.rows(values, pairs), title=say("对照计分", "Check and score"))

    def tick_form(self) -> Form:
        """The checklist of one round."""
        field = Field(
            slot="r1.ticks",
            label=self.say("第一轮·逐项", "Round 1 · Items"),
            form="ticks",
            high=12,
            step=0.5,
            labels=tuple(self.say(*each) for each in FEATURES),
        )
        ticks: list[Value] = [1, 1, 0.5, 0, 1, 1, 1, 0, 1, 1, 0, 1]
        return self.form((field,), self.rows({0: {"r1.ticks": ticks}}))

    def award_form(self, given: dict[int, int] | None = None) -> Form:
        """Class points."""
        values: dict[int, dict[str, Value]] = {
            n: {"award.1": points} for n, points in (given or {0: 5, 2: 3}).items()
        }
        field = Field(slot="award", label="", form="number", low=-20, high=20)
        return self.form(
            (field,),
            self.rows(values),
            block="points",
            step=0,
            title=self.say("课堂积分", "Class points"),
            subtitle="",
            weight=1.0,
            kind="award",
        )

    def forms(self) -> tuple[tuple[str, int, str], ...]:
        say = self.say
        return (
            ("drawing", 5, say("你说我画　对照计分", "You say, I draw · Check")),
            ("case", 1, say("案例五幕　第 1 幕　诊断", "The case · Act 1 · Diagnosis")),
            ("case", 2, say("案例五幕　第 2 幕　认知", "The case · Act 2 · Awareness")),
            ("case", 3, say("案例五幕　第 3 幕　机制", "The case · Act 3 · Mechanism")),
            ("case", 4, say("案例五幕　第 4 幕　关系", "The case · Act 4 · Relations")),
        )

    def last(self, **changed: object) -> LastAction:
        last = LastAction(
            at=NOW,
            kind="score",
            facts=(("group", self.say("蓝鲸组", "Whale")), ("slot", "act-3"), ("value", "B")),
            can_undo=True,
        )
        return replace(last, **changed)
