"""Entering scores: a pad that understands keys, and the panel that shows it."""
