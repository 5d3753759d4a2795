"""Which photos are printed: some of every block, in the order of the agenda."""

from facilitator.core.notebook import (
    LEFT_OUT,
    MOST_PRINTED,
    PRINTED,
    Notebook,
    Photo,
    ReportText,
    photo_key,
    printed_photos,
)

ORDER = ("opening", "drawing", "closing")


def photo(block: str, at: int) -> Photo:
    return Photo(id=f"{at:03}", at=at, block=block, picture="x", width=4, height=3)


def test_few_are_all_printed_in_the_order_of_the_agenda() -> None:
    last, first = photo("closing", 1), photo("opening", 2)
    assert printed_photos((last, first), ORDER) == (first, last)


def test_blocks_take_turns_so_that_the_last_one_is_among_them() -> None:
    many = tuple(photo("drawing", at) for at in range(30))
    together = photo("closing", 99)
    printed = printed_photos((*many, together), ORDER)
    assert len(printed) == MOST_PRINTED
    assert printed == (*many[: MOST_PRINTED - 1], together)


def test_a_block_that_left_the_plan_comes_last() -> None:
    gone, there = photo("gone", 1), photo("closing", 2)
    assert printed_photos((gone, there), ORDER) == (there, gone)


def test_what_somebody_decided_comes_before_what_the_program_would_take() -> None:
    many = tuple(photo("drawing", at) for at in range(12))
    decided = (
        ReportText(id=photo_key("011"), text=PRINTED),
        ReportText(id=photo_key("000"), text=LEFT_OUT),
        ReportText(id="zh-CN/claim", text="out"),
    )
    chosen = Notebook(photos=many, texts=decided).chosen_photos
    assert chosen == {"011": True, "000": False}
    printed = printed_photos(many, ORDER, chosen)
    assert printed == (*many[1:MOST_PRINTED], many[11])
