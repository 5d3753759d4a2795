"""The sentences about a unit that is looked at by itself, by the names of their lines."""

from collections.abc import Mapping

from facilitator.texts import Texts


def sentences(texts: Texts, keep: Mapping[str, str]) -> dict[str, str]:
    """Line -> sentence in the language of ``texts``, its places as in ``keep``."""
    return {**_of_one(texts, keep), **_measured(texts, keep), **_surveyed(texts, keep)}


def _of_one(texts: Texts, keep: Mapping[str, str]) -> dict[str, str]:
    """Points, rubric, quiz, ranking."""
    return {
        "rule.points": texts.tr(
            "Points of the items x; P = 100 × (x − least) / (most − least). What a group "
            "has not entered counts its least.",
            **keep,
        ),
        "points.item": texts.tr("{name} ({low} to {high})", **keep),
        "points.item.open": texts.tr("{name}: not entered, counts {low}", **keep),
        "points.reason": texts.tr("{name}: bonus for the reason (0 to {high})", **keep),
        "points.reason.open": texts.tr("{name}: no bonus for the reason", **keep),
        "points.sum": texts.tr("x = {x}; 100 × ({x} {less}) / ({high} {less})", **keep),
        "skipped": texts.tr("{name}: not played, left out for every group", **keep),
        "thin": texts.tr(
            "Only {counted} of {whole} items have an entry, less than half: none is left out, "
            "and what is missing counts as nothing.",
            **keep,
        ),
        "thin.chips": texts.tr(
            "Only {counted} of {whole} claims were read, less than half: P is the mean over these, "
            "and no result of the whole exercise.",
            **keep,
        ),
        "rule.rubric": texts.tr(
            "Weight × mean level of the judges, summed; P = 100 × sum / (weight rated × "
            "{levels}). More than a third of the weight unrated: no result yet.",
            **keep,
        ),
        "rubric.criterion": texts.tr(
            "{name}: weight {weight}, levels {judges}, mean {mean} of {levels}",
            **keep,
        ),
        "rubric.open": texts.tr("{name}: weight {weight}, not rated, left out", **keep),
        "rubric.coverage": texts.tr("Weight rated: {used} of {whole} = {percent}%", **keep),
        "rubric.sum": texts.tr("Sum {sum}; 100 × {sum} / ({used} × {levels})", **keep),
        "rule.quiz": texts.tr(
            "One right answer: full value or 0. Several: value × (hits − false alarms) / "
            "number of right answers, never below 0. P = 100 × sum / value of all items "
            "played.",
            **keep,
        ),
        "rule.speed": texts.tr(
            "Speed bonus: at most {percent}% of the value for a fully right answer within "
            "{seconds} s. All bonuses together stay below one item, so speed breaks ties "
            "and never beats one more right answer.",
            **keep,
        ),
        "quiz.item": texts.tr("{name}: {share} of {worth}", **keep),
        "quiz.timed": texts.tr(
            "{name}: {share} of {worth}, {seconds} s, speed bonus {bonus}",
            **keep,
        ),
        "quiz.open": texts.tr("{name}: not answered, 0", **keep),
        "quiz.sum": texts.tr("Sum {sum}; 100 × {sum} / {most}", **keep),
        "rule.heads": texts.tr(
            "P = 100 × people right / people answering, over all items: a share of heads, "
            "so a large group has no advantage. An item that fewer than half of the group "
            "answered is left out.",
            **keep,
        ),
        "heads.item": texts.tr("{name}: {right} of {answering} right", **keep),
        "heads.few": texts.tr("{name}: only {answering} of {size} answered, left out", **keep),
        "heads.open": texts.tr("{name}: not entered, left out", **keep),
        "heads.sum": texts.tr(
            "{right} of {answering} heads right; 100 × {right} / {answering}",
            **keep,
        ),
        "rule.chips": texts.tr(
            "Proper score: s = 100 × (1 − ½ × sum of (share of chips − 1 for the right "
            "field)²); P is the mean over the claims read. Honest chips pay best. No chips "
            "count as if spread evenly.",
            **keep,
        ),
        "chips.claim": texts.tr("{name}: {placed}", **keep),
        "chips.open": texts.tr("{name}: not placed, counted as {placed}", **keep),
        "chips.mean": texts.tr("Mean of {count}: {sum} / {count}", **keep),
        "rule.ranking": texts.tr(
            "F = sum of |place − key| over all things; P = 100 × (F most − F) / (F most − F"
            " least).",
            **keep,
        ),
        "ranking.item": texts.tr("{name}: placed {rank}, key {key}", **keep),
        "ranking.sum": texts.tr("F = {value}; 100 × ({high} − {value}) / ({high} − {low})", **keep),
        "ranking.chance": texts.tr("For comparison: a ranking by chance has F", **keep),
        "ranking.beside": texts.tr("Beside it, not counted: K = {k}, τ = {tau}, ρ = {rho}", **keep),
        "ranking.beside.flat": texts.tr("Beside it, not counted: K = {k}, τ = {tau}", **keep),
        "ranking.designer": texts.tr(
            "The key is the designer’s and not yet confirmed by experts.", **keep
        ),
        "ranking.validated": texts.tr("The key was confirmed by experts.", **keep),
        "synergy.strong": texts.tr(
            "Strong synergy: team {team}, best of {sheets} members {best}, their mean "
            "{mean}; gain {percent}%",
            **keep,
        ),
        "synergy.weak": texts.tr(
            "Weak synergy: team {team}, best of {sheets} members {best}, their mean {mean};"
            " gain {percent}%",
            **keep,
        ),
        "synergy.loss": texts.tr(
            "Process loss: team {team}, best of {sheets} members {best}, their mean {mean};"
            " gain {percent}%",
            **keep,
        ),
        "synergy.beats": texts.tr(
            "The team was better than the plain average of its members’ rankings.",
            **keep,
        ),
        "synergy.not": texts.tr(
            "The team was not better than the plain average of its members’ rankings.",
            **keep,
        ),
    }


