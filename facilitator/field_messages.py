"""What fields are called, and what is said of one that is too long."""

from facilitator.texts import Texts


def too_long(field: str, limit: int, texts: Texts) -> str:
    """Of a group's name and of what the room reads the width counts, of the rest the characters."""
    width = {"chinese": limit // 2, "latin": limit}
    match field:
        case "group":
            return texts.tr(
                "This group name is too long: {chinese} Chinese characters or {latin} letters at"
                " most.",
                **width,
            )
        case "client":
            return texts.tr("At most {latin} letters or {chinese} Chinese characters.", **width)
        case "person" | "department":
            return texts.tr(
                "A name or a department has at most {chinese} Chinese characters or {latin} letters."
                " Please shorten it.",
                **width,
            )
        case "jotting" | "who" | "due" | "checker" | "caption" | "notes":
            return texts.tr(
                "This note is too long: {chinese} Chinese characters or {latin} letters at most.",
                **width,
            )
        case "objective" | "report-text":
            return texts.tr(
                "This text is too long for its place in the report: {chinese} Chinese characters or"
                " {latin} letters at most.",
                **width,
            )
        case "text":
            return texts.tr(
                "This text is too long for the room: {chinese} Chinese characters or {latin} letters"
                " at most.",
                **width,
            )
        case _:
            return texts.tr("At most {limit} characters.", limit=limit)


def field_name(field: str, texts: Texts) -> str:
    """The name of a field of the new workshop, as the form shows it."""
    match field:
        case "title":
            return texts.tr("the title")
        case "client":
            return texts.tr("the client")
        case "text":
            return texts.tr("the text for the room")
        case "person":
            return texts.tr("the name")
        case "department":
            return texts.tr("the department")
        case "jotting" | "note":
            return texts.tr("the note")
        case "report-text":
            return texts.tr("the text, or put the proposal back")
        case _:
            return texts.tr("the group name")
