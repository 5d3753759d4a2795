"""What questionnaires and tests left, invented for the pages that show it: full, small, long."""

from dataclasses import replace

from facilitator.core.evaluation import (
    Evaluation,
    Gap,
    Instrument,
    Interval,
    Learning,
    Matched,
    Pace,
    Priority,
    Product,
    Rated,
    Reaction,
    Recommendation,
    SelfRating,
    Service,
    Statistic,
    Supplier,
    Theme,
)
from facilitator.core.text import Words, same


def both(zh: str, en: str) -> Words:
    return {"zh-CN": zh, "en": en}


USEFUL = both("我能在两周内用上至少一项", "I can use at least one thing within two weeks")
SLOWEST = both("及时回应", "Responsiveness")
THEMES = (
    Theme(
        title=both("希望有后续跟进", "A follow-up is wanted"),
        people=11,
        gist=both(
            "希望各部门负责人一起听承诺书的回顾", "Heads of department should hear the promises"
        ),
    ),
    Theme(
        title=both("案例贴近工作", "The case is close to work"),
        people=8,
        gist=both("交接单的例子就是我们每天遇到的", "The hand-off is what we meet every day"),
    ),
    Theme(
        title=both("时间偏紧", "Time was short"),
        people=3,
        gist=both("供应链一轮后想再走一遍", "One more round of the chain"),
    ),
)
QUOTES = (
    both("以前总催别人，今天被催到了五次。", "I used to chase people; today I was chased."),
    both("“画图那一轮，我才知道自己没说清楚。”", "In the drawing I saw how unclear I am."),
)


def rated(zh: str, en: str, *counts: int) -> Rated:
    return Rated(text=both(zh, en), counts=counts)


