"""Changes of the notebook in the words of the last action."""

from collections.abc import Mapping
from typing import cast

from facilitator.core.notebook import JottingKind
from facilitator.ui.console.notebook.words import kind_word
from facilitator.ui.look import Look


def noted_words(look: Look, facts: Mapping[str, str], kind: str) -> str:
    """What was noted, changed or deleted."""
    what, text = facts.get("what", ""), facts.get("text", "")
    if kind == "own-notes":
        return look.tr("Notes as in the course") if what == "delete" else look.tr("Own notes")
    if kind == "objective":
        return look.tr("Objective {number}: {text}", number=facts.get("number", ""), text=text)
    if kind == "report-text":
        if "photo" in facts:
            return look.tr("Photos of the report")
        if "card" in facts:
            return look.tr("Texts of the report")
        if what == "delete":
            return look.tr("Report text as proposed")
        return look.tr("Report text: {text}", text=text)
    if kind == "report-look":
        return look.tr("Look of the report")
    if kind == "photo":
        name = text or look.tr("without words")
        return {
            "add": look.tr("Photo added"),
            "delete": look.tr("Photo deleted: {name}", name=name),
        }.get(what, look.tr("Photo: {name}", name=name))
    of = kind_word(look, cast("JottingKind", facts.get("kind", "observation")))
    return {
        "add": look.tr("{kind}: {text}", kind=of, text=text),
        "edit": look.tr("{kind} changed: {text}", kind=of, text=text),
        "answer": look.tr("Answered: {text}", text=text),
        "reopen": look.tr("Open again: {text}", text=text),
    }.get(what, look.tr("{kind} deleted: {text}", kind=of, text=text))
