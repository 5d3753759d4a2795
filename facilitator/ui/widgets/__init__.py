"""The parts every window is made of. Each is handed a `Look` and paints itself in its colours."""