REACTION = Reaction(
    invited=36,
    returned=34,
    overall=rated("总体上我对本次培训满意", "Overall I am satisfied", 0, 0, 1, 8, 25),
    useful=Rated(text=USEFUL, counts=(0, 1, 2, 12, 19)),
    items=(
        rated("内容与我的工作相关", "The content is relevant to my work", 0, 0, 3, 12, 19),
        rated("活动让我看清了跨部门的依赖", "I see how departments depend", 0, 0, 2, 10, 22),
        rated("讲师专业，讲得清、答得上", "The trainer knows the subject", 0, 0, 0, 7, 27),
        rated("讲师推动了有效的讨论", "The trainer enabled discussion", 0, 0, 1, 9, 24),
        rated("组织与会务周到", "The organisation was good", 0, 1, 3, 12, 17),
    ),
    pace=Pace(slow=2, right=26, fast=6),
    recommendation=Recommendation(
        counts=(0, 0, 0, 0, 0, 1, 1, 3, 8, 12, 9), interval=Interval(low=39.1, high=72.7)
    ),
    commenting=22,
    themes=THEMES,
    quotes=QUOTES,
)
EACH = (
    *((2.8 + 0.1 * (number % 9), 3.4 + 0.1 * (number % 11)) for number in range(17)),
    *((3.0 + 0.2 * number, 3.0 + 0.2 * number) for number in range(5)),
    (3.8, 3.3),
    (4.2, 3.9),
)
LEARNING = Learning(
    knowledge=Matched(
        name=both("知识测试", "Knowledge test"), before=57.0, after=82.0, up=19, same=4, down=1
    ),
    items=6,
    self_rating=SelfRating(
        total=Matched(
            name=both("自评（六题平均）", "Self-rating, all six"),
            before=3.2,
            after=3.7,
            up=17,
            same=5,
            down=2,
        ),
        items=tuple(
            Matched(name=both(zh, en), before=3.1, after=3.6, up=up, same=same_, down=down)
            for zh, en, up, same_, down in (
                ("我能说出依赖我工作成果的主要部门", "I can name who depends on me", 15, 7, 2),
                ("我清楚他们用我的成果去做什么", "I know what they use it for", 14, 8, 2),
                ("我知道他们判断“合格”的标准", "I know their standard", 18, 4, 2),
                ("把其他部门当客户对待是我的职责", "They are customers to me", 9, 13, 2),
                ("目标冲突时，我知道怎样回到共同目标", "I get back to a shared goal", 13, 8, 3),
                ("受到批评时，我有办法把它变成改进", "I can use criticism", 12, 9, 3),
            )
        ),
        each=EACH,
    ),
    products=(
        Product(
            name=both("内部服务承诺书", "Internal service promise"),
            groups=6,
            mean=81.7,
            mark=80,
            reached=4,
        ),
    ),
)
SERVICE = Service(
    dimensions=tuple(
        Gap(name=both(zh, en), expected=expected, perceived=perceived, people=people)
        for zh, en, expected, perceived, people in (
            ("可见可用", "Tangibles", 6.2, 5.1, 33),
            ("说到做到", "Reliability", 6.6, 5.0, 33),
            (SLOWEST["zh-CN"], SLOWEST["en"], 6.5, 4.5, 33),
            ("专业可信", "Assurance", 6.3, 5.2, 32),
            ("换位体贴", "Empathy", 6.1, 4.3, 31),
        )
    ),
    suppliers=(
        Supplier(name="财务共享", people=12, perceived=(5.3, 5.1, 4.4, 5.4, 4.2)),
        Supplier(name="仓储物流", people=11, perceived=(5.2, 5.0, 4.6, 5.1, 4.5)),
        Supplier(name="信息技术", people=10, perceived=(4.9, 4.8, 4.3, None, 4.1)),
    ),
    priorities=(
        Priority(text=both("首次答复的时限", "Time to a first reply"), groups=4),
        Priority(text=both("变更前先通知", "Warn before a change"), groups=2),
    ),
)
INSTRUMENTS = (
    Instrument(name=both("课后反馈表", "Feedback form"), scale="1–5", answered=34),
    Instrument(name=both("知识测试 KT-6", "Test KT-6"), scale="%", answered=35, matched=24),
    Instrument(name=both("自评 ICA-6", "Self-rating ICA-6"), scale="1–5", answered=34, matched=24),
    Instrument(name=both("内部服务测评 ISQ-15", "ISQ-15"), scale="1–7", answered=33),
)
STATISTICS = (
    Statistic(
        name=both("自评变化的平均值", "Mean change of the self-rating"),
        value=0.43,
        people=24,
        interval=Interval(low=0.26, high=0.60),
    ),
    Statistic(
        name=both("效应量 g_z", "Effect size g_z"),
        value=1.03,
        people=24,
        interval=Interval(low=0.55, high=1.49),
    ),
    Statistic(
        name=both("量表内部一致性 α", "Internal consistency α"),
        value=0.78,
        people=34,
        interval=Interval(low=0.62, high=0.88),
    ),
)
FULL = Evaluation(
    reaction=REACTION,
    learning=LEARNING,
    service=SERVICE,
    instruments=INSTRUMENTS,
    statistics=STATISTICS,
)


def small() -> Evaluation:
    """So few people that nothing of what they answered may be shown."""
    test = LEARNING.knowledge
    rating = LEARNING.self_rating
    assert test is not None
    assert rating is not None
    few = {"up": 2, "same": 1, "down": 1}
    return replace(
        FULL,
        reaction=replace(
            REACTION,
            invited=9,
            returned=4,
            overall=rated("满意", "Satisfied", 0, 0, 0, 1, 3),
            useful=rated("有用", "Useful", 0, 0, 0, 2, 2),
            items=(),
            pace=Pace(slow=1, right=2, fast=1),
            recommendation=Recommendation(counts=(0,) * 8 + (1, 2, 1)),
            commenting=4,
        ),
        learning=replace(
            LEARNING,
            knowledge=replace(test, **few),
            self_rating=replace(
                rating, total=replace(rating.total, **few), items=(), each=EACH[:4]
            ),
            products=(),
        ),
        service=replace(
            SERVICE,
            dimensions=tuple(replace(one, people=4) for one in SERVICE.dimensions),
            suppliers=tuple(replace(one, people=2) for one in SERVICE.suppliers),
        ),
        statistics=(),
    )


