"""How what was observed becomes points from 0 to 100, and points become a standing."""
