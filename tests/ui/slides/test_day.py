"""Where the day stands: a room that reads two languages reads every word of it in both."""

import pytest

from tests.ui.slides.all_samples import samples
from tests.ui.slides.recorder import ASPECTS, words


@pytest.mark.parametrize("name", ["agenda", "timetable"])
@pytest.mark.parametrize("aspect", ["16:9", "4:3"])
def test_now_next_and_what_is_left_out_are_said_in_both(dark, name: str, aspect: str) -> None:
    told = {
        language: words(samples(language)[name], ASPECTS[aspect], dark)
        for language in ("zh-CN", "en", "both")
    }
    chinese, english = ("现在", "接下来"), ("Now", "Upnext", "3morebefore")
    for one in chinese:
        assert one in told["zh-CN"]
        assert one in told["both"]
    for one in english:
        assert one in told["en"]
        assert one in told["both"]
        assert one not in told["zh-CN"]
