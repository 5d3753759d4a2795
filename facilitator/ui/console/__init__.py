"""The trainer's window while a workshop runs: facts in, wishes out."""
