"""binding: what each role of a manuscript stands for, and what it rests on."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from probata.method.manuscript.kept import Kept
from probata.method.manuscript.model import At, Block, Directive, Items, Manuscript, Paragraph, Quote, Role
from probata.method.manuscript.numbers import Number, numbers
from probata.method.report.count_roles import FIVE, PARTS
from probata.method.report.estimate_roles import bind_estimate
from probata.method.report.model import (
    Binding,
    Bound,
    BoundValue,
    Faulty,
    Records,
    SavedCount,
    SavedPlace,
    Unbound,
    recipient_of,
)
from probata.method.report.passages import UNNUMBERED, passages
from probata.method.report.quoting import differs, not_the_figure, verbatim, wording
from probata.method.testimony.consent import Permission, audience_use, permitted
from probata.method.testimony.model import Scope, Use
from probata.method.testimony.saying import Base, base_phrase, judge, percent
from probata.record.canonical import Json
from probata.record.count import Count
from probata.record.errors import BadValue
from probata.record.grade import Grade

WITHHELD = "[withheld]"
_NOT_SAID = "The words given are not what the count says, and what it says may not be told here."
_PLAIN = {"date", "law", "fixed"}
_BASES = frozenset({"answered", "asked", "everyone"})


def bind(manuscript: Manuscript, records: Records, kept: Kept | None = None) -> Bound:
    """Binds every role to its record; what cannot be bound is kept with the reason.

    Nothing that may not be printed for the edition's audience is in any ``printed`` text. ``kept``: what earlier
    rounds worked out from pieces of text; the same answer with and without.
    """
    audience = _audience(manuscript)
    names = _names(manuscript)
    desk = _Desk(records, audience, names, recipient_of(manuscript, audience))
    bindings: dict[At, Binding] = {role.at: desk.bind(role) for role in manuscript.roles}
    return Bound(manuscript, records, audience, passages(manuscript, bindings, kept), bindings, kept or Kept())


def bind_role(bound: Bound, role: Role) -> Binding:
    """What a role would stand for in this report, with the same care for what may be said as everywhere."""
    return _Desk(bound.records, bound.audience, {}, bound.recipient).bind(role)


def _audience(manuscript: Manuscript) -> Use:
    """Whom the edition is for; a manuscript that does not say is read as public, which allows least."""
    entry = manuscript.front.get("audience")
    try:
        return audience_use(entry.value) if entry else Use.PUBLIC
    except BadValue:
        return Use.PUBLIC


def _names(manuscript: Manuscript) -> dict[str, str]:
    """What {ref} can name -> what it prints: labels of numbered paragraphs, names of findings."""
    found: dict[str, str] = {}
    number = 0
    for block, numbered in _walk(manuscript.blocks, True):
        if isinstance(block, Paragraph) and numbered:
            number += 1
            if block.label:
                found[block.label] = str(number)
        elif isinstance(block, Directive) and block.name == "finding" and block.argument.strip():
            found[block.argument.split()[0]] = block.argument.split()[0]
    return found


def _walk(blocks: tuple[Block, ...], numbered: bool) -> Iterator[tuple[Block, bool]]:
    """Every block with whether a paragraph there bears a number: as passages.py counts them."""
    for block in blocks:
        yield block, numbered
        if isinstance(block, Directive):
            yield from _walk(block.blocks, numbered and block.name not in UNNUMBERED)
        elif isinstance(block, Quote):
            yield from _inner(block.blocks)
        elif isinstance(block, Items):
            for item in block.items:
                yield from _inner(item)


def _inner(blocks: tuple[Block, ...]) -> Iterator[tuple[Block, bool]]:
    """Blocks of an item or quotation: paragraphs right there bear no number, those in a directive there would."""
    for block in blocks:
        if not isinstance(block, Paragraph):
            yield from _walk((block,), True)


@dataclass(frozen=True, slots=True)
class _Desk:
    """What binding needs at hand: records, the audience, and what {ref} can name."""

    records: Records
    audience: Use
    names: Mapping[str, str]
    recipient: str = ""

    def bind(self, role: Role) -> Binding:
        """The role's binding."""
        acts: dict[str, Callable[[Role], Binding]] = {
            "count": self._count,
            "quote": self._quote,
            "cite": self._cite,
            "figure": self._figure,
            "ref": self._ref,
            "estimate": self._estimate,
        }
        if role.name in _PLAIN:
            return _plain(role, role.parts[0])
        if role.name not in acts:
            return _form(role, f"There is no role {role.name!r}.", f"Roles are {', '.join(sorted((*acts, *_PLAIN)))}.")
        return acts[role.name](role)

    # Counts.

    def _count(self, role: Role) -> Binding:
        handle, _, facet = role.parts[0].partition(":")
        record = self.records.counts.get(handle.strip())
        if record is None:
            return self._unknown(role, handle.strip(), "count")
        made = self._facet(role, record, facet.strip())
        if isinstance(made, Unbound) and made.why is Faulty.VALUE and self._closed(record):
            return Unbound(role, Faulty.VALUE, _NOT_SAID, "Leave it out: what it counts may not be printed here.")
        return made

    def _closed(self, record: SavedCount) -> bool:
        """Whether so little may be said of a count that no message may tell its figures either."""
        if self.audience is Use.INTERNAL:
            return False
        return bool(record.refused) or record.special or self._small(record, ("described",))

    def _facet(self, role: Role, record: SavedCount, facet: str) -> Binding:
        if facet in PARTS:
            return self._part(role, record, facet)
        if facet == "of" and len(role.parts) == 1:
            return self._value(
                role, record, facet, "everyone", _of(record.count), ("described", "answered", "everyone")
            )
        if facet == "words":
            return self._word(role, record)
        if facet == "percent":
            return self._percent(role, record)
        return _form(
            role,
            f"A count has no part {facet!r}.",
            "Write one of k, no, silent, unasked, unclear, answered, asked, n, of, words, percent.",
        )

    def _part(self, role: Role, record: SavedCount, facet: str) -> Binding:
        value: int = getattr(record.count, PARTS[facet])
        shown = f"{value:,}"
        if len(role.parts) == 2:
            shown = role.parts[1]
            said = numbers(shown)
            if len(said) != 1 or said[0].value != value or said[0].approximate or _beside(shown, said[0]):
                message = f"{shown!r} does not say {value}, which is what the count gives."
                return Unbound(role, Faulty.VALUE, message, f"Write {value}, in digits or words.")
        elif len(role.parts) > 2:
            return _form(role, "A part of a count takes its words and nothing more.", "Take the rest out.")
        return self._value(role, record, facet, "", shown, (PARTS[facet],))

    def _word(self, role: Role, record: SavedCount) -> Binding:
        if len(role.parts) not in (2, 3):
            return _form(
                role, "The word is missing.", "Write HANDLE:words|almost all, perhaps with |answered behind it."
            )
        base = role.parts[2] if len(role.parts) == 3 else None
        try:
            said = judge(role.parts[1], record.count, base, self.records.scale)
        except BadValue as fault:
            return _form(role, fault.message, fault.next_step)
        if not said.fits:
            return Unbound(role, Faulty.VALUE, f"{said.word!r} is not borne: {said.why}", _other_words(record.count))
        named = {"answered": ("answered",), "asked": ("asked",)}.get(base or "", ())
        published = (*named, "everyone") if named else ()
        if record.crossed or record.special:  # a package says the figure behind the word
            published = ("described", *published)
        return self._value(role, record, "words", base or "everyone", said.phrase, published)

    def _percent(self, role: Role, record: SavedCount) -> Binding:
        base = role.parts[1] if len(role.parts) > 1 else "everyone"
        if base not in set(Base) or len(role.parts) > 2:
            return _form(role, f"{base!r} is no base.", "Write percent, percent|asked or percent|answered.")
        n: int = getattr(record.count, base)
        shown = percent(record.count.described, n)
        if shown is None:
            message = f"A share of {n} people in per cent says more than they bear."
            return Unbound(role, Faulty.VALUE, message, f"Write {_of(record.count)!r} instead: HANDLE:of.")
        return self._value(role, record, "percent", base, shown, ("described", base))

    def _value(
        self, role: Role, record: SavedCount, facet: str, base: str, shown: str, published: tuple[str, ...]
    ) -> BoundValue:
        """The value; a count that was taken back or may not be published shows nothing of itself."""
        held: dict[str, Json] = {name: getattr(record.count, name) for name in FIVE}
        withheld = self.audience is not Use.INTERNAL and (bool(record.refused) or self._small(record, published))
        return BoundValue(
            role=role,
            printed=WITHHELD if withheld else shown,
            record=record,
            facet=facet,
            base=base,
            figure={"base": record.count.everyone, **held},
            basis=record.basis,
            grade=Grade.ATTESTED if record.crossed or record.special else Grade.CONSISTENT,
            permission=_of_people(record),
            numbers={name: getattr(record.count, name) for name in published},
        )

    def _small(self, record: SavedCount, published: tuple[str, ...]) -> bool:
        """Whether a crossed number, or what it leaves of its base, is under the threshold: no draft shows it either."""
        book = self.records.codebook
        if not record.crossed or book is None:
            return False
        rest = record.count.everyone - record.count.described
        shown = [getattr(record.count, name) for name in published if name not in _BASES]
        return any(number < book.threshold for number in (*shown, *([rest] if "described" in published else [])))

    # Places.

    def _quote(self, role: Role) -> Binding:
        record = self.records.place(role.parts[0])
        if record is None:
            return self._unknown(role, role.parts[0], "place")
        if len(role.parts) > 2:
            return _form(role, "A quotation takes its words and nothing more.", "Take the rest out.")
        words = role.parts[1] if len(role.parts) > 1 else record.words
        permission = self._permission(record, quoted=True)
        if self._shows(record, permission):
            if not record.words.strip():
                return _form(role, "This place has no words to quote.", "Save the words: probata cite ... --words.")
            difference = differs(words, record.words)
            if difference:
                step = "Quote the words as they stand there, with […] for what is left out."
                return Unbound(role, Faulty.VALUE, difference, step)
        translated = permission is not None and permission.translated
        shown = f"“{wording(words)}”" + (" (in translation)" if translated else "")
        return self._placed(role, record, shown, " ".join(words.split()), permission)

    def _figure(self, role: Role) -> Binding:
        record = self.records.place(role.parts[0])
        if record is None:
            return self._unknown(role, role.parts[0], "place")
        if len(role.parts) != 2:
            return _form(role, "The figure is missing.", "Write HANDLE|the figure as it stands there.")
        permission = self._permission(record, quoted=False)
        if self._shows(record, permission):
            wrong = not_the_figure(role.parts[1], record.words)
            if wrong:
                return Unbound(role, Faulty.VALUE, *wrong)
        return self._placed(role, record, role.parts[1], role.parts[1], permission)

    def _cite(self, role: Role) -> Binding:
        record = self.records.place(role.parts[0])
        if record is None:
            return self._unknown(role, role.parts[0], "place")
        permission = self._permission(record, quoted=False)
        return self._placed(role, record, "", None, permission)

    def _permission(self, record: SavedPlace, *, quoted: bool) -> Permission | None:
        """What the consent gate says of an account; nobody is asked about a document."""
        if record.interview is None:
            return None
        scope = Scope.QUOTATION if quoted else Scope.PARAPHRASE
        return permitted(record.interview, self.audience, self.records.today, scope, self.recipient)

    def _shows(self, record: SavedPlace, permission: Permission | None) -> bool:
        """Whether words of the place may stand before the edition's readers."""
        if permission is not None:
            return permission.allowed
        return record.public or self.audience is Use.INTERNAL

    def _placed(
        self, role: Role, record: SavedPlace, shown: str, figure: str | None, permission: Permission | None
    ) -> BoundValue:
        may_show = self._shows(record, permission) or role.name == "cite"
        open_to_all = record.public and record.interview is None and record.text is not None
        recomputed = open_to_all and figure is not None and verbatim(figure, record.words)
        grade = None if role.name == "cite" else Grade.RECOMPUTED if recomputed else Grade.ATTESTED
        return BoundValue(
            role=role,
            printed=shown if may_show else WITHHELD,
            record=record,
            facet="",
            base="",
            figure=figure if may_show else None,
            basis=record.basis,
            grade=grade,
            permission=permission,
            numbers={},
        )

    # What needs no evidence, and what does not exist.

    def _ref(self, role: Role) -> Binding:
        if role.parts[0] in self.names:
            return _plain(role, self.names[role.parts[0]])
        near = _near(role.parts[0], self.names)
        return Unbound(role, Faulty.UNKNOWN, f"No paragraph or finding is called {role.parts[0]!r}.", near)

    def _estimate(self, role: Role) -> Binding:
        handle, _, facet = role.parts[0].partition(":")
        record = self.records.estimates.get(handle.strip())
        return bind_estimate(role, record, facet.strip()) if record else self._unknown(role, handle.strip(), "estimate")

    def _unknown(self, role: Role, handle: str, kind: str) -> Unbound:
        kinds: dict[str, Mapping[str, object]] = {
            "count": self.records.counts,
            "place": self.records.places,
            "estimate": self.records.estimates,
        }
        other = next((one for one, known in kinds.items() if handle in known), "")
        if other:
            message = f"{handle!r} names {_a(other)}, and {{{role.name}}} needs {_a(kind)}."
            return Unbound(role, Faulty.WRONG_KIND, message, f"Use the handle of {_a(kind)}.")
        near = _near(handle, {*kinds[kind], *self.records.others})
        return Unbound(role, Faulty.UNKNOWN, f"Nothing is saved under the handle {handle!r}.", near)


