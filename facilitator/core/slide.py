"""What every picture for the room is."""


class Slide:
    """One picture for the room."""

    __slots__ = ()
