"""The colour profile of a screen (IEC 61966-2-1), made here so that nobody's licence comes with it.

Its figures are those of the standard. LittleCMS, which Pillow carries, writes them as an ICC
profile; only the time of making is taken out, so that the same report gives the same bytes.
"""

from functools import cache

from PIL import ImageCms

DESCRIPTION = "sRGB IEC61966-2.1"
_TIME = slice(24, 36)
"""Of the header of a profile (ICC.1, 7.2.8): six numbers of two bytes."""
_NO_DATE = bytes.fromhex("07d0 0001 0001 0000 0000 0000")
"""1 January 2000."""


@cache
def srgb_profile() -> bytes:
    """The profile as a file."""
    made = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    made[_TIME] = _NO_DATE
    return bytes(made)
