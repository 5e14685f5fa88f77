"""Faults against the laws of quotations."""

# ruff: noqa: E501 -- laws and sentences are quoted whole, on one line

from __future__ import annotations

import random
import re

from tests.faults import world
from tests.faults.editing import (
    Mutated,
    Role,
    add,
    add_sentence,
    paragraphs,
    phrase,
    replace,
    roles,
    shelf,
    swap_role,
    value,
)

OPERATORS, breaks = shelf("quotations")
_STATE = "METHOD 2: A quotation has a verification state of its own: verbatim / verbatim with ellipsis / altered / translation variant / not found / no reference."
_SPIN = "METHOD 2: Spun and back-translated copies alter text inside quotation marks [...], flip pronouns, and drop or raise hedges."
_PLACE = "METHOD 1, law 1: every quotation [resolves] to a place in an item (text, page box, time range, cell, message) or to a consented account"
_MARKS = "report language: Words in quotation marks are a quotation: they stand in {quote}, or in {fixed} with the reason why they quote nobody."


def _said(role: Role) -> str:
    """The words that a quote role prints."""
    return role.body.split("|", 1)[1] if "|" in role.body else world.words(role.handle)


def _reword(source: str, rng: random.Random, pairs: tuple[tuple[str, str], ...]) -> Mutated | None:
    """Some quotation with one of the patterns replaced once."""
    found = [
        (role, new)
        for role in roles(source, "quote")
        for old, to in pairs
        if (new := re.sub(old, to, _said(role), count=1)) != _said(role)
    ]
    if not found:
        return None
    role, new = rng.choice(found)
    return swap_role(source, role, f"{{quote}}`{role.handle}|{new}`")


@breaks(_STATE)
def word_altered(source: str, rng: random.Random) -> Mutated | None:
    return _reword(
        source,
        rng,
        (
            (r"\bgate\b", "fence"),
            (r"\bbread\b", "food"),
            (r"\byard\b", "court"),
            (r"\blist\b", "register"),
            (r"\bport\b", "harbour"),
            (r"\bdust\b", "smoke"),
            (r"\bduty\b", "debt"),
            (r"\bspring\b", "summer"),
        ),
    )


@breaks(_STATE)
def word_dropped_without_a_mark(source: str, rng: random.Random) -> Mutated | None:
    long = [one for one in roles(source, "quote") if len(_said(one).split()) >= 7 and "[…]" not in _said(one)]
    if not long:
        return None
    role = rng.choice(long)
    words = _said(role).split()
    at = rng.randrange(2, len(words) - 3)
    return swap_role(source, role, f"{{quote}}`{role.handle}|{' '.join(words[:at] + words[at + 2 :])}`")


@breaks("METHOD 3: a qualification never weakens on the way from evidence to report within one object")
def hedge_dropped(source: str, rng: random.Random) -> Mutated | None:
    return _reword(
        source,
        rng,
        (
            (r"\bI (?:think|believe) (\w)", r"\1"),
            (r"\bmay have been\b", "was"),
            (r"\bmay appear to be\b", "is"),
            (r"\bmight have\b", "will have"),
            (r"\bmay be\b", "is"),
            (r"\bseems to come\b", "comes"),
            (r"\bIt seems that the soup\b", "The soup"),
            (r"\bmight be\b", "will be"),
        ),
    )


@breaks(_SPIN)
def pronoun_flipped(source: str, rng: random.Random) -> Mutated | None:
    return _reword(
        source,
        rng,
        ((r"\bThey\b", "We"), (r"\bI\b", "they"), (r"\bus\b", "them"), (r"\bwe\b", "they"), (r"\bmy\b", "their")),
    )


@breaks(_STATE)
def negation_lost(source: str, rng: random.Random) -> Mutated | None:
    return _reword(
        source,
        rng,
        (
            (r"\bis not\b", "is"),
            (r"\bwould not\b", "would"),
            (r"\bdid not write\b", "wrote"),
            (r"\bnot today\b", "today"),
            (r"\bwas not\b", "was"),
            (r"\bwithout a\b", "with a"),
            (r"\bNo resident\b", "A resident"),
        ),
    )


@breaks(_STATE)
def ellipsis_hidden(source: str, rng: random.Random) -> Mutated | None:
    return _reword(source, rng, ((r"\s*\[…\]\s*", " "),))


@breaks(_STATE)
def something_put_in_without_brackets(source: str, rng: random.Random) -> Mutated | None:
    role = rng.choice(roles(source, "quote"))
    words = _said(role).split()
    at = rng.randrange(1, len(words))
    new = " ".join([*words[:at], rng.choice(["always", "of course", "as usual"]), *words[at:]])
    return swap_role(source, role, f"{{quote}}`{role.handle}|{new}`")


@breaks(_STATE)
def two_sayings_run_together(source: str, rng: random.Random) -> Mutated | None:
    found = roles(source, "quote")
    role, other = rng.sample(found, 2)
    if role.handle == other.handle:
        return None
    return swap_role(source, role, f"{{quote}}`{role.handle}|{_said(role)} {_said(other)}`")


