"""Rewrites that break no law: an objection to one of these is a false one."""

# ruff: noqa: E501 -- laws and sentences are quoted whole, on one line

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass

from tests.faults import world
from tests.faults.editing import (
    Apply,
    Mutated,
    Place,
    add,
    add_sentence,
    body_start,
    fences,
    front,
    outside,
    paragraphs,
    phrase,
    replace,
    roles,
    swap_role,
    value,
)


@dataclass(frozen=True, slots=True)
class Harmless:
    """One rewrite, and why no law minds. ``apply`` gives the changed source and where it changed."""

    name: str
    because: str
    apply: Apply


_ALL: list[Harmless] = []


def _minds_nobody(because: str) -> Callable[[Apply], Apply]:
    def put(apply: Apply) -> Apply:
        _ALL.append(Harmless(apply.__name__, because, apply))
        return apply

    return put


def _whole(source: str, new: str) -> Mutated | None:
    return None if new == source else Mutated(new, (body_start(new), len(new)))


@_minds_nobody("line breaks within a paragraph print as spaces")
def lines_joined(source: str, rng: random.Random) -> Mutated | None:
    new = source
    for start, end in reversed(paragraphs(source)):
        new = new[:start] + re.sub(r"\n\s*", " ", new[start:end]) + new[end:]
    return _whole(source, new)


@_minds_nobody("line breaks within a paragraph print as spaces")
def lines_broken_shorter(source: str, rng: random.Random) -> Mutated | None:
    new = source
    width = rng.choice([48, 60, 76])
    for start, end in reversed(paragraphs(source)):
        new = new[:start] + _wrapped(new[start:end], width) + new[end:]
    return _whole(source, new)


def _wrapped(text: str, width: int) -> str:
    """Words and whole roles, on lines of about that width."""
    lines = [""]
    for word in re.findall(r"(?:\{\w+\}`[^`]*`|\S)+", text):
        if lines[-1] and len(lines[-1]) + len(word) > width:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    return "\n".join(lines)


@_minds_nobody("how lines end is no matter of the report")
def line_ends_of_another_system(source: str, rng: random.Random) -> Mutated | None:
    return _whole(source, source.replace("\n", "\r\n"))


@_minds_nobody("other words for the same, and none of them a claim")
def said_in_other_words(source: str, rng: random.Random) -> Mutated | None:
    pairs = {
        "An interviewee said:": "A person interviewed said:",
        "This report concerns": "The present report is about",
        "Names are not printed": "No names are printed",
        "We print no names.": "Names are left out.",
        "could not visit": "was unable to visit",
        "did not visit": "were unable to visit",
        "the Inquiry could": "it was possible for the Inquiry to",
        "What speaks against the finding was weighed.": "Material against the finding was weighed.",
    }
    found = [
        (place, new)
        for old, new in pairs.items()
        for place in phrase(source, old)
        if "{quote}`acc-dyke" not in source[place[1] : place[1] + 20]
    ]
    return replace(source, *rng.choice(found)) if found else None


@_minds_nobody("a weaker word that the count supports plainly")
def weaker_word_that_holds(source: str, rng: random.Random) -> Mutated | None:
    weaker = {
        "locked": "most",
        "pass": "many",
        "dust": "many",
        "refused": "some",
        "fee": "some",
        "promise": "some",
        "rations": "many",
    }
    found = [one for one in roles(source, "count", "words") if one.handle in weaker]
    if not found:
        return None
    role = rng.choice(found)
    word = weaker[role.handle]
    word = word.capitalize() if role.body.split("|")[1][0].isupper() else word
    return swap_role(source, role, f"{{count}}`{role.handle}:words|{word}`")


@_minds_nobody("one more number, and it is bound")
def bound_number_added(source: str, rng: random.Random) -> Mutated | None:
    pairs = [
        ("camp", "had been held or worked in a camp"),
        ("pass", "needed a pass"),
        ("gear", "described that their boat or nets were taken"),
    ]
    handle, what = rng.choice(pairs)
    new = f"Of {{count}}`{handle}:n` people interviewed, {{count}}`{handle}:k` {what}."
    return add_sentence(source, rng, new)


@_minds_nobody("the number in words says what the count says")
def digits_instead_of_words(source: str, rng: random.Random) -> Mutated | None:
    found = [one for one in roles(source, "count") if "|" in one.body and one.part in ("k", "n", "no", "unasked")]
    role = rng.choice(found)
    return swap_role(source, role, f"{{count}}`{role.handle}:{role.part}`")