def crowded(times: int = 40) -> Evaluation:
    """What a thousand people answered."""
    rating, test = LEARNING.self_rating, LEARNING.knowledge
    assert rating is not None
    assert test is not None

    def grown(one: Rated) -> Rated:
        return replace(one, counts=tuple(times * count for count in one.counts))

    def matched(one: Matched) -> Matched:
        return replace(one, up=times * one.up, same=times * one.same, down=times * one.down)

    return replace(
        FULL,
        reaction=replace(
            REACTION,
            invited=1440,
            returned=1360,
            overall=grown(REACTION.asked[0]),
            useful=grown(REACTION.asked[1]),
            items=tuple(map(grown, REACTION.items)),
            pace=Pace(slow=0, right=1300, fast=60),
            recommendation=Recommendation(counts=(40,) * 11, interval=Interval(low=-20, high=-10)),
            commenting=900,
            themes=tuple(replace(one, people=times * one.people) for one in THEMES),
        ),
        learning=replace(
            LEARNING,
            knowledge=matched(test),
            self_rating=replace(
                rating,
                total=matched(rating.total),
                items=tuple(map(matched, rating.items)),
                each=EACH * times,
            ),
        ),
        service=replace(
            SERVICE,
            dimensions=tuple(replace(one, people=1300) for one in SERVICE.dimensions),
            suppliers=tuple(replace(one, people=430) for one in SERVICE.suppliers),
        ),
    )


def level() -> Evaluation:
    """Everybody said the same, and nothing changed."""
    rating, test = LEARNING.self_rating, LEARNING.knowledge
    assert rating is not None
    assert test is not None
    alike = {"before": 3.0, "after": 3.0, "up": 0, "same": 24, "down": 0}
    return replace(
        FULL,
        reaction=replace(
            REACTION,
            items=tuple(replace(one, counts=(0, 0, 0, 0, 34)) for one in REACTION.items),
            overall=replace(REACTION.asked[0], counts=(0, 0, 0, 0, 34)),
            useful=replace(REACTION.asked[1], counts=(0, 0, 0, 0, 34)),
            pace=Pace(slow=0, right=34, fast=0),
        ),
        learning=replace(
            LEARNING,
            knowledge=replace(test, before=100, after=100, up=0, same=24, down=0),
            self_rating=replace(
                rating,
                total=replace(rating.total, **alike),
                items=tuple(replace(one, **alike) for one in rating.items),
                each=((3.0, 3.0),) * 24,
            ),
        ),
        service=replace(
            SERVICE,
            dimensions=tuple(
                replace(one, expected=7.0, perceived=7.0) for one in SERVICE.dimensions
            ),
        ),
    )


def named(text: str) -> Evaluation:
    """Everything that has a name or is a sentence has this one."""
    name = same(text)
    rating = LEARNING.self_rating
    assert rating is not None
    return replace(
        FULL,
        reaction=replace(
            REACTION,
            overall=replace(REACTION.asked[0], text=name),
            items=tuple(replace(one, text=name) for one in REACTION.items),
            themes=tuple(replace(one, title=name, gist=name) for one in THEMES),
            quotes=(name, name),
        ),
        learning=replace(
            LEARNING,
            self_rating=replace(
                rating,
                total=replace(rating.total, name=name),
                items=tuple(replace(one, name=name) for one in rating.items),
            ),
            products=tuple(replace(one, name=name) for one in LEARNING.products),
        ),
        service=replace(
            SERVICE,
            dimensions=tuple(replace(one, name=name) for one in SERVICE.dimensions),
            suppliers=tuple(
                replace(SERVICE.suppliers[0], name=f"{number:02}{text[:38]}", people=8 + number)
                for number in range(12)
            ),
            priorities=tuple(replace(one, text=name) for one in SERVICE.priorities),
        ),
        statistics=tuple(replace(one, name=name) for one in STATISTICS),
    )
