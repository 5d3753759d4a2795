"""The canvas of a report writes its file itself, with the tree of tags and what is said of it."""

from typing import Any

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFObject
from reportlab.pdfbase.pdfdoc import format as formatted

from facilitator.reports.finish import describe
from facilitator.reports.model import Meta
from facilitator.reports.pdf_file import packed
from facilitator.reports.tag_tree import tag_tree
from facilitator.reports.tagging import TaggedCanvas


class ReportCanvas(TaggedCanvas):
    """A tagged canvas that is saved as a report: complete, compact, for archives if wanted."""

    def __init__(self, target: Any, *, meta: Meta, archive: bool, **named: Any) -> None:
        super().__init__(target, **named)
        self._meta = meta
        self._archive = archive
        self._file.format = self._written

    def save(self) -> None:
        """Writes the file."""
        if self._code:
            self.showPage()
        describe(self._file, self._meta, archive=self._archive)
        super().save()

    def _written(self) -> bytes:
        """All objects of ReportLab, then the elements of the tree, as one file."""
        file = self._file
        tree = PDFDictionary({})  # its place: it can be said only when all others have numbers
        file.Catalog.StructTreeRoot = tree
        file.Catalog.MarkInfo = PDFDictionary({"Marked": "true"})
        objects: list[bytes] = []
        while len(objects) < file.objectcounter:  # one that is formatted may bring new ones
            name = file.numberToId[len(objects) + 1]
            objects.append(formatted(file.idToObject[name], file, toplevel=1))
        top = self._number_of(tree)
        pages = [self._number_of(page) for page, _ in self._pages]
        marked = [marked for _, marked in self._pages]
        above, elements = tag_tree(self.root, top, len(objects) + 1, pages, marked)
        objects[top - 1] = above.encode("ascii")
        objects += [element.encode("ascii") for element in elements]
        return packed(objects, root=self._number_of(file.Catalog), info=self._number_of(file.info))

    def _number_of(self, thing: PDFObject) -> int:
        name = self._file.Reference(thing).name
        return self._file.idToObjectNumberAndVersion[name][0]