def _beside(words: str, number: Number) -> str:
    """What stands in words beside a number: nothing may that no record bears."""
    return (words[: number.span.start] + words[number.span.end :]).strip()


def _plain(role: Role, shown: str) -> BoundValue:
    return BoundValue(role, shown, None, "", "", None, None, None, None, {})


def _form(role: Role, message: str, next_step: str) -> Unbound:
    return Unbound(role, Faulty.FORM, message, next_step)


def _a(kind: str) -> str:
    return f"an {kind}" if kind == "estimate" else f"a {kind}"


def _near(name: str, known: Mapping[str, object] | set[str]) -> str:
    near = difflib.get_close_matches(name, sorted(known), n=3, cutoff=0.5)
    if near:
        return f"Near it: {', '.join(map(repr, near))}."
    return "Save it first: probata count, cite or estimate, with --save."


def _of(count: Count) -> str:
    """The figures with their bases: "17 of the 18 who answered, of 26"; "26 of 40" when everybody answered."""
    if count.answered == count.everyone:
        return f"{count.described:,} of {count.everyone:,}"
    return f"{count.described:,} {base_phrase(count, Base.ANSWERED)}"


def _other_words(count: Count) -> str:
    return f"Write a weaker word, the figures ({_of(count)!r}), or name the base: |answered or |asked."


def _of_people(record: SavedCount) -> Permission:
    if record.refused:
        who = "1 person" if record.refused == 1 else f"{record.refused} people"
        return Permission(False, f"{who} of the base did not allow to be part of a number for this audience.")
    return Permission(True, "Everybody in the base may be part of a number for this audience.")
