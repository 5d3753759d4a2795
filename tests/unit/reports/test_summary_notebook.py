"""What was noted down, in the report: with its block and group, and with nobody's name."""

from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest
from PIL import Image

from facilitator.core.notebook import MOST_PRINTED, Jotting, Notebook, Photo
from facilitator.core.text import LOCALES, dotted, pick
from facilitator.core.thresholds import LEAST_QUOTED
from facilitator.reports.day import Day
from facilitator.reports.fonts import Typesetter
from facilitator.reports.model import Heading, KeepTogether, Photos, Report, Section, Table, plain
from facilitator.reports.render import render
from facilitator.reports.summary import summary_report
from facilitator.texts import load_texts
from tests.unit.reports.days import CASE, DRAWING, Played, whole_day
from tests.unit.reports.reading import page_texts, squashed, texts

SEEN, SAID = "先问了客户再动笔", "原来没人要这张报表"
PROMISED, ASKED, SETTLED = "周三前答复", "结算价由谁定？", "下次何时复盘？"
PERSON = "欧阳明明"


@pytest.fixture(params=LOCALES)
def locale(request: pytest.FixtureRequest) -> str:
    return request.param


def noted_day(played: Played, **changed: object) -> Day:
    """A day with one note of every kind, noted against the order of the agenda."""
    late, early = played.block(CASE).block.id, played.block(DRAWING).block.id
    group = played.workshop.groups[1].id
    jottings = (
        Jotting(kind="observation", text="乙", id="1", at=1, block=late, group=group),
        Jotting(kind="observation", text=SEEN, id="2", at=2, block=early, group=group),
        Jotting(kind="quote", text=f"“{SAID}”", id="3", at=3, block=late, group=group),
        Jotting(kind="parking", text=ASKED, id="4", at=4, block=early),
        Jotting(kind="parking", text=SETTLED, id="5", at=5, block=early, answered=True),
        Jotting(
            kind="commitment",
            text=PROMISED,
            id="6",
            at=6,
            block=late,
            group=group,
            who=PERSON,
            due="3 月 20 日",
            checker="采购部",
        ),
    )
    day = replace(played.day(), notebook=Notebook(jottings=jottings))
    return replace(day, workshop=replace(day.workshop, **changed))


def sections(day: Day, locale: str) -> dict[str, Section]:
    made = summary_report(day, load_texts(locale), Typesetter().measure)
    return {plain(one.title): one for one in made.sections}


def rows(section: Section) -> list[list[str]]:
    found: list[Table] = []
    for one in section.blocks:
        inside = one.blocks if isinstance(one, KeepTogether) else (one,)
        found += [block for block in inside if isinstance(block, Table)]
    return [[plain(cell.runs) for cell in row.cells] for table in found for row in table.rows]


def test_a_commitment_has_group_date_and_who_checks_and_names_nobody(locale: str) -> None:
    day = noted_day(whole_day(locale))
    section = sections(day, locale)[load_texts(locale).tr("Action plan and service commitments")]
    group = day.workshop.groups[1].name
    assert rows(section) == [[group, PROMISED, "3 月 20 日", "采购部"]]
    whole = summary_report(day, load_texts(locale), Typesetter().measure)
    assert PERSON not in "\n".join(texts(whole))


def test_commitments_without_dates_and_checkers_are_not_counted_as_nought(locale: str) -> None:
    day = noted_day(whole_day(locale))
    (promised,) = day.notebook.of_kind("commitment")
    bare = replace(day, notebook=Notebook(jottings=(replace(promised, due="", checker=""),)))
    said = load_texts(locale)
    section = sections(bare, locale)[said.tr("Action plan and service commitments")]
    lead = said.trn(
        "{count} commitment was noted, without a date and without a witness.",
        "{count} commitments were noted, without dates and without witnesses.",
        1,
    )
    assert lead in [*texts((section,))]
    assert "0" not in lead


def test_what_was_seen_goes_by_the_agenda_and_a_quote_has_no_group(locale: str) -> None:
    day = noted_day(whole_day(locale))
    found = rows(sections(day, locale)[load_texts(locale).tr("Seen and said")])
    group = day.workshop.groups[1].name
    assert [row[1:] for row in found] == [[group, SEEN], [group, "乙"], [f"“{SAID}”"]]
    assert group not in "".join(found[2])


