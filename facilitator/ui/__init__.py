"""What is seen: windows show facts and emit wishes. They keep no state of the world."""