def _measured(texts: Texts, keep: Mapping[str, str]) -> dict[str, str]:
    """Times, costs, checklists, deals, class points."""
    return {
        "rule.time": texts.tr(
            "t′ = time + penalties; P = 100 × ({limit} − t′) / ({limit} − {par}), at least "
            "0 and at most 100.",
            **keep,
        ),
        "time.clock": texts.tr("Time by the clock", **keep),
        "time.penalty": texts.tr("{name}: {count} × {each} s", **keep),
        "time.sum": texts.tr(
            "t′ = {value} s; 100 × ({limit} − {value}) / ({limit} − {par})",
            **keep,
        ),
        "rule.cost": texts.tr(
            "P = 100 − 50 × ln(C / {reference}) / ln({typical} / {reference}), at least 0 "
            "and at most 100: {reference} is the benchmark (100), {typical} a typical "
            "player (50).",
            **keep,
        ),
        "cost.sum": texts.tr(
            "C = {value}; 100 − 50 × ln({value} / {reference}) / ln({typical} / {reference})",
            **keep,
        ),
        "rule.checklist": texts.tr(
            "Share right of each round = weight × tick / weight that applies; P = 100 × "
            "mean of the rounds.",
            **keep,
        ),
        "rule.facts": texts.tr(
            "P = 100 × (kept − ½ × (distorted + added)) / number of facts, at least 0.",
            **keep,
        ),
        "checklist.round": texts.tr("{name}: {kept} of {count}", **keep),
        "checklist.part": texts.tr("{name}: {kept} of {count}, not applicable {left_out}", **keep),
        "checklist.mean": texts.tr("Mean of the rounds: {sum} / {count}", **keep),
        "checklist.lost": texts.tr(
            "{name}: kept {kept} of {count}, distorted {distorted}, added {added}",
            **keep,
        ),
        "checklist.weighed": texts.tr("With the weights of the items: {percent}% right", **keep),
        "checklist.open": texts.tr("{name}: not entered yet, so no result yet", **keep),
        "checklist.gain": texts.tr(
            "Gain from the first round to the last, information only, not counted",
            **keep,
        ),
        "rule.deal": texts.tr(
            "J = both sides’ points; P = 100 × (J − {low}) / ({high} − {low}); 0 if either "
            "side is below {fallback}, what it has without a deal.",
            **keep,
        ),
        "deal.issue": texts.tr(
            "{name}: level {level}, supplier {supplier}, customer {customer}",
            **keep,
        ),
        "deal.sum": texts.tr(
            "J = {supplier} + {customer}; 100 × ({value} − {low}) / ({high} − {low})",
            **keep,
        ),
        "deal.below": texts.tr(
            "J = {supplier} + {customer}, but one side is below {fallback}: P = 0",
            **keep,
        ),
        "deal.gain": texts.tr(
            "Joint gain, information only: {second} − {first} in the first round",
            **keep,
        ),
        "rule.awards": texts.tr(
            "Sum of all points given x; P = 100 × x / {cap}, at least 0 and at most 100.",
            **keep,
        ),
        "awards.sum": texts.tr("Awards: {count}, x = {value}; 100 × {value} / {cap}", **keep),
    }


def _surveyed(texts: Texts, keep: Mapping[str, str]) -> dict[str, str]:
    """Surveys and tests."""
    return {
        "rule.gap": texts.tr(
            "A person’s score is the mean of the items answered, from half of them on; gap "
            "= perceived − expected, for persons with both.",
            **keep,
        ),
        "gap.person": texts.tr("Person {count}: {second} − {first}", **keep),
        "gap.thin": texts.tr(
            "Person {count}: fewer than half of the items answered, left out",
            **keep,
        ),
        "gap.mean": texts.tr("Mean, n = {count}", **keep),
        "gap.dimension": texts.tr("Dimension {count}, importance {weight}", **keep),
        "gap.plain": texts.tr("Overall gap: the mean of the dimensions", **keep),
        "gap.weighted": texts.tr("Overall gap, weighted by importance", **keep),
        "rule.gain": texts.tr(
            "Normalised gain g = (after − before) / (100 − before) for a rise: the share of"
            " what could still be learnt; for a fall (after − before) / before. Information"
            " only.",
            **keep,
        ),
        "gain.rise": texts.tr("n = {count}: ({second} − {first}) / (100 − {first})", **keep),
        "gain.fall": texts.tr("n = {count}: ({second} − {first}) / {first}", **keep),
    }
