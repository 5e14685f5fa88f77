"""The inquiries of the record fault suite: taken in once through the verbs, then looked at again as their files change.

One inquiry holds the documents, interviews, counts, places and estimates of all four. A changed file is read, bound and
checked by what the verbs are made of, without an inquiry of its own for each change: what a verb would refuse raises
here. Adoptions are as their file says, also of what a verb would not let anybody adopt (evidence taken back, conditions
missing): the rules are asked about it, and not the verb.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, TypeVar, cast

from probata.inquiry import recommendations, reply
from probata.inquiry.add import add
from probata.inquiry.cite import Asked, cite
from probata.inquiry.count import count
from probata.inquiry.documents import texts
from probata.inquiry.entry import clock
from probata.inquiry.entry.door import Opened, look, new_ref, transact
from probata.inquiry.entry.settings import load
from probata.inquiry.findings import take_in as take_in_findings
from probata.inquiry.interviews import take_in
from probata.inquiry.records import adopting, finding_files, found, replying
from probata.inquiry.records.adopting import GivenAdoption
from probata.inquiry.records.finding_files import Written
from probata.inquiry.records.fitting import check_fits
from probata.inquiry.records.found import Found
from probata.inquiry.records.known import Known
from probata.inquiry.records.known import known as everything_known
from probata.inquiry.records.linking import FindingNames
from probata.inquiry.records.recorded import recorded as recorded_now
from probata.inquiry.reports.binding import bound_to, records
from probata.inquiry.reports.manuscripts import wanted
from probata.method.documents.item import FullDocument
from probata.method.documents.shelf import read as read_document
from probata.method.findings.evaluating import content_of, records_of
from probata.method.findings.model import Adoption, Finding, Findings, FoundPerson
from probata.method.findings.naming import content_of_person
from probata.method.manuscript.kept import Kept
from probata.method.manuscript.model import Manuscript
from probata.method.manuscript.reading import read
from probata.method.recommendations.model import Recommendation
from probata.method.recommendations.reading import read_recommendations
from probata.method.reply.binding import Around, bind
from probata.method.reply.model import Replies, ReplyFile
from probata.method.reply.persons import Known as Protected
from probata.method.reply.reading import read_reply
from probata.method.report.model import Objection, Records
from probata.method.report.rules import objections
from probata.method.testimony.consent import audience_use
from probata.record.canonical import Json
from probata.record.digest import Digest
from probata.record.errors import NotFound
from probata.record.ref import Ref
from tests.faults import recorded, world
from tests.faults.recorded import ADOPTIONS, FINDINGS, RECOMMENDATIONS, REPLY, REPORT, RESPONSE, Estimate, Files

_T = TypeVar("_T")
AUDIENCES = ("internal", "public", "attributed", "state", "un", "court", "prosecutor", "press", "research")
ADOPTED = "2022-02-25T10:00:00Z"
_LATER = frozenset(("acc-withdrawn",))
"""Saved while the person still allowed it; the table that takes it back comes in afterwards."""


@dataclass(frozen=True, slots=True)
class Held:
    """What one inquiry holds in its three files, evaluated, with the lines that its verbs would tell."""

    findings: Findings
    replies: Replies
    recommendations: tuple[Recommendation, ...]
    handles: frozenset[str]
    lines: frozenset[str]


@dataclass(slots=True)
class World:
    """An open inquiry with everything that evidence can be bound to; ``base``: its records without any of the files."""

    opened: Opened
    folder: Path
    base: Mapping[str, Records]
    to: Known
    refs: dict[str, Ref] = field(default_factory=dict)
    kept: dict[tuple[str, bool], Kept] = field(default_factory=dict)
    made: dict[tuple[str, ...], object] = field(default_factory=dict)

    def once(self, key: tuple[str, ...], make: Callable[[], _T]) -> _T:
        """What was made of the same texts before, or made now; a fault is not kept."""
        if key not in self.made:
            self.made[key] = make()
        return cast(_T, self.made[key])

    def ref(self, kind: str, name: str) -> Ref:
        """The same Ref for the same name in every variant, as saved records would have it."""
        return self.refs.setdefault(f"{kind} {name}", new_ref(kind))


def build(opened: Opened, folder: Path) -> World:
    """Takes everything into an empty inquiry that the four have in common."""
    _documents(opened, folder)
    _interviews(opened, folder, world.INTERVIEWS.replace("withdrawn", "given"))
    _save(opened, [one for one in world.SAVES if one["save"] in _LATER])
    _interviews(opened, folder, world.INTERVIEWS)
    _save(opened, [one for one in (*world.SAVES, *recorded.SAVES) if one["save"] not in _LATER])
    for one in recorded.ESTIMATES.values():
        _estimate(opened, one)
    handles = frozenset((*(one["save"] for one in (*world.SAVES, *recorded.SAVES)), *recorded.ESTIMATES))
    base = {name: records(opened, audience_use(name), handles, frozenset()) for name in AUDIENCES}
    return World(opened, folder, base, everything_known(opened, handles))


def _documents(opened: Opened, folder: Path) -> None:
    public = {**world.DOCUMENTS, **recorded.DOCUMENTS}
    for name, text in {**public, **world.RESTRICTED, **world.ACCOUNTS}.items():
        path = folder / ("public" if name in public else "closed") / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    for kind in ("public", "closed"):
        add(opened, [folder / kind], public=kind == "public", settings=load(), progress=lambda *_: None)


def _interviews(opened: Opened, folder: Path, table: str) -> None:
    files = {"table.csv": table, "codebook.toml": world.CODEBOOK, "mapping.toml": world.MAPPING}
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    take_in(opened, *(folder / name for name in files))


def _save(opened: Opened, saves: Iterable[dict[str, str]]) -> None:
    for one in saves:
        if "count" in one:
            count(opened, one["count"], one.get("among", ""), save=one["save"])
        else:
            cite(opened, one["cite"], Asked(words=one["words"], nth=1), one["save"])


def _estimate(opened: Opened, one: Estimate) -> None:
    from probata.store import saved

    with transact(opened) as connection:
        kept = saved.Saved(new_ref("estimate"), one.handle, saved.ESTIMATE, body_of(one), "", clock.now())
        saved.save(connection, replace(kept, by=str(opened.member)))


def body_of(one: Estimate) -> dict[str, Json]:
    """An estimate of which only the outcome is known, in the form in which estimates.saving saves one."""
    point, low, high, documented = one.point, one.low, one.high, one.documented
    words: dict[str, Json] = {
        "point": f"{point:,}",
        "interval": f"{low:,} to {high:,}",
        "headline": f"an estimated {point:,} (95 % interval {low:,} to {high:,}), of whom {documented:,} are "
        "documented by name; of those who could have been recorded",
        "sum": f"{documented:,} documented + {point - documented:,} estimated = {point:,}",
    }
    figure = {"point": f"{point:.2f}", "low": f"{low:.2f}", "high": f"{high:.2f}", "level": "0.95"}
    headline: dict[str, Json] = {"name": "loglinear", "method": "loglinear/1", **figure, "words": words}
    return {
        "label": one.says,
        "lists": list(one.lists),
        "counts": {},
        "observed": documented,
        "documented": documented,
        "linked": True,
        "assumptions": [] if one.refused else ["no-highest-order-interaction"],
        "derived": [],
        "override": "",
        "status": "refused" if one.refused else "estimated",
        "reasons": [one.refused] if one.refused else [],
        "headline": None if one.refused else headline,
        "methods": [],
    }


def instruments() -> dict[str, str]:
    """File name -> text: those of the house, and those that the suite needs beside them."""
    house = finding_files.house_instruments()
    theirs = {f"{name}.toml": _instrument(name, elements) for name, elements in recorded.INSTRUMENTS.items()}
    return house | {name: text for name, text in theirs.items() if name not in house}


def _instrument(name: str, elements: Mapping[str, str]) -> str:
    said = "".join(f'{key} = "{words}"\n' for key, words in elements.items())
    label = f"a breach of {name.upper().replace('-', ' ')}"
    return f'name = "{name}"\nlabel = "{label}"\ncites = "{label}"\n\n[contextual]\n{said}'


# One variant


def held(known: World, inquiry: str, files: Files) -> Held:
    """What the files say, bound and evaluated; raises what the verbs would raise."""
    key = ("held", inquiry, *(files.get(name, "") for name in (FINDINGS, ADOPTIONS, REPLY, RECOMMENDATIONS, RESPONSE)))
    return known.once(key, lambda: _held(known, inquiry, files))


def clean(known: World, inquiry: str) -> Held:
    """What the clean files of one inquiry hold."""
    return held(known, inquiry, recorded.INQUIRIES[inquiry])


def _held(known: World, inquiry: str, files: Files) -> Held:
    now = findings_of(known, files)
    names = _names(known, now)
    apart = tuple(sorted({one.identity for one in now.written.file.persons.values()} - {""}))
    made = replies_of(known, inquiry, files, names, apart)
    asked = recommendations_of(known, files, names)
    events = {event.place for one in asked.values() for event in one.events if event.place}
    said = {one.place for one in made.file.statements}
    return Held(
        findings=Findings(now.written.file, now.findings, now.persons),
        replies=Replies(made.file, {one.file.name: one for one in made.responses}),
        recommendations=tuple(asked.values()),
        handles=finding_files.handles(now.written.file) | said | events,
        lines=lines_of(now, made),
    )


def findings_of(known: World, files: Files) -> Found:
    """Findings with their adoptions."""
    return known.once((files[FINDINGS], files[ADOPTIONS]), lambda: _findings_of(known, files))


def _findings_of(known: World, files: Files) -> Found:
    made = finding_files.written(FINDINGS, files[FINDINGS], instruments())
    check_fits(made, known.to)
    refs = {name: known.ref("finding", name) for name in made.file.findings}
    refs |= {name: known.ref("person", name) for name in made.file.persons}
    drafted = found.found(made, known.to, refs, {})
    return found.found(made, known.to, refs, adoptions(drafted, files[ADOPTIONS]))


def adoptions(drafted: Found, text: str) -> dict[str, Adoption]:
    """What the file of adoptions says; raises NotFound and AnswerIsNo where the verb would for name and reason."""
    adopted: dict[str, Adoption] = {}
    for one in tomllib.loads(text)["adoptions"]:
        given = GivenAdoption(_of(one), one.get("by", ""), one.get("reason", ""))
        adopting._wanted(drafted, [given])
        now = drafted.named(given.name)
        assert now is not None
        content = now.content if "earlier" not in one else earlier(drafted.written, given.name, one["earlier"])
        kept = records_of(now.everything)
        adopted[given.name] = Adoption(given.name, content, given.by, given.reason, ADOPTED, records=kept)
    return adopted


def _of(one: Mapping[str, str]) -> str:
    return one.get("finding") or one.get("person", "")


def earlier(made: Written, name: str, says: str) -> Digest:
    """What a finding or person came to while it was said in other words."""
    file = made.file
    if name in file.persons:
        return content_of_person(replace(file, persons={name: replace(file.persons[name], wording=says)}), name)
    return content_of(replace(file, findings={**file.findings, name: replace(file.findings[name], says=says)}), name)


def _names(known: World, now: Found) -> FindingNames:
    drafts = now.written.file.findings
    words = {name: f"{one.says}\n{one.second_part}".strip() for name, one in drafts.items()}
    return FindingNames({name: str(known.ref("finding", name)) for name in drafts}, words)


def replies_of(
    known: World, inquiry: str, files: Files, names: FindingNames, apart: tuple[str, ...]
) -> replying.Replies:
    """The file of replies with its response as this variant has it; raises what the verb would.

    ``apart``: the persons on record as responsible, whom no annex names.
    """
    key = ("replies", inquiry, files[REPLY], files.get(RESPONSE, ""), *apart, "", *_words_of(names))
    return known.once(key, lambda: _replies_of(known, inquiry, files, names, apart))


def _words_of(names: FindingNames) -> Iterator[str]:
    """All that a file can ask of the findings; their Refs are the same for the same names."""
    for name, words in sorted(names.words.items()):
        yield from (name, words)


def _people(known: World) -> Protected:
    with look(known.opened) as connection:
        return replying._known(known.opened, connection)


def _replies_of(
    known: World, inquiry: str, files: Files, names: FindingNames, apart: tuple[str, ...]
) -> replying.Replies:
    file = read_reply(files[REPLY], REPLY)
    loaded = _answered(known, inquiry, files)
    people = replace(known.once(("people",), lambda: _people(known)), apart=apart)
    around = Around(names.words, _laws(known, file), people)
    responses = []
    for place, one in enumerate(file.responses.values(), start=1):
        where = f"{REPLY}: [[responses]] {place} ({one.name})"
        document = _document(loaded, one.document, where)
        responses.append(bind(known.ref("response", one.name), one, file.parties[one.party], document, around, where))
    made = replying.Replies(None, REPLY, files[REPLY], file, tuple(responses), names, people, around.laws)
    reply._check(known.opened, made)
    return made


def _document(loaded: texts.Loaded, name: str, where: str) -> FullDocument:
    try:
        return texts.named(loaded, name)
    except NotFound as fault:
        raise NotFound(fault.message, where=f"{where} document") from None


def _laws(known: World, file: ReplyFile) -> Mapping[str, str]:
    key = ("laws", *sorted(one.document for one in file.responses.values()))
    return known.once(key, lambda: replying._laws(known.to.loaded, file))


def _answered(known: World, inquiry: str, files: Files) -> texts.Loaded:
    """All documents, the response read again where this variant has another text of it."""
    loaded, text = known.to.loaded, files.get(RESPONSE, "")
    if text == recorded.INQUIRIES[inquiry].get(RESPONSE, ""):
        return loaded
    old = texts.named(loaded, recorded.RESPONSES[inquiry])
    reading = read_document(text.encode("utf-8"), old.item.name)
    item = replace(old.item, limits=reading.limits)
    new = replace(old, item=item, text=reading.text, marks=reading.marks)
    return replace(loaded, stored=tuple(new if one is old else one for one in loaded.stored))


def recommendations_of(known: World, files: Files, names: FindingNames) -> Mapping[str, Recommendation]:
    """The recommendations of this variant; raises what the verb would."""
    key = ("recommendations", files[RECOMMENDATIONS], *_words_of(names))
    return known.once(key, lambda: _recommendations_of(known, files, names))


def _recommendations_of(known: World, files: Files, names: FindingNames) -> Mapping[str, Recommendation]:
    asked = read_recommendations(files[RECOMMENDATIONS], RECOMMENDATIONS)
    with look(known.opened) as connection:
        recommendations._check(connection, asked, names, RECOMMENDATIONS)
    return asked


# What is told of one variant


def objected(known: World, inquiry: str, source: str, now: Held) -> tuple[Objection, ...]:
    """What the rules object to in a manuscript beside what is on record.

    What was worked out of the inquiry's report before is kept, as it is for whoever writes on in a report; apart for
    changes to the report alone, since a change to the records lets nothing stand that was said of any passage.
    """

    def load_(name: str) -> str:
        if name != REPORT:
            raise NotFound("There is no such file.", where=name)
        return source

    reported = now is clean(known, inquiry)
    kept = known.kept.setdefault((inquiry, reported), Kept())
    kept.turn()
    manuscript = read(REPORT, load_, kept)
    if not reported:
        return objections(bound_to(manuscript, records_for(known, manuscript, now), kept))
    key = ("joined", inquiry, *_asked(known, manuscript))
    return objections(bound_to(manuscript, known.once(key, lambda: records_for(known, manuscript, now)), kept))


def _asked(known: World, manuscript: Manuscript) -> tuple[str, ...]:
    """The audience and the handles that decide which records a manuscript gets; what is said stands for these alone."""
    entry = manuscript.front.get("audience")
    audience = entry.value if entry else "public"
    base = known.base.get(audience, known.base["public"])
    return (audience, *sorted(wanted(manuscript) & {*base.counts, *base.places, *base.estimates}))


def records_for(known: World, manuscript: Manuscript, now: Held) -> Records:
    """The records as an inquiry with these files gives them for this manuscript."""
    entry = manuscript.front.get("audience")
    base = known.base.get(entry.value if entry else "public", known.base["public"])
    named = wanted(manuscript) | now.handles
    counts = {handle: one for handle, one in base.counts.items() if handle in named}
    everything = {*base.counts, *base.places, *base.estimates}
    return replace(
        base,
        counts=counts,
        places={handle: one for handle, one in base.places.items() if handle in named},
        estimates={handle: one for handle, one in base.estimates.items() if handle in named},
        others=frozenset(everything - set(counts)),
        findings=now.findings,
        replies=now.replies,
        recommendations=now.recommendations,
    )


def lines_of(now: Found, made: replying.Replies) -> frozenset[str]:
    """What the verbs tell of findings, persons and parties, one line a thing, with the name of what it is about."""
    return frozenset((*_of_findings(now), *_of_replies(reply.status_of_replies(made).as_json())))


def _of_findings(now: Found) -> Iterator[str]:
    everything: dict[str, Finding | FoundPerson] = {**now.findings, **now.persons}
    for name, one in everything.items():
        yield from (f"{name}: {line}" for line in one.missing)
        if not one.adopted:
            yield f"{name}: {one.state}"


def _of_replies(told: Mapping[str, Json]) -> Iterator[str]:
    """Open paragraphs, conflicts, names left, statements that are no answer, and what is missing of a hearing."""
    for party in cast("list[dict[str, Any]]", told["parties"]):
        for line in party["missing"]:
            yield f"{party['name']}: {line}"
        for one in party["no_answers"]:
            yield f"{party['name']}: {one['finding']} statements: {one['why']}"
        for one in party["responses"]:
            for each in one["open"]:
                yield f"{party['name']}: {one['name']} dispositions: {each['number']} open: {each['why']}"
            for each in one["conflicts"]:
                yield f"{party['name']}: {one['name']} dispositions: {each['number']} conflict"
            for number in one["look"]:
                yield f"{party['name']}: {one['name']} dispositions: {number} may name somebody"


# The same through the verbs alone


def by_verbs(known: World, inquiry: str) -> Held:
    """Takes the clean files of one inquiry in, in place of those before, and gives what the inquiry then holds."""
    files, folder = recorded.INQUIRIES[inquiry], known.folder / f"files of {inquiry}"
    folder.mkdir()
    for name, text in {**files, **instruments()}.items():
        (folder / name).write_text(text, encoding="utf-8")
    theirs = [folder / name for name in instruments() if name not in finding_files.house_instruments()]
    take_in_findings(known.opened, folder / FINDINGS, theirs)
    adopting.adopt(known.opened, _given(files[ADOPTIONS]))
    reply.take_in(known.opened, folder / REPLY)
    recommendations.take_in(known.opened, folder / RECOMMENDATIONS)
    now, made = found.standing_now(known.opened), replying.replies(known.opened)
    assert made is not None
    stands = recorded_now(known.opened, known.to.loaded)
    assert stands.findings is not None
    assert stands.replies is not None
    assert stands.recommendations is not None
    return Held(stands.findings, stands.replies, stands.recommendations, stands.handles, lines_of(now, made))


def _given(text: str) -> list[GivenAdoption]:
    several = tomllib.loads(text)["adoptions"]
    return [GivenAdoption(_of(one), one.get("by", ""), one.get("reason", "")) for one in several]
