"""Short phrases about workshops that several parts of Home say in the same way."""

from datetime import date, time
from typing import TYPE_CHECKING

from facilitator.core.details import WorkshopDetails, later
from facilitator.core.scoring.rounding import whole
from facilitator.core.text import dotted
from facilitator.ui.home.shelves import ShelfName
from facilitator.ui.look import Look
from facilitator.ui.tokens import ToneName

if TYPE_CHECKING:
    from facilitator.core.waves import Wave


def joined(look: Look, *texts: str) -> str:
    """Several phrases on one line, empty ones left out."""
    return dotted(look.texts.locale, *texts)


def time_range(look: Look, start: time, minutes: float) -> str:
    """9:00–10:30."""
    end = later(start, minutes)
    return f"{look.texts.time_of_day(start)}–{look.texts.time_of_day(end)}"


def people(look: Look, count: int) -> str:
    """36 人; "" where nobody was counted yet."""
    return look.trn("{count} person", "{count} people", count) if count else ""


def groups(look: Look, count: int) -> str:
    """6 组."""
    return look.trn("{count} group", "{count} groups", count)


def minutes(look: Look, count: float) -> str:
    """90 分钟."""
    return look.trn("{count} minute", "{count} minutes", whole(count))


def when(look: Look, details: WorkshopDetails, today: date) -> str:
    """Day, hours and length; of several days the dates, as each has hours of its own."""
    if details.days:
        first, last = details.days[0].day, details.days[-1].day
        return joined(
            look,
            look.tr(
                "{first} to {last}",
                first=day_name(look, first, today),
                last=day_name(look, last, today),
            ),
            look.trn("{count} day", "{count} days", len(details.days)),
        )
    return joined(
        look,
        day_name(look, details.day, today),
        time_range(look, details.start, details.minutes),
        minutes(look, details.minutes),
    )


def day_name(look: Look, day: date, today: date) -> str:
    """今天; 3 月 12 日，星期四; 2025 年 3 月 12 日."""
    if day == today:
        return look.tr("Today")
    if day.year == today.year:
        return look.texts.date_heading(day)
    return look.texts.date(day)


def wave(look: Look, one: "Wave", today: date) -> str:
    """30 天跟踪，4 月 6 日（还有 3 天）."""
    day = look.texts.date_short(one.day)
    days = (one.day - today).days
    if days > 0:
        return look.trn(
            "{after}-day follow-up, {day} (in {count} day)",
            "{after}-day follow-up, {day} (in {count} days)",
            days,
            after=one.after,
            day=day,
        )
    if days:
        return look.trn(
            "{after}-day follow-up, {day} ({count} day ago)",
            "{after}-day follow-up, {day} ({count} days ago)",
            -days,
            after=one.after,
            day=day,
        )
    return look.tr("{after}-day follow-up, today", after=one.after)


def wave_brief(look: Look, one: "Wave", today: date) -> str:
    """The same for a row of the list: 30 天跟踪（还有 3 天）."""
    days = (one.day - today).days
    if days > 0:
        return look.trn(
            "{after}-day follow-up in {count} day",
            "{after}-day follow-up in {count} days",
            days,
            after=one.after,
        )
    if days:
        return look.trn(
            "{after}-day follow-up {count} day ago",
            "{after}-day follow-up {count} days ago",
            -days,
            after=one.after,
        )
    return look.tr("{after}-day follow-up today", after=one.after)


def shelf_title(look: Look, name: ShelfName) -> str:
    """The heading above the workshops of a shelf."""
    match name:
        case "running":
            return look.tr("Running now")
        case "today":
            return look.tr("Today")
        case "upcoming":
            return look.tr("Upcoming")
        case "missed":
            return look.tr("Date has passed")
        case "finished":
            return look.tr("Finished")


def state(look: Look, name: ShelfName) -> tuple[str, ToneName]:
    """What a pill says about a workshop, and its tone."""
    match name:
        case "running":
            return look.tr("Running"), "ok"
        case "today":
            return look.tr("Today"), "accent"
        case "upcoming":
            return look.tr("Scheduled"), "accent"
        case "missed":
            return look.tr("Not held"), "warn"
        case "finished":
            return look.tr("Finished"), "muted"
