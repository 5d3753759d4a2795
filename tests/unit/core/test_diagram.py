"""Where boxes, arrows, lanes and marks stand."""

import pytest

from facilitator.core.diagram import Arrow, Axis, Diagram, Divider, Node, Rect, Space, layout

PLACE = Space(width=1000.0, height=500.0)


def pair(one: Node, two: Node, *back: Arrow) -> Diagram:
    arrows = (Arrow(start=0, end=1), *back)
    return Diagram(columns=4, rows=2, nodes=(one, two), arrows=arrows)


def test_the_outermost_boxes_fill_the_place_and_gaps_are_between() -> None:
    nodes = tuple(Node(x=x, y=y) for x in range(4) for y in range(2))
    found = layout(Diagram(columns=4, rows=2, nodes=nodes), PLACE).nodes

    assert min(box.x for box in found) == pytest.approx(0)
    assert max(box.right for box in found) == pytest.approx(1000)
    assert min(box.y for box in found) == pytest.approx(0)
    assert max(box.bottom for box in found) == pytest.approx(500)
    assert found[2].x > found[0].right
    assert found[1].y > found[0].bottom


def test_an_arrow_is_level_between_neighbours_and_touches_both() -> None:
    found = layout(pair(Node(x=0, y=0), Node(x=1, y=0)), PLACE)
    one, two = found.nodes

    assert found.routes == (((one.right, one.middle[1]), (two.x, one.middle[1])),)
    assert two.x - one.right >= 40


def test_arrows_both_ways_do_not_lie_over_each_other() -> None:
    back = Arrow(start=1, end=0)
    there, home = layout(pair(Node(x=0, y=0), Node(x=0, y=1), back), PLACE).routes

    assert there[0][0] - home[0][0] > 20
    assert there[0][1] < there[1][1]
    assert home[0][1] > home[1][1]


def test_an_arrow_to_another_row_and_column_turns_once() -> None:
    found = layout(pair(Node(x=0, y=0), Node(x=2, y=1)), PLACE)
    one, two = found.nodes

    assert found.routes[0] == (
        (one.right, one.middle[1]),
        (two.middle[0], one.middle[1]),
        (two.middle[0], two.y),
    )


def test_on_an_axis_boxes_stand_in_time_and_hand_over_at_the_beginning() -> None:
    diagram = Diagram(
        columns=10,
        rows=2,
        nodes=(Node(x=0, y=0, width=4), Node(x=4, y=1, width=6)),
        arrows=(Arrow(start=0, end=1),),
        axis=Axis(0, 10, 4),
        lanes=(0, 1),
    )
    found = layout(diagram, Space(width=1200.0, height=300.0, label=200.0, head=100.0))
    one, two = found.nodes

    assert found.ticks == ((0, 200.0), (4, 600.0), (8, 1000.0), (10, 1200.0))
    assert (one.x, two.x) == pytest.approx((200, 600), abs=3)
    assert found.routes[0][-1][0] - two.x == pytest.approx(20)
    assert [band.y for band in found.bands] == [100, 200]
    assert found.corner == Rect(0, 0, 200, 100)


def test_the_last_mark_of_an_axis_is_written_and_never_over_another() -> None:
    assert Axis(0, 21, 3).marks() == (0, 3, 6, 9, 12, 15, 18, 21)
    assert Axis(0, 10, 4).marks() == (0, 4, 8, 10)
    assert Axis(0, 9, 4).marks() == (0, 4, 9)
    assert Axis(3, 4, 5).marks() == (3, 4)


def test_a_divider_moves_everything_under_it() -> None:
    nodes = (Node(x=0, y=0), Node(x=0, y=1), Node(x=1, y=0, height=2))
    diagram = Diagram(columns=2, rows=2, nodes=nodes, lanes=(0, 1), divider=Divider(1, 2))
    found = layout(diagram, Space(width=400.0, height=260.0, label=100.0, strip=60.0))
    above, under, both = found.nodes

    assert found.strip == Rect(0, 100, 400, 60)
    assert above.bottom < 100
    assert under.y > 160
    assert (both.y, both.bottom) == (above.y, under.bottom)


def test_paper_and_screen_have_the_same_picture_in_another_size() -> None:
    diagram = pair(Node(x=0, y=0), Node(x=3, y=1, width=1))
    large = layout(diagram, PLACE)
    small = layout(diagram, Space(width=500.0, height=250.0, scale=0.5))

    for one, two in zip(large.nodes, small.nodes, strict=True):
        assert (two.x, two.y) == pytest.approx((one.x / 2, one.y / 2))


def test_a_place_of_no_size_has_boxes_of_no_size() -> None:
    found = layout(pair(Node(x=0, y=0), Node(x=1, y=0)), Space(width=0.0, height=0.0, label=50.0))

    assert all(box.width >= 0 and box.height >= 0 for box in found.nodes)
