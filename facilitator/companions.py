"""All that goes along with a running workshop. A new topic is one class and one line here."""

from facilitator.announcing import Announcing
from facilitator.catching_up import CatchingUp
from facilitator.companion import Companion
from facilitator.live.desk import Desk
from facilitator.naming import Naming
from facilitator.notekeeping import Notekeeping
from facilitator.peopling import Attending
from facilitator.photokeeping import Photokeeping
from facilitator.powering import Powering
from facilitator.rehearsing import Rehearsing
from facilitator.repeating import Repeating
from facilitator.sounding import Sounding
from facilitator.tasking import Tasking
from facilitator.timing import Timing
from facilitator.ui.console.page import ConsolePage
from facilitator.ui.look import Look


def companions(look: Look, console: ConsolePage, desk: Desk) -> tuple[Companion, ...]:
    """One of each topic, for one console; each is to be told to `use` its desk."""
    return (
        Announcing(look, console, desk),
        Naming(look, console, desk),
        Attending(look, console, desk),
        Tasking(look, console, desk),
        Powering(look, console, desk),
        Rehearsing(look, console, desk),
        Repeating(look, console, desk),
        CatchingUp(look, console, desk),
        Sounding(look, console, desk),
        Timing(look, console, desk),
        Notekeeping(look, console, desk),
        Photokeeping(look, console, desk),
    )
