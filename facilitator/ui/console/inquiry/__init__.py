"""Sheets over the console that answer a question about the scores."""
