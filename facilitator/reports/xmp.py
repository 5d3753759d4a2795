"""The properties of a file as XMP (ISO 16684-1), which archives and screen readers go by."""

import re
from dataclasses import dataclass
from datetime import datetime
from html import escape

_NO_XML = re.compile("[\ufffe\uffff]")
_UA = "<pdfuaid:part>1</pdfuaid:part>"
_ARCHIVE = "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>"
_EXTENSION = """
<rdf:Description rdf:about=""
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>"""
"""Archives want every property explained that is none of their own (ISO 19005-2, 6.6.2.3)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What is said of a file; "" is not said. ``made`` knows its time zone."""

    title: str
    author: str
    subject: str
    language: str
    program: str
    made: datetime


def xmp_packet(facts: Facts, *, archive: bool) -> bytes:
    """The packet; ``archive`` says that the file is PDF/A-2a."""
    made = facts.made.isoformat(timespec="seconds")
    author = _said("dc:creator", facts.author, "Seq")
    subject = _said("dc:description", facts.subject, "Alt")
    return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<dc:format>application/pdf</dc:format>
{_said("dc:title", facts.title, "Alt")}{author}{subject}
{_said("dc:language", facts.language, "Bag")}
<xmp:CreatorTool>{_text(facts.program)}</xmp:CreatorTool>
<xmp:CreateDate>{made}</xmp:CreateDate><xmp:ModifyDate>{made}</xmp:ModifyDate>
<pdf:Producer>{_text(facts.program)}</pdf:Producer>
{_UA}{_ARCHIVE if archive else ""}
</rdf:Description>{_EXTENSION if archive else ""}
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>""".encode()


def _said(name: str, text: str, kind: str) -> str:
    if not text:
        return ""
    default = ' xml:lang="x-default"' if kind == "Alt" else ""
    return f"<{name}><rdf:{kind}><rdf:li{default}>{_text(text)}</rdf:li></rdf:{kind}></{name}>"


def _text(text: str) -> str:
    return escape(_NO_XML.sub("\ufffd", text), quote=False)