def test_few_people_are_not_quoted(locale: str) -> None:
    few = noted_day(whole_day(locale), people=LEAST_QUOTED - 1)
    section = sections(few, locale)[load_texts(locale).tr("Seen and said")]
    printed = "\n".join(texts(section))
    assert SAID not in printed
    assert SEEN in printed
    assert str(LEAST_QUOTED) in printed
    headings = [one for one in section.blocks if isinstance(one, Heading)]
    assert len(headings) == 1
    enough = noted_day(whole_day(locale), people=LEAST_QUOTED)
    assert SAID in "\n".join(texts(sections(enough, locale)[plain(section.title)]))


def test_an_answered_question_is_told_from_an_open_one(locale: str) -> None:
    said = load_texts(locale)
    section = sections(noted_day(whole_day(locale)), locale)[said.tr("Questions put aside")]
    assert [row[1:] for row in rows(section)] == [
        [ASKED, said.tr("open")],
        [SETTLED, said.tr("answered")],
    ]


@pytest.mark.parametrize(
    ("questions", "answered", "told"),
    [
        (1, 0, "1 question was put aside and still open at the end."),
        (1, 1, "1 question was put aside and answered by the end."),
        (3, 0, "3 questions were put aside, and all of them still open at the end."),
        (3, 1, "3 questions were put aside, 2 of them still open at the end."),
        (3, 2, "3 questions were put aside, 1 of them still open at the end."),
        (3, 3, "3 questions were put aside, and all of them answered by the end."),
    ],
)
def test_how_many_questions_are_open_is_a_sentence(questions, answered, told) -> None:
    jottings = tuple(
        Jotting(kind="parking", text=ASKED, id=f"{number}", answered=number < answered)
        for number in range(questions)
    )
    day = replace(whole_day("en").day(), notebook=Notebook(jottings=jottings))
    assert told in [*texts((sections(day, "en")["Questions put aside"],))]


def test_what_every_commitment_lacks_is_not_counted_as_nought(locale: str) -> None:
    said = load_texts(locale)
    day = noted_day(Played(locale))
    bare = tuple(replace(one, due="", checker="") for one in day.notebook.jottings)
    lacking = replace(day, notebook=Notebook(jottings=bare))
    told = said.tr(
        "Dates and witnesses are still to be added; whether they were kept is checked at day 30."
    )
    for one, wanted in ((day, False), (lacking, True)):
        pages = "\n".join(texts(sections(one, locale)[said.tr("Key findings")]))
        assert (told in pages) is wanted


def test_where_nobody_checks_a_commitment_somebody_is_to_be_named(locale: str) -> None:
    said = load_texts(locale)
    day = noted_day(whole_day(locale))
    bare = tuple(replace(one, checker="") for one in day.notebook.jottings)
    lacking = replace(day, notebook=Notebook(jottings=bare))
    (advised,) = [
        row
        for row in rows(sections(lacking, locale)[said.tr("Recommendations")])
        if row[1]
        == said.tr("Name a witness for each; ask them at day 30, and count what they confirm")
    ]
    assert "0" not in advised[0]


def test_a_day_without_notes_has_none_of_these_pages(locale: str) -> None:
    said = load_texts(locale)
    found = sections(whole_day(locale).day(), locale)
    names = ("Action plan and service commitments", "Seen and said", "Questions put aside")
    assert not {said.tr(one) for one in names} & set(found)


def test_notes_are_printed_when_nothing_was_scored(locale: str) -> None:
    played = Played(locale)
    played.spend(5)
    day = noted_day(played)
    assert load_texts(locale).tr("Questions put aside") in sections(day, locale)


def test_code_names_stand_for_the_groups(locale: str) -> None:
    day = noted_day(whole_day(locale))
    groups = tuple(replace(one, name=f"X{one.key}") for one in day.workshop.groups)
    day = replace(day, workshop=replace(day.workshop, groups=groups))
    section = sections(day, locale)[load_texts(locale).tr("Action plan and service commitments")]
    assert rows(section)[0][0] == "X2"


