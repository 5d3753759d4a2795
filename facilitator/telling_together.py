"""The sentences about what others said of a group, about several units, and about the standing."""

from collections.abc import Mapping

from facilitator.texts import Texts


def sentences(texts: Texts, keep: Mapping[str, str]) -> dict[str, str]:
    """Line -> sentence in the language of ``texts``, its places as in ``keep``."""
    return {**_of_many(texts, keep), **_standing(texts, keep)}


def _of_many(texts: Texts, keep: Mapping[str, str]) -> dict[str, str]:
    """Ratings, links, tokens, composites, pairs."""
    return {
        "rule.matrix": texts.tr(
            "Mean of the ratings received ({low} to {high}), freed from how strictly each "
            "group rates: adjusted = μ + β; P = 100 × (adjusted − {low}) / ({high} − "
            "{low}).",
            **keep,
        ),
        "matrix.rating": texts.tr("Rated by {name}", **keep),
        "matrix.mean": texts.tr("Plain mean of {raters}, which alone would be P {points}", **keep),
        "matrix.few": texts.tr("Fewer than {least} ratings: not shown and not counted", **keep),
        "matrix.raw": texts.tr(
            "Too few ratings to tell strict raters apart: the plain mean counts",
            **keep,
        ),
        "matrix.adjusted": texts.tr(
            "μ {mean} + β {beta}; this group itself rates {alpha} above the mean",
            **keep,
        ),
        "rule.links": texts.tr(
            "P = 100 × links both sides named / all links of the group. What only one side "
            "has entered is left out for both.",
            **keep,
        ),
        "link.to.both": texts.tr("→ {name}: both know (we say {given}, they say {got})", **keep),
        "link.to.unseen": texts.tr("→ {name}: unseen by us (they say {got})", **keep),
        "link.to.unclaimed": texts.tr("→ {name}: only we claim it ({given})", **keep),
        "link.from.both": texts.tr("← {name}: both know (they say {given}, we say {got})", **keep),
        "link.from.unseen": texts.tr("← {name}: unseen by them (we say {got})", **keep),
        "link.from.unclaimed": texts.tr("← {name}: only they claim it ({given})", **keep),
        "links.sum": texts.tr("Both know {both} of {count}; 100 × {both} / {count}", **keep),
        "links.agreement": texts.tr("Agreement in strength, information only", **keep),
        "rule.tokens": texts.tr(
            "Tokens received from the others R; P = 100 × R / (2 × {tokens}), at most 100: "
            "50 is a fair share.",
            **keep,
        ),
        "tokens.from": texts.tr("From {name}", **keep),
        "tokens.sum": texts.tr("R = {tokens}; 100 × {tokens} / {most}", **keep),
        "tokens.scaled": texts.tr(
            "Only {givers} of {others} groups could give: R = {tokens} × {others} / "
            "{givers}; 100 × {value} / {most}",
            **keep,
        ),
        "rule.composite": texts.tr(
            "Several parts, each with its share; P = sum of share × points of the part.",
            **keep,
        ),
        "component": texts.tr("{name}, {percent}% of the whole", **keep),
        "component.rubric": texts.tr("Rubric, {percent}% of the whole", **keep),
        "component.other": texts.tr("Part {count}, {percent}% of the whole", **keep),
        "share": texts.tr("{percent}% × {points}", **keep),
        "share.left": texts.tr("Not there and optional: its {percent}% is left out", **keep),
        "share.open": texts.tr("Not there: no result yet", **keep),
        "composite.sum": texts.tr("Sum of the shares {sum}, for {percent}% of the whole", **keep),
        "rule.units": texts.tr(
            "The mean of the group’s pairs or tables, each weighted by its members: more "
            "people give no advantage.",
            **keep,
        ),
        "unit.points": texts.tr("{name}: {members} parts of the weight", **keep),
        "unit.no_result": texts.tr("{name}: nothing handed in, 0", **keep),
        "unit.none_given": texts.tr("{name}: none given, 0", **keep),
        "unit.excused": texts.tr("{name}: excused, left out", **keep),
        "unit.missing": texts.tr("{name}: not entered yet, left out", **keep),
    }


