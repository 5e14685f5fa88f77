"""PB317: the sentence of a number narrows its group by sex, age, place or another attribute that its count lacks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from probata.method.report.count_roles import people_of
from probata.method.report.english.gaps import Hit, Token, ends, hits, tokens
from probata.method.report.english.persons import is_person
from probata.method.report.english.small_words import ADJECTIVES, BEING, DETERMINERS, PEOPLE_WORDS, words
from probata.method.report.matching.claims import Claim, claims
from probata.method.report.matching.groups_of_people import Group, groups
from probata.method.report.matching.people_named import known_persons
from probata.method.report.matching.reach import behind, inside, overlap, own_hits
from probata.method.report.matching.remedies import both, instead, what_is_counted
from probata.method.report.model import Bound, Objection
from probata.method.report.prose.woven import objection
from probata.method.testimony.expression import Is

CODE = "PB317"
LOOKS_AT = "passage"
SAYS = (
    "The sentence of a number narrows its group by sex, age, place or another attribute that its count does not have."
)
WHY = """"Twenty-one women had been held" where twenty-one people were held changes who the number is about, and it
escapes the threshold that a count crossed with an attribute has to keep (the house's method, section 4: the base of a
count is defined; disclosure control). English wording only; the codebook's attributes and their says are the words."""
BAD = "{count}`held:k` of the {count}`held:n` women interviewed had been held.\n"
GOOD = "{count}`women-held:k` women had been held.\n"
_LIVING = words(
    "of in at from on near lived live living came come coming originally were held asked spoke who both only not"
)
_WITHIN = DETERMINERS | ADJECTIVES | PEOPLE_WORDS | BEING | _LIVING
_WORKED = words("worked working employed serving served sailed")
_GROUP = words("of among amongst for from in at between on")
_BEFORE_GROUP = DETERMINERS | ADJECTIVES | PEOPLE_WORDS | words("who lived came and or")
_JOINS = words("and or as well from in of at ,") | DETERMINERS


@dataclass(frozen=True, slots=True)
class _Said:
    """Words for a group and where they stand."""

    group: Group
    hit: Hit


def run(bound: Bound) -> Iterator[Objection]:
    """Once for a number. Words that name every value of an attribute ("men and women") narrow nothing."""
    book = bound.records.codebook
    if book is None:
        return
    each = bound.once.get("groups of people", lambda: groups(book))
    for claim in claims(bound):
        said = [one for one in _said(claim, each) if _narrows(claim, one, each)]
        foreign = next((one for one in said if _is_foreign(claim, one.group, each)), None)
        if foreign:
            at = claim.at(foreign.hit.first, foreign.hit.last)
            said_ = claim.words(foreign.hit.first, foreign.hit.last)
            yield objection(CODE, at, *_told(claim, foreign.group, said_), claim.passage)
            continue
        yield from _in_heads(claim, each)


def _told(claim: Claim, group: Group, said: str) -> tuple[str, str]:
    count, own = claim.count, claim.counted.values.get(group.attribute)
    other = f"and its {group.attribute} is {' or '.join(sorted(own))}" if own else "and is not restricted to them"
    message = f"{what_is_counted(claim.bound, count)} {other}; the words beside it say “{said}”."
    if not group.attribute:
        step = (
            f"Take “{said}” out, or record it as an attribute of the codebook and count {count.expression!r} among it."
        )
        return message, step
    wanted = str(Is(group.attribute, group.value))
    if own:
        return (
            message,
            f"Write the words of the count, or count {count.expression!r} again with {wanted} and save that.",
        )
    return message, f"Take “{said}” out, or {instead(claim.bound, count.expression, both(count.among, wanted))}."


def _said(claim: Claim, each: tuple[Group, ...]) -> list[_Said]:
    """Words for groups in the clause, in their order, that are not words of what is counted."""
    own = [one.hit for one in own_hits(claim)]
    found = [_Said(group, hit) for group in each for hit in _hits(claim.each, group) if inside(claim, hit)]
    found = [one for one in found if not any(overlap(one.hit, hit) for hit in own)]
    return sorted(found, key=lambda one: (one.hit.first, -one.hit.last))


def _hits(each: tuple[Token, ...], group: Group) -> tuple[Hit, ...]:
    single = tuple(Hit(at, at, 0) for at, one in enumerate(each) if one.word in group.words)
    return (*single, *(hit for stems in group.phrases for hit in hits(each, stems)))


