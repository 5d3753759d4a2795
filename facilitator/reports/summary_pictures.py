"""The pictures of an exercise, as the room saw them."""

from facilitator.core.charts.diagram import diagram_figure
from facilitator.core.pack import DiagramView
from facilitator.core.script import BlockScript
from facilitator.reports.model import Block, Chart, Heading, KeepTogether
from facilitator.reports.pen import Pen


def picture_blocks(block: BlockScript, pen: Pen) -> list[Block]:
    """Every picture of the steps that were played, under its title; one built by presses once."""
    shown = [cue.cue.show for step in block.steps for cue in step.cues]
    views = [one for one in shown if isinstance(one, DiagramView)]
    different = [one for place, one in enumerate(views) if one not in views[:place]]
    return [_picture(block, view, pen) for view in different]


def _picture(block: BlockScript, view: DiagramView, pen: Pen) -> Block:
    texts = [pen.said(block.fill(one)) for one in view.texts]
    title = pen.said(block.fill(view.title))
    # Read aloud: the title, and what stands in the boxes in their order.
    said = [texts[node.text] for node in view.diagram.nodes if node.text >= 0]
    alt = pen.tr("{title}: {values}", title=title, values=pen.listed(said))
    note = pen.runs(pen.said(block.fill(view.note)), "label") if view.note else ()
    chart = Chart(diagram_figure(view.diagram, texts, pen.frame), alt, note)
    return KeepTogether((Heading(pen.runs(title)), chart))
