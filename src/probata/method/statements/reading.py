"""statements: who said what, in every document of a text, with the places of all of it.

Two engines read the sentences: dependency rules where a parse is handed in, the order of words without one. What was
said and who is meant is then worked out alike.
"""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_left
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from probata.method.documents.quotations import Quotation, quotations
from probata.method.statements import content, dependencies, grammar
from probata.method.statements.circumstances import channel, when
from probata.method.statements.content import Found, Said
from probata.method.statements.cues import CUES, SOURCE, stance_of
from probata.method.statements.grammar import MASK
from probata.method.statements.layout import Laid, Sentence, lay_out
from probata.method.statements.leads import chain, cited, lead, named_by_colon
from probata.method.statements.mentions import LOWER_ROLES, Kind, Named, Party, names
from probata.method.statements.model import Cue, Engine, Form, Note, Speaker, Statement
from probata.method.statements.parties import NOBODY, Directory, Resolved
from probata.method.statements.pronouns import Topic, learn
from probata.method.statements.qualifications import qualifications
from probata.method.statements.transcripts import Turn, name_of, numbered
from probata.record.span import TextSpan

if TYPE_CHECKING:
    from spacy.tokens import Doc

Parse = Callable[[Iterable[str]], Iterable["Doc"]]
"""Parses sentences in order, one document each: spaCy's ``Language.pipe`` with a tagger and a parser."""
_PRONOUN = re.compile(r"(?:he|she|it|they|we|i|who|you)", re.IGNORECASE)
_INTRODUCES = re.compile(
    r"\b(?:put it|spoke|speaks|recall(?:s|ed)?|remember(?:s|ed)?|describe[sd]?|explain(?:s|ed)?|recount(?:s|ed)?"
    r"|testified|told|said|says|wrote|writes|added|words)\b",
    re.IGNORECASE,
)
"""In a sentence before a quotation: who is named there is about to speak."""
_LEAST_CARRIED, _LEAST_WORDS = 2, 4
"""Words of a quotation in which nobody is named as its speaker; a shorter one is more often a term than a statement."""


def statements(text: str, parse: Parse | None = None, beside: Sequence[TextSpan] = ()) -> tuple[Statement, ...]:
    """Every statement of a text, in order. Raises nothing on any text; takes linear time.

    ``parse`` brings the dependency rules; without it each statement says that it was read by patterns alone. Documents
    in one text (``documents.bodies``) are read apart. ``beside``: stretches that are none of its author's words.
    Furniture, headings, captions and credit lines give none. A text in another language than English gives its
    quotations without speakers.
    """
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return tuple(one for laid in lay_out(text, beside) for one in _of_document(text, digest, laid, parse))


def _of_document(text: str, digest: str, laid: Laid, parse: Parse | None) -> Iterator[Statement]:
    seen = [_seen(text, sentence) for sentence in laid.sentences]
    engine = Engine.DEPENDENCIES if parse else Engine.PATTERNS
    reader = _Reader(text, digest, engine)
    if not laid.english:
        for one in seen:
            yield from reader.unread(one)
        return
    reader.know_later(laid, seen)
    turns = deque(laid.turns)
    for number, (one, found) in enumerate(zip(seen, _grammars(seen, parse), strict=True)):
        while turns and turns[0].label.name.start < one.start:
            yield reader.turn(turns.popleft())
        yield from reader.sentence(number, one, found)
    yield from map(reader.turn, turns)


@dataclass(frozen=True, slots=True)
class Seen:
    """A sentence with its words, and the same with quotations masked. ``quoted`` counts within the sentence."""

    sentence: Sentence
    words: str
    masked: str
    quoted: tuple[TextSpan, ...]

    @property
    def start(self) -> int:
        """Where it begins in the text."""
        return self.sentence.span.start

    def within(self, parts: Sequence[TextSpan]) -> list[int]:
        """Which of its quotations, by number, overlap one of these parts: a look at each part's neighbours alone."""
        found = set()
        for part in parts:
            at = bisect_left(self.quoted, part.end, key=lambda each: each.start) - 1
            while at >= 0 and self.quoted[at].end > part.start:
                found.add(at)
                at -= 1
        return sorted(found)


