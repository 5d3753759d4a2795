"""The part of the composition root that brings the sample workshop."""

from facilitator.loading import Program


def bring_sample(program: Program) -> None:
    """Run it at once where nothing else is there yet, or where it has begun; otherwise it comes on
    the card, to be started or rehearsed."""
    first = not program.library.workshops.every()
    workshop_id = program.workshops.sample(program.look.texts.locale, "console")
    if first or program.library.run(workshop_id) is not None:
        program.start_workshop(workshop_id)
    else:
        program.workshops.select(workshop_id)
        program.home.focus_main()
