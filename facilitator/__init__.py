"""Facilitator: run a workshop from a laptop and a projector."""

__version__ = "0.1.0"
