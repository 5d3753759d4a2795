"""What a trainer writes into a report, as the notebook keeps it."""

from dataclasses import replace

from facilitator.core.notebook import LEFT_OUT, PRINTED, ReportText, card_key
from facilitator.core.report_texts import Version, edit_id
from facilitator.reports.day import Day

LONG = {
    "zh-CN": "发现写得很长很长的一句话" * 9,
    "en": "Wide words stand here all day long and on. " * 9,
}


def written(version: Version, key: str, text: str) -> ReportText:
    return ReportText(id=edit_id(version, key), text=text, at=1)


def begun(version: Version, card: str, **parts: str) -> list[ReportText]:
    """A card of the trainer's own with these texts on it."""
    texts = [written(version, f"{card}.{part}", text) for part, text in parts.items()]
    return [written(version, card_key(card), PRINTED), *texts]


def gone(version: Version, card: str) -> ReportText:
    return written(version.everywhere, card_key(card), LEFT_OUT)


def with_texts(day: Day, *texts: ReportText) -> Day:
    return replace(day, notebook=replace(day.notebook, texts=texts))
