"""The tree of tags as objects of the file: one for every element (ISO 32000-1, 14.7).

ReportLab could write them too, but takes five times as long for each.
"""

from collections.abc import Sequence

from facilitator.reports.tagging import Element, text_string


def tag_tree(
    root: Element,
    top: int,
    first: int,
    pages: Sequence[int],
    marked: Sequence[Sequence[Element]],
) -> tuple[str, list[str]]:
    """What the tree hangs from, and its elements in the order of their numbers.

    Args:
        root: the element all others are below.
        top: the number of the object the tree hangs from.
        first: the number of the root; the others follow.
        pages: the numbers of the page objects.
        marked: the elements of the marked pieces of each page, by the numbers of the pieces.
    """
    elements = _below(root)
    for number, element in enumerate(elements, start=first):
        element.number = number
    bodies = [_element(one, one.parent.number if one.parent else top, pages) for one in elements]
    return _above(root.number, marked), bodies


def _below(root: Element) -> list[Element]:
    """The element and all below it, each before its own."""
    found: list[Element] = []
    waiting = [root]
    while waiting:
        element = waiting.pop()
        found.append(element)
        waiting += [kid for kid in reversed(element.kids) if isinstance(kid, Element)]
    return found


def _element(element: Element, above: int, pages: Sequence[int]) -> str:
    """The dictionary of an element, ISO 32000-1, table 323."""
    if len(element.kids) == 1 and not element.alt and not element.about:
        (kid,) = element.kids
        if not isinstance(kid, Element):  # most are such: a cell with one text
            page, piece = kid
            return f"<</S /{element.tag} /P {above} 0 R /Pg {pages[page]} 0 R /K {piece}>>"
    pieces = [kid for kid in element.kids if not isinstance(kid, Element)]
    page = pieces[0][0] if pieces else -1
    parts = [f"<</S /{element.tag} /P {above} 0 R"]
    if pieces:
        parts.append(f"/Pg {pages[page]} 0 R")
    if element.kids:
        kids = [_kid(kid, page, pages) for kid in element.kids]
        parts.append(f"/K {kids[0]}" if len(kids) == 1 else f"/K [{' '.join(kids)}]")
    if element.alt:
        parts.append(f"/Alt {text_string(element.alt)}")
    if element.about:
        parts.append(f"/A {element.about}")
    parts.append(">>")
    return " ".join(parts)


def _kid(kid: Element | tuple[int, int], page: int, pages: Sequence[int]) -> str:
    if isinstance(kid, Element):
        return f"{kid.number} 0 R"
    if kid[0] == page:
        return str(kid[1])
    return f"<</Type /MCR /Pg {pages[kid[0]]} 0 R /MCID {kid[1]}>>"


def _above(root: int, pages: Sequence[Sequence[Element]]) -> str:
    """What the tree hangs from, with the way back from the pieces of a page to their elements."""
    ways = " ".join(
        f"{number} [{' '.join(f'{one.number} 0 R' for one in marked)}]"
        for number, marked in enumerate(pages)
    )
    return (
        f"<</Type /StructTreeRoot /K {root} 0 R /RoleMap <</Title /P>>"
        f" /ParentTree <</Nums [{ways}]>> /ParentTreeNextKey {len(pages)}>>"
    )
