"""Sheets that more than one page opens."""
