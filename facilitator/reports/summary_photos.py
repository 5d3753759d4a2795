"""The photos of the day, at the very end."""

from facilitator.core.notebook import printed_photos
from facilitator.core.text import dotted
from facilitator.reports.day import Day
from facilitator.reports.model import Note, Photo, Photos, Section
from facilitator.reports.pen import Pen


def photos_section(day: Day, pen: Pen) -> list[Section]:
    """Some of every block, each with its block and what was written under it."""
    titles = day.script.titles(pen.lang)
    photos = tuple(
        Photo(
            jpeg=day.pictures[one.picture],
            width=one.width,
            height=one.height,
            alt=pen.tr("Photo: {about}", about=one.caption or titles.get(one.block, "")),
            caption=pen.runs(dotted(pen.lang, titles.get(one.block, ""), one.caption), "label"),
        )
        for one in printed_photos(day.notebook.photos, titles, day.notebook.chosen_photos)
        if one.picture in day.pictures
    )
    if not photos:
        return []
    note = pen.tr("For this report only; please ask the people shown before passing them on.")
    blocks = (Note(pen.runs(note, "label")), Photos(photos))
    return [Section(pen.runs(pen.tr("Annex: photos")), blocks, new_page=False)]
