"""核心结论 / key findings: page 1 of the summary as a picture that a client forwards in a chat."""

from facilitator.core.charts import palette
from facilitator.core.text import dotted
from facilitator.reports import model as m
from facilitator.reports.day import Day, dates
from facilitator.reports.pen import Pen
from facilitator.reports.poster import Levels, Poster, PosterBlock
from facilitator.reports.proposals import wording
from facilitator.reports.summary_conclusion import conclusion
from facilitator.reports.summary_levels import levels
from facilitator.reports.summary_steps import Dated, dated


def key_poster(day: Day, pen: Pen, accent: str = palette.ACCENT) -> Poster:
    """The picture for the client: the words of page 1, as they were rewritten."""
    day = day.in_language(pen.lang)
    workshop = day.workshop
    said = wording(day, pen)
    every = dated(day, said, pen)
    page = conclusion(day, said, every, pen)
    note = pen.tr("For the client. It ranks no individual and lists no participant by name.")
    # When, where and by whom stands under the claim.
    about = workshop.named_client or dates(day, pen)
    return Poster(
        language=pen.lang,
        kicker=pen.runs(
            dotted(pen.lang, pen.tr("Training summary"), pen.tr("Key findings")), "label"
        ),
        title=pen.title(workshop.title),
        subtitle=pen.runs(about, "label"),
        blocks=tuple(one for block in page.blocks for one in _read(block, day, every, pen)),
        signed=tuple(pen.runs(line, "label") for line in (day.organisation, note) if line),
        logo=day.dress.logo,
        accent=accent,
    )


def _read(block: m.Block, day: Day, every: list[Dated], pen: Pen) -> list[PosterBlock]:
    """The same block, to be read on a phone: the line of evidence is a row for each level there."""
    match block:
        case m.Chart():
            found = Levels(tuple(levels(day, every, pen)))
            return [m.Heading(pen.runs(pen.tr("Evaluation so far"))), found]
        case (
            m.Heading() | m.Lead() | m.Paragraph() | m.Note() | m.Tiles() | m.Bullets() | m.Table()
        ):
            return [block]
        case _:
            return []
