"""Evidence as a file of findings names it, bound to what the inquiry holds at this moment; used by findings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING, cast

from probata.inquiry.documents import texts
from probata.inquiry.documents.shared import somebodys_words
from probata.inquiry.records.handles import became
from probata.inquiry.records.known import Known
from probata.method.findings.issuers import credited_to
from probata.method.findings.model import Evidence, EvidenceKind, FindingsFile, Named, Witness
from probata.method.testimony.consent import permitted
from probata.method.testimony.model import Use
from probata.method.testimony.toml_shape import nearest
from probata.record.canonical import Json, dump
from probata.record.count import Count
from probata.record.digest import Digest
from probata.record.errors import BadInput, NotFound
from probata.record.ref import Ref
from probata.record.span import TextSpan

if TYPE_CHECKING:
    from probata.method.documents.item import FullDocument
    from probata.method.testimony.model import Interview
    from probata.store.saved import Saved

_OF_ACCOUNTS = (EvidenceKind.FIRST_HAND, EvidenceKind.SECOND_HAND)
_OF_RECORDS = {"count": EvidenceKind.COUNT, "estimate": EvidenceKind.ESTIMATE}
_MAY_QUOTE = (EvidenceKind.PRESS, EvidenceKind.PRIMARY)
"""Kinds of documents in which somebody who was interviewed may speak once more."""


@dataclass(frozen=True, slots=True)
class Binder:
    """Binds what one finding names. ``told`` are the interviews whose accounts it rests on.

    ``kinds``: handle -> what was saved under it when the file was taken in; a handle that it lacks was not there then.
    """

    known: Known
    file: FindingsFile
    kinds: Mapping[str, str] = field(default_factory=dict)
    told: tuple[str, ...] = ()

    def among(self, named: Iterable[Named]) -> Binder:
        """For evidence that stands beside these accounts."""
        documents = (self.known.document(one.handle) for one in named)
        several = [one for ref in documents if ref is not None for one in self.known.speakers.get(ref, ())]
        return replace(self, told=tuple(dict.fromkeys(one.code_name for one in several)))

    def __call__(self, named: Named) -> Evidence:
        """What stands under a handle is evidence, and stale where it is no more what the file took it for.

        Raises NotFound for a handle that is none.
        """
        why = became(_taken_for(named) or self.kinds.get(named.handle, ""), self._saved(named).kind)
        try:
            return self._anew(named, why) if why else self.strictly(named)
        except BadInput as fault:  # an account is none any more, or a document somebody's account
            return self._anew(named, fault.message.replace(f"{named.handle!r} is", "it is").rstrip("."))

    def strictly(self, named: Named) -> Evidence:
        """The same; raises BadInput, too, where ``as`` says what the record is not."""
        one = self._saved(named)
        if one.kind in _OF_RECORDS:
            return self._record(named, one, _fitting(named, (_OF_RECORDS[one.kind],)))
        speakers = self.known.speakers.get(Ref.parse(str(one.body["document"])), ())
        return self._account(named, one, speakers) if speakers else self._document(named, one)

    def _saved(self, named: Named) -> Saved:
        one = self.known.saved.get(named.handle)
        if one is None:
            step = nearest(named.handle, [*self.known.saved, *self.file.findings])
            raise NotFound(f"Nothing is saved under {named.handle!r}.", where=named.handle, next_step=step)
        return one

    def _anew(self, named: Named, why: str) -> Evidence:
        """The record as what it is now."""
        return replace(self.strictly(replace(named, kind=None)), named=named, stale=why)

    def _beside(self) -> str:
        """Why what is said beside the evidence, of documents and of who speaks in them, is of nothing any more."""
        places = (*self.file.authenticity, *(one.place for one in self.file.same_witness))
        kinds = ((handle, self.known.saved[handle].kind) for handle in places if handle in self.known.saved)
        lost = next(((handle, why) for handle, kind in kinds if (why := became("place", kind))), None)
        return f"the file has a record on {lost[0]}, and {lost[1]}" if lost else ""

    def _record(self, named: Named, one: Saved, kind: EvidenceKind) -> Evidence:
        stale, said_no = self.known.marks.get(str(one.ref), ""), 0
        if kind is EvidenceKind.COUNT:
            saved, now = Count(**cast("dict[str, int]", one.body["count"])), self.known.now.get(one.handle)
            said_no = saved.said_no
            if now is None:
                stale = stale or "it cannot be counted any more"
            elif now != saved:
                stale = stale or f"it was saved as {saved} and is now {now}"
        body = {key: value for key, value in one.body.items() if key != "label"}
        return Evidence(named, kind, one.ref, stale=stale, digest=_digest(body), said_no=said_no)

    def _account(self, named: Named, one: Saved, speakers: Sequence[Interview]) -> Evidence:
        witnesses = tuple(self._witness(each, speakers) for each in speakers)
        heard = all(each.heard_from or each.heard_from_others for each in witnesses)
        kind = _fitting(named, _OF_ACCOUNTS, "an account is first-hand, or second-hand, and nothing else")
        kind = EvidenceKind.SECOND_HAND if heard else kind
        stale = next(filter(None, (_barred(each, self.known.today) for each in speakers)), "") or self._stale(one)
        document = Ref.parse(str(one.body["document"]))
        digest = _digest({"place": _place(one), "kind": kind.value, "told": [_told(each) for each in witnesses]})
        return Evidence(named, kind, one.ref, document, witnesses=witnesses, stale=stale, digest=digest)

    def _document(self, named: Named, one: Saved) -> Evidence:
        document = Ref.parse(str(one.body["document"]))
        stored, shared, place = self.known.loaded.of.get(document), self.known.shared, _text(one)
        public = stored is None or stored.item.public
        kind = named.kind or (EvidenceKind.PRESS if public else EvidenceKind.PRIMARY)
        if kind in _OF_ACCOUNTS or kind in (EvidenceKind.COUNT, EvidenceKind.ESTIMATE, EvidenceKind.FINDING):
            raise _misfit(named, "a place in a document that is nobody's account")
        owners, answered = self.known.owners.get(document, ()), self._answered(one, "yes")
        speaks = stored is not None and kind in _MAY_QUOTE and somebodys_words(stored, place)
        return Evidence(
            named=named,
            kind=kind,
            record=one.ref,
            document=document,
            family=shared.family.get(document),
            possible_families=shared.possible.get(document, ()),
            leaked=not public,
            witnesses=tuple(
                self._witness(each, (each,)) for each in {one.ref: one for one in (*owners, *answered)}.values()
            ),
            perhaps_witnesses=tuple(each.ref for each in self._undecided(one)) if speaks else (),
            utterances=shared.utterances(document, place),
            stale=next(filter(None, (_barred(each, self.known.today) for each in owners)), "")
            or self._stale(one)
            or self._beside()
            or said_twice(self.file, self.known, named.handle),
            other_issuer=self._other_issuer(stored) if kind is EvidenceKind.ISSUERS_FIGURES else "",
            digest=_digest({"place": _place(one), "kind": kind.value, "public": public}),
        )

    def _other_issuer(self, stored: FullDocument | None) -> str:
        """Whose text it is on record that figures stand in: a party's answer, or what its credit lines name."""
        if stored is None:
            return ""
        party = self.known.answers.get(stored.document.ref)
        if party:
            return f"it stands in the answer of {party}"
        credited = credited_to(texts.credits_of(stored, self.known.loaded.decisions))
        return f"the text credits {credited}" if credited else ""

    def _stale(self, one: Saved) -> str:
        stored = self.known.loaded.of.get(Ref.parse(str(one.body["document"])))
        if stored is None:
            return "its document may not be used any more"
        if stored.document.digest.hex != one.body["digest"]:
            return "its document has changed"
        return self.known.marks.get(str(one.ref), "")

    def _answered(self, one: Saved, *answers: str) -> tuple[Interview, ...]:
        """Whose words a place is, or is not, as somebody decided of it or of another place with the same quotation."""
        mine = {one.handle, *self._same_words(one)}
        names = [each.interview for each in self.file.same_witness if each.place in mine and each.answer in answers]
        return tuple(self.known.interviews[name] for name in dict.fromkeys(names) if name in self.known.interviews)

    def _same_words(self, one: Saved) -> Iterator[str]:
        utterances = self._utterances(one.handle)
        for each in {same.place for same in self.file.same_witness}:
            if utterances & self._utterances(each):
                yield each

    def _utterances(self, handle: str) -> set[str]:
        one, document = self.known.saved.get(handle), self.known.document(handle)
        return set(self.known.shared.utterances(document, _text(one))) if one and document else set()

    def _undecided(self, one: Saved) -> Iterator[Interview]:
        decided = {each.code_name for each in self._answered(one, "yes", "no")}
        yield from (self.known.interviews[name] for name in self.told if name not in decided)

    def _witness(self, one: Interview, speakers: Sequence[Interview]) -> Witness:
        together = {*one.together_with, *(each.code_name for each in speakers if each is not one)}
        apart = {name for two in self.file.two_sources if one.code_name in two.interviews for name in two.interviews}
        heard = self._refs(one.heard_from)
        others = len(heard) < len(one.heard_from)
        return Witness(
            ref=one.ref,
            heard_from=heard,
            heard_from_others=others,
            together_with=self._refs(sorted(together)),
            through=one.through,
            apart_from=self._refs(sorted(apart - {one.code_name})),
        )

    def _refs(self, code_names: Iterable[str]) -> tuple[Ref, ...]:
        return tuple(self.known.interviews[name].ref for name in code_names if name in self.known.interviews)


