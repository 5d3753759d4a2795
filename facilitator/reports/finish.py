"""The last pass over the file: metadata in XMP, compact streams, a stable identifier.

It also makes the file one for archives (PDF/A-2a, ISO 19005-2) or locks it with a password
(AES-256, ISO 32000-2, 7.6.4).
"""

from io import BytesIO

import pikepdf
from pikepdf.models.metadata import decode_pdf_date, encode_pdf_date

from facilitator.core.finish import PLAIN, Finish
from facilitator.reports.characters import one_line
from facilitator.reports.model import Meta
from facilitator.reports.srgb import DESCRIPTION, srgb_profile
from facilitator.reports.tagging import TREE
from facilitator.reports.xmp import Facts, xmp_packet

PRODUCER = "Facilitator"


def finished(pdf: bytes, meta: Meta, finish: Finish = PLAIN, *, invariant: bool) -> bytes:
    """The same pages, saved the way every reader accepts.

    Title, trainer, client and language are also written as XMP, which archives read. With
    ``invariant`` the same pages give the same bytes, unless they are locked: the key is random.
    """
    output = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as document:
        document.Root[TREE] = document.trailer[TREE]
        del document.trailer[TREE]
        facts = _facts(document, meta)
        document.Root.Metadata = _stream(
            document, xmp_packet(facts, archive=finish.archive), Type="/Metadata", Subtype="/XML"
        )
        _write_info(document, facts)
        if finish.archive:
            _add_colours(document)
        document.save(
            output,
            min_version="1.7",
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            compress_streams=True,
            deterministic_id=invariant and not finish.password,
            encryption=_locked(finish.password),
        )
    return output.getvalue()


def _facts(document: pikepdf.Pdf, meta: Meta) -> Facts:
    made = decode_pdf_date(str(document.docinfo["/CreationDate"]))
    return Facts(
        title=one_line(meta.title),
        author=one_line(meta.trainer),
        subject=one_line(meta.client),
        language=meta.language,
        program=PRODUCER,
        made=made,
    )


def _write_info(document: pikepdf.Pdf, facts: Facts) -> None:
    """The properties older readers show; archives want them to say what the XMP says."""
    info = document.docinfo
    for key in list(info.keys()):
        del info[key]
    date = encode_pdf_date(facts.made)
    said = {
        "/Title": facts.title,
        "/Author": facts.author,
        "/Subject": facts.subject,
        "/Creator": facts.program,
        "/Producer": facts.program,
        "/CreationDate": date,
        "/ModDate": date,
    }
    for key, value in said.items():
        if value:
            info[key] = pikepdf.String(value)


def _add_colours(document: pikepdf.Pdf) -> None:
    """What the colours of the pages mean: those of a screen (sRGB)."""
    intent = pikepdf.Dictionary(
        Type=pikepdf.Name.OutputIntent,
        S=pikepdf.Name.GTS_PDFA1,
        OutputConditionIdentifier=pikepdf.String(DESCRIPTION),
        Info=pikepdf.String(DESCRIPTION),
        DestOutputProfile=_stream(document, srgb_profile(), N=3),
    )
    document.Root.OutputIntents = pikepdf.Array([document.make_indirect(intent)])


def _stream(document: pikepdf.Pdf, data: bytes, **about: object) -> pikepdf.Object:
    stream = pikepdf.Stream(document, data)
    for key, value in about.items():
        named = isinstance(value, str)
        stream[f"/{key}"] = pikepdf.Name(value) if named else value
    return document.make_indirect(stream)


def _locked(password: str) -> pikepdf.Encryption | bool:
    """Whoever can open it may do everything with it: it is locked against others, not readers."""
    if not password:
        return False
    return pikepdf.Encryption(user=password, owner=password, R=6, aes=True, metadata=True)
