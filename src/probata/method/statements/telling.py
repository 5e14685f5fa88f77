"""telling: each family with how its renderings stand to the first one and to a primary; what ``quotes`` shows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from probata.method.sources.certificates import Bytes
from probata.method.sources.model import Edit
from probata.method.statements.comparing import Likeness, edits
from probata.method.statements.drift import drift, pronouns_differ
from probata.method.statements.families import Joined, Member, Utterance, Utterances
from probata.method.statements.references import NO_REFERENCE, Checked, Primary, State, best, primary
from probata.method.statements.renderings import Rendering
from probata.method.statements.scope import widened
from probata.record.ref import Ref

_ORDER = tuple(State)
INDIRECT = "reported without quotation marks"
PRONOUN = "speaks of a man where the first speaks of a woman, or the other way round"
SPEAKERS = "put in several mouths"


@dataclass(frozen=True, slots=True)
class QuotedPiece:
    """Quoted words as they stand at the first place of a rendering, and what the primaries say of them."""

    text: str
    checked: Checked


@dataclass(frozen=True, slots=True)
class Standing:
    """One rendering of a family as it is shown. ``number`` is its place in the family.

    ``state`` is the worst of its quoted pieces. ``edits`` lead from the first rendering's words (spans ``a`` in its
    first place's text) to this one's; empty for the first and where the words are the same.
    """

    number: int
    member: Member
    pieces: tuple[QuotedPiece, ...]
    edits: tuple[Edit, ...]
    drift: tuple[str, ...]
    notes: tuple[str, ...]

    @property
    def documents(self) -> tuple[Ref, ...]:
        """The documents that carry it, each once, in the order of their names and texts."""
        return tuple(dict.fromkeys(one.of for one in self.member.rendering.carried))

    @property
    def state(self) -> State:
        """The worst state of its quoted pieces."""
        return max((one.checked.state for one in self.pieces), key=_ORDER.index, default=State.NO_REFERENCE)

    @property
    def citable(self) -> bool:
        """Whether all its quoted words stand in a primary one for one."""
        return bool(self.pieces) and self.state.computed


@dataclass(frozen=True, slots=True)
class Told:
    """A family with the standing of each rendering, in the order of its members."""

    family: Utterance
    standings: tuple[Standing, ...]


def told(found: Utterances, primaries: Mapping[Ref, str]) -> tuple[Told, ...]:
    """Every family, its quoted words held against these primaries (document -> text), in the order of their texts."""
    known = tuple(primary(ref, text) for ref, text in sorted(primaries.items(), key=lambda one: (one[1], one[0])))
    bytes_: dict[Ref, Bytes] = {}
    return tuple(
        Told(family, tuple(_standing(family, at, member, known, bytes_) for at, member in enumerate(family.members)))
        for family in found.families
    )


def _standing(
    family: Utterance, at: int, member: Member, known: Sequence[Primary], bytes_: dict[Ref, Bytes]
) -> Standing:
    first, mine = family.members[0].rendering, member.rendering
    same = at == 0 or (member.likeness is Likeness.SAME and first.side.words.words == mine.side.words.words)
    return Standing(
        number=at,
        member=member,
        pieces=tuple(_pieces(mine, known, bytes_)),
        edits=() if same else edits(first.side.words, mine.side.words),
        drift=() if same or _partial(member) else (*drift(first.text, mine.text), *widened(first.text, mine.text)),
        notes=tuple(_notes(family, at, member)),
    )


def _partial(member: Member) -> bool:
    """A part of the longer left its qualifications where they stand; it dropped none."""
    return member.likeness in (Likeness.PART, Likeness.ELLIPSIS)


def _pieces(one: Rendering, known: Sequence[Primary], bytes_: dict[Ref, Bytes]) -> Iterator[QuotedPiece]:
    source = one.first.source
    of_text = bytes_.setdefault(source.ref, Bytes(source.text))
    for piece in one.pieces:
        stretches = [segment.wording.span.of(source.text) for segment in piece.segments]
        words = " ".join(" … ".join(stretches).split())
        yield QuotedPiece(words, best(piece, of_text, known) if known else NO_REFERENCE)


def _notes(family: Utterance, at: int, member: Member) -> Iterator[str]:
    one, first = member.rendering, family.members[0].rendering
    if not one.quoted:
        yield INDIRECT
    yield from member.flips if member.joined is Joined.PROPOSED else ()
    if at and pronouns_differ(first.text, one.text):
        yield PRONOUN
    if len(one.parties) > 1:
        yield SPEAKERS
    yield from dict.fromkeys(note.value for each in one.carried for note in each.notes)
