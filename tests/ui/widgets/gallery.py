"""Every widget on one page, in either language and theme, for people to look at."""

import datetime as dt
import gettext

from PySide6.QtWidgets import QWidget

from facilitator.texts import Texts
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import GROUP_COLOURS, HEIGHT, SPACE, TYPE
from facilitator.ui.widgets.banner import Banner, Message
from facilitator.ui.widgets.boxes import column, row
from facilitator.ui.widgets.button import Button, Face
from facilitator.ui.widgets.choice import Choice
from facilitator.ui.widgets.date_field import DateField, TimeField
from facilitator.ui.widgets.empty_state import EmptyState, Tile
from facilitator.ui.widgets.field import Field
from facilitator.ui.widgets.icon import IconLabel
from facilitator.ui.widgets.icon_button import IconButton
from facilitator.ui.widgets.keycap import KeyCap
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.number_field import NumberField, NumberSpec
from facilitator.ui.widgets.option import Option
from facilitator.ui.widgets.pill import Pill
from facilitator.ui.widgets.progress import ProgressLine
from facilitator.ui.widgets.segmented import Segmented
from facilitator.ui.widgets.surfaces import Bar, Card, Rule
from facilitator.ui.widgets.table_rows import Column
from facilitator.ui.widgets.text_field import SearchField, TextField
from tests.ui.widgets.gallery_rows import Dot, RowsView, templates, workshops

CARD = (SPACE.xl, SPACE.lg, SPACE.xl, SPACE.lg)
DAY = dt.date(2026, 3, 12)


def plain_look(locale: str, *, dark: bool) -> Look:
    """A look whose own sentences stay English: the catalogue is tested elsewhere."""
    return Look.build(Texts(locale, gettext.NullTranslations()), dark=dark)


