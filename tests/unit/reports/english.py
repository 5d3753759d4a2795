"""The first pages of the sample in English."""

from facilitator.core.charts import bars, pacing
from facilitator.core.report_look import Dress
from facilitator.reports import model as m
from tests.unit.reports.samples import HARD_STRINGS, Writer, frame, logo

LONG_NAME = "The Very Long Named Group of the North-Western Regional Warehouse & Returns"


def english() -> m.Report:
    w = Writer("en")
    return m.Report(
        m.Meta(
            title="Training summary report",
            client="Beiyu International",
            date_line="5 March 2026",
            place="Shanghai",
            trainer="Li Kun",
            language="en",
            footer=w(
                "Beiyu International – Internal Customer Awareness, run 2 – Training summary report"
            ),
            dress=Dress(logo=logo()),
        ),
        m.Cover(
            kicker=w("Training summary report"),
            title=w("Internal Customer Awareness: seeing the people who depend on your work"),
            subtitle=w("Beiyu International, programme for working together, run 2"),
            facts=(
                m.Fact(w("Client"), w("Beiyu International, Human Resources")),
                m.Fact(w("Date"), w("5 March 2026 (one day, 6 hours)")),
                m.Fact(w("Participants"), w("36 people from 6 departments in 6 mixed groups")),
                m.Fact(w("Trainer"), w("Li Kun, with Zhou Ming")),
            ),
            note=w(
                "For the client’s internal use. No result in this report identifies a person; "
                "groups of fewer than 5 people are not shown."
            ),
        ),
        (_first_page(w), _second_page(w)),
    )


def _first_page(w: Writer) -> m.Section:
    return m.Section(
        w("Key findings"),
        (
            m.Lead(w("One objective is met, one is partly met, one awaits the 30-day follow-up.")),
            m.Note(
                w(
                    "5 March 2026, Shanghai. Trainer Li Kun. 36 invited, 36 attended "
                    "(34 in the afternoon), 6 departments."
                )
            ),
            m.Tiles(
                tuple(
                    m.Tile(label=w(label), figure=w(figure), unit=w(unit), note=w(note))
                    for label, figure, unit, note in (
                        ("Overall satisfaction", "4.7", "/5", "34 of 36 forms returned"),
                        (
                            "Knowledge test, correct",
                            "82",
                            "%",
                            "57% before; 24 people answered both",
                        ),
                        ("Self-rating rose", "17", "of 24", "5 unchanged, 2 lower"),
                        ("Action plans", "38", "", "by 34 people, each with a witness"),
                    )
                )
            ),
            m.Heading(w("Objectives"), w("targets set with Human Resources on 10 February 2026")),
            m.Table(
                columns=(
                    m.Column(w("Objective"), 148),
                    m.Column(w("Indicator"), 112),
                    m.Column(w("Target"), 44),
                    m.Column(w("Actual"), 104),
                    m.Column(w("Status"), 73.28, kind="status"),
                ),
                rows=(
                    w.goal(
                        (
                            "1 See the internal customers",
                            "Knowledge test, correct",
                            "≥75%",
                            "82% (24 people)",
                        ),
                        w.state("Met", "full"),
                    ),
                    w.goal(
                        (
                            "2 Turn “soon” into a promise",
                            "Groups with 80+ points",
                            "6",
                            "4 (of 6 groups)",
                        ),
                        w.state("Partly met", "half"),
                    ),
                    w.goal(
                        (
                            "3 Leave with verifiable actions",
                            "Done, witnessed, day 30",
                            "≥60%",
                            "7 April (38 plans)",
                        ),
                        w.state("To follow", "empty"),
                    ),
                ),
            ),
            m.Note(
                w(
                    "Status rule: target reached = met; at least 60% of target = partly met; no data yet = to follow."
                )
            ),
            m.Heading(w("Three findings")),
            m.Bullets(
                (
                    m.Bullet(
                        w("The widest gap is in “responding in time”."),
                        w(
                            "Expected 6.5, experienced 4.5, a gap of 2.0 (scale 1–7, 33 people); "
                            "“considering the other side” shows a gap of 1.8 (31 people)."
                        ),
                    ),
                    m.Bullet(
                        w("Knowledge and self-ratings changed; read as direction only."),
                        w(
                            "Of 24 people who answered both times, 17 rated themselves higher, 5 the "
                            "same, 2 lower; correct answers rose from 57% to 82%. There was no "
                            "control group."
                        ),
                    ),
                    m.Bullet(
                        w("With questions allowed, all six groups drew more accurately."),
                        w(
                            "Mean accuracy was 54% in the one-way round and 81% in the two-way "
                            "round (6 groups); mean time rose from 4.2 to 6.5 minutes."
                        ),
                    ),
                ),
                numbered=True,
            ),
            m.Heading(w("Next steps")),
            m.Table(
                columns=(
                    m.Column(w("Step")),
                    m.Column(w("Owner")),
                    m.Column(w("Date"), kind="figure"),
                ),
                rows=tuple(
                    m.Row((w.cell(what, bold=True), w.cell(who), w.cell(when)))
                    for what, who, when in (
                        (
                            "Complete the two service promises below 80 points",
                            "Leaders of groups 5 and 6",
                            "19 Mar 2026",
                        ),
                        (
                            "Line managers meet participants and sign the action plans",
                            "Heads of department",
                            "26 Mar 2026",
                        ),
                        (
                            "First follow-up: progress recorded, witnesses confirm",
                            "HR training manager",
                            "7 Apr 2026",
                        ),
                    )
                ),
            ),
        ),
    )


def _second_page(w: Writer) -> m.Section:
    picture = bars.horizontal_bars(
        [
            bars.Bar(label="Icebreakers", value=71.8, shown="71.8", note="n = 6"),
            bars.Bar(label=LONG_NAME, value=77.1, shown="77.1", note="n = 6", strong=False),
            bars.Bar(label="Don’t Panic", value=None, shown="not handed in", note="n = 5"),
        ],
        frame("en"),
    )
    times = pacing.planned_and_actual(
        [
            pacing.TimedRow(label="Opening", planned=5, actual=6.4),
            pacing.TimedRow(label="You say, I draw", planned=33, actual=36.2),
            pacing.TimedRow(label="Break", planned=7, actual=9, quiet=True),
            pacing.TimedRow(label="Concept quiz", planned=15, actual=None),
        ],
        pacing.TimedTexts("Planned", "Actual", "Planned / actual", "Difference"),
        frame("en"),
    )
    return m.Section(
        w("Results of the groups"),
        (
            m.Lead(w("Points are material for the debrief, not an appraisal.")),
            m.Heading(w("Total"), w("0–100, weighted; 3 groups; in group order")),
            m.Chart(
                picture, "Totals of three groups from 0 to 100.", w("The axis always runs 0–100.")
            ),
            m.Heading(w("Planned and actual time"), w("minutes")),
            m.Chart(times, "Planned and actual minutes."),
            m.Heading(
                w("Names as typed"),
                w(
                    "a very long note that cannot stand on the line of its heading, "
                    "so it goes below and may take more than one line there"
                ),
            ),
            m.Bullets(tuple(m.Bullet(text=w(text, role="name")) for text in HARD_STRINGS)),
        ),
    )
