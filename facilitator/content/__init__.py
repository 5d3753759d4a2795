"""How packs are read and checked: files in, core objects or every located mistake out."""
