"""The sentences about pieces of a pack that do not fit together."""

from collections.abc import Callable, Mapping

from facilitator.content.codes import Code
from facilitator.texts import Texts


def _face_needs(t: Texts, f: Mapping[str, str]) -> str:
    match f["key"]:
        case "consequence":
            return t.tr(
                "The face “{face}” shows consequences, and part “{part}” lacks some. Write one for"
                " every option.",
                **f,
            )
        case "key":
            return t.tr(
                "The face “{face}” shows the right answer, and part “{part}” has no key. Add it.",
                **f,
            )
        case _:
            return t.tr(
                "The face “{face}” shows the reason, and part “{part}” has none. Add it.", **f
            )


OF_FIT: dict[Code, Callable[[Texts, Mapping[str, str]], str]] = {
    Code.MINUTES_SUM: lambda t, f: t.tr(
        "The steps take {found} minutes, not {wanted}. Change the steps or this number.", **f
    ),
    Code.LENGTH_SUM: lambda t, f: t.tr(
        "The steps of this length take {found} minutes, not {wanted}. A step for each part counts"
        " once per part.",
        **f,
    ),
    Code.LENGTH_STEPS: lambda t, f: t.tr(
        "There are minutes for {found} steps, but {wanted} steps. Write one number per step; 0"
        " drops a step.",
        **f,
    ),
    Code.LENGTH_PARTS: lambda t, f: t.tr(
        "The content has {found} parts. Every length of a content with parts names those it plays"
        " (plays); without parts it names none.",
        **f,
    ),
    Code.TIMERS_TOO_LONG: lambda t, f: t.tr(
        "The clocks of this step run {found} seconds, the step has {limit}. Shorten them.", **f
    ),
    Code.NO_SUCH_PART: lambda t, f: t.tr("There is no part “{value}”. Check its id.", **f),
    Code.NO_SUCH_OPTION: lambda t, f: t.tr(
        "There is no option “{value}”. Possible are: {allowed}.", **f
    ),
    Code.NO_SUCH_STEP: lambda t, f: t.tr("There is no step “{value}”. Check its id.", **f),
    Code.NO_SUCH_FIGURE: lambda t, f: t.tr("There is no figure “{value}”. Check its id.", **f),
    Code.NO_SUCH_NODE: lambda t, f: t.tr(
        "No box of this picture has the id “{value}”. Check it, or give the box this id.", **f
    ),
    Code.NO_SUCH_PHASE: lambda t, f: t.tr(
        "There is no phase {value}: the step names {limit}. The first one is 1.", **f
    ),
    Code.NO_SUCH_TOPIC: lambda t, f: t.tr(
        "The topic “{value}” is not in pack.toml. Add it under [topics] or choose another.", **f
    ),
    Code.NO_SUCH_SLOT: lambda t, f: t.tr(
        "This scoring has no entry “{value}”. Use one that it supports.", **f
    ),
    Code.PARTS_NOT_SHOWN: lambda t, _: t.tr(
        'No step stands for the parts. Write for_each = "part" in the step that plays them.'
    ),
    Code.VIEW_NEEDS_PARTS: lambda t, _: t.tr(
        'This needs parts: a step with for_each = "part", and at least one [[part]].'
    ),
    Code.VIEW_NEEDS_SCORING: lambda t, f: t.tr(
        "The view “{view}” needs a scoring of kind {kind}. Choose another view or scoring.", **f
    ),
    Code.FACE_NEEDS: _face_needs,
    Code.DEBRIEF_COUNT: lambda t, f: t.tr(
        "There are {found} debrief questions. Write {low} to {high}.", **f
    ),
    Code.DEBRIEF_NOT_SHOWN: lambda t, _: t.tr(
        'No cue shows the debrief questions. Add a cue with show = "debrief".'
    ),
    Code.NOTES_COUNT: lambda t, f: t.tr(
        "The step has {found} notes for the trainer. Write {low} to {high} short ones.", **f
    ),
    Code.ENTRY_LOAD: lambda t, f: t.tr(
        "{found} numbers per group would be typed in this step while the room waits, at most"
        " {limit} are allowed. Enter a total, or enter later.",
        **f,
    ),
    Code.UNEQUAL_OPTIONS: lambda t, f: t.tr(
        "The options are {shortest} to {longest} characters long: length gives an answer away."
        " Make them about equal.",
        **f,
    ),
    Code.TILE_OUTSIDE: lambda t, f: t.tr(
        "The tile leaves the grid of {limit} by {limit}. Move it inside.", **f
    ),
    Code.TOUCH_OFF: lambda t, f: t.tr(
        "Touch point {index} of a figure with {tiles} tiles is wrong: every tile needs one point on"
        " the outline of the next, in order.",
        **f,
    ),
    Code.BOX_OUTSIDE: lambda t, f: t.tr(
        "The box ends at {found}, the picture at {limit}. Move it or make it smaller.", **f
    ),
    Code.BOXES_OVERLAP: lambda t, f: t.tr(
        "This box lies over box {other}. Give one of the two another row or column.", **f
    ),
    Code.ARROW_BLOCKED: lambda t, f: t.tr(
        "The arrow would run through box {other}. Move the box, or lead the arrow past it in two"
        " steps.",
        **f,
    ),
    Code.STROKES_BOXES: lambda t, _: t.tr(
        "Every box stands in exactly one of the strokes. Give each an id and name it once."
    ),
    Code.SHEET_EMPTY: lambda t, _: t.tr(
        "The sheet is empty. Give it lines, fields, rows or cards."
    ),
    Code.ROW_UNFIT: lambda t, f: t.tr(
        "The row has {found} cells for {wanted} columns. Write one cell per column; an empty one is"
        " “—”.",
        **f,
    ),
    Code.NOTHING_TO_PRINT: lambda t, f: t.tr(
        "The exercise has nothing to print as “{value}”. Add what it would be made of, or take the"
        " setting out.",
        **f,
    ),
    Code.NOT_ASKED: lambda t, f: t.tr(
        "“{value}” is not among the surveys of this file. Name it at the top: surveys = [“{value}”].",
        **f,
    ),
    Code.ANCHORS_COUNT: lambda t, f: t.tr(
        "There are {found} anchors. Write {wanted}: the lowest, the middle and the top level.", **f
    ),
    Code.LEVELS_COUNT: lambda t, f: t.tr(
        "“{key}” names {found} levels of {wanted}. Write one value per level, and give an issue"
        " levels, supplier and customer together.",
        **f,
    ),
    Code.RITUAL_STEPS: lambda t, f: t.tr(
        "A ritual has {found} steps. Write one or two, or make it a card.", **f
    ),
    Code.RITUAL_SCORED: lambda t, f: t.tr(
        "A ritual gives no points. Remove “{key}”, or make it an exercise.", **f
    ),
    Code.KEY_MISSING: lambda t, f: t.tr(
        "Part “{part}” has no right answer. Write the ids of the right options as key.", **f
    ),
    Code.POINTS_MISSING: lambda t, f: t.tr(
        "Option “{option}” of part “{part}” has no points. Write how many it earns.", **f
    ),
    Code.KEY_NOT_ALL: lambda t, _: t.tr(
        "The key does not name every item once. List all ids in the right order."
    ),
    Code.SCORING_RANGE: lambda t, f: t.tr(
        "{high} is not above {low}. The upper end must be greater than the lower one.", **f
    ),
    Code.STEP_DOES_NOT_DIVIDE: lambda t, f: t.tr(
        "Steps of {step} do not lead from {low} to {high}. Choose a step that divides the range.",
        **f,
    ),
    Code.SHARES_SUM: lambda t, f: t.tr("The shares add up to {found}. They must add up to 1.", **f),
    Code.ORDER_UNFIT: lambda t, f: t.tr(
        "The order names {found} figures for {wanted} rounds. Name a different one for each round.",
        **f,
    ),
    Code.SETTING_APART: lambda t, f: t.tr(
        "“{key}” only works together with “{other}”. Set both or neither.", **f
    ),
}
