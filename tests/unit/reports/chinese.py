"""The sample in Chinese: every kind of block."""

from facilitator.core.charts import bars, drawing, dumbbell, pacing
from facilitator.core.charts.display import side_by_side
from facilitator.core.report_look import Dress
from facilitator.reports import model as m
from tests.unit.reports.samples import (
    FIGURE_P,
    FIGURE_Q,
    FORTY,
    HARD_STRINGS,
    Writer,
    frame,
    logo,
)


def chinese() -> m.Report:
    w = Writer("zh-CN")
    return m.Report(
        m.Meta(
            title="培训总结报告",
            client="北屿国际",
            date_line="2026 年 3 月 5 日",
            place="上海",
            trainer="李 堃",
            language="zh-CN",
            footer=w("北屿国际 · 内部客户意识工作坊 · 第 2 期 · 培训总结报告"),
            dress=Dress(logo=logo()),
        ),
        m.Cover(
            kicker=w("培训总结报告"),
            title=w("内部客户意识工作坊"),
            subtitle=w("北屿国际 · 组织协同能力提升项目 · 第 2 期"),
            facts=(
                m.Fact(w("委托方"), w("北屿国际 人力资源部")),
                m.Fact(w("日期"), w("2026 年 3 月 5 日（一天，6 学时）")),
                m.Fact(w("地点"), w("上海 · 北屿国际培训中心 201 室")),
                m.Fact(w("学员"), w("36 人，6 个部门，6 个混编小组")),
                m.Fact(w("讲师"), w("李 堃　助教 周 茗")),
            ),
            note=w("仅供委托方内部使用。本报告不含可识别个人的测评结果；少于 5 人的分组不显示。"),
        ),
        (_first_page_zh(w), _results_zh(w), _drawing_zh(w), _strings(w)),
    )


def _first_page_zh(w: Writer) -> m.Section:
    return m.Section(
        w("核心结论"),
        (
            m.Lead(w("三项目标中，一项已达成，一项部分达成，一项待 30 天跟踪。")),
            m.Note(
                w(
                    "2026 年 3 月 5 日 · 上海 · 讲师 李 堃 · 应到 36 人，实到 36 人（下午 34 人） · 6 个部门"
                )
            ),
            m.Tiles(
                (
                    m.Tile(
                        label=w("总体满意度"), figure=w("4.7"), unit=w("/5"), note=w("回收 34/36")
                    ),
                    m.Tile(
                        label=w("知识测试答对率"),
                        figure=w("82"),
                        unit=w("%"),
                        note=w("前测 57%，两次均作答 24 人"),
                    ),
                    m.Tile(
                        label=w("自评上升"),
                        figure=w("17"),
                        unit=w("/24 人"),
                        note=w("5 人持平，2 人下降"),
                    ),
                    m.Tile(
                        label=w("行动计划"),
                        figure=w("38"),
                        unit=w("条"),
                        note=w("34 人书写，均有见证人"),
                    ),
                )
            ),
            m.Heading(w("培训目标"), w("目标值于 2026 年 2 月 10 日与人力资源部共同确定")),
            m.Table(
                columns=(
                    m.Column(w("目标"), 148),
                    m.Column(w("指标"), 104),
                    m.Column(w("目标值"), 44),
                    m.Column(w("实际"), 112),
                    m.Column(w("状态"), 73.28, kind="status"),
                ),
                rows=(
                    w.goal(
                        ("一　看清内部客户与彼此的依赖", "知识测试答对率", "≥75%", "82%（24 人）"),
                        w.state("已达成", "full"),
                    ),
                    w.goal(
                        (
                            "二　把“尽快”写成可检查的承诺",
                            "承诺书达 80 分的小组",
                            "6 组",
                            "4 组（共 6 组）",
                        ),
                        w.state("部分达成", "half"),
                    ),
                    w.goal(
                        (
                            "三　带走可核实的个人行动",
                            "30 天完成且经见证",
                            "≥60%",
                            "4 月 7 日统计（38 条）",
                        ),
                        w.state("待跟踪", "empty"),
                    ),
                ),
            ),
            m.Note(
                w(
                    "状态规则：达到目标值为已达成；达到目标值的六成及以上为部分达成；数据尚未产生为待跟踪。"
                )
            ),
            m.Heading(w("三项发现")),
            m.Bullets(
                (
                    m.Bullet(
                        w("期望与现状差距最大的是“及时回应”。"),
                        w(
                            "期望 6.5 分，现状 4.5 分，相差 2.0 分（1–7 分，33 人作答）；“换位体贴”相差 1.8 分（31 人作答）。"
                        ),
                    ),
                    m.Bullet(
                        w("知识与自评都有变化，应视为方向性信息。"),
                        w(
                            "两次均作答 24 人：17 人自评上升、5 人持平、2 人下降；答对率由 57% 升至 82%。无对照组。"
                        ),
                    ),
                    m.Bullet(
                        w("可以来回确认时，六个小组画得都更准。"),
                        w(
                            "“你说我画”单向一轮平均正确率 54%，双向一轮 81%（6 组）；平均用时由 4.2 分钟升至 6.5 分钟。"
                        ),
                    ),
                ),
                numbered=True,
            ),
            m.Heading(w("下一步")),
            m.Table(
                columns=(
                    m.Column(w("事项"), 275),
                    m.Column(w("负责人"), 136),
                    m.Column(w("日期"), 70.28, "right"),
                ),
                rows=tuple(
                    m.Row((w.cell(what, bold=True), w.cell(who), w.cell(when)))
                    for what, who, when in (
                        ("补齐两份 80 分以下承诺书的空缺项", "第五组、第六组组长", "2026-03-19"),
                        (
                            "直接上级与学员面谈 15 分钟，在行动计划上签字",
                            "各部门负责人",
                            "2026-03-26",
                        ),
                        ("第一次跟踪：回填跟进表，见证人确认", "人力资源部培训主管", "2026-04-07"),
                    )
                ),
            ),
        ),
    )


