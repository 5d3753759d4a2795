"""How it is printed: a report model in, PDF bytes out."""
