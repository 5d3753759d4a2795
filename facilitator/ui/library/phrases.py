"""Short phrases about what is on the shelves."""

from collections.abc import Sequence

from facilitator.core.agenda import Family
from facilitator.core.offer import MIDDLE_MOST, SHORT_MOST, LengthRange, Offered, SizeRange
from facilitator.core.pack import GroupAdvice
from facilitator.core.scoring.rounding import whole
from facilitator.core.text import pick
from facilitator.ui.look import Look


def family(look: Look, name: Family) -> str:
    """案例分析."""
    match name:
        case "case":
            return look.tr("Case analysis")
        case "drill":
            return look.tr("Practical drill")
        case "experiential":
            return look.tr("Experiential activity")


def kind(look: Look, entry: Offered) -> str:
    """What an entry is: its family, or what stands on its shelf."""
    if entry.family is not None:
        return family(look, entry.family)
    return look.tr("Agenda template") if entry.shelf == "template" else look.tr("Short talk")


def name(look: Look, entry: Offered) -> str:
    """Its whole name."""
    return pick(entry.name, look.texts.locale)


def number(minutes: float) -> str:
    """90; 2.5."""
    return str(whole(minutes)) if minutes == whole(minutes) else f"{minutes:.1f}"


def minutes(look: Look, count: float) -> str:
    """90 分钟."""
    return look.tr("{minutes} min", minutes=number(count))


def lengths(look: Look, every: Sequence[float]) -> str:
    """90 分钟，短版 75、30."""
    if len(every) == 1:
        return minutes(look, every[0])
    shorter = look.tr(", ").join(number(one) for one in every[1:])
    return look.tr("{minutes} min, shorter {shorter}", minutes=number(every[0]), shorter=shorter)


def short_lengths(look: Look, every: Sequence[float]) -> str:
    """90、75、30 分钟."""
    numbers = look.tr(", ").join(number(one) for one in every)
    return look.tr("{minutes} min", minutes=numbers)


def _span(least: int, most: int) -> str:
    return str(least) if least == most else f"{least}–{most}"


def groups(look: Look, advice: GroupAdvice) -> str:
    """3–8 组，每组 4–7 人."""
    return look.tr(
        "{groups} groups of {people}",
        groups=_span(advice.least, advice.most),
        people=_span(advice.size_least, advice.size_most),
    )


def people(look: Look, least: int, most: int) -> str:
    """10–60 人."""
    return look.tr("{people} people", people=_span(least, most))


def duration(look: Look, entry: Offered) -> str:
    """How long it takes, in every version; a template in hours."""
    if entry.shelf == "template":
        return look.tr("{hours} h", hours=f"{entry.minutes[0] / 60:.3g}")
    return lengths(look, entry.minutes)


def crowd(look: Look, entry: Offered) -> str:
    """For how many an entry is; a short talk is for everybody, a template may not say."""
    if entry.groups is not None:
        return groups(look, entry.groups)
    if entry.people is not None:
        return people(look, entry.people.least, entry.people.most)
    return "" if entry.shelf == "template" else look.tr("The whole room")


def length_range(look: Look, key: LengthRange) -> str:
    """30 分钟以内."""
    low, high = number(SHORT_MOST), number(MIDDLE_MOST)
    match key:
        case "short":
            return look.tr("Up to {minutes} min", minutes=low)
        case "middle":
            return look.tr("{low}–{high} min", low=low, high=high)
        case "long":
            return look.tr("Over {minutes} min", minutes=high)


def size_range(look: Look, key: SizeRange) -> str:
    """每组 4–6 人."""
    match key:
        case "small":
            return look.tr("2–3 people")
        case "usual":
            return look.tr("4–6 people")
        case "large":
            return look.tr("7 or more")
