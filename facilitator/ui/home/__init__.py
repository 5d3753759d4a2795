"""Outside a workshop: today's card, the list of workshops, making a new one, the first run."""
