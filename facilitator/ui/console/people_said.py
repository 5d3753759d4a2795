"""A change of the list of people in words, for the line of the last action."""

from collections.abc import Mapping

from facilitator.ui.look import Look


def people_said(look: Look, facts: Mapping[str, str]) -> str:
    """ "张伟：迟到": who, and what was done; of several people how many they are."""
    count = int(facts.get("count", "1"))
    who = facts.get("name", "") or look.trn("{count} person", "{count} people", count)
    match facts.get("what", ""):
        case "add":
            return look.tr("{who} put on the list", who=who)
        case "walk-in":
            return look.tr("{who} walked in", who=who)
        case "rename":
            return look.tr("{who}: details changed", who=who)
        case "remove":
            return look.tr("{who} taken off the list", who=who)
        case "move":
            group = facts.get("group", "")
            if not group:
                return look.tr("{who} to no group", who=who)
            return look.tr("{who} to {group}", who=who, group=group)
        case "divide":
            if facts.get("way") == "department":
                return look.tr("Divided by department")
            return look.tr("Divided, departments mixed")
        case _:
            return _marked(look, who, facts.get("state", ""))


def _marked(look: Look, who: str, state: str) -> str:
    match state:
        case "present":
            return look.tr("{who} is here", who=who)
        case "late":
            return look.tr("{who} came late", who=who)
        case "absent":
            return look.tr("{who} is absent", who=who)
        case _:
            return look.tr("{who}: nothing noted", who=who)