def _seen(text: str, sentence: Sentence) -> Seen:
    words = sentence.span.of(text)
    start, length = sentence.span.start, len(words)
    quoted = tuple(
        TextSpan(max(0, one.marks.start - start), min(length, one.marks.end - start))
        for one in sentence.quotations
        if one.marks.start - start < length
    )
    return Seen(sentence, words, content.mask(words, quoted, _pseudonyms(words, quoted)), quoted)


_CALLED = re.compile(r"\W(?:[A-Z][^\W\d_]+ ?){1,2}\W")
_DESCRIBED = re.compile(r"(?:,\s+(?:an?|the|who|aged|\d)|\s+\((?:not|an?|\d))")


def _pseudonyms(words: str, quoted: Sequence[TextSpan]) -> list[TextSpan]:
    """Quotation marks that stand around a changed name: "“Mira”, a student, said"."""
    return [one for one in quoted if _CALLED.fullmatch(words, one.start, one.end) and _DESCRIBED.match(words, one.end)]


def _grammars(seen: Sequence[Seen], parse: Parse | None) -> Iterator[list[Found]]:
    """The words of saying of each sentence with their grammar; only sentences whose order leaves doubt are parsed."""
    if parse is None:
        yield from (list(content.patterned(one.masked)) for one in seen)
        return
    plain = [list(content.patterned(one.masked)) for one in seen]
    doubtful = [
        any(grammar.doubtful(one.masked, *each) for each in found) for one, found in zip(seen, plain, strict=True)
    ]
    units = [_unit(one) for one, doubt in zip(seen, doubtful, strict=True) if doubt]
    docs, shown = iter(parse(unit.text for unit in units)), iter(units)
    for one, found, doubt in zip(seen, plain, doubtful, strict=True):
        yield _parsed(next(docs), next(shown), one, found) if doubt else found


def _parsed(doc: Doc, unit: dependencies.Unit, one: Seen, plain: Sequence[Found]) -> list[Found]:
    starts = {unit.back(token.idx): token.i for token in doc}
    return [
        (
            cue,
            entry,
            around if entry is SOURCE else dependencies.read(doc, unit, starts, one.masked, (cue, entry, around)),
        )
        for cue, entry, around in plain
    ]


def _unit(one: Seen) -> dependencies.Unit:
    whole = [
        span
        for quotation, span in zip(one.sentence.quotations, one.quoted, strict=False)
        if quotation.closed and complete(one, quotation)
    ]
    return dependencies.unit(one.words, whole)


def complete(one: Seen, quotation: Quotation) -> bool:
    """Whether a quotation is a sentence of its own: it begins with a capital and ends with a mark of its own."""
    start = one.start
    words = one.words[max(0, quotation.inner.start - start) : max(0, quotation.inner.end - start)]
    opens = re.match(r"[\W_]*([^\W_])", words)
    follows = one.words[max(0, quotation.marks.end - start) :][:1]
    ends = words[-1:] in ".,?!…—–" or follows in ".,"
    return bool(opens and (opens[1].isupper() or opens[1].isdigit()) and ends and len(words.split()) > 1)


