"""T5b against the worked example of CONTENT 2.5."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.scoring import links
from facilitator.core.scoring.results import MISSING
from facilitator.core.scoring.specs import LinkScoring

NAMES = "ABCD"
SPEC = LinkScoring()


def claims(rows: list[str]) -> dict[tuple[str, str], float]:
    return {
        (NAMES[i], NAMES[j]): float(digit)
        for i, row in enumerate(rows)
        for j, digit in enumerate(row)
        if i != j
    }


GIVEN = claims([".203", "1.20", "00.1", "201."])
GOT = claims([".213", "0.30", "30.1", "200."])
LINKS = links.links(NAMES, GIVEN, GOT)


def named(kind: str) -> list[str]:
    return [one.supplier + one.customer for one in LINKS if one.kind == kind]


def test_the_worked_points():
    results = links.results(NAMES, GIVEN, GOT)
    assert [results[one].points for one in NAMES] == pytest.approx([50, 66.67, 40, 75], abs=0.005)
    assert (results["A"].raw, results["A"].most, results["A"].complete) == (3, 6, True)


def test_the_worked_matrix():
    assert links.recognition(LINKS) == pytest.approx(500 / 9)
    assert (named("unseen"), named("unclaimed")) == (["AC", "CA"], ["BA", "DC"])
    assert [(one.supplier, one.customer) for one in links.blind_spots(SPEC, LINKS)] == [("C", "A")]
    assert links.agreement(SPEC, LINKS) == pytest.approx(0.740741, abs=1e-6)


def test_a_supplier_who_knows_a_little_is_not_blind():
    known = {**GIVEN, ("C", "A"): 1.0}
    assert links.blind_spots(SPEC, links.links(NAMES, known, GOT)) == ()


def test_nobody_names_a_link():
    nothing = dict.fromkeys(GIVEN, 0.0)
    assert set(links.results(NAMES, nothing, nothing).values()) == {MISSING}
    found = links.links(NAMES, nothing, nothing)
    assert (links.recognition(found), links.agreement(SPEC, found)) == (None, None)


def test_a_missing_sheet_is_no_mismatch():
    without = {pair: value for pair, value in GIVEN.items() if pair[0] != "C"}
    results = links.results(NAMES, without, GOT)
    # C as supplier is left out for everybody: the red cell (C, A) is gone, (C, D) is not counted.
    assert [results[one].points for one in NAMES] == pytest.approx([60, 200 / 3, 100 / 3, 200 / 3])
    assert [results[one].complete for one in NAMES] == [False] * 4


cells = st.lists(st.integers(0, 3), min_size=12, max_size=12)


def filled(values: list[int]) -> dict[tuple[str, str], float]:
    return dict(zip(GIVEN, map(float, values), strict=True))


@given(cells, cells)
def test_bounds_and_symmetry(one: list[int], two: list[int]):
    there = links.results(NAMES, filled(one), filled(two))
    back = links.results(NAMES, filled(two), filled(one))
    assert there == back
    assert all(each.points is None or 0 <= each.points <= 100 for each in there.values())
    agreed = links.agreement(SPEC, links.links(NAMES, filled(one), filled(two)))
    assert agreed is None or 0 <= agreed <= 1


@given(cells)
def test_full_agreement_is_everything(one: list[int]):
    for result in links.results(NAMES, filled(one), filled(one)).values():
        assert result.points in (None, 100)


@given(cells, cells, st.permutations(NAMES))
def test_names_do_not_matter(one: list[int], two: list[int], names: list[str]):
    other = dict(zip(NAMES, names, strict=True))

    def renamed(values: list[int]) -> dict[tuple[str, str], float]:
        return {(other[a], other[b]): value for (a, b), value in filled(values).items()}

    before = links.results(NAMES, filled(one), filled(two))
    after = links.results(NAMES, renamed(one), renamed(two))
    assert {other[name]: result for name, result in before.items()} == after
