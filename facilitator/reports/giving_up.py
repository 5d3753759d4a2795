"""What ends the making of something nobody wants any more. A module of its own, so that whoever
waits for it need not load what prints."""


class RenderCancelled(Exception):
    """The caller no longer wants it; nothing was written."""
