"""A running workshop in small: the room's picture and the trainer's notes, for every window that shows them."""
