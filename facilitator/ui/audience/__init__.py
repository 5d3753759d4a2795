"""The audience window: what the room sees, and on which screen."""
