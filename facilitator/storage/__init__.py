"""How it is kept: one SQLite file, one connection, nothing acknowledged ever lost."""
