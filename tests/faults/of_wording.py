"""Faults against the laws of standards of proof, types and wording."""

# ruff: noqa: E501 -- laws and sentences are quoted whole, on one line

from __future__ import annotations

import random
import re

from tests.faults.editing import (
    Mutated,
    add,
    add_sentence,
    fences,
    front,
    paragraphs,
    phrase,
    remove,
    replace,
    roles,
    say_instead,
    shelf,
    value,
)

OPERATORS, breaks = shelf("standards and wording")
_TYPE = "METHOD 1, law 2: Every finding names its type and its standard of proof"
_ONE = "METHOD 3: One declared standard a report; each deviation explicit."
_WEAKER = "METHOD 3: a qualification never weakens on the way from evidence to report within one object"
_TRUTH = 'METHOD 1, law 8: The tool never says "passed" or "verified" of a report\'s truth'
_AXIS = "METHOD 3: A standard of proof is never mapped to a percentage; likelihood words are another axis."
_LABEL = 'METHOD 3: "may constitute" prints what was not examined ("knowledge: not examined"); an unqualified "constitutes" needs every cell met at the declared standard.'
_TWO = (
    'METHOD 3: Two-part law: "torture or other cruel, inhuman or degrading treatment" is never shortened to "torture"'
)
_LIMITS = "METHOD 8, A15: a report without a limitations paragraph fails"
_STANDARDS = ("There are reasonable grounds to believe that", "On the balance of probabilities,")


def _standard_said(source: str, rng: random.Random, instead: list[str]) -> Mutated | None:
    """The words of the standard in some finding, said otherwise."""
    found = [
        one
        for fence in fences(source, "finding")
        for words in _STANDARDS
        for one in phrase(source, words, fence.inside)
    ]
    return replace(source, rng.choice(found), rng.choice(instead)) if found else None


@breaks(_TYPE)
def finding_without_a_type(source: str, rng: random.Random) -> Mutated | None:
    return _argument(source, rng, r"^(F\d+) \w+$", r"\1")


@breaks(_TYPE)
def finding_of_a_type_that_does_not_exist(source: str, rng: random.Random) -> Mutated | None:
    return _argument(source, rng, r"^(F\d+) \w+$", rf"\1 {rng.choice(['proven', 'fact', 'general', 'serious'])}")


def _argument(source: str, rng: random.Random, old: str, new: str) -> Mutated | None:
    finding = rng.choice(fences(source, "finding"))
    at = source.index(finding.argument, finding.start)
    return replace(source, (at, at + len(finding.argument)), re.sub(old, new, finding.argument))


@breaks(_TYPE)
def legal_label_filed_as_a_fact(source: str, rng: random.Random) -> Mutated | None:
    """A legal label filed under facts: it would escape the element matrix."""
    found = [one for one in fences(source, "finding") if one.argument.endswith("legal")]
    if not found:
        return None
    at = source.index(found[0].argument, found[0].start)
    return replace(source, (at, at + len(found[0].argument)), found[0].argument.replace("legal", "incident"))


@breaks(_ONE)
def standard_missing(source: str, rng: random.Random) -> Mutated | None:
    place = front(source, "standard")
    if place is None:
        return None
    start = source.rindex("\n", 0, place[0])
    return remove(source, (start, place[1]))


@breaks("METHOD 3: reasonable suspicion: [...] opens an inquiry, is never published as a finding of fact")
def suspicion_published_as_a_finding(source: str, rng: random.Random) -> Mutated | None:
    place = front(source, "standard")
    return replace(source, place, "reasonable suspicion") if place else None


@breaks("METHOD 3: beyond reasonable doubt: criminal conviction; not offered for publication by default")
def standard_of_a_criminal_court(source: str, rng: random.Random) -> Mutated | None:
    place = front(source, "standard")
    return replace(source, place, "beyond reasonable doubt") if place else None


@breaks(_ONE)
def standard_invented(source: str, rng: random.Random) -> Mutated | None:
    place = front(source, "standard")
    return replace(source, place, rng.choice(["pretty sure", "high confidence", "as usual"])) if place else None


@breaks(_ONE)
def standard_changed_in_the_front_only(source: str, rng: random.Random) -> Mutated | None:
    place = front(source, "standard")
    if place is None:
        return None
    other = "clear and convincing"
    mutated = replace(source, place, other)
    also = tuple(one for words in _STANDARDS for one in phrase(mutated.source, words))
    return Mutated(mutated.source, mutated.span, also)


@breaks(_ONE)
def another_standard_in_one_finding(source: str, rng: random.Random) -> Mutated | None:
    """Copied from a report with another standard; nothing says that it deviates."""
    other = _STANDARDS[1] if "reasonable" in value(source, "standard") else _STANDARDS[0]
    return _standard_said(source, rng, [other])


@breaks(_ONE)
def standard_weakened_in_a_finding(source: str, rng: random.Random) -> Mutated | None:
    return _standard_said(
        source, rng, ["There is reason to suspect that", "It is possible that", "There are rumours that"]
    )


