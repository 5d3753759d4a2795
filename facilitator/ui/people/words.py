"""What the page of people says."""

from facilitator.core.dividing import Mix
from facilitator.core.name_list import LineProblem
from facilitator.core.people import MOST_PEOPLE, PERSON_WIDTH, Attendance, Count
from facilitator.ui.look import Look
from facilitator.ui.tokens import ToneName

STATES: tuple[Attendance, ...] = ("present", "late", "absent")


def state_words(look: Look, state: Attendance) -> str:
    """What a state is called, in a word; "" for none."""
    match state:
        case "present":
            return look.tr("Here")
        case "late":
            return look.tr("Late")
        case "absent":
            return look.tr("Absent")
        case _:
            return ""


def state_tone(state: Attendance) -> ToneName:
    """The colours of a state."""
    tones: dict[Attendance, ToneName] = {"present": "ok", "late": "warn", "absent": "over"}
    return tones.get(state, "muted")


def count_words(look: Look, count: Count) -> str:
    """ "实到 34/36　迟到 2　未到 1　现场 1": only what there is."""
    parts = [look.tr("{there} of {total} here", there=count.there, total=count.total)]
    if count.late:
        parts.append(look.tr("{count} late", count=count.late))
    if count.absent:
        parts.append(look.tr("{count} absent", count=count.absent))
    if count.walk_ins:
        parts.append(look.trn("{count} walk-in", "{count} walk-ins", count.walk_ins))
    return look.tr(", ").join(parts)


def heads_words(look: Look, heads: int, there: int, *, taken: bool) -> str:
    """How many are in a group, and once it is noted at all, how many of them came."""
    if taken:
        return look.tr("{there} of {heads}", there=there, heads=heads)
    return look.trn("{count} person", "{count} people", heads)


def mix_words(look: Look, mix: Mix) -> tuple[str, ToneName, str]:
    """How even a division is: a word, its tone, and the facts."""
    facts: list[str] = []
    if mix.smallest == mix.largest:
        facts.append(look.tr("{count} in each group", count=mix.largest))
    else:
        facts.append(look.tr("{low} to {high} in a group", low=mix.smallest, high=mix.largest))
    if mix.departments:
        facts.append(
            look.tr(
                "{count} departments, at most {alike} from one in a group",
                count=mix.departments,
                alike=mix.alike,
            )
            if mix.departments > 1
            else look.tr("all from one department")
        )
    if mix.without:
        facts.append(look.tr("{count} without a group", count=mix.without))
    said = look.tr("; ").join(facts)
    if mix.without:
        return look.tr("Not done"), "warn", said
    if not mix.is_even:
        return look.tr("Uneven"), "warn", said
    if mix.departments > 1 and not mix.parted:
        return look.tr("By department"), "ok", said
    if mix.departments > 1 and not mix.is_mixed:
        return look.tr("Not well mixed"), "warn", said
    return look.tr("Even"), "ok", said


def problem_words(look: Look, problem: LineProblem) -> str:
    """What is wrong with a line and what to do, in one sentence."""
    line, words = problem.line, problem.words
    match problem.kind:
        case "name-long" | "department-long":
            return look.tr(
                "Line {line}: “{words}” is longer than {chinese} Chinese characters or {latin}"
                " letters. Shorten it.",
                line=line, words=_short(words), chinese=PERSON_WIDTH // 2, latin=PERSON_WIDTH,
            )  # fmt: skip
        case "columns":
            return look.tr(
                "Line {line} has more than three columns. Keep name, department and group.",
                line=line,
            )
        case "group":
            return look.tr(
                "Line {line}: there is no group “{words}”. Type its number or its name.",
                line=line, words=_short(words),
            )  # fmt: skip
        case "spaces":
            return look.tr(
                "Line {line}: it is not clear where the name ends in “{words}”. Put a comma or a tab"
                " after it.",
                line=line, words=_short(words),
            )  # fmt: skip
        case "twice":
            return look.tr(
                "Line {line}: “{words}” is in line {other} already. Add a department or a letter, or"
                " delete one of them.",
                line=line, words=_short(words), other=problem.other,
            )  # fmt: skip
        case "known":
            return look.tr(
                "Line {line}: “{words}” is on the list already. Delete the line, or add a department"
                " or a letter.",
                line=line, words=_short(words),
            )  # fmt: skip
        case "no-name":
            return look.tr("Line {line} has no name. Type one, or delete the line.", line=line)
        case "many":
            return look.tr(
                "From line {line} on there are too many: a workshop has at most {most} people.",
                line=line, most=MOST_PEOPLE,
            )  # fmt: skip


def _short(words: str) -> str:
    return words if len(words) <= PERSON_WIDTH else f"{words[:PERSON_WIDTH]}…"
