"""What a file says of itself: properties, also as XMP, and for archives what its colours mean.

Archives are PDF/A-2a (ISO 19005-2). A file can be locked with a password instead (AES-256,
ISO 32000-2, 7.6.4).
"""

from datetime import UTC, datetime
from io import BytesIO
from typing import Any

import pikepdf
from pikepdf.models.metadata import encode_pdf_date
from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFInfo,
    PDFName,
    PDFStream,
    PDFString,
    PDFZCompress,
)

from facilitator.reports.characters import one_line
from facilitator.reports.model import Meta
from facilitator.reports.srgb import DESCRIPTION, srgb_profile
from facilitator.reports.xmp import Facts, xmp_packet

PRODUCER = "Facilitator"


def describe(file: Any, meta: Meta, *, archive: bool) -> None:
    """Says of a PDFDocument of ReportLab that is not yet written what it is and whose.

    Title, trainer, client and language are also written as XMP, which archives read.
    """
    moment = datetime.fromtimestamp(file._timeStamp.t, UTC)  # noqa: SLF001 (ReportLab has no other way)
    facts = Facts(
        title=one_line(meta.title),
        author=one_line(meta.trainer),
        subject=one_line(meta.client),
        language=meta.language,
        program=PRODUCER,
        made=moment if file.invariant else moment.astimezone(),
    )
    file.info = _Properties(facts)
    about = PDFDictionary({"Type": PDFName("Metadata"), "Subtype": PDFName("XML")})
    file.Catalog.Metadata = PDFStream(about, xmp_packet(facts, archive=archive))
    if archive:
        _add_colours(file.Catalog)


def locked(pdf: bytes, password: str) -> bytes:
    """The same pages, locked: whoever can open them may do everything with them.

    They are locked against others, not readers. No two are the same: the key is random.
    """
    lock = pikepdf.Encryption(user=password, owner=password, R=6, aes=True, metadata=True)
    output = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as document:
        document.save(
            output,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            encryption=lock,
        )
    return output.getvalue()


class _Properties(PDFInfo):
    """The properties older readers show; archives want them to say what the XMP says."""

    def __init__(self, facts: Facts) -> None:
        super().__init__()
        date = encode_pdf_date(facts.made)
        self._said = {
            "Title": facts.title,
            "Author": facts.author,
            "Subject": facts.subject,
            "Creator": facts.program,
            "Producer": facts.program,
            "CreationDate": date,
            "ModDate": date,
        }

    def format(self, document: Any) -> bytes:
        """See ReportLab; what is not known is not said."""
        known = {key: PDFString(value) for key, value in self._said.items() if value}
        return PDFDictionary(known).format(document)


def _add_colours(catalog: Any) -> None:
    """What the colours of the pages mean: those of a screen (sRGB)."""
    profile = PDFStream(PDFDictionary({"N": 3}), srgb_profile(), [PDFZCompress])
    intent = {
        "Type": PDFName("OutputIntent"),
        "S": PDFName("GTS_PDFA1"),
        "OutputConditionIdentifier": PDFString(DESCRIPTION),
        "Info": PDFString(DESCRIPTION),
        "DestOutputProfile": profile,
    }
    catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents"]
    catalog.OutputIntents = PDFArray([PDFDictionary(intent)])