def said_twice(file: FindingsFile, known: Known, handle: str) -> str:
    """Why the table of a file of findings is not the record that is stored about the document's file; empty where only
    one of them says anything, or both say the same."""
    written, stored = file.authenticity.get(handle), known.authenticity(handle)
    if written is None or written.record or stored is None:
        return ""
    keys = ("provenance", "tests", "doubts", "result", "judged_by")
    differ = [key for key in keys if getattr(written, key) != getattr(stored, key)]
    two = f"[authenticity.{written.handle}] and the record that `probata assess` stored about the same file"
    return f"{two} differ ({', '.join(differ)})" if differ else ""


def _barred(one: Interview, day: date) -> str:
    """Why a person's account may not be used in the inquiry's own analysis; empty when it may."""
    if one.consent.withdrawn:
        return "the person took consent back"
    return "" if permitted(one, Use.INTERNAL, day).allowed else "the person does not allow its use"


def _fitting(named: Named, kinds: Sequence[EvidenceKind], what: str = "") -> EvidenceKind:
    if named.kind is not None and named.kind not in kinds:
        raise _misfit(named, what or f"a {kinds[0].value}")
    return named.kind or kinds[0]


def _taken_for(named: Named) -> str:
    """What has to stand under a handle by what the file says of it; empty where it says nothing."""
    records = {kind: name for name, kind in _OF_RECORDS.items()}
    return records.get(named.kind, "place") if named.kind else ""


def _misfit(named: Named, what: str) -> BadInput:
    said = named.kind.value if named.kind else ""
    return BadInput(f"{named.handle!r} is called {said!r} and is {what}.", where=named.handle)


def _text(one: Saved) -> TextSpan | None:
    ends = cast("list[int] | None", one.body["text"])
    return TextSpan(*ends) if ends else None


def _place(one: Saved) -> Json:
    return {key: one.body[key] for key in ("document", "digest", "span", "text")}


def _told(one: Witness) -> Json:
    several = {"heard_from": one.heard_from, "together": one.together_with, "apart": one.apart_from}
    said: dict[str, Json] = {key: sorted(map(str, refs)) for key, refs in several.items()}
    return {**said, "person": str(one.ref), "others": one.heard_from_others, "through": one.through}


def _digest(body: Json) -> str:
    return Digest.of(dump(body)).hex