@dataclass(slots=True)
class _Reader:
    """One pass over a document: the directory of its parties grows as the document introduces them."""

    text: str
    digest: str
    engine: Engine
    directory: Directory = field(default_factory=Directory)
    topic: Topic = field(default_factory=Topic)
    carried: tuple[int, int, Resolved] = (-9, -9, NOBODY)  # sentence, paragraph, who spoke there last
    introduced: tuple[int, Resolved] = (-9, NOBODY)  # sentence, who is about to speak behind it
    spoken: set[str] = field(default_factory=set)  # by what name anybody has spoken
    last_cue: int = 0
    names: list[list[Named]] = field(default_factory=list)  # of each sentence

    def know_later(self, laid: Laid, seen: Sequence[Seen]) -> None:
        """Surnames that the document bears anywhere, so that one standing alone before its introduction is nobody."""
        later = {name.split()[-1] for name in laid.credited}
        for one in seen:
            self.names.append(list(names(one.words, one.start)))
            several = (each.name.split() for each in self.names[-1] if each.kind is Kind.PERSON)
            later |= {tokens[-1] for tokens in several if len(tokens) > 1}
        self.directory.later = frozenset(later)
        self.directory.know_reports(laid.span.of(self.text), laid.span.start)

    def unread(self, one: Seen) -> Iterator[Statement]:
        """The quotations of a sentence whose language is not read."""
        for quotation, span in zip(one.sentence.quotations, one.quoted, strict=False):
            if span.length and re.search(r"\w", span.of(one.words)):
                notes = (Note.UNREAD, *((Note.UNCLOSED,) if not quotation.closed else ()))
                yield self._statement(one, [span], Speaker(), Cue("", None), None, (), notes)

    def turn(self, one: Turn) -> Statement:
        """What is said under a label of a transcript, in the mouth of whom the label names."""
        name = one.label.name
        who = NOBODY
        if not one.of_anybody:
            called = name_of(one.label, self.directory.by_token)
            self.directory.hear(called, name.start)
            who = Resolved(called) if numbered(one.label) else self.directory.resolve(called, name.start)
        mark = one.label.mark
        words = [part.of(self.text) for part in one.parts]
        hedges = (
            each.span.shifted(part.start)
            for part, said in zip(one.parts, words, strict=True)
            for each in qualifications(said)
            if each.weakens
        )
        found = [
            replace(each, marks=each.marks.shifted(part.start))
            for part, said in zip(one.parts, words, strict=True)
            for each in quotations(said)
            if each.depth == 0
        ]
        notes = [Note.LABELLED] if all(each.closed for each in found) else [Note.LABELLED, Note.UNCLOSED]
        span = TextSpan(one.parts[0].start, one.parts[-1].end)
        return Statement(
            id=self._id(span, mark.start),
            span=span,
            parts=one.parts,
            speaker=Speaker(name, who.name, who.of),
            cue=Cue(mark.of(self.text), mark),
            form=Form.DIRECT,
            stance=stance_of(CUES["say"], " ".join(words)),
            hedge=tuple(hedges),
            quoted=tuple(each.marks for each in found),
            relays=(),
            engine=self.engine,
            notes=tuple(notes),
        )

    def _id(self, span: TextSpan, cue: int) -> str:
        key = f"{self.digest}:{span.start}:{span.end}:{cue}"
        return "s-" + hashlib.sha256(key.encode()).hexdigest()[:16]

    def sentence(self, number: int, one: Seen, found: list[Found]) -> Iterator[Statement]:
        """The statements of one sentence, then what the next sentences need to know of it."""
        met = self.directory.hear(one.words, one.start, self.names[number])
        self.topic.named += [(number, start, party) for start, _, party in met]
        self.topic.named = self.topic.named[-40:]
        self.topic.begins(number, one.masked)
        first = lead(one.masked)
        self._take_lead(number, one, first, met)
        said = content.sayings(one.masked, found, first) or named_by_colon(one.masked)
        made = [self._of(number, one, each) for each in said]
        made += self._bare(number, one, said)
        self._introduce(number, one, found, met)
        yield from sorted(made, key=lambda each: (each.span, each.cue.text))

    def _introduce(self, number: int, one: Seen, found: Sequence[Found], met: Sequence[tuple[int, int, Party]]) -> None:
        """ "One of the women, Anna Vell, described the cell:", with what she says in the next paragraph."""
        colon = one.masked.rstrip().endswith(":")
        if MASK in one.masked or not _INTRODUCES.search(one.masked):
            return
        people = {id(party): party for _, _, party in met if party.kind is Kind.PERSON}
        subject = next((around.subject for _, _, around in reversed(found) if not around.blocked), None)
        who = NOBODY
        if colon and subject and not _PRONOUN.fullmatch(subject.of(one.words)):
            who = self.directory.resolve(subject.of(one.words), one.start + subject.start)
        elif len(people) == 1 and (colon or self.topic.lead.party is next(iter(people.values()))):
            party = next(iter(people.values()))
            who = Resolved(party.name, party.of, party)
        self.introduced = (number, who)

    def _follows(self, number: int, one: Seen) -> Resolved:
        """Who goes on speaking in a sentence that is nothing but a quotation."""
        last, paragraph, who = self.carried
        before, coming = self.introduced
        if before == number - 1 and coming.name:
            return coming
        near = last >= number - 1 and who.name
        if near and paragraph == one.sentence.paragraph:
            return who
        persons = {id(party) for at, _, party in self.topic.named if at == last and party.kind is Kind.PERSON}
        alone = who.party and who.party.kind is Kind.PERSON and persons <= {id(who.party)}
        return who if near and alone and paragraph == one.sentence.paragraph - 1 else NOBODY

    def _take_lead(
        self, number: int, one: Seen, first: TextSpan | None, met: Sequence[tuple[int, int, object]]
    ) -> None:
        if first is None:
            return
        words = first.of(one.words)
        if _PRONOUN.fullmatch(words):
            who, _ = self.topic.meant(words, number, one.start + first.start, "")
        else:
            who = self.directory.resolve(words, one.start + first.start)
        persons = {id(party) for _, _, party in met if getattr(party, "kind", None) is Kind.PERSON}
        if who.party and who.party.kind is Kind.PERSON and len(persons) == 1 and not _PRONOUN.fullmatch(words):
            learn(who.party, one.masked[first.end :])
        if re.search(r"\b(?:its|own|the)\s+(?:\w+-page\s+)?report\b", one.masked) and who.name and _speaks(one.masked):
            self.directory.report_of.add(who.name)
        self.topic.lead, self.topic.lead_in = who, number

    def _of(self, number: int, one: Seen, said: Said) -> Statement:
        who, conflict = self._who(number, one, said)
        if self._may_be_the_last(number, one, said, who):
            who = NOBODY
        self.spoken.add(who.name or "")
        if not said.grammar.relative:
            self.topic.speaker, self.topic.spoke_in = who, number
            self.carried = (number, one.sentence.paragraph, who)
            self.last_cue = one.start + said.cue.end
            if who.of and not (who.party and who.party.kind is Kind.PERSON):
                self.directory.spoke_state = who.of if "/" not in who.of else who.of.split("/")[0]
        subject = said.grammar.subject or said.subject
        span = subject.shifted(one.start) if subject else None
        notes = [Note.CONFLICT] if conflict else []
        cue = said.cue
        relays = [*cited(one.masked, said), *(piece for each in said.relays for piece in chain(one.masked, each))]
        made = Speaker(span, who.name, who.of)
        return self._statement(
            one, said.parts, made, Cue(cue.of(one.words), cue.shifted(one.start)), said, relays, notes
        )

    def _may_be_the_last(self, number: int, one: Seen, said: Said, who: Resolved) -> bool:
        """ "the mayor" behind a person of whom nothing is told: that person, or somebody new."""
        last = self.topic.speaker.party if self.topic.spoke_in >= number - 1 else None
        if who.party or who.name is None or who.name in self.spoken or said.subject is None:
            return False
        return bool(
            last
            and last.kind is Kind.PERSON
            and not last.words
            and who.name in LOWER_ROLES
            and said.subject.of(one.words).lower().startswith("the ")
        )

    def _who(self, number: int, one: Seen, said: Said) -> tuple[Resolved, bool]:
        subject = said.subject
        if subject is None:
            return NOBODY, False
        words = subject.of(one.words)
        at = one.start + subject.start
        if not _PRONOUN.fullmatch(words):
            bare = next(iter(chain(one.masked, subject)), subject)
            return self.directory.resolve(bare.of(one.words), one.start + bare.start), False
        if said.grammar.relative and words.lower() == "it":
            return self._inner(number, one, said), False
        return self.topic.meant(words, number, at, said.cue.of(one.words).lower())

    def _inner(self, number: int, one: Seen, said: Said) -> Resolved:
        """ "said China rejects the report, which it called ...": the one body named since the saying."""
        if self.topic.spoke_in == number:
            since = self.last_cue
            near = {id(p): p for n, o, p in self.topic.named if n == number and since < o < one.start + said.cue.start}
            bodies = [party for party in near.values() if party.kind is Kind.BODY]
            return Resolved(bodies[0].name, bodies[0].of, bodies[0]) if len(bodies) == len(near) == 1 else NOBODY
        lead_ = self.topic.lead if self.topic.lead_in == number else NOBODY
        return lead_ if lead_.name and not (lead_.party and lead_.party.kind is Kind.PERSON) else NOBODY

    def _bare(self, number: int, one: Seen, said: Sequence[Said]) -> Iterator[Statement]:
        """Whole quotations in which the sentence names nobody: those of whoever spoke right before, or of nobody."""
        covered = [part for each in said for part in each.parts]
        alone = not re.sub(rf"[{MASK}\W]", "", one.masked)
        who = self._follows(number, one) if alone else NOBODY
        for quotation, span in zip(one.sentence.quotations, one.quoted, strict=False):
            count = len(span.of(one.words).split())
            if count < _LEAST_CARRIED or any(part.overlaps(span) for part in covered):
                continue
            if quotation.closed and not complete(one, quotation):
                continue
            follows = bool(who.name)
            if not follows and count < _LEAST_WORDS:
                continue
            speaker = Speaker(None, who.name, who.of) if follows else Speaker()
            if follows:
                self.carried = (number, one.sentence.paragraph, who)
                self.topic.spoke_in = number
            yield self._statement(one, [span], speaker, Cue("", None), None, (), (Note.CARRIED,) if follows else ())

    def _statement(
        self,
        one: Seen,
        parts: Sequence[TextSpan],
        speaker: Speaker,
        cue: Cue,
        said: Said | None,
        relays: Sequence[TextSpan],
        notes: Sequence[Note],
    ) -> Statement:
        whole = TextSpan(parts[0].start, parts[-1].end)
        inside = one.within(parts)
        own = [one.quoted[at] for at in inside]
        unclosed = any(not one.sentence.quotations[at].closed for at in inside)
        words = " ".join(part.of(one.words) for part in parts)
        hedges = [
            found.span.shifted(one.start + part.start)
            for part in parts
            for found in qualifications(part.of(one.words))
            if found.weakens
        ]
        entry = said.entry if said else None
        if unclosed and Note.UNCLOSED not in notes:
            notes = (*notes, Note.UNCLOSED)
        span = whole.shifted(one.start)
        return Statement(
            id=self._id(span, cue.span.start if cue.span else -1),
            span=span,
            parts=tuple(part.shifted(one.start) for part in parts),
            speaker=speaker,
            cue=cue,
            form=_form(one.masked, parts),
            stance=stance_of(entry, words),
            hedge=tuple(hedges),
            quoted=tuple(each.shifted(one.start) for each in own),
            relays=tuple(relay.shifted(one.start) for relay in relays),
            engine=self.engine,
            notes=tuple(notes),
            channel=_shifted(channel(one.masked, parts), one) if said else None,
            when=_shifted(when(one.masked, parts), one) if said else None,
        )


def _shifted(place: TextSpan | None, one: Seen) -> TextSpan | None:
    return place.shifted(one.start) if place else None


def _form(masked: str, parts: Sequence[TextSpan]) -> Form:
    words = "".join(part.of(masked) for part in parts)
    if MASK not in words:
        return Form.INDIRECT
    return Form.MIXED if re.search(r"\w", words) else Form.DIRECT


def _speaks(masked: str) -> bool:
    return any(CUES.get(word.lower()) for word in re.findall(r"\w+", masked))
