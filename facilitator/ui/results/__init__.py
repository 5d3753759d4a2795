"""The report of a workshop: looked at on screen, then saved."""