@_minds_nobody("the same number with its bases in full")
def bases_in_full(source: str, rng: random.Random) -> Mutated | None:
    found = re.search(r"\{count\}`(\w+):k(?:\|\w+)?`\s+of\s+\{count\}`\1:n(?:\|[\w-]+)?`", source)
    return replace(source, found.span(), f"{{count}}`{found[1]}:of`") if found else None


@_minds_nobody("a percentage of twenty people or more, over everyone")
def percentage_of_enough_people(source: str, rng: random.Random) -> Mutated | None:
    return add_sentence(
        source, rng, "Of the people interviewed, {count}`camp:percent` had been held or worked in a camp."
    )


@_minds_nobody("it needs no evidence, and says why")
def fixed_with_a_good_reason(source: str, rng: random.Random) -> Mutated | None:
    new = "Its members are {fixed}`three|the number of members is set by the decision that created the Inquiry` and its secretary."
    return add_sentence(source, rng, new)


@_minds_nobody("a word in marks that quotes nobody, with the reason")
def word_in_marks_with_its_reason(source: str, rng: random.Random) -> Mutated | None:
    new = "The word {fixed}`“keeper”|the report's own word for camp staff, quoted from nobody` is used for staff of any rank."
    return add_sentence(source, rng, new)


@_minds_nobody("no number is meant")
def nobody_idiom(source: str, rng: random.Random) -> Mutated | None:
    new = rng.choice(
        [
            "No one at the Inquiry was paid by a party.",
            "The members of the Inquiry read one another's notes.",
        ]
    )
    return add_sentence(source, rng, new)


@_minds_nobody("order among paragraphs that stand on their own")
def paragraph_moved(source: str, rng: random.Random) -> Mutated | None:
    found = fences(source, "recommendation")
    first, second = found[0], found[1]
    middle = source[first.end : second.start]
    new = source[second.start : second.end] + middle + source[first.start : first.end]
    return replace(source, (first.start, second.end), new)


@_minds_nobody("a note with a place in it")
def footnote_added(source: str, rng: random.Random) -> Mutated | None:
    at = rng.choice(outside(source))[1]
    handle = rng.choice([one.handle for one in roles(source, "cite") if not world.account(one.handle)])
    note = f"\n\n[^more]: The place is this.{{cite}}`{handle}`\n"
    new = source[:at] + "[^more]" + source[at:].rstrip("\n") + note
    return Mutated(new, (at, at + len("[^more]")))


@_minds_nobody("a part of the saved words, to the letter, and what is left out is marked")
def quoted_in_part(source: str, rng: random.Random) -> Mutated | None:
    found = [one for one in roles(source, "quote") if "|" not in one.body and len(world.words(one.handle).split()) > 7]
    if not found:
        return None
    role = rng.choice(found)
    words = world.words(role.handle).split()
    at = rng.randrange(3, len(words) - 3)
    part = " ".join([*words[:at], "[…]", *words[at + 2 :]]) if rng.random() < 0.5 else " ".join(words[:at])
    return swap_role(source, role, f"{{quote}}`{role.handle}|{part.rstrip(',')}`")


@_minds_nobody("the saved words, written out")
def quoted_in_full(source: str, rng: random.Random) -> Mutated | None:
    found = [one for one in roles(source, "quote") if "|" not in one.body]
    role = rng.choice(found)
    return swap_role(source, role, f"{{quote}}`{role.handle}|{world.words(role.handle)}`")


@_minds_nobody("a comment is not printed")
def comment_added(source: str, rng: random.Random) -> Mutated | None:
    at = rng.choice(outside(source))[0]
    return add(
        source, at, rng.choice(["% 26 of 40 were held?? ask Dora\n\n", "% “torture” was here, most of them\n\n"])
    )


@_minds_nobody("labels are the compiler's own")
def label_written(source: str, rng: random.Random) -> Mutated | None:
    place = next(one for one in outside(source) if "{#p-" not in source[one[1] : one[1] + 6])
    return add(source, place[1], " {#p-zz77}")


@_minds_nobody("emphasis says nothing")
def word_emphasised(source: str, rng: random.Random) -> Mutated | None:
    found = [
        one for word in ("camps", "pass", "boats", "draft") for one in phrase(source, word) if _in_prose(source, one)
    ]
    place = rng.choice(found)
    return replace(source, place, f"*{source[slice(*place)]}*")


def _in_prose(source: str, place: Place) -> bool:
    return any(low <= place[0] < high for low, high in outside(source))


@_minds_nobody("a title without a claim")
def title_changed(source: str, rng: random.Random) -> Mutated | None:
    place = front(source, "title")
    return (
        replace(source, place, rng.choice(["Report of the Inquiry", "What the Inquiry found in Dremna"]))
        if place
        else None
    )


