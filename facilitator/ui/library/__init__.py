"""The library: activities, short talks and templates to look through before a workshop."""