def _results_zh(w: Writer) -> m.Section:
    picture = bars.horizontal_bars(
        [
            bars.Bar(
                label=f"第{n}组 {name}", value=value, shown=shown, note="6 人", strong=n != "三"
            )
            for n, name, value, shown in (
                ("一", "破冰者", 71.8, "71.8"),
                ("二", "Don’t Panic", 77.1, "77.1"),
                ("三", "同心圆", 0.0, "0.0"),
                ("四", FORTY, 100.0, "100.0"),
                ("五", "打开", None, "未提交"),
                ("六", "R&D <b>", 73.5, "73.5"),
            )
        ],
        frame("zh-CN"),
    )
    times = pacing.planned_and_actual(
        [
            pacing.TimedRow(label="开场", planned=5, actual=6.4),
            pacing.TimedRow(label="短讲：什么是内部客户", planned=5, actual=5),
            pacing.TimedRow(label="你说我画", planned=33, actual=36.2),
            pacing.TimedRow(label="休息", planned=7, actual=9, quiet=True),
            pacing.TimedRow(label="概念闯关", planned=15, actual=13),
            pacing.TimedRow(label="跨国企业五幕案例（第一幕）", planned=10, actual=None),
            pacing.TimedRow(label="收尾", planned=10, actual=10),
        ],
        pacing.TimedTexts("计划", "实际", "计划 / 实际", "相差"),
        frame("zh-CN"),
    )
    return m.Section(
        w("小组成果"),
        (
            m.Lead(
                w(
                    "六个混编小组的总成绩在 68.1 与 77.3 分之间；这些得分是复盘用的学习素材，不是考核。"
                )
            ),
            m.Heading(w("总成绩"), w("百分制加权；6 组，每组 6 人；按组号排列")),
            m.Chart(
                picture,
                "六个小组的总成绩，0 到 100 分。",
                w("权重：你说我画 1，五幕案例 2，课堂积分 1。坐标固定为 0–100。"),
            ),
            m.Heading(w("环节用时：计划与实际"), w("单位：分钟")),
            m.Chart(times, "各环节计划与实际分钟。", w("茶歇一次，连续学习时段不超过 100 分钟。")),
            m.Heading(w("学员原话"), w("已征得同意，隐去可识别信息")),
            m.Bullets(
                (
                    m.Bullet(text=w("“以前只说尽快，今天被追问了三次：到底几点？”", role="quote")),
                    m.Bullet(text=w("“画图那一轮，我才发现自己以为说清楚了。”", role="quote")),
                )
            ),
            m.Paragraph(
                (
                    *w("本次工作坊的英文名称为 "),
                    m.Run("“Internal Customer Awareness – don’t wait, ask”", "en", role="name"),
                    *w("，共有 86 名参与者，来自 12 个部门；其中 "),
                    *w("Customer Success 与 Supply Chain Management", bold=True),
                    *w(
                        "的互评分差距最大（相差 1.8 分），需要重点跟进。结论：跨部门协作"
                        "（cross-functional collaboration）的改善空间在于——“说清楚”；而不是“做更多”。"
                    ),
                )
            ),
        ),
    )