class Gallery(QWidget):
    """All widgets. The parts that tests and pictures need are attributes."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.zh = look.lang == "zh-CN"
        body = row(
            column(self._buttons(), self._words(), None, gap=SPACE.md),
            column(self._form(), self._states(), None, gap=SPACE.md),
            gap=SPACE.md,
            margins=(SPACE.md, SPACE.md, SPACE.md, SPACE.md),
        )
        body.setStretch(0, 1)
        body.setStretch(1, 1)
        box = column(self._bar(), gap=0)
        box.addLayout(body)
        box.addLayout(row(self._table(), margins=(SPACE.md, 0, SPACE.md, SPACE.md)), 1)
        self.setLayout(box)
        self.resize(1280, 1180)

    def say(self, zh: str, en: str) -> str:
        return zh if self.zh else en

    def _bar(self) -> Bar:
        look, c = self.look, self.look.colours
        bar = Bar()
        bar.setLayout(
            row(
                IconLabel(
                    look, "layers", self.say("控场", "Facilitator"), TextStyle(16, bold=True)
                ),
                Label(
                    look,
                    self.say("北屿国际　第 2 期　第一天上午", "Beiyu · Run 2 · Day 1, morning"),
                    TextStyle(colour=c.text2),
                    elide=True,
                ),
                None,
                IconLabel(
                    look, "users", self.say("实到 34/36", "34/36 here"), TextStyle(bold=True)
                ),
                Label(look, "10:25", TextStyle(TYPE.title, bold=True, tabular=True)),
                IconButton(look, "search", self.say("查找", "Find"), "Ctrl+F"),
                IconButton(look, "moon", self.say("深色", "Dark")),
                IconButton(look, "settings", self.say("设置", "Settings")),
                margins=(20, 0, 10, 0),
            )
        )
        return bar

    def _buttons(self) -> Card:
        look, say = self.look, self.say
        self.primary = Button(
            look, Face(say("下一步", "Next"), trailing="arrow-right", key="PgDn"), "primary"
        )
        self.big = Button(look, Face(say("上一步", "Back"), icon="arrow-left", key="PgUp"), "big")
        self.plain = Button(
            look, Face(say("让出大屏", "Hand over"), icon="monitor-up", key="Ctrl+H")
        )
        off = Button(look, Face(say("不可用", "Not now"), icon="lock", key="F9"))
        off.setEnabled(False)
        off_primary = Button(look, Face(say("开始上课", "Start")), "primary", height=48)
        off_primary.setEnabled(False)
        black = Button(look, Face(say("黑屏", "Black"), icon="monitor-off", key="F4"), "ghost")
        black.show_on(True)
        card = Card()
        card.setLayout(
            column(
                row(self.big, None, self.primary),
                row(
                    Button(look, say("−1 分", "−1 min")),
                    Button(look, Face(say("暂停", "Pause"), icon="pause")),
                    Button(look, say("+1 分", "+1 min")),
                    Rule(upright=24),
                    self.plain,
                    None,
                ),
                row(
                    Button(look, Face(say("冻结", "Freeze"), icon="snowflake", key="F6"), "ghost"),
                    black,
                    Button(look, Face(say("积分榜", "Standing"), icon="trophy", key="F7"), "ghost"),
                    None,
                    off,
                    gap=0,
                ),
                row(
                    Button(look, Face(say("快速开课", "Quick workshop"), icon="zap"), height=44),
                    Button(
                        look,
                        Face(say("开始", "Start"), trailing="arrow-right"),
                        "primary",
                        height=44,
                    ),
                    off_primary,
                    None,
                ),
                Button(look, say("比较各期结果", "Compare the runs"), "soft"),
                row(Button(look, say("从备份恢复", "Restore from a backup"), "link"), None),
                gap=SPACE.md,
                margins=CARD,
            )
        )
        return card

    def _words(self) -> Card:
        look, say, c = self.look, self.say, self.look.colours
        self.elided = Label(
            look,
            say(
                "这一行比它的位置长，所以以省略号结束，全文在提示里",
                "This line is longer than its place and ends in dots",
            ),
            elide=True,
        )
        self.elided.setFixedWidth(240)
        paragraph = Label(
            look,
            say(
                "“不替任何一个部门说话，只看证据。”巡场：请没开口的人先说；提醒理由只写两句，10:29 请各组同时亮牌。",
                "“Speak for no department, look at the evidence.” Walk round: ask those who have not spoken yet; don’t comment.",
            ),
            TextStyle(colour=c.text2),
            wrap=True,
        )
        self.line = ProgressLine(look)
        self.line.show_share(0.62)
        over = ProgressLine(look)
        over.show_share(1.0, "over")
        marks = row(*(Dot(colour) for colour in GROUP_COLOURS), None, gap=6)
        card = Card()
        card.setLayout(
            column(
                Label(look, say("讲师提示", "Notes"), TextStyle(TYPE.lead, bold=True)),
                paragraph,
                Rule(),
                row(
                    self.elided, None, KeyCap(look, "Ctrl+Z"), KeyCap(look, "F3"), KeyCap(look, "1")
                ),
                Label(look, "<b>x</b> & <a href='x'>y</a>"),
                row(
                    Label(look, "3:12", TextStyle(TYPE.timer, bold=True, tabular=True)),
                    self.line,
                    Label(
                        look,
                        say("共 4:00，10:29 结束", "of 4:00, ends 10:29"),
                        TextStyle(colour=c.text2),
                    ),
                ),
                over,
                marks,
                gap=SPACE.md,
                margins=CARD,
            )
        )
        return card

    def _form(self) -> Card:
        look, say = self.look, self.say
        self.name = TextField(look, say("名称", "Name"))
        self.name.show_text(say("见微企业培训有限公司", "Jianwei Training Ltd"))
        self.client = TextField(
            look,
            say("给谁上？", "For whom?"),
            placeholder=say("委托方名称", "Client"),
            icon="building-2",
        )
        self.people = NumberField(
            look, say("多少人？", "How many?"), NumberSpec(low=2, high=200), steppers=True
        )
        self.people.show_value(36)
        wrong = NumberField(look, say("组数", "Groups"), NumberSpec(low=2, high=10))
        wrong.show_value(12)
        wrong.show_problem("2-10")
        wrong_field = Field(look, say("组数", "Groups"), wrong)
        wrong_field.show_problem(say("请填 2 到 10 之间的数。", "A number from 2 to 10, please."))
        self.day = DateField(look, say("哪天？", "Which day?"), DAY)
        self.start = TimeField(look, say("开始", "Start"), dt.time(9, 5))
        self.template = Choice(look, templates(say), "sample", say("模板", "Template"))
        self.search = SearchField(look, say("搜索委托方、课程、讲师", "Client, course, trainer"))
        self.language = Segmented(
            look,
            [
                Option("zh-CN", say("中文", "Chinese")),
                Option("en", say("英文", "English")),
                Option("both", say("双语", "Both")),
            ],
            "zh-CN",
            say("课程文字", "Course text"),
        )
        self.theme = Segmented(
            look,
            [
                Option("system", say("跟随系统", "System"), "monitor"),
                Option("light", say("浅色", "Light"), "sun"),
                Option("dark", say("深色", "Dark"), "moon"),
            ],
            "light",
            say("外观", "Theme"),
        )
        card = Card()
        card.setLayout(
            column(
                row(
                    Field(look, say("名称", "Name"), self.name),
                    Field(look, say("给谁上？", "For whom?"), self.client),
                    gap=12,
                ),
                row(
                    Field(look, say("哪天？", "Which day?"), self.day),
                    Field(look, say("开始", "Start"), self.start),
                    Field(look, say("多少人？", "How many?"), self.people),
                    gap=12,
                ),
                row(Field(look, say("模板", "Template"), self.template), wrong_field, gap=12),
                row(self.language, None, self.theme),
                self.search,
                gap=SPACE.lg,
                margins=CARD,
            )
        )
        return card

    def _states(self) -> Card:
        look, say = self.look, self.say
        pills = row(
            Pill(look, say("剩余", "Left"), "accent", "timer"),
            Pill(look, say("落后 2 分钟", "Behind 2 min"), "warn", "trending-down"),
            Pill(look, say("实时", "Live"), "ok", "check"),
            Pill(look, say("超时", "Over"), "over", "octagon-alert"),
            Pill(look, "3 / 6", "accent"),
            Pill(look, say("草稿", "Draft"), small=True),
            None,
        )
        messages = [
            Message(
                "info",
                say("大屏已断开，已收回到控制台。", "The projector is gone; the console goes on."),
            ),
            Message("ok", say("资料库已于 8:12 备份。", "The library was backed up at 8:12.")),
            Message(
                "warn",
                say("2 份练习单还没有打印。", "Two hand-outs are not printed yet."),
                say("去打印", "Print"),
            ),
            Message(
                "error",
                say("磁盘已满，这一分没有记下。", "The disk is full; this score was not kept."),
                say("重试", "Try again"),
            ),
        ]
        banners = [Banner(look) for _ in messages]
        card = Card()
        empty = EmptyState(
            look,
            "calendar-days",
            say("还没有工作坊", "No workshops yet"),
            say(
                "从模板新建一场，或先试上示例工作坊。",
                "Make one from a template, or try the sample first.",
            ),
            Face(say("新建工作坊", "New workshop"), icon="plus"),
        )
        card.setLayout(
            column(
                pills,
                *banners,
                Rule(),
                row(empty, Tile(look, "plus", 48, quiet=True)),
                gap=SPACE.sm,
                margins=CARD,
            )
        )
        for banner, message in zip(banners, messages, strict=True):
            banner.show_message(message)
        return card

    def _table(self) -> Card:
        look, say = self.look, self.say
        self.table = RowsView(
            look,
            [
                Column(say("日期", "Date"), 130),
                Column(say("课程", "Course")),
                Column(say("委托方", "Client"), 180),
                Column(say("人数", "People"), 60, right=True),
                Column(say("状态", "State"), 110),
            ],
            workshops(say),
        )
        card = Card()
        card.setLayout(column(self.table, margins=(0, SPACE.sm, 0, SPACE.sm)))
        card.setMinimumHeight(6 * HEIGHT.row)
        return card
