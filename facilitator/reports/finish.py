"""The last pass over the file: metadata in XMP, compact streams, a stable identifier."""

from datetime import UTC, datetime
from io import BytesIO

import pikepdf

from facilitator.reports.characters import one_line
from facilitator.reports.model import Meta

PRODUCER = "Facilitator"


def finished(pdf: bytes, meta: Meta, *, invariant: bool) -> bytes:
    """The same pages, saved the way every reader accepts.

    Title, trainer, client and language are also written as XMP, which archives read. ``invariant``
    leaves the time of making out.
    """
    output = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as document:
        with document.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as xmp:
            xmp["dc:title"] = one_line(meta.title)
            xmp["dc:creator"] = [one_line(meta.trainer)]
            xmp["dc:description"] = one_line(meta.client)
            xmp["dc:language"] = [meta.language]
            xmp["pdf:Producer"] = PRODUCER
            if not invariant:
                xmp["xmp:CreateDate"] = datetime.now(UTC).isoformat(timespec="seconds")
        document.docinfo["/Producer"] = PRODUCER
        document.save(
            output,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            compress_streams=True,
            deterministic_id=invariant,
        )
    return output.getvalue()