@breaks(_MARKS)
def role_undone_into_typed_marks(source: str, rng: random.Random) -> Mutated | None:
    role = rng.choice(roles(source, "quote"))
    before, behind = rng.choice(["“”", '""', "„“", "«»"])
    return swap_role(source, role, before + _said(role) + behind)


@breaks(_MARKS)
def quotation_from_memory(source: str, rng: random.Random) -> Mutated | None:
    new = rng.choice(
        ["“They never let us out,” an interviewee said.", 'A keeper is said to have shouted "nobody leaves".']
    )
    return add_sentence(source, rng, new, re.findall(r"“.*?”|\".*?\"", new)[0])


@breaks(_MARKS)
def scare_quotes(source: str, rng: random.Random) -> Mutated | None:
    found = [place for word in ("camps", "works", "port", "draft") for place in phrase(source, word)]
    found = [one for one in found if any(low <= one[0] < high for low, high in paragraphs(source))]
    place = rng.choice(found)
    return replace(source, place, f"“{source[slice(*place)]}”")


@breaks(_MARKS)
def single_marks_for_double(source: str, rng: random.Random) -> Mutated | None:
    role = rng.choice(roles(source, "quote"))
    return swap_role(source, role, f"‘{_said(role)}’")


@breaks("METHOD 8, A21: the open quotation mark is flagged, never fatal")
def mark_never_closed(source: str, rng: random.Random) -> Mutated | None:
    return add_sentence(
        source,
        rng,
        "An interviewee said that “the bread was for the keepers and the soup for us.",
        "“the bread was for the keepers and the soup for us.",
    )


@breaks(_PLACE)
def block_quotation_of_nothing(source: str, rng: random.Random) -> Mutated | None:
    place = rng.choice(paragraphs(source))
    new = "> They came at night and took the lamp, and we sat in the dark until morning."
    behind = source.find("\n:::", place[1])
    at = place[1] if behind == -1 else behind + source[behind + 1 :].index("\n") + 1
    return add(source, at, f"\n\n{new}\n", new)


@breaks("report language: {fixed}: something that needs no evidence, and why")
def quotation_hidden_in_fixed(source: str, rng: random.Random) -> Mutated | None:
    role = rng.choice(roles(source, "quote"))
    return swap_role(source, role, f"{{fixed}}`“{_said(role)}”|a quotation, see the file`")


@breaks("METHOD 4: No quotation marks on a summary")
def summary_in_quotation_marks(source: str, rng: random.Random) -> Mutated | None:
    return add_sentence(
        source, rng, "An interviewee said: {quote}`acc-summary`{cite}`acc-summary`", "{quote}`acc-summary`"
    )


@breaks("METHOD 4: No quotation marks on a summary")
def part_of_a_summary_in_quotation_marks(source: str, rng: random.Random) -> Mutated | None:
    return add_sentence(
        source,
        rng,
        "An interviewee spoke of {quote}`acc-summary|a locked dormitory`.{cite}`acc-summary`",
        "{quote}`acc-summary|a locked dormitory`",
    )


@breaks("METHOD 2: Agreement between outlets proves nothing: the primary decides.")
def quotation_from_a_spun_copy(source: str, rng: random.Random) -> Mutated | None:
    """The agency has a helping hand; the paper that copied it made an iron one of it."""
    return add_sentence(
        source, rng, "The Directorate's spokesman said: {quote}`lantern-hand`{cite}`wire-hand`", "{quote}`lantern-hand`"
    )


@breaks(_STATE)
def brackets_that_turn_the_sense(source: str, rng: random.Random) -> Mutated | None:
    return _reword(
        source, rng, ((r"\bwas\b", "was [never]"), (r"\bmay\b", "may [not]"), (r"\bThey\b", "They [the soldiers]"))
    )


@breaks(_STATE)
def words_of_another_place(source: str, rng: random.Random) -> Mutated | None:
    """The words exist, but not where the handle points."""
    found = roles(source, "quote")
    role, other = rng.sample(found, 2)
    return None if role.handle == other.handle else swap_role(source, role, f"{{quote}}`{role.handle}|{_said(other)}`")


@breaks('METHOD 4: "in translation" prints')
def translation_sold_as_the_very_words(source: str, rng: random.Random) -> Mutated | None:
    found = phrase(source, "Another interviewee said, in translation:")
    return (
        replace(source, found[0], "Another interviewee said, word for word and in the language of the interview:")
        if found
        else None
    )


@breaks(_PLACE)
def quotation_put_into_another_mouth(source: str, rng: random.Random) -> Mutated | None:
    """The harmful one: a witness's words under the State's name."""
    found = [one for one in roles(source, "quote") if world.account(one.handle)]
    before = [
        (one, place)
        for one in found
        for place in phrase(source, "An interviewee said:")
        if place[1] in (one.start - 1, one.start)
    ]
    if not before or value(source, "audience") == "press":
        return None
    _, place = rng.choice(before)
    return replace(source, place, "The ambassador said:")