def test_many_notes_become_a_pdf(locale: str) -> None:
    day = noted_day(whole_day(locale))
    many = tuple(
        replace(one, id=f"{one.id}-{number}", text=(one.text * 20)[:120])
        for one in day.notebook.jottings
        for number in range(20)
    )
    day = replace(day, notebook=Notebook(jottings=many))
    made = render(summary_report(day, load_texts(locale), Typesetter().measure))
    plain_day = render(
        summary_report(whole_day(locale).day(), load_texts(locale), Typesetter().measure)
    )
    assert made.pages > plain_day.pages
    assert not made.missing_glyphs


def jpeg(size: tuple[int, int], colour: str) -> bytes:
    file = BytesIO()
    Image.new("RGB", size, colour).save(file, "JPEG")
    return file.getvalue()


def photographed(played: Played, *sizes: tuple[int, int]) -> Day:
    """A photo of every size, all of one block, the first with a caption."""
    block = played.block(DRAWING).block.id
    photos = tuple(
        Photo(
            id=str(number),
            at=number,
            block=block,
            picture=f"sha{number}",
            width=size[0],
            height=size[1],
            caption="全体合影" if number == 0 else "",
        )
        for number, size in enumerate(sizes)
    )
    pictures = {f"sha{n}": jpeg(size, f"#{n:02d}4488") for n, size in enumerate(sizes)}
    return replace(played.day(), notebook=Notebook(photos=photos), pictures=pictures)


def test_photos_stand_at_the_very_end_with_block_and_caption(locale: str) -> None:
    said = load_texts(locale)
    played = whole_day(locale)
    made = summary_report(photographed(played, (400, 300)), said, Typesetter().measure)
    last = made.sections[-1]
    assert plain(last.title) == said.tr("Annex: photos")
    (photos,) = (block for block in last.blocks if isinstance(block, Photos))
    block = played.block(DRAWING)
    assert plain(photos.items[0].caption) == dotted(
        locale, pick(block.fill(block.block.title), locale), "全体合影"
    )


def test_a_photo_goes_into_the_file_as_it_is_and_keeps_its_shape(locale: str) -> None:
    day = photographed(whole_day(locale), (400, 300), (300, 400), (400, 100))
    made = render(summary_report(day, load_texts(locale), Typesetter().measure))
    with pikepdf.open(BytesIO(made.pdf)) as pdf:
        found = {
            bytes(image.read_raw_bytes()): (int(image.Width), int(image.Height))
            for page in pdf.pages
            for image in page.get_images().values()
        }
    for one in day.notebook.photos:
        assert found[day.pictures[one.picture]] == (one.width, one.height)


def test_a_photo_that_was_damaged_is_left_out_and_so_is_an_empty_page(locale: str) -> None:
    said = load_texts(locale)
    day = photographed(whole_day(locale), (400, 300), (400, 300))
    one = replace(day, pictures={"sha1": day.pictures["sha1"]})
    (photos,) = (
        block
        for block in sections(one, locale)[said.tr("Annex: photos")].blocks
        if isinstance(block, Photos)
    )
    assert [item.jpeg for item in photos.items] == [day.pictures["sha1"]]
    none = replace(day, pictures={})
    assert said.tr("Annex: photos") not in sections(none, locale)


def test_a_single_photo_stands_below_the_method_where_there_is_room(locale: str) -> None:
    said = load_texts(locale)
    day = photographed(Played(locale), (400, 300))
    pages = page_texts(render(summary_report(day, said, Typesetter().measure)).pdf)
    for title in ("Method and limits", "Annex: photos"):
        assert squashed(said.tr(title)) in squashed(pages[-1])


def test_as_many_photos_as_are_printed_stand_on_one_page(locale: str) -> None:
    played, said = whole_day(locale), load_texts(locale)
    for count in (2, 6, MOST_PRINTED):
        day = photographed(played, *((300, 400) for _ in range(count)))
        section = sections(day, locale)[said.tr("Annex: photos")]
        meta = summary_report(day, said, Typesetter().measure).meta
        made = Report(meta=meta, cover=None, sections=(section,))
        assert render(made).pages == 1
