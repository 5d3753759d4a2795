"""Painting of a Stage: one function from a value to a picture, shared by window and previews."""