def _drawing_zh(w: Writer) -> m.Section:
    pair = side_by_side(
        [
            drawing.grid_figure(FIGURE_P, 150, "zh-CN", caption="图形 P"),
            drawing.grid_figure(FIGURE_Q, 150, "zh-CN", caption="图形 Q"),
        ],
        40,
    )
    rounds = dumbbell.dumbbell(
        [
            dumbbell.Pair("第一组", 42, 76),
            dumbbell.Pair("第二组", 57, 90),
            dumbbell.Pair("第三组", 3, 67),
            dumbbell.Pair("第四组", 58, 58),
            dumbbell.Pair("第五组", 80, 66),
            dumbbell.Pair("第六组", None, 100),
        ],
        dumbbell.PairTexts("单向（只听不问）", "双向（可以提问）", "相差"),
        frame("zh-CN"),
    )
    return m.Section(
        w("你说我画"),
        (
            m.Lead(w("可以来回确认时，六个小组画得都更准；第二轮的提升包含练习效应。")),
            m.Heading(w("两个图形"), w("各 6 块，5 个接触点")),
            m.Chart(pair, "两个由六块组成的图形，带五个接触点。"),
            m.KeepTogether(
                (
                    m.Heading(w("单向与双向"), w("6 组；各 12 点，换算为百分制")),
                    m.Chart(rounds, "六组的单向与双向正确率。", w("坐标固定为 0–100。")),
                )
            ),
            m.Heading(w("逐项得分")),
            m.Table(
                columns=(
                    m.Column(w("小组")),
                    m.Column(w("第一轮"), kind="figure"),
                    m.Column(w("第二轮"), kind="figure"),
                    m.Column(w("用时"), kind="figure"),
                    m.Column(w("说明")),
                ),
                rows=(
                    w.row("第一组", "5", "9", "4:12", "–"),
                    w.row(
                        FORTY,
                        "7",
                        "11",
                        "6:30",
                        "第二轮换了描述者，图形顺序为先 Q 后 P，由程序分配并记录",
                    ),
                    w.row("平均", "6.0", "10.0", "5:21", "2 组", total=True),
                ),
            ),
        ),
    )


def _strings(w: Writer) -> m.Section:
    return m.Section(
        w("附：文字"),
        (
            m.Lead(w("这一页检验录入的文字原样印出。")),
            m.Heading(w("名称"), w("n = 11")),
            m.Table(
                columns=(
                    m.Column(w("序号"), kind="figure"),
                    m.Column(w("名称")),
                    m.Column(w("说明")),
                ),
                rows=tuple(
                    w.row(str(number), text, "如实印出")
                    for number, text in enumerate(HARD_STRINGS, start=1)
                ),
            ),
            m.Paragraph(w("缺字：𠮷先生带来 👍🏽 与 👩‍💻。")),
            m.Heading(w("没有数据的表")),
            m.Table(
                columns=(m.Column(w("小组")), m.Column(w("得分"), kind="figure")),
                rows=(),
                empty=w("本环节没有录入成绩。"),
            ),
            m.PageBreak(),
            m.Heading(w("很长的表"), w("120 行")),
            m.Table(
                columns=(
                    m.Column(w("序号"), 40, kind="figure"),
                    m.Column(w("学员")),
                    m.Column(w("小组")),
                    m.Column(w("得分"), kind="figure"),
                    m.Column(w("备注")),
                ),
                rows=tuple(
                    w.row(
                        str(n),
                        f"学员{n:04d}",
                        f"第{n % 6 + 1}组",
                        f"{n % 101}",
                        "R&D 部" if n % 7 else "",
                    )
                    for n in range(1, 121)
                ),
                dense=True,
            ),
        ),
    )
