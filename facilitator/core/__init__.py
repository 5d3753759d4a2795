"""What things are and the rules they follow: plain Python, no Qt, no SQL, no files, no clock."""
