"""The forms of every scoring type, made by the core from a step as packs write them."""

from collections.abc import Mapping

from facilitator.core.agenda import Block
from facilitator.core.entry import Form, form_for
from facilitator.core.journal import Place, Value
from facilitator.core.pack import Content, Cue, Length, Option, Part, Step, TextView
from facilitator.core.scoring import specs
from facilitator.core.scoring.board import scoreboard
from facilitator.core.script import script
from facilitator.core.text import ZH, Words, same
from facilitator.core.workshop import Group, Unit, Workshop
from tests.ui.console.score_facts import GROUPS
from tests.unit.core.course import workshop


def words(zh: str, en: str) -> Words:
    return {"zh-CN": zh, "en": en}


RUBRIC = specs.RubricScoring(
    criteria=(
        specs.Criterion(
            id="view",
            weight=25,
            name=words("客户视角完整", "Whole customer view"),
            anchors=(
                words("只写部门动作", "Department actions only"),
                words("触点齐，但混入后台", "All touchpoints, mixed with backstage"),
                words("8 个触点以上，全用客户动词", "8 touchpoints or more, customer verbs"),
            ),
        ),
        specs.Criterion(id="hand-offs", weight=20, name=words("交接与可视线", "Hand-offs")),
        specs.Criterion(id="moments", weight=20, name=words("关键时刻有证据", "Evidence")),
    ),
    judges=3,
)
ONE_JUDGE = specs.RubricScoring(criteria=RUBRIC.criteria)
LEVELS = ("view.judge-1", "hand-offs.judge-1", "moments.judge-1")
TOKENS = specs.AllocationScoring(tokens=10, most=5)
CHAIN = specs.SimulationScoring(reference=204, typical=1162.5)
TIME = specs.TimedScoring(
    par=300, limit=900, penalties=(specs.Item(id="touch", name=words("碰线", "Touches")),)
)
ITEMS = (
    words("A 从备份恢复系统，按恢复优先级", "A · Restore systems from backup, by priority"),
    words("B 用纸质单据，先发 4 家医院的订单", "B · Ship the 4 hospital orders on paper forms"),
    words("C 清点人员，撤离危险区，切断电源", "C · Count heads, leave the danger area, cut power"),
    words("D 查明是谁失职，通报批评", "D · Find out who was at fault, reprimand them"),
    words("E 把低温试剂转移到备用冷柜，记录温度", "E · Move cold reagents, log the temperature"),
    words("F 定总协调人、联络人，30 分钟一通报", "F · One coordinator, updates every 30 min"),
    words("G 质量与仓储核对库存，放行或隔离", "G · Quality and Warehouse check stock"),
    words("H 快速评估受影响的库区、系统、订单", "H · Assess affected areas, systems and orders"),
    words("I 按影响程度通知客户", "I · Tell customers, worst hit first"),
    words("J 召开跨部门复盘，找流程原因", "J · Hold a cross-functional review of causes"),
)
RANKING = specs.RankingScoring(
    items=tuple(specs.Item(id=name["en"][0].lower(), name=name) for name in ITEMS),
    key=tuple("cfheibagjd"),
)
SHORT_RANKING = specs.RankingScoring(items=RANKING.items[:4], key=tuple("dcba"))
DEAL = specs.JointGainScoring(
    issues=tuple(
        specs.Issue(
            id=name,
            name=title,
            levels=tuple(words(f"{n} 天", f"{n} days") for n in range(5, 10)),
            supplier=(0, 10, 20, 30, 40),
            customer=(40, 30, 20, 10, 0),
        )
        for name, title in (
            ("lead", words("① 标准交期", "① Lead time")),
            ("rush", words("③ 加急单配额", "③ Rush orders")),
        )
    ),
    levels=5,
)
CHIPS = specs.QuizScoring(answers="chips", chips=10)
HEADS = specs.QuizScoring(answers="heads")
CLAIM = Part(
    id="c1",
    name=words("说法 1", "Claim 1"),
    situation=(),
    stem=words("说法", "Claim"),
    options=(
        Option(id="yes", text=words("研究支持", "Supported by research")),
        Option(id="no", text=words("研究不支持", "Contradicted by research")),
        Option(id="open", text=words("证据不足", "Not enough evidence")),
    ),
    key=("yes",),
)
COMPOSITE = specs.CompositeScoring(
    shares=(
        specs.Share(
            id="points",
            share=0.3,
            scoring=specs.PointsScoring(
                items=(specs.PointItem(id="found", name=words("冲突得分", "Conflicts"), high=30),)
            ),
        ),
        specs.Share(id="plan", share=0.7, scoring=ONE_JUDGE),
    )
)


def form_of(
    spec: specs.ScoringSpec,
    *enter: str,
    groups: int = 4,
    found: Mapping[tuple[int, str], Value] | None = None,
    locale: str = "en",
) -> Form:
    """The form of a step that lists these slots; ``found`` maps (group, slot) to a value."""
    plan, contents = planned(spec, *enter, groups=groups, locale=locale)
    values = {
        Place("b", 1, f"u{group}", slot): value for (group, slot), value in (found or {}).items()
    }
    board = scoreboard(plan, contents, values)
    form = form_for(plan, script(plan, contents).of("b"), 0, board, locale)
    assert form is not None
    return form


def planned(
    spec: specs.ScoringSpec, *enter: str, groups: int = 4, locale: str = "en"
) -> tuple[Workshop, dict[str, Content]]:
    """A workshop with one block of one step."""
    parts = (CLAIM,) if isinstance(spec, specs.QuizScoring) else ()
    step = Step(
        id="step",
        name=words("计分", "Count"),
        minutes=10,
        for_each="part" if parts else "",
        cues=(Cue(name=words("计分", "Count"), show=TextView(title=same("Count")), entry=True),),
        enter=enter,
    )
    content = Content(
        id="b",
        kind="exercise",
        name=words("活动", "Exercise"),
        public_name=words("活动", "Exercise"),
        objective=same("objective"),
        parts=parts,
        scoring=spec,
        weight=2.0,
        lengths=(Length(minutes=10, steps=(10,), parts=len(parts)),),
        steps=(step,),
    )
    homes = tuple(
        Group(
            id=f"g{key}", grouping="all", key=key, name=names[locale != ZH], colour=key - 1, size=6
        )
        for key, names in enumerate(GROUPS[:groups], start=1)
    )
    units = tuple(
        Unit(id=f"u{one.key}", block="b", kind="group", members=((one.id, 1.0),)) for one in homes
    )
    block = Block(
        id="b",
        day="day",
        position=1.0,
        kind="exercise",
        title=content.name,
        minutes=10,
        content="sha",
        grouping="all",
        weight=2.0,
    )
    return workshop(blocks=(block,), groups=homes, units=units), {"sha": content}