def _standing(texts: Texts, keep: Mapping[str, str]) -> dict[str, str]:
    """The places of the standing, and results."""
    return {
        "rule.method-A": texts.tr(
            "Scaled points: sum of weight × points / sum of weights. Every exercise was "
            "turned into 0–100 by fixed bounds first, and what comes from single people is "
            "a mean: a large group has no advantage.",
            **keep,
        ),
        "rule.method-B": texts.tr(
            "Rank points: in every exercise 100 for the first … 0 for the last, ties share;"
            " then the weighted mean.",
            **keep,
        ),
        "rule.method-C": texts.tr(
            "T-scores: 50 + 10 × (points − mean) / spread in every exercise, 20 to 80; then"
            " the weighted mean. For the trainer only.",
            **keep,
        ),
        "term.points": texts.tr("{name}: weight {weight} × {points}", **keep),
        "term.no_result": texts.tr("{name}: weight {weight} × 0, nothing handed in", **keep),
        "term.none_given": texts.tr("{name}: weight {weight} × 0, none given", **keep),
        "term.missing": texts.tr(
            "{name}: weight {weight} × 0, not entered yet while others are",
            **keep,
        ),
        "term.excused": texts.tr("{name}: excused, weight {weight} left out", **keep),
        "term-B.points": texts.tr(
            "{name}: weight {weight} × rank points {worth} (points {points})",
            **keep,
        ),
        "term-B.no_result": texts.tr(
            "{name}: weight {weight} × rank points {worth} (nothing handed in)",
            **keep,
        ),
        "term-B.none_given": texts.tr(
            "{name}: weight {weight} × rank points {worth} (none given)", **keep
        ),
        "term-B.missing": texts.tr(
            "{name}: weight {weight} × 0, not entered yet while others are",
            **keep,
        ),
        "term-B.excused": texts.tr("{name}: excused, weight {weight} left out", **keep),
        "term-C.points": texts.tr(
            "{name}: weight {weight} × T-score {worth} (points {points})", **keep
        ),
        "term-C.no_result": texts.tr(
            "{name}: weight {weight} × T-score {worth} (nothing handed in)",
            **keep,
        ),
        "term-C.none_given": texts.tr(
            "{name}: weight {weight} × T-score {worth} (none given)", **keep
        ),
        "term-C.missing": texts.tr(
            "{name}: weight {weight} × T-score {worth}, not entered yet while others are",
            **keep,
        ),
        "term-C.excused": texts.tr("{name}: excused, weight {weight} left out", **keep),
        "coverage": texts.tr("Weight that counts: {have} of {whole} = {percent}%", **keep),
        "coverage.part": texts.tr(
            "Weight that counts: {have} of {whole} = {percent}%, {counted} of {columns} "
            "exercises; from {least}% on a group is ranked",
            **keep,
        ),
        "standing.none": texts.tr("Nothing that counts has been entered yet.", **keep),
        "standing.little": texts.tr(
            "Less than half of the weight counts: listed without a rank.", **keep
        ),
        "standing.too-few": texts.tr("T-scores need four groups.", **keep),
        "standing.mean": texts.tr("Weighted mean: {sum} / {have}", **keep),
        "standing.total": texts.tr("On the screen: {mean} × {whole}, total points", **keep),
        "standing.given": texts.tr(
            "On the screen: the points as they were given, because there is nothing else to"
            " weigh them against",
            **keep,
        ),
        "standing.rank": texts.tr("Rank {rank} (shown {shown}, compared by {compared})", **keep),
        "standing.tied": texts.tr(
            "Rank {rank}, shared by {same} groups: equal to two decimals (shown {shown}, "
            "compared by {compared})",
            **keep,
        ),
        "result.points": texts.tr(
            "Points: {shown} (one decimal shown, ties by {compared}, nothing rounded before)",
            **keep,
        ),
        "result.part": texts.tr(
            "Points so far: {shown}; some of it is not entered yet (ties are decided by "
            "{compared})",
            **keep,
        ),
        "result.missing": texts.tr("Not entered yet: no figure", **keep),
        "result.excused": texts.tr("Excused: its weight is left out for this group", **keep),
        "result.none_given": texts.tr("None given: counts 0", **keep),
        "result.no_result": texts.tr("Nothing handed in: 0", **keep),
    }
