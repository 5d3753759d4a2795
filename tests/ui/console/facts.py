"""A real course in the middle of a morning, as the facts the console is shown.

Chinese or English, as the windows are; six groups or ten.
"""

from dataclasses import replace

from facilitator.core.clock_face import ClockFace
from facilitator.core.console import (
    AgendaRow,
    Ahead,
    ConsoleView,
    NoteLine,
    Progress,
    StepRow,
    Supply,
)
from facilitator.core.pacing import Pace
from facilitator.core.position import Position, Shown
from facilitator.core.stage import (
    Chrome,
    ConsequenceRow,
    ConsequencesSlide,
    GroupMark,
    OptionRow,
    OptionsSlide,
    Stage,
    StageTimer,
)
from facilitator.core.text import ZH, line
from tests.clock import START_MS
from tests.ui.console.score_facts import GROUPS, MINUTE, NOW, OPTIONS, ScoreFacts


class Facts(ScoreFacts):
    """Makes the facts of one language."""

    def both(self, zh: str, en: str):
        return line({"zh-CN": zh, "en": en}, "zh-CN" if self.locale == ZH else "en")

    # the place

    def agenda(self) -> tuple[AgendaRow, ...]:
        say = self.say
        blocks: tuple[tuple[str, str, int, int, Progress], ...] = (
            ("check-in", say("签到与前测", "Check-in and pre-test"), 0, 20, "done"),
            ("opening", say("开场与组队", "Opening and teams"), 20, 10, "done"),
            ("drawing", say("你说我画", "You say, I draw"), 30, 30, "done"),
            ("case", say("案例五幕", "The case in five acts"), 60, 60, "now"),
            ("break", say("茶歇", "Tea break"), 120, 15, "later"),
            ("promise", say("服务承诺签约", "Signing service promises"), 135, 27, "later"),
            ("plan", say("行动计划", "Action plan"), 162, 13, "later"),
            ("closing", say("后测与颁奖合影", "Post-test, prizes, photo"), 175, 15, "later"),
        )
        return tuple(
            AgendaRow(
                block=block,
                day="day-1",
                title=title,
                kind="exercise",
                start=START_MS + start * MINUTE,
                minutes=float(minutes),
                progress=progress,
                steps=self.steps() if progress == "now" else (),
            )
            for block, title, start, minutes, progress in blocks
        )

    def steps(self) -> tuple[StepRow, ...]:
        say = self.say
        names = (
            say("背景", "Background"),
            say("第 1 幕　诊断", "Act 1 · Diagnosis"),
            say("第 2 幕　认知", "Act 2 · Awareness"),
            say("第 3 幕　机制", "Act 3 · Mechanism"),
            say("第 4 幕　关系", "Act 4 · Relations"),
            say("第 5 幕　固化与推广", "Act 5 · Keep and spread"),
            say("复盘", "Debrief"),
        )
        return tuple(
            StepRow(
                index=index,
                name=name,
                minutes=9.0,
                progress="done" if index < 3 else "now" if index == 3 else "later",
            )
            for index, name in enumerate(names)
        )

    def notes(self) -> tuple[NoteLine, ...]:
        say = self.say
        return (
            NoteLine(
                "say",
                say(
                    "“不替任何一个部门说话，只看证据。”",
                    "“We speak for no department, only for evidence.”",
                ),
            ),
            NoteLine(
                "watch",
                say(
                    "巡场：请没开口的人先说；提醒理由只写两句。",
                    "Walk round: ask the silent ones first; two sentences of reason are enough.",
                ),
            ),
            NoteLine(
                "do",
                say(
                    "剩 1 分钟预告，10:29 请各组同时亮牌。",
                    "Announce the last minute; at 10:29 all groups show their card at once.",
                ),
            ),
            NoteLine(
                "ask",
                say(
                    "“哪一条写了谁负责、多久有回音？”",
                    "“Which one says who answers, and how soon?”",
                ),
            ),
        )

    def ahead(self) -> Ahead:
        say = self.say
        return Ahead(
            cue=say("公布后果与得分", "Consequences and points"),
            step=say("第 4 幕　关系", "Act 4 · Relations"),
            hand_out=(Supply(say("第 4 幕幕单", "Sheet of act 4"), self.groups),),
            block=say("茶歇", "Tea break"),
            block_start=START_MS + 122 * MINUTE,
            prepare=(
                Supply(say("签约单", "Promise form"), self.groups),
                Supply(say("签字笔", "Pens"), 1),
            ),
        )

    def position(self) -> Position:
        return Position("day-1", "case", 3, 2)

    def view(self, **changed: object) -> ConsoleView:
        view = ConsoleView(
            title=self.say("内部客户意识工作坊", "Internal Customer Workshop"),
            client=self.say("北屿国际", "Beiyu International"),
            position=self.position(),
            shown=Shown(),
            step=self.say("第 3 幕　机制", "Act 3 · Mechanism"),
            agenda=self.agenda(),
            notes=self.notes(),
            ahead=self.ahead(),
            at_start=False,
            at_end=False,
        )
        return replace(view, **changed)

    # the clock

    def clock(self, **changed: object) -> ClockFace:
        clock = ClockFace(
            label=self.say("小组讨论", "Group discussion"),
            total_ms=4 * MINUTE,
            left_ms=192_000,
            up=False,
            running=True,
            ends_at=NOW + 192_000,
            away_ms=0,
            clock=NOW,
        )
        return replace(clock, **changed)

    def over(self) -> ClockFace:
        return self.clock(left_ms=-42_000, ends_at=NOW - 42_000)

    def pace(self, behind: float = 2.0) -> Pace:
        end = START_MS + 190 * MINUTE
        return Pace(
            behind=behind,
            used=85.0,
            total=190.0,
            planned_end=end,
            expected_end=end + round(behind * MINUTE),
        )

    # the room

    def chrome(self) -> Chrome:
        return Chrome(
            course=self.both("内部客户意识工作坊", "Internal Customer Workshop"),
            client=self.say("北屿国际", "Beiyu International"),
            overline=self.both("案例五幕·第 3 幕", "The case in five acts · Act 3"),
            dots_done=2,
            dots_total=5,
        )

    def timer(self) -> StageTimer:
        return StageTimer(
            label=self.both("小组讨论", "Discussion"),
            total_ms=4 * MINUTE,
            deadline=NOW + 192_000,
        )

    def stage(self, **changed: object) -> Stage:
        stage = Stage(
            serial=7,
            mode="live",
            language="zh-CN" if self.locale == ZH else "en",
            slide=OptionsSlide(
                question=self.both("怎样设立跨部门合作小组？", "How to set up the working group?"),
                options=tuple(
                    OptionRow(letter, self.both(zh, en)) for letter, zh, en, _ in OPTIONS
                ),
            ),
            chrome=self.chrome(),
            timer=self.timer(),
        )
        return replace(stage, **changed)

    def next_stage(self) -> Stage:
        marks = [GroupMark(self.say(*names), n) for n, names in enumerate(GROUPS)]
        rows = (
            (
                "A",
                "会议 90 分钟，其中 70 分钟与多数人无关。",
                "70 of 90 minutes concern few.",
                4.0,
                0,
            ),
            ("B", "六周后，交接等待由 7 天降到 4 天。", "Waiting fell from 7 days to 4.", 10.0, 3),
            (
                "C",
                "项目经理休假一周，请求再次积压。",
                "One week of leave, and it piles up.",
                2.0,
                5,
            ),
        )
        slide = ConsequencesSlide(
            title=self.both("后来怎样了？", "What happened next?"),
            rows=tuple(
                ConsequenceRow(letter, self.both(zh, en), points, (marks[group],), letter == "B")
                for letter, zh, en, points, group in rows
            ),
        )
        return self.stage(slide=slide, timer=None)
