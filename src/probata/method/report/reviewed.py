"""reviewed: objections to a draft in Word, each with the place where its author meets it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from probata.method.drafts.earlier import HERE, OFFER, UNTIED, Earlier
from probata.method.drafts.model import Changes, Remark, Reply
from probata.method.drafts.view import View
from probata.method.report.cutting import head, tail
from probata.method.report.model import Objection
from probata.method.report.proposing import Offer
from probata.method.report.whereabouts import WHOLE, Whereabouts
from probata.record.canonical import Json, dump
from probata.record.digest import Digest
from probata.record.span import TextSpan

_WORDS = 160
"""Letters of the objected words that a comment repeats; they stand beside it anyway."""
_BESIDE = 30
"""Letters on either side of a sign that are repeated with it."""
_IN_WORD = {
    "PB123": "Tie the paragraph that tells it (`probata review --choose`), write it, or take it out of the findings.",
    "PB141": "Write it among the recommendations, or write down on record that it was superseded.",
    "PB201": "Save the place that is quoted with `probata cite`, then review again; or take the marks away.",
    "PB202": "Close it.",
    "PB301": "Save what gives the number with `probata count` or `probata cite`, then review again.",
    "PB303": "Save the count that bears the word with `probata count`, then review again.",
    "PB401": "Add a part headed Limitations: what the inquiry could not see, hear or establish.",
    "PB501": "Add a part headed Right of reply: how the party was heard, or that it was not notified and why.",
    "PB538": "Annex the answer, or say for whose safety it is kept back.",
}
"""Steps that would else speak of roles and directives."""
_QUOTED = re.compile(r'[“"«„‘]([^“”"«»„‘]+)[”"»“’]', re.DOTALL)
_ASIDE = "If it is not an issue, reply: not an issue, because …"
_UNREASONED = "replied that it is not an issue, and a reason is missing. Reply: not an issue, because …"
_TAKE = "To tie it to one of these, reply with its number."
_SENTENCE = re.compile(r"(?<=[.;!?])\s+")


@dataclass(frozen=True, slots=True)
class Placed:
    """An objection and where it stands.

    Attributes:
        objection: ``at`` counts in the view that it was made to.
        span: the same place in ``Draft.text``.
        words: what stands there; ``paragraph`` the whole paragraph as it reads, ``begins`` where the words begin in it.
        where: the place in words: ``paragraph 12``, ``note 3``, ``table 2, row 4``.
        section: the words of the nearest heading above, "" before the first.
        under: the changes under which it stands, when it does not stand under both; "" else.
        offers: what on record could bear the words, best first; each a choice of one tie or several.
        stands: where a reader comes to it, in ``Draft.text``: of a note, at its mark.
    """

    objection: Objection
    span: TextSpan
    words: str
    paragraph: str
    begins: int
    where: str
    section: str
    under: str = ""
    offers: tuple[tuple[Offer, ...], ...] = ()
    stands: int = 0

    @property
    def order(self) -> tuple[object, ...]:
        """By which objections are told in the order of the draft, those to a note where its mark stands."""
        return (self.stands, self.span, self.objection.code, self.objection.message)

    @property
    def repeated(self) -> str:
        """Its words as a remark repeats them between marks of its own: a quotation without its outer ones, a sign alone
        with the words around it, since there are many like it."""
        if any(map(str.isalnum, self.words)) or not self.words:
            quoted = _QUOTED.fullmatch(self.words)
            return shortened_words(quoted[1] if quoted else self.words)
        before, behind = self.paragraph[: self.begins], self.paragraph[self.begins + len(self.words) :]
        return shortened_words(f"{tail(before, _BESIDE)}{self.words}{head(behind, _BESIDE)}")

    @property
    def binds(self) -> str:
        """What a choice among the offers binds to: the words, the paragraph around them, and what was offered."""
        offered = [[(one.tied.role, one.tied.body, one.tied.words) for one in choice] for choice in self.offers]
        shown: Json = {
            "code": self.objection.code,
            "paragraph": self.paragraph,
            "begins": self.begins,
            "words": self.words,
            "offers": [[list(one) for one in choice] for choice in offered],
        }
        return Digest.of(dump(shown)).hex


@dataclass(frozen=True, slots=True)
class Noted:
    """A note that names what is on record, and is tied to nothing: ``where`` it stands, what it says, the offers.

    ``span`` is the place of its mark in ``Draft.text``. An adopted finding that some paragraph may tell is one, too.
    """

    where: str
    words: str
    offers: tuple[tuple[Offer, ...], ...]
    span: TextSpan

    @property
    def repeated(self) -> str:
        """What it says, as a remark repeats it."""
        return shortened_words(self.words)

    @property
    def binds(self) -> str:
        """What a choice among the offers binds to: the note, what it says, and what was offered."""
        offered: list[Json] = [[one.tied.body for one in choice] for choice in self.offers]
        return Digest.of(dump({"note": self.where, "words": self.words, "offers": offered})).hex


def placed(
    view: View, objections: Sequence[Objection], offers: Sequence[tuple[tuple[Offer, ...], ...]] = ()
) -> tuple[Placed, ...]:
    """Each objection with its place, in the order of the text. What stands nowhere in the text stands at its start.

    ``offers``: for each objection what on record could bear its words; empty without an inquiry.
    """
    found = Whereabouts(view)
    each = zip(objections, offers or ((),) * len(objections), strict=True)
    return tuple(replace(_placed(view, one, found), offers=mine) for one, mine in each)


def offer_words(choice: Sequence[Offer]) -> str:
    """A choice in words for people: each record once, and what speaks for it."""
    says = dict.fromkeys(one.says for one in choice)
    why = dict.fromkeys(one.why for one in choice)
    return f"{'; '.join(says)} ({'; '.join(why)})"


def under_both(accepted: Sequence[Placed], rejected: Sequence[Placed]) -> tuple[Placed, ...]:
    """The objections under either way of reading tracked changes; one that stands under one of them says so."""
    ways = ((accepted, rejected, Changes.ACCEPTED), (rejected, (), Changes.REJECTED))
    keys = {_key(one) for one in accepted} & {_key(one) for one in rejected}
    found = [
        one if _key(one) in keys else replace(one, under=changes.value)
        for mine, _other, changes in ways
        for one in mine
        if changes is Changes.ACCEPTED or _key(one) not in keys
    ]
    return tuple(sorted(found, key=lambda one: one.order))


def as_earlier(one: Placed) -> Earlier:
    """An objection as the remark that it would leave in the draft."""
    return Earlier(one.objection.code, one.objection.message, one.repeated, one.span, offered=offered(one))


def offered(one: Placed | Noted) -> tuple[str, ...]:
    """The lines in which a remark offers what is on record."""
    return tuple(f"{OFFER}{number}: {offer_words(choice)}" for number, choice in enumerate(one.offers, start=1))


def remark(
    one: Placed, replies: Sequence[Reply] = (), *, done: bool = False, unreasoned: Reply | None = None
) -> Remark:
    """What is written beside the place; ``unreasoned``: a reply that wants to set it aside and does not say why."""
    lines = (*_lines(one), _ASIDE if unreasoned is None else f"{unreasoned.by or 'Somebody'} {_UNREASONED}")
    return Remark(one.span, lines, tuple(replies), done, says_where=_says_where(one))


def note_remark(one: Noted, replies: Sequence[Reply] = (), *, done: bool = False) -> Remark:
    """What is written beside the mark of a note that could be tied; it is no objection."""
    lines = (f"{UNTIED}{one.where}", f"{HERE}{one.repeated}”", *offered(one), _TAKE)
    return Remark(one.span, lines, tuple(replies), done)


def _lines(one: Placed) -> Iterator[str]:
    if _says_where(one):
        yield f"In {'a ' if one.where.endswith('mark') else ''}{one.where}:"
    yield f"{one.objection.code} {one.objection.message}"
    if one.words:
        yield f"{HERE}{one.repeated}”"
    yield from _ways_out(one)
    if one.under:
        yield f"Only with tracked changes {one.under}."


def _says_where(one: Placed) -> bool:
    """Whether a remark begins with where it stands: beside a note there is no room for it."""
    return one.where.startswith(("footnote", "endnote"))


def _ways_out(one: Placed) -> Iterator[str]:
    """What would resolve it; in Word a record is chosen by its number."""
    yield from offered(one)
    if one.offers:
        yield _TAKE
    elif one.objection.next_step:
        yield f"To resolve it: {in_word(one.objection)}"


def in_word(one: Objection) -> str:
    """What would resolve it, for somebody who writes in Word and not in the report language."""
    if one.code in _IN_WORD or "{" not in one.next_step:
        return _IN_WORD.get(one.code, one.next_step)
    plain = [said for said in _SENTENCE.split(one.next_step) if "{" not in said]
    return " ".join([*plain, f"`probata explain {one.code}` says more."])


def shortened_words(words: str) -> str:
    """Words on one line, cut where they are long."""
    return head(" ".join(words.split()), _WORDS)


def _key(one: Placed) -> tuple[object, ...]:
    return (one.objection.code, one.span, one.objection.message)


def _placed(view: View, one: Objection, found: Whereabouts) -> Placed:
    if not view.read:
        return Placed(one, TextSpan(0, 0), "", "", 0, "the draft", "")
    whole = one.at.start == one.at.end == 0
    number = found.first if whole else view.number_at(one.at.start)
    read = view.read[number]
    start = min(max(one.at.start, read.span.start), read.span.end - 1)
    words = TextSpan(start, max(start + 1, min(one.at.end, len(view.text) - 1)))
    return Placed(
        objection=one,
        span=view.back(words),
        words=words.of(view.text) if one.at.end > one.at.start else "",
        paragraph=read.span.of(view.text),
        begins=start - read.span.start,
        where=WHOLE if whole else found.where(number),
        section=found.section(number),
        stands=found.stands(number, view.back(words).start),
    )
