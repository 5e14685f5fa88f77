"""The parts of an inquiry that are looked at, each as names with what they say; and how both are told.

With ``parts_evidence.py`` the one file here that names functions of the store: for the blobs that records name, and for
the database's own check of its pages.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from probata.record.errors import Damaged, ProbataError
from probata.record.withheld import Withheld
from tests.removal_lines import removal_lines
from tests.soak import diary
from tests.soak.acting import OUT
from tests.soak.parts_evidence import arrivals, assessments, likenesses, places, rows, ties

if TYPE_CHECKING:
    from probata.inquiry.entry.door import Opened

_REF = re.compile(r"\b([a-z]{2,16})-[a-z2-7]{26}\b")
_DIGEST = re.compile(r"\b[0-9a-f]{64}\b")
_STUB = re.compile(r"\berased-\d{4}-\d\d-\d\d-[a-z2-7]{8}\b")
_DAY = re.compile(r'(?<="on": ")\d{4}-\d\d-\d\d')
_TIME = re.compile(r'(?<="time": ")[^"]+')
_EVERY = 10**6
FAULT = "FAULT"
"""What a part yields as the name of what is wrong, where it reads on all the same."""


def acts(opened: Opened) -> tuple[str, ...]:
    """Every act with its details, each checked against its leaf by the verb; Refs by their kind alone, and without the
    time that an authority answered with: it is asked once for each inquiry."""
    from probata.inquiry.log import log

    each = [one for one in log(opened, _EVERY).entries if one.act != _BY_LOOKING]
    return tuple(_TIME.sub("time", plain(f"{one.act} {json.dumps(one.detail, sort_keys=True)}")) for one in each)


_BY_LOOKING = "keyring changed"
"""What opening writes itself, of a keyring that a stopped act left newer than its database."""


def documents(opened: Opened) -> Iterator[tuple[str, str]]:
    """Documents with their text, and what was decided."""
    from probata.inquiry.documents import texts
    from probata.inquiry.mark import listed

    for one in listed(opened, []):
        yield f"document {one.name}", f"public {one.public}, withdrawn {one.withdrawn}"
    loaded = texts.load(opened)
    for stored in loaded.stored:
        text = stored.text.encode("utf-8")
        whole = hashlib.sha256(text).hexdigest() == stored.document.digest.hex
        yield f"text {stored.document.name}", digest(text) + ("" if whole else ", under a keyed digest")
    for (kind, binds), decision in loaded.decisions.items():
        yield plain(f"decision {kind} {binds}"), plain(f"{decision.answer}: {decision.reason}")


def interviews(opened: Opened) -> Iterator[tuple[str, str]]:
    from probata.inquiry.entry.door import look
    from probata.inquiry.interviews import listed
    from probata.store import columns

    with look(opened) as connection:
        yield "what people allow", plain(repr(columns.consents(connection).different))
    for one in listed(opened).as_json()["interviews"]:  # type: ignore[union-attr]  # a list of objects, as documented
        yield plain(f"interview {one['code_name']}"), plain(json.dumps(one, sort_keys=True))  # type: ignore[index,call-overload]  # the same


def saved_records(opened: Opened) -> Iterator[tuple[str, str]]:
    from probata.inquiry.entry.door import look
    from probata.store import saved

    with look(opened) as connection:
        for handle, one in saved.standing(connection, {*saved.CITED, *_SAVED}).items():
            yield f"saved {handle}", _DAY.sub("day", plain(json.dumps(one.body, sort_keys=True, default=str)))


_SAVED = (
    *("findings file", "finding", "person", "adoption", "reply file", "response"),
    *("recommendations file", "recommendation", "retention plan", "closing"),
)
"""The kinds of records beside those that a report can cite (probata/store/saved.py)."""


def stored_files(opened: Opened) -> Iterator[tuple[str, str]]:
    """The content of every blob that a record names, in compartments and outside."""
    from probata.inquiry.entry.door import look
    from probata.store import blobs, items
    from probata.store.cells import Held

    with look(opened) as connection:
        inside, named = items.blobs_of(connection), items.blob_names(connection)
    held = Held(opened.folder.inquiry, opened.compartments)
    known = {one: names for one, names in inside.items() if one in held}
    stores = [(held.blobs(one, opened.folder.blobs), "in a compartment", names) for one, names in known.items()]
    for store, where, names in [*stores, (opened.blobs, "open", named.difference(*inside.values()))]:
        for name in sorted(names):
            try:
                yield f"blob {hashlib.sha256(blobs.get(store, name)).hexdigest()}", where
            except Damaged as fault:
                yield FAULT, said(fault)
    every = [opened.blobs, *(held.blobs(one, opened.folder.blobs) for one in held.refs)]
    for path in sorted(opened.folder.blobs.iterdir()):
        if (
            path.name not in named
            and blobs.is_name(path.name)
            and not any(blobs.opens(one, path.name) for one in every)
        ):
            yield FAULT, "a stored file that no record names opens under no key"
    for one in inside.keys() - known.keys():
        there = sorted(blobs.holds(opened.blobs, name) for name in inside[one])
        yield FAULT, f"a compartment is closed for ever, with files {there}"


def ring(opened: Opened) -> Iterator[tuple[str, str]]:
    """Who stands in the keyring, with how many compartments, and whether the database knows of this keyring."""
    from probata.inquiry.entry.door import look
    from probata.store import compartments, facts, keyring, members

    place = (opened.folder.keyring, opened.folder.inquiry, opened.root)
    everyone, holders = keyring.members(*place), keyring.holders(*place)
    with look(opened) as connection:
        names, there = members.names(connection), {one.ref for one in compartments.everything(connection)}
        known = facts.generation(connection)
    told = [
        f"{names.get(ref, 'nameless')}, {one.role}, {len(holders[ref] & there)} of {len(there)}"
        f"{', this is who looks' if ref == opened.member else ''}"
        for ref, one in everyone.items()
    ]
    yield from ((f"member {number}", says) for number, says in enumerate(sorted(told)))
    yield "the first passphrase", "opens" if _opens(opened, diary.PASSPHRASE) else "opens nothing"
    yield from ((f"name {name}", "of nobody") for ref, name in names.items() if ref not in everyone)
    yield "keyring", f"{keyring.generation(*place) - known} newer than the database knows"


def _opens(opened: Opened, passphrase: str) -> bool:
    from probata.store import keyring

    return keyring.is_somebodys(opened.folder.keyring, opened.folder.inquiry, Withheld(passphrase))


def removals(opened: Opened) -> Iterator[tuple[str, str]]:
    """Every line of the file of removals, as the inquiry believes it: its sequence and what it removes."""
    from probata.inquiry.accounts.removing import removals_of
    from probata.inquiry.entry.door import look

    with look(opened) as connection:
        removals_of(opened, connection)  # raises Damaged for a line that nobody signed so
    for told in removal_lines(opened):
        what = {name: value for name, value in told.items() if name not in ("at", "log", "signature", "sequence")}
        yield f"removal {told['sequence']}", plain(json.dumps(what, sort_keys=True))


def sealed_cells(opened: Opened) -> Iterator[tuple[str, str]]:
    """How many cells of each kind there are."""
    from sqlalchemy import func, select

    from probata.inquiry.entry.door import look
    from probata.store.tables import sealed

    with look(opened) as connection:
        for field_, many in connection.execute(select(sealed.c.field, func.count()).group_by(sealed.c.field)):
            yield plain(f"cells {field_}"), str(many)


def outside(opened: Opened) -> Iterator[tuple[str, str]]:
    """What left the inquiry; each has its entry in the log, since that comes first."""
    from probata.inquiry.log import log

    told = [one for one in log(opened, _EVERY).entries if one.act in _LEAVES.values()]
    for path in sorted((opened.folder.path / OUT).glob("[!.]*")):
        yield f"file {path.name}", "there"
        package = path.suffix == ".probata"
        digest_ = hashlib.sha256(path.read_bytes()).hexdigest()
        of_it = [one for one in told if one.act == _LEAVES.get(path.name)]
        if not of_it or (package and not any(one.detail["package"] == digest_ for one in of_it)):
            yield FAULT, f"{path.name} left and the log does not know of it"


_LEAVES = {
    "package.probata": "sign",
    "checkpoint": "checkpoint",
    "request.tsq": "checkpoint",
    "disclosed.age": "disclose",
    "compiled.html": "report",
    "report.probata": "sign",
    "annex.md": "annex",
    "card.html": "card",
    "clip.wav": "play",
}


def unsound(opened: Opened) -> Iterator[str]:
    """What the database says of its own pages, links and keys."""
    from probata.inquiry.entry.door import look

    try:
        with look(opened) as connection:
            for pragma, sound in (
                ("integrity_check", ["ok"]),
                ("cipher_integrity_check", []),
                ("foreign_key_check", []),
            ):
                found = [str(row[0]) for row in connection.exec_driver_sql(f"PRAGMA {pragma}")]
                if found != sound:
                    yield f"{pragma}: {found[:3]}"
    except ProbataError as fault:
        yield said(fault)


Part = Callable[["Opened"], Iterator[tuple[str, str]]]
_OF_FILES: tuple[Part, ...] = (arrivals, ties, assessments, likenesses, places, rows)
WHOLE: tuple[Part, ...] = (documents, saved_records, stored_files, interviews, ring, removals, sealed_cells, *_OF_FILES)
ALONG: tuple[Part, ...] = (documents, saved_records, sealed_cells, *_OF_FILES)
"""What a travel copy holds of it."""


def plain(text: str) -> str:
    """The text with the kinds of its Refs only, and without digests: the same act gives others each time."""
    return _STUB.sub("erased", _DIGEST.sub("digest", _REF.sub(r"\1", text)))


def said(fault: BaseException) -> str:
    """An error in one line, with its code when it is one of the house's."""
    code = fault.code if isinstance(fault, ProbataError) else f"NOT IN THE HOUSE'S WORDS {type(fault).__name__}"
    return f"{code}: {fault}"


def digest(data: bytes) -> str:
    """Enough of a SHA-256 to tell two apart."""
    return hashlib.sha256(data).hexdigest()[:16]