@_minds_nobody("a heading without a claim")
def heading_changed(source: str, rng: random.Random) -> Mutated | None:
    found = [one.span(1) for one in re.finditer(r"^#+ (.*)$", source, re.MULTILINE)]
    return replace(source, rng.choice(found), "Further matters")


@_minds_nobody("METHOD 8, A8: context may lie outside the period")
def context_from_before(source: str, rng: random.Random) -> Mutated | None:
    new = "\n:::{context}\nThe brick works and the harbour wall date from {date}`1931`.\n:::\n"
    return add(source, rng.choice(fences(source, "finding")).end, new)


@_minds_nobody("METHOD 3: a law is vague on one document")
def law_found_on_its_own_text(source: str, rng: random.Random) -> Mutated | None:
    reasonable = "reasonable" in value(source, "standard")
    opening = "There are reasonable grounds to believe that" if reasonable else "On the balance of probabilities,"
    cited = {one.handle for one in roles(source, "cite")}
    handle, claim = next(
        (handle, claim)
        for handle, claim in (
            ("decree-work", "{law}`Decree No. 31, Article 5` made work in the camps a duty without a limit"),
            ("order-doctor", "{law}`Works Order No. 12, paragraph 7` put the works office before a doctor"),
            ("rule-fee", "{law}`Port Rule No. 7, paragraph 5` put no limit to the fee"),
        )
        if handle in cited
    )
    number = len(fences(source, "finding")) + 1
    content = f"{opening} {claim}. It says: {{quote}}`{handle}`{{cite}}`{handle}`"
    return add(source, fences(source, "finding")[-1].end, f"\n:::{{finding}} F{number} law\n{content}\n:::\n")


@_minds_nobody("denial is the State's word, and it has its place")
def denied_of_the_state(source: str, rng: random.Random) -> Mutated | None:
    found = phrase(source, "It stated: ")
    quoted = [one for one in roles(source, "quote") if one.handle == "answer-voluntary"]
    if not found or not quoted:
        return None
    return add_sentence(
        source,
        rng,
        "The Directorate denied that people were kept against their will.{cite}`answer-voluntary`",
        of="reply",
    )


@_minds_nobody("straight and curled apostrophes are the same")
def apostrophes_exchanged(source: str, rng: random.Random) -> Mutated | None:
    start = body_start(source)
    closed = [(one.start, one.end) for one in roles(source)]
    old, new = ("'", "’") if "'" in source[start:] else ("’", "'")
    letters = [
        new if one == old and at >= start and not any(a <= at < b for a, b in closed) else one
        for at, one in enumerate(source)
    ]
    return _whole(source, "".join(letters))


@_minds_nobody("a paragraph may end earlier")
def paragraph_split(source: str, rng: random.Random) -> Mutated | None:
    found = [
        (one.start(), one.end())
        for one in re.finditer(r"(?<=\.) (?=[A-Z][a-z]+ [a-z]+ )", source)
        if _in_prose(source, one.span())
    ]
    found = [one for one in found if not any(role.start <= one[0] < role.end for role in roles(source))]
    return replace(source, rng.choice(found), "\n\n", "\n\n") if found else None


@_minds_nobody("a citation may carry a remark")
def citation_with_a_remark(source: str, rng: random.Random) -> Mutated | None:
    role = rng.choice([one for one in roles(source, "cite") if "|" not in one.body and not world.account(one.handle)])
    return swap_role(source, role, f"{{cite}}`{role.handle}|read in the original`")


@_minds_nobody("METHOD 2: shared texts told as what they are")
def copies_told_as_copies(source: str, rng: random.Random) -> Mutated | None:
    new = "Newspapers copied the agency's text; together they are no more than the agency.{cite}`wire-people`{cite}`morning-people`"
    return add_sentence(source, rng, new)


@_minds_nobody("METHOD 1, law 7, said as it is")
def not_asked_said_as_not_asked(source: str, rng: random.Random) -> Mutated | None:
    new = "Of the people interviewed, {count}`dust:unasked` were not asked about dust; what they would have said is not known."
    return add_sentence(source, rng, new)


@_minds_nobody("the two-part law in full")
def two_part_law_in_full(source: str, rng: random.Random) -> Mutated | None:
    return add_sentence(
        source,
        rng,
        "Accounts of torture or other cruel, inhuman or degrading treatment were heard with a counsellor at hand.",
    )


HARMLESS: tuple[Harmless, ...] = tuple(_ALL)