def _narrows(claim: Claim, one: _Said, each: tuple[Group, ...]) -> bool:
    own = {at for mine in own_hits(claim) for at in range(mine.hit.first, mine.hit.last + 1)}
    if behind(claim, one.hit):
        between = range(claim.behind, one.hit.first)
        return all(at in own or _within(claim, at) for at in between)
    between = range(one.hit.last + 1, claim.first)
    if claim.after_another or not all(at in own or _within(claim, at) or claim.each[at].word in ",:" for at in between):
        return False
    return _opened(claim, one.hit, each)


def _within(claim: Claim, at: int) -> bool:
    """Whether a word belongs to the words for the group: it carries nothing, or is or leads to a noun for people."""
    each, token = claim.each, claim.each[at]
    after = each[at + 1].word if at + 1 < len(each) else ""
    if token.word == ",":
        return after in {"all", "both", "only"}
    if ends(token):
        return False
    known = known_persons(claim.bound)
    if token.word in _WITHIN or token.counts or token.word in known or is_person(token.word):
        return True
    worked_as = after if token.word in _WORKED else token.word if each[at - 1].word in _WORKED else ""
    return worked_as == "as" or (at == claim.behind and token.word.isalpha() and (after in known or is_person(after)))


def _opened(claim: Claim, hit: Hit, each: tuple[Group, ...]) -> bool:
    """Whether "among the", "of the" or a colon makes the words before the number its group."""
    if hit.last + 1 < claim.first and claim.each[hit.last + 1].word == ":":
        return True
    named = _tokens_of(claim, each)
    at = hit.first - 1
    while at >= claim.low and claim.each[at].word not in _GROUP:
        if at not in named and claim.each[at].word not in _BEFORE_GROUP:
            return False
        at -= 1
    return at >= claim.low


def _tokens_of(claim: Claim, each: tuple[Group, ...]) -> set[int]:
    return {at for one in _said(claim, each) for at in range(one.hit.first, one.hit.last + 1)}


def _is_foreign(claim: Claim, group: Group, each: tuple[Group, ...]) -> bool:
    if group.value in claim.counted.values.get(group.attribute, frozenset()):
        return False
    same = [one for one in each if one.words & group.words and one.attribute in claim.counted.values]
    if any(one.value in claim.counted.values[one.attribute] for one in same):
        return False
    return not (_all_have_it(claim, group) or _all_named(claim, group, each))


def _all_have_it(claim: Claim, group: Group) -> bool:
    """Whether the records say it of everybody in the base: then it narrows nothing."""
    people = people_of(claim.count, "n") or frozenset()
    interviews = claim.bound.records.interviews
    if group.kind == "age" and "child" in group.words:
        return bool(people) and all(interviews[at].child for at in people if at < len(interviews))
    if not group.attribute:
        return False
    return bool(people) and all(
        interviews[at].attributes.get(group.attribute) == group.value for at in people if at < len(interviews)
    )


def _all_named(claim: Claim, group: Group, each: tuple[Group, ...]) -> bool:
    """Whether it stands beside all other values: "women and men", "men, women and children"."""
    said, named = _said(claim, each), _tokens_of(claim, each)
    mine = [one.hit for one in said if one.group == group]
    beside = {one.group for one in said if any(_joined(claim, hit, one.hit, named) for hit in mine)}
    if {"women", "men"} <= _said_words(claim, beside) or {"girls", "boys"} <= _said_words(claim, beside):
        return group.kind in ("sex", "age")
    every = {one.value for one in each if group.attribute and one.attribute == group.attribute}
    return bool(every) and every <= {one.value for one in beside if one.attribute == group.attribute}


def _said_words(claim: Claim, beside: set[Group]) -> set[str]:
    known = {word for one in beside for word in one.words}
    return {one.word for one in claim.each[claim.low : claim.high] if one.word in known}


def _joined(claim: Claim, one: Hit, other: Hit, named: set[int]) -> bool:
    """Whether two hits stand in one enumeration."""
    first, last = sorted((one, other), key=lambda hit: hit.first)
    between = range(first.last + 1, last.first)
    return all(at in named or claim.each[at].word in _JOINS for at in between)


def _in_heads(claim: Claim, each: tuple[Group, ...]) -> Iterator[Objection]:
    """A cell in a row or column that is headed by a group."""
    for text in claim.heads:
        head = tokens(text)
        named = [group for group in each if any(hit.first == 0 or _all_small(head, hit) for hit in _hits(head, group))]
        every = {one.attribute or one.kind for one in named}
        foreign = [one for one in named if _is_foreign(claim, one, each)]
        if foreign and len(named) == len(foreign) and len({one.value for one in named}) == len(every):
            yield objection(CODE, claim.role.binding.role.at, *_told(claim, foreign[0], text), claim.passage)
            return


def _all_small(head: tuple[Token, ...], hit: Hit) -> bool:
    return all(one.word in _WITHIN for at, one in enumerate(head) if at < hit.first)
