"""All cues of the workshop on one page."""
