"""The sentences about surveys and templates."""

from collections.abc import Callable, Mapping

from facilitator.content.codes import Code
from facilitator.texts import Texts

OF_PLANS: dict[Code, Callable[[Texts, Mapping[str, str]], str]] = {
    Code.LABELS_COUNT: lambda t, f: t.tr(
        "There are {found} labels for {wanted} points of the scale. Write one for each, or none.",
        **f,
    ),
    Code.NO_SUCH_DIMENSION: lambda t, f: t.tr(
        "There is no dimension “{value}”. Give the item one of: {allowed}.", **f
    ),
    Code.DIMENSION_EMPTY: lambda t, f: t.tr(
        "No item belongs to the dimension “{value}”. Give it items or remove it.", **f
    ),
    Code.NO_SUCH_ITEM: lambda t, f: t.tr("There is no item “{value}”. Check its id.", **f),
    Code.FORMS_UNEQUAL: lambda t, f: t.tr(
        "The forms have {shortest} to {longest} items. Parallel forms are equally long.", **f
    ),
    Code.ITEM_IN_FORMS: lambda t, f: t.tr(
        "The item “{value}” is in {found} forms. Put every item into exactly one.", **f
    ),
    Code.TAUGHT_NOWHERE: lambda t, f: t.tr(
        "Nothing teaches what “{item}” asks. Write the exercises or cards that do as taught_by.",
        **f,
    ),
    Code.NO_SUCH_SURVEY: lambda t, f: t.tr(
        "The pack has no survey “{value}”. Check its id, or put it into surveys.", **f
    ),
    Code.TEMPLATE_SUM: lambda t, f: t.tr(
        "The blocks take {found} minutes, not {wanted}. Change the blocks or this number.", **f
    ),
    Code.NO_SUCH_CONTENT: lambda t, f: t.tr(
        "The pack has no exercise or card “{value}”. Check its id.", **f
    ),
    Code.NO_SUCH_LENGTH: lambda t, f: t.tr(
        "“{value}” has no length of {found} minutes with these parts. Possible are: {allowed}.", **f
    ),
    Code.BLOCK_PARTS: lambda t, f: t.tr(
        "“{value}” is made of parts. Name those that this block plays (parts).", **f
    ),
    Code.MIN_MINUTES: lambda t, f: t.tr(
        "The least minutes ({found}) are more than the planned ones ({limit}). Lower them.", **f
    ),
    Code.DAYS_SUM: lambda t, f: t.tr(
        "The days take {found} minutes together, not {wanted}. Change the days or this number.", **f
    ),
    Code.NO_SUCH_DAY: lambda t, f: t.tr(
        "There is no day {value}: the template has {limit}. Add a [[day]] or change the number.",
        **f,
    ),
    Code.DAY_ORDER: lambda t, f: t.tr(
        "This block of day {value} stands after one of a later day. Put the days in order.", **f
    ),
    Code.LOCK_EARLY: lambda t, f: t.tr(
        "The block is locked to {value}, and those before it end at {found}. Lock it to a later"
        " time, or shorten them.",
        **f,
    ),
    Code.LEAST_ABOVE_MOST: lambda t, f: t.tr(
        "The least ({low}) is more than the most ({high}). Exchange or change them.", **f
    ),
    Code.NOT_PLANNED: lambda t, f: t.tr(
        "No block of this template plays “{value}”, so nothing can take its place. Check its id.",
        **f,
    ),
    Code.BREAK_LATE: lambda t, f: t.tr(
        "At the end of this block people have worked {found} minutes without a break, at most"
        " {limit} are allowed. Put a break before it.",
        **f,
    ),
    Code.FAMILY_MISSING: lambda t, f: t.tr(
        "No exercise of the family “{value}” is planned. Half a day and more needs one of each.",
        **f,
    ),
    Code.CLOSING_SHORT: lambda t, f: t.tr(
        "After the last exercise there are {found} minutes to close the day. Plan at least"
        " {wanted}, with a block of kind closing.",
        **f,
    ),
}