@breaks(_WEAKER)
def standard_strengthened_in_a_finding(source: str, rng: random.Random) -> Mutated | None:
    return _standard_said(
        source,
        rng,
        ["It is proven that", "It is beyond doubt that", "It is certain that", "The Inquiry has proof that"],
    )


@breaks(_TYPE)
def standard_left_out_of_a_finding(source: str, rng: random.Random) -> Mutated | None:
    found = [one for fence in fences(source, "finding") for one in phrase(source, _STANDARDS[0], fence.inside)]
    return replace(source, rng.choice(found), "It is a fact that") if found else None


@breaks(_AXIS)
def likelihood_for_a_standard(source: str, rng: random.Random) -> Mutated | None:
    return _standard_said(source, rng, ["It is 80 % likely that", "With a likelihood of ninety per cent,"])


@breaks(_AXIS)
def standard_explained_as_a_percentage(source: str, rng: random.Random) -> Mutated | None:
    words = rng.choice(["about {fixed}`75 per cent|the usual reading` certainty", "a confidence of three in four"])
    return add_sentence(source, rng, f"This standard of proof means {words}.", words)


@breaks(_AXIS)
def likelihood_words_for_a_standard(source: str, rng: random.Random) -> Mutated | None:
    return _standard_said(source, rng, ["It is very likely that", "It is almost certain that", "With high confidence,"])


@breaks(_TRUTH)
def verified_of_a_fact(source: str, rng: random.Random) -> Mutated | None:
    words = rng.choice(
        [
            "The Inquiry has verified these findings.",
            "Every statement in this report has been verified.",
            "This report has passed all checks.",
        ]
    )
    return add_sentence(source, rng, words, words)


@breaks(_TRUTH)
def verified_of_the_accounts(source: str, rng: random.Random) -> Mutated | None:
    return say_instead(
        source,
        rng,
        {
            "The accounts appear to be credible": "The accounts have been verified",
            "agree with this": "verify this",
            "agrees with this": "verifies this",
        },
    )


@breaks(_WEAKER)
def may_dropped(source: str, rng: random.Random) -> Mutated | None:
    return say_instead(source, rng, {"may constitute": "constitutes"})


@breaks(_WEAKER)
def may_raised(source: str, rng: random.Random) -> Mutated | None:
    return say_instead(
        source,
        rng,
        {"may constitute": rng.choice(["clearly amounts to", "is", "does constitute", "can only be called"])},
    )


@breaks(_LABEL)
def not_examined_left_out(source: str, rng: random.Random) -> Mutated | None:
    found = [
        place
        for words in (
            "Intent and knowledge were not examined.",
            "Necessity and proportion: not examined.",
            "Whether a lawful aim was served was not examined.",
        )
        for place in phrase(source, words)
    ]
    if not found:
        return None
    place = found[0]
    legal = next(one for one in fences(source, "finding") if one.start < place[0] < one.end)
    gone = remove(source, (place[0] - 1, place[1]))
    return Mutated(gone.source, (legal.start, gone.span[0]), anywhere=False)


@breaks(_LABEL)
def crime_named_in_passing(source: str, rng: random.Random) -> Mutated | None:
    words = rng.choice(
        [
            "These acts are crimes against humanity.",
            "What happened constitutes torture or other cruel, inhuman or degrading treatment and a crime against humanity.",
        ]
    )
    return add_sentence(source, rng, words, words)


@breaks(_TWO)
def torture_alone(source: str, rng: random.Random) -> Mutated | None:
    return say_instead(source, rng, {"torture or other cruel, inhuman or degrading treatment": "torture"})


@breaks(_TWO)
def torture_for_such_treatment(source: str, rng: random.Random) -> Mutated | None:
    return say_instead(
        source,
        rng,
        {
            "described such treatment": "described torture",
            "The accounts appear to be credible": "The accounts of torture appear to be credible",
        },
    )


@breaks(_WEAKER)
def label_shortened(source: str, rng: random.Random) -> Mutated | None:
    return say_instead(
        source,
        rng,
        {
            "arbitrary deprivation of liberty": "deprivation of liberty",
            "may constitute an unlawful restriction": "may constitute an abolition",
            "forced or compulsory labour": "slavery",
        },
    )


@breaks(_WEAKER)
def credible_made_true(source: str, rng: random.Random) -> Mutated | None:
    return say_instead(source, rng, {"The accounts appear to be credible": "The accounts are true"})


@breaks(
    "METHOD 3: A finding can have two parts (individual incidents credible, pattern not established), and both print."
)
def incidents_made_a_pattern(source: str, rng: random.Random) -> Mutated | None:
    return say_instead(
        source,
        rng,
        {
            "does not allow broader conclusions about a pattern": "shows a pattern",
            "We do not find a pattern.": "It was systematic.",
        },
    )


