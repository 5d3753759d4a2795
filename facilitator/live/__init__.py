"""What is running: objects with signals and no widgets, and the only writers of the library."""
