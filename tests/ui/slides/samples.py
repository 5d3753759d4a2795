"""A Stage of every kind with texts as long as a real course has them, in each room language."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from facilitator.core.figures import Figure
from facilitator.core.stage import (
    BigFigure,
    BreakSlide,
    Chrome,
    ConsequenceRow,
    ConsequencesSlide,
    CountRow,
    DiagramSlide,
    FiguresSlide,
    OptionRow,
    OptionsSlide,
    ProofSlide,
    QuestionSlide,
    RoundBars,
    RoundsSlide,
    ScoreRow,
    ScoresSlide,
    Slide,
    Stage,
    StageTimer,
    StandingRow,
    StandingSlide,
    TextSlide,
)
from facilitator.core.text import EN, ZH, AudienceLanguage, Line, line
from tests.ui.slides.sample_day import days_of
from tests.ui.slides.sample_diagrams import shipped_diagram
from tests.ui.slides.sample_parts import (
    FIGURE_P,
    FIGURE_Q,
    GROUPS,
    NO_LABEL,
    NOW,
    standing_slide,
)
from tests.ui.slides.sample_results import results_of


class Sampler:
    """Makes the samples of one room language."""

    def __init__(self, language: AudienceLanguage) -> None:
        self.language: AudienceLanguage = language

    def say(self, zh: str, en: str) -> Line:
        """A text as the room reads it."""
        return line({ZH: zh, EN: en}, self.language)

    def lines(self, *pairs: tuple[str, str]) -> tuple[Line, ...]:
        """Several texts."""
        return tuple(self.say(*pair) for pair in pairs)

    def chrome(self, **changed: Any) -> Chrome:
        """What stands around the slides of the case."""
        chrome = Chrome(
            course=self.say("内部客户意识工作坊", "Internal Customer Awareness"),
            client="北屿国际",
            overline=self.say("案例五幕·第 3 幕", "Five acts · Act 3"),
            dots_done=2,
            dots_total=5,
        )
        return replace(chrome, **changed)

    def plain_chrome(self, zh: str, en: str) -> Chrome:
        """The same without dots, under another heading."""
        return self.chrome(overline=self.say(zh, en), dots_total=0, dots_done=0)

    def phases(self, now: int) -> tuple[tuple[Line, ...], int]:
        """The working phases of an act."""
        return (
            self.lines(
                ("个人默选", "Silent choice"),
                ("小组讨论", "Group discussion"),
                ("同时亮牌", "Show cards"),
            ),
            now,
        )

    def timer(self, total: float, left: float, *, up: bool = False) -> StageTimer:
        """A running clock; seconds."""
        return StageTimer(
            label=NO_LABEL, total_ms=int(total * 1000), deadline=NOW + int(left * 1000), up=up
        )

    def stage(self, slide: Slide, chrome: Chrome, timer: StageTimer | None = None) -> Stage:
        """A live Stage."""
        return Stage(
            serial=1, mode="live", language=self.language, slide=slide, chrome=chrome, timer=timer
        )

    # The slides, each as large as the shipped course has it.

    def act(self) -> Stage:
        phases, phase = self.phases(1)
        slide = TextSlide(
            title=self.say("机制", "Mechanism"),
            lines=self.lines(
                (
                    "培训后气氛好了，但请求仍然排队。",
                    "After the training the mood is better, yet requests still queue.",
                )
            ),
            emphasis=self.say(
                "怎样设立跨部门合作小组？", "How should the cross-functional group be set up?"
            ),
            hero=True,
        )
        return self.stage(slide, self.chrome(phases=phases, phase=phase), self.timer(240, 192))

    def overtime(self) -> Stage:
        phases, phase = self.phases(2)
        slide = TextSlide(
            title=self.say("时间到", "Time is up"),
            lines=self.lines(
                ("请各组举牌，同时亮出选择。", "All groups: show your cards together."),
                ("理由不超过两句话。", "Give your reason in two sentences at most."),
            ),
            hero=True,
        )
        return self.stage(slide, self.chrome(phases=phases, phase=phase), self.timer(240, -42))

    def background(self) -> Stage:
        slide = TextSlide(
            title=self.say("“海桥”项目", "Project “Sea-Bridge”"),
            lines=self.lines(
                ("新控制器要在 40 周内推出。", "A new controller is due in 40 weeks."),
                ("第 26 周，已经落后 9 周。", "It is week 26, and we are 9 weeks behind."),
                (
                    "六个部门都认为问题在别处。",
                    "Six departments each see the cause elsewhere.",
                ),
            ),
            hero=True,
            figures=(
                BigFigure("40", self.say("周", "weeks"), self.say("目标", "target")),
                BigFigure("26", self.say("周", "weeks"), self.say("现在", "now")),
                BigFigure("9", self.say("周", "weeks"), self.say("落后", "behind"), strong=True),
            ),
        )
        return self.stage(slide, self.plain_chrome("案例五幕·背景", "Five acts · Background"))

    def rules(self) -> Stage:
        slide = TextSlide(
            title=self.say("第一轮：只听不问", "Round one: listen, do not ask"),
            lines=self.lines(
                ("两人背靠背坐好，间隔一米五。", "Sit back to back, one and a half metres apart."),
                (
                    "描述者是内部客户，只用语言描述；绘图者是供应商。",
                    "The describer is the customer and only speaks; the drawer is the supplier.",
                ),
                (
                    "绘图者不许发声，画完举手，由助手记下时间。",
                    "The drawer makes no sound and raises a hand when done.",
                ),
                ("不许给整幅图起名字。", "Nobody may name the whole figure."),
            ),
            numbered=True,
        )
        chrome = self.plain_chrome("你说我画", "Say it, draw it")
        return self.stage(slide, chrome, self.timer(360, 48))

    def options(self) -> Stage:
        slide = OptionsSlide(
            question=self.say(
                "怎样设立跨部门合作小组？", "How should the cross-functional group be set up?"
            ),
            options=self._act_options(),
        )
        return self.stage(slide, self.chrome(), self.timer(240, 192))

    def _act_options(self) -> tuple[OptionRow, ...]:
        texts = self.lines(
            ("每周例会，六部门轮流报进度", "Weekly meeting, six departments report in turn"),
            ("定共同目标、承诺和流程负责人", "Shared goal, promises and one process owner"),
            ("授权项目经理统一协调", "Give the project manager the authority"),
            ("六部门合并，统一考核", "Merge the six departments, one appraisal"),
        )
        return tuple(OptionRow(letter, text) for letter, text in zip("ABCD", texts, strict=True))

    def quiz(self) -> Stage:
        return self.stage(
            OptionsSlide(
                question=self.say("哪一条是完整的服务承诺？", "Which service promise is complete?"),
                options=self._promises(right=None),
            ),
            self.chrome(
                overline=self.say("概念闯关·第 8 题", "Concept quiz · Item 8"), dots_total=0
            ),
            self.timer(90, 62),
        )

    def quiz_revealed(self) -> Stage:
        slide = OptionsSlide(
            question=self.say("哪一条是完整的服务承诺？", "Which service promise is complete?"),
            options=self._promises(right="C"),
            reason=self.say(
                "可衡量、有时限、有补救，三样齐全才算承诺。",
                "A promise can be measured, has a time limit and says how a failure is made good.",
            ),
            right_groups=(GROUPS[0], GROUPS[3], GROUPS[4], GROUPS[5]),
            revealed=True,
        )
        return self.stage(
            slide,
            self.chrome(
                overline=self.say("概念闯关·第 8 题", "Concept quiz · Item 8"), dots_total=0
            ),
        )

    def _promises(self, right: str | None) -> tuple[OptionRow, ...]:
        texts = self.lines(
            ("我们会尽快", "We will be as quick as possible"),
            ("提升满意度", "Raise satisfaction"),
            (
                "工作日 15:00 前收到的完整申请，当日 18:00 前答复，漏答由主管当晚补",
                "Complete requests received by 15:00 are answered by 18:00; "
                "a missed answer is made good by the supervisor the same evening",
            ),
            ("零投诉", "Zero complaints"),
        )
        return tuple(
            OptionRow(letter, text, None if right is None else letter == right)
            for letter, text in zip("ABCD", texts, strict=True)
        )

    def consequences(self) -> Stage:
        texts = self.lines(
            (
                "会议 90 分钟，其中 70 分钟与多数人无关。",
                "70 of the 90 minutes concern few of those present.",
            ),
            (
                "六周后，交接等待由 7 天降到 4 天。",
                "Six weeks later, hand-off waiting is down from 7 to 4 days.",
            ),
            (
                "项目经理休假一周，请求再次积压。",
                "The project manager takes a week off, and the queue is back.",
            ),
        )
        groups = ((GROUPS[1], GROUPS[5]), (GROUPS[0], GROUPS[3], GROUPS[4]), (GROUPS[2],))
        slide = ConsequencesSlide(
            title=self.say("后来怎样了？", "What happened next?"),
            rows=tuple(
                ConsequenceRow(letter, text, points, chosen, points == 10)
                for letter, text, points, chosen in zip(
                    "ABC", texts, (4, 10, 2), groups, strict=True
                )
            ),
        )
        return self.stage(slide, self.chrome())

    def _counted(self, *, long: bool) -> tuple[CountRow, ...]:
        unit = self.say("分", "pts")
        labels = (
            self.lines(
                ("6 块的种类和方向", "Type and direction of 6 tiles"),
                ("5 个接触点的位置", "Position of 5 touch points"),
                ("正好画了 6 块", "Exactly 6 tiles"),
            )
            if long
            else self.lines(("种类和方向", "Types"), ("接触点", "Touches"), ("块数", "Number"))
        )
        return tuple(
            CountRow(label, figure, unit) for label, figure in zip(labels, "651", strict=True)
        )

    def _sheet(self, *figures: Figure) -> FiguresSlide:
        unit = self.say("分", "pts")
        return FiguresSlide(
            title=self.say("对照原图，数一数", "Compare and count"),
            figures=figures,
            counted=self._counted(long=len(figures) == 1),
            total=CountRow(self.say("满分", "In all"), "12", unit),
            note=self.say("接触点，误差 5 毫米以内算对", "Touch point: right within 5 mm"),
        )

    def figure(self) -> Stage:
        return self.stage(
            self._sheet(FIGURE_P), self.plain_chrome("你说我画·图 P", "Say it, draw it · Figure P")
        )

    def figures(self) -> Stage:
        return self.stage(
            self._sheet(FIGURE_P, FIGURE_Q),
            self.plain_chrome("你说我画", "Say it, draw it"),
            self.timer(240, 171),
        )

    def _diagram(self, content: str) -> Stage:
        view = shipped_diagram(content)
        slide = DiagramSlide(
            title=line(view.title, self.language),
            diagram=view.diagram,
            texts=tuple(line(one, self.language) for one in view.texts),
            note=line(view.note, self.language) if view.note else None,
        )
        return self.stage(slide, self.plain_chrome("图", "Picture"))

    def timeline(self) -> Stage:
        return self._diagram("handoff-detective")

    def blueprint(self) -> Stage:
        return self._diagram("moments-blueprint")

    def customer_map(self) -> Stage:
        return self._diagram("internal-customer-map")

    def chain(self) -> Stage:
        return self._diagram("supply-chain-sim")

    def rounds(self) -> Stage:
        slide = RoundsSlide(
            title=self.say("两轮比一比", "The two rounds compared"),
            rounds=(
                RoundBars(self.say("单向", "One-way"), 0.42, 4.6, 0.71, 12),
                RoundBars(self.say("双向", "Two-way"), 0.83, 8.1, None, 12),
            ),
            note=self.say(
                "第二轮的提升包含练习效应。", "Part of the gain in round two is practice."
            ),
        )
        return self.stage(slide, self.plain_chrome("你说我画", "Say it, draw it"))

    def question(self) -> Stage:
        slide = QuestionSlide(
            number=2,
            total=4,
            question=self.say(
                "双向多花了几分钟，换来几点？值吗？",
                "How many points did the extra minutes buy, and was it worth it?",
            ),
        )
        return self.stage(slide, self.plain_chrome("你说我画·复盘", "Say it, draw it · Debrief"))

    def scores(self) -> Stage:
        points = (62.5, 75, None, 87.5, 45.83, 100)
        slide = ScoresSlide(
            title=self.say("你说我画：本活动得分", "Say it, draw it: scores"),
            rows=tuple(ScoreRow(g, p) for g, p in zip(GROUPS[:6], points, strict=True)),
        )
        return self.stage(slide, self.plain_chrome("你说我画·复盘", "Say it, draw it · Debrief"))

    def standing(self) -> Stage:
        return self.stage(standing_slide(hidden=2), self._after())

    def standing_of_ten(self) -> Stage:
        rows = tuple(
            StandingRow(rank, group, str(240 - 13 * rank), (240 - 13 * rank) / 227)
            for rank, group in enumerate(GROUPS, 1)
        )
        return self.stage(StandingSlide(rows=rows, shown=10, total=10), self._after())

    def podium(self) -> Stage:
        return self.stage(replace(standing_slide(hidden=0), podium=True), self._after())

    def _after(self) -> Chrome:
        return self.chrome(overline=None, dots_total=0)

    def pause(self) -> Stage:
        slide = BreakSlide(
            title=self.say("茶歇", "Break"),
            minutes=15,
            after=self.say("服务承诺签约", "Signing the service promises"),
        )
        return self.stage(slide, self._after(), self.timer(900, 760))

    def opening(self) -> Stage:
        slide = TextSlide(
            title=self.say("看见内部客户", "See your internal customer"),
            lines=self.lines(
                ("你今天的工作成果，交给了谁？", "Who received the result of your work today?"),
                ("他们说“好”的标准是什么？", "By which standard do they call it good?"),
            ),
            hero=True,
        )
        return self.stage(slide, self.plain_chrome("开场", "Opening"))

    def proof(self) -> Stage:
        return self.stage(ProofSlide(), self._after())

    def logo(self) -> Stage:
        return replace(self.opening(), mode="logo")

    def everything(self) -> dict[str, Stage]:
        """All samples by name."""
        makers: tuple[Callable[[], Stage], ...] = (
            self.act, self.overtime, self.background, self.rules, self.options, self.quiz,
            self.quiz_revealed, self.consequences, self.figure, self.figures, self.rounds,
            self.timeline, self.blueprint, self.customer_map, self.chain, self.question, self.scores,
            self.standing, self.standing_of_ten, self.podium, self.pause, self.opening, self.proof, self.logo,
        )  # fmt: skip
        return {maker.__name__: maker() for maker in makers} | results_of(self) | days_of(self)