@breaks(
    "METHOD 3: A finding can have two parts (individual incidents credible, pattern not established), and both print."
)
def second_part_left_out(source: str, rng: random.Random) -> Mutated | None:
    found = [
        one
        for words in (
            "The information does not allow broader conclusions about a pattern.",
            "We do not find a pattern.",
        )
        for one in phrase(source, words)
    ]
    return remove(source, found[0]) if found else None


@breaks(_WEAKER)
def limit_lifted(source: str, rng: random.Random) -> Mutated | None:
    return say_instead(
        source,
        rng,
        {
            "is not in a position to confirm": "is in a position to confirm",
            "are not in a position to confirm": "can confirm",
            "does not allow firm conclusions on the extent": "leaves no doubt about the extent",
        },
        "finding",
    )


@breaks(_LIMITS)
def limitations_removed(source: str, rng: random.Random) -> Mutated | None:
    found = fences(source, "limitations")
    return remove(source, (found[0].start, found[0].end)) if found else None


@breaks(_LIMITS)
def limitations_emptied(source: str, rng: random.Random) -> Mutated | None:
    found = fences(source, "limitations")
    if not found:
        return None
    start, end = found[0].start, found[0].end
    return replace(
        source,
        (start, end),
        rng.choice(
            [":::{limitations}\n:::\n", ":::{limitations}\nNone.\n:::\n", ":::{limitations}\nTo be written.\n:::\n"]
        ),
    )


@breaks("METHOD 8, B6: a data gap attached to the finding and to the limits list")
def gap_left_out_of_the_limits(source: str, rng: random.Random) -> Mutated | None:
    found = [one for one in phrase(source, "The Directorate published no figures for") if one]
    if not found:
        return None
    end = source.index(".", found[0][1]) + 1
    return remove(source, (found[0][0], end + 1))


@breaks("METHOD 6: Recommendation: verb, addressee, linked findings")
def recommendation_without_a_finding(source: str, rng: random.Random) -> Mutated | None:
    fence = rng.choice(fences(source, "recommendation"))
    new = re.sub(r"\s*\((?:\{ref\}`F\d+`(?:, )?)+\)", "", source[slice(*fence.inside)])
    return replace(source, fence.inside, new, new.strip())


@breaks("METHOD 6: Recommendation: verb, addressee, linked findings")
def recommendation_added_in_the_night(source: str, rng: random.Random) -> Mutated | None:
    fence = rng.choice(fences(source, "recommendation"))
    content = "Dismiss the keepers and close every works office in the province."
    new = f"\n:::{{recommendation}} {fence.argument}\n{content}\n:::\n"
    return replace(source, (fence.end, fence.end), new, content)


@breaks("METHOD 6: Recommendation: verb, addressee, linked findings")
def recommendation_to_nobody(source: str, rng: random.Random) -> Mutated | None:
    fence = rng.choice(fences(source, "recommendation"))
    head = f":::{{recommendation}} {fence.argument}"
    return replace(source, (fence.start, fence.start + len(head)), ":::{recommendation}")


@breaks("METHOD 8, B5: widened scope flagged")
def qualification_lost_in_a_recommendation(source: str, rng: random.Random) -> Mutated | None:
    return say_instead(source, rng, {"is still held arbitrarily": "is still held"})


@breaks("METHOD 7: say: said it did not happen; not: denied (of a witness); denial is the State's word")
def denied_of_a_witness(source: str, rng: random.Random) -> Mutated | None:
    return say_instead(
        source,
        rng,
        {
            "said that it did not happen to them": "denied this",
            "said that it did not happen": "denied it",
            "said that they never were": "denied this",
        },
    )


@breaks("METHOD 7: say: statement (public, by a party); interview, account; not: testimony for press words")
def testimony_of_newspapers(source: str, rng: random.Random) -> Mutated | None:
    return say_instead(source, rng, {"Newspapers printed the same words": "Newspapers gave the same testimony"})


@breaks("METHOD 6: Missing person is not enforced disappearance (a finding).")
def missing_called_disappeared(source: str, rng: random.Random) -> Mutated | None:
    words = "Those of whom their families have no news are victims of enforced disappearance."
    return add_sentence(source, rng, words, words)


@breaks('METHOD 8, B7: attributed claims with stance, never merged with findings: "the report says genocide" fails')
def claim_of_others_told_as_a_finding(source: str, rng: random.Random) -> Mutated | None:
    words = "As newspapers put it, and this report finds, the camps were prisons.{cite}`lantern-people`"
    return add_sentence(source, rng, words, "this report finds")


@breaks("METHOD 3: contrary first-hand accounts explained")
def contrary_accounts_explained_away(source: str, rng: random.Random) -> Mutated | None:
    """The finding counts who said that it did not happen, and then says that there is nobody."""
    found = [one for one in fences(source, "finding") if roles(source, "count", "no", one.inside)]
    if not found:
        return None
    words = "Nothing that the Inquiry heard speaks against this."
    end = paragraphs(source, rng.choice(found).inside)[-1][1]
    return add(source, end, " " + words)
