"""The rows of two copies of one inquiry as one: pure, the same in either order, nothing lost.

Rows are told apart by their Refs, which are random, so that what only one copy has is simply there afterwards. Their
order, which decides what stands, is that of the acts in the merged log that made them, never that of a clock. Where
both copies say something else about one thing, what protects people more stands, and it is listed; where no rule can
say, BadUse is raised and nothing is merged. docs/how-to/two-laptops.md.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, TypeAlias

from probata.method.testimony.stricter import stricter
from probata.record.canonical import dump
from probata.record.errors import BadUse, Damaged
from probata.record.ref import TOKEN_BYTES, Ref
from probata.store import facts, saved
from probata.store.interviews import consent_json, consent_of
from probata.store.strands import History, Log, head_of, histories, joined_head, merge

AnyRows: TypeAlias = list[dict[str, Any]]  # a row as the database gives it
Keyed: TypeAlias = Callable[[str, str], str]
"""(compartment, digest of a text) -> the digest that stands for it outside; raises BadUse where the key is not held."""

SAME_FILE = "same file"
"""The kind of saved row that says under which Refs a file was known in another copy."""
NAMED = {
    "decide": "decision",
    "cite": "place",
    "save count": "count",
    "save estimate": "estimate",
    "adopt": "adoption",
    "tie": "tie",
    "add": "item",
    "new source": "compartment",
    "disclose": "disclosure",
}
"""Acts whose entry names the row that they made -> under which word."""
KNOWN = frozenset(NAMED) | {
    *("new", "receipt", "mark", "interviews", "codebook", "list interviews", "list permissions", "see members"),
    *("see persons named", "withdraw", "reply", "annex", "findings", "recommendations", "members add"),
    *("members remove", "members give", "members take", "passwd", "view", "enclose", "checkpoint", "stamp", "sign"),
    "join",
}
"""The acts whose traces are merged; a copy with any other since the two parted is refused."""
WHOLE = {
    "findings": (saved.FINDINGS_FILE, saved.FINDING, saved.PERSON),
    "recommendations": (saved.RECOMMENDATIONS_FILE, saved.RECOMMENDATION),
    "replies": (saved.REPLY_FILE, saved.RESPONSE),
}
"""What is taken in as one file that replaces the one before; two of them are nobody's to weave together."""
_CONSENT = ("consent", "expires", "terms", "description", "limits")
_WITHDRAWN, _CHANGED = "rests on an account that was withdrawn", "rests on an interview that was changed"
_LAST = 2**62


@dataclass(slots=True)
class Copy:
    """One copy: its log and its rows, table by table, in their order; ``own`` are the acts that only it has."""

    log: Log
    rows: dict[str, AnyRows]
    own: list[tuple[str, Mapping[str, Any]]] = field(default_factory=list)

    def did(self, *acts: str) -> bool:
        """Whether it did one of these since the copies parted."""
        return any(act in acts for act, _ in self.own)

    def every(self) -> Iterable[tuple[str, Mapping[str, Any]]]:
        """Act and detail of every entry."""
        return _entries(self.log).values()

    def refs(self, table: str) -> set[str]:
        """The Refs in a table."""
        return {row["ref"] for row in self.rows[table]}


@dataclass(frozen=True, slots=True)
class Conflict:
    """Something that both copies say differently: what kind of thing, which, and what stands."""

    kind: str
    what: str
    stands: str


@dataclass(frozen=True, slots=True)
class United:
    """The merged log and rows, and what a person has to look at."""

    log: Log
    rows: dict[str, AnyRows]
    conflicts: tuple[Conflict, ...]


def united(one: Copy, other: Copy, keyed: Keyed) -> United:
    """Both as one; the same for (other, one). Raises BadInput for logs of two inquiries, BadUse for what no rule can
    decide."""
    log = merge(one.log, other.log)
    return _Uniting(one, other, log, keyed).all()


def in_order(log: Log) -> list[bytes]:
    """The leaves of all entries of a merged log, each after everything that whoever made it had before them."""
    paths = list(histories(log).values())
    seen: dict[bytes, None] = {}

    def walk(path: History) -> None:
        for kept in path:
            head = joined_head(kept.entry)
            if head is not None and kept.leaf not in seen:
                joined = next(
                    (p[: head.size] for p in paths if len(p) >= head.size and head_of(p[: head.size]) == head), ()
                )
                walk(joined)
            seen.setdefault(kept.leaf)

    for path in paths:
        walk(path)
    return list(seen)


class _Uniting:
    def __init__(self, one: Copy, other: Copy, log: Log, keyed: Keyed) -> None:
        self.one, self.other, self.log, self.keyed = one, other, log, keyed
        self.at = {leaf: place for place, leaf in enumerate(in_order(log))}
        self.rows: dict[str, AnyRows] = {}
        self.conflicts: list[Conflict] = []
        mine, theirs = _entries(one.log), _entries(other.log)
        one.own = [said for leaf, said in mine.items() if leaf not in theirs]
        other.own = [said for leaf, said in theirs.items() if leaf not in mine]

    @property
    def both(self) -> tuple[Copy, Copy]:
        return self.one, self.other

    def all(self) -> United:
        self._refuse_unknown()
        self._same_files()
        self._enclosed()
        self._items()
        self._people()
        self._by_ref("decisions")
        self._decided()
        self._by_ref("saved")
        self._saved()
        self._by_ref("handed")
        self._by_ref("compartments")
        self._compartments()
        self._codebooks()
        self._cells()
        self._plain()
        self._stale()
        return United(self.log, self.rows, tuple(sorted(set(self.conflicts), key=lambda c: (c.kind, c.what, c.stands))))

    def say(self, kind: str, what: str, stands: str) -> None:
        self.conflicts.append(Conflict(kind, what, stands))

    def _refuse_unknown(self) -> None:
        for act in sorted({act for side in self.both for act, _ in side.own} - KNOWN):
            raise BadUse(
                f"One of the copies did {act!r} since they parted, which merging does not know how to carry over.",
                next_step="Do the same in the other copy's stead and put the older copy aside; nothing was changed.",
            )
        for name, kinds in WHOLE.items():
            new = [
                any(row["kind"] in kinds and row["ref"] not in there.refs("saved") for row in side.rows["saved"])
                for side, there in (self.both, self.both[::-1])
            ]
            if all(new):
                raise BadUse(
                    f"Both copies took in {name} since they parted; each file stands for the whole.",
                    next_step="Only a person can make one file of two. Nothing was changed.",
                )
        fixed = [[row for row in side.rows["facts"] if row["name"] != facts.GENERATION] for side in self.both]
        if fixed[0] != fixed[1]:
            raise Damaged("The copies differ in what is written once for ever: the seed, the signing key or the label.")

    # files

    def _same_files(self) -> None:
        """One file that both copies took in by themselves: the smaller Ref stays, the others are kept on record."""
        names: dict[str, str] = {}
        for side in self.both:
            for row in side.rows["saved"]:
                if row["kind"] == SAME_FILE:
                    names |= json.loads(row["body"])
        by_digest = [{row["digest"]: row for row in side.rows["items"] if row["digest"]} for side in self.both]
        for digest in sorted(by_digest[0].keys() & by_digest[1].keys()):
            pair = [side[digest] for side in by_digest]
            if pair[0]["ref"] == pair[1]["ref"]:
                continue
            low, high = sorted(pair, key=lambda row: row["ref"])
            parts = [self._parts(row) for row in (low, high)]
            spans = [
                [(part["position"], part["start"], part["end"], part["digest"]) for part in each] for each in parts
            ]
            if spans[0] != spans[1]:
                raise BadUse(
                    "Both copies took in one file, and read it differently: by two versions of Probata.",
                    where=low["name"],
                    next_step="Nothing was changed.",
                )
            mine = {high["ref"]: low["ref"], **{b["ref"]: a["ref"] for a, b in zip(*parts, strict=True)}}
            names |= mine
            body = dump(mine).decode("utf-8")
            ref = Ref.of("same", hashlib.sha256(body.encode("utf-8")).digest()[:TOKEN_BYTES])
            made = {"ref": str(ref), "handle": high["ref"], "kind": SAME_FILE, "body": body, "by": "", "at": ""}
            self.one.rows["saved"].append(made)
            self.say("file added in both copies", low["name"], "kept once; the Refs of the other stay on record")
            self._public_of_two(low, high)
        names = {old: _last(names, old) for old in names}
        if names:
            for side in self.both:
                _rename_refs(side, names)

    def _parts(self, item: Mapping[str, Any]) -> AnyRows:
        found = {
            part["ref"]: part for side in self.both for part in side.rows["documents"] if part["item"] == item["ref"]
        }
        return sorted(found.values(), key=lambda part: part["position"])

    def _public_of_two(self, low: dict[str, Any], high: dict[str, Any]) -> None:
        if low["public"] != high["public"]:
            low["public"] = high["public"] = False
            self.say("file that only one copy says is public", low["name"], "not public")

    def _enclosed(self) -> None:
        """A file that lies in a compartment in one copy lies there; what names its text names the keyed digest."""
        there = [{row["ref"]: row["compartment"] for row in side.rows["items"]} for side in self.both]
        for item in there[0].keys() & there[1].keys():
            a, b = there[0][item], there[1][item]
            if a and b and a != b:
                raise BadUse("One file lies in two compartments, one in each copy.", where=item, next_step=_MOVE)
            if a != b:
                side = self.other if a else self.one
                digests = [part["digest"] for part in side.rows["documents"] if part["item"] == item]
                _rename_words(side, {digest: self.keyed(a or b, digest) for digest in digests})

    def _items(self) -> None:
        sides = [_bundles(side) for side in self.both]
        chosen = {**sides[1], **sides[0]}
        for ref in sides[0].keys() & sides[1].keys():
            chosen[ref] = self._bundle(*(side[ref] for side in sides))
        order = self._order("items")
        found = [chosen[ref] for ref in sorted(chosen, key=order.__getitem__)]
        _name_apart(found)
        self.rows["items"] = [one.item for one in found]
        self.rows["documents"] = [part for one in found for part in one.parts]
        self.rows["declared"] = [claim for one in found for claim in one.claims]

    def _bundle(self, one: _Bundle, other: _Bundle) -> _Bundle:
        if bool(one.item["compartment"]) != bool(other.item["compartment"]):
            self.say("file that is in a compartment in one copy", one.item["ref"], "in the compartment")
            return one if one.item["compartment"] else other
        first = min(one, other, key=lambda each: ([part["name"] or "" for part in each.parts], each.item["name"] or ""))
        return replace(first, item={**first.item, "public": self._public(one.item, other.item)})

    def _public(self, one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
        if one["public"] == other["public"]:
            return bool(one["public"])
        marked = [_touched(side, "mark", "item", one["ref"]) for side in self.both]
        if marked[0] != marked[1]:
            return bool((one if marked[0] else other)["public"])
        self.say("file that only one copy says is public", one["name"], "not public")
        return False

    # people

    def _people(self) -> None:
        mine, theirs = ({row["ref"]: row for row in side.rows["interviews"]} for side in self.both)
        named = {row["code_name"]: ref for ref, row in mine.items()}
        for ref, row in theirs.items():
            if named.get(row["code_name"], ref) != ref:
                raise BadUse(
                    "Both copies took in an interview with this code name by themselves; who knows whether it is one "
                    "person?",
                    where=row["code_name"],
                    next_step="Put back a copy of one of the two from before it took the interview in.",
                )
        coded = [_codings(side) for side in self.both]
        chosen = {**theirs, **mine}
        for ref in mine.keys() & theirs.keys():
            chosen[ref] = self._person(mine[ref], theirs[ref], coded[0].get(ref, []) != coded[1].get(ref, []))
        order = self._order("interviews")
        self.rows["interviews"] = [chosen[ref] for ref in sorted(chosen, key=order.__getitem__)]
        newer = self._newer()
        by_ref = {**coded[1], **coded[0]}
        by_ref |= {ref: coded[newer].get(ref, []) for ref in mine.keys() & theirs.keys()}
        self.rows["codings"] = [{**row, "interview": ref} for ref, rows in by_ref.items() for row in rows]

    def _newer(self) -> int:
        """Which copy took a newer table in; where both did, they agree (see :meth:`_person`)."""
        return 0 if self.one.did("interviews") else 1

    def _person(self, one: dict[str, Any], other: dict[str, Any], recoded: bool) -> dict[str, Any]:
        if one == other and not recoded:
            return one
        tables = [side.did("interviews") for side in self.both]
        newer = one if self._newer() == 0 else other
        if all(tables) and (recoded or _beside(one) != _beside(other)):
            raise BadUse(
                "Both copies took in tables that say something else about one interview.",
                where=one["code_name"],
                next_step="Take the newest table in on both copies, then merge. Nothing was changed.",
            )
        consents = [consent_of(json.loads(row["record"])) for row in (one, other)]
        if consents[0] == consents[1]:
            return newer
        if not all(tables) and any(tables) and not any(consent.withdrawn for consent in consents):
            return newer
        strict = stricter(*consents)
        record = dump({**json.loads(newer["record"]), **consent_json(strict)}).decode("utf-8")
        if all(tables) or not strict.withdrawn:
            self.say("consent", one["code_name"], "withdrawn" if strict.withdrawn else "what both copies allow")
        return {**newer, "record": record, "withdrawn": strict.withdrawn}

    # rows with Refs of their own

    def _order(self, table: str) -> dict[str, tuple[int, ...]]:
        """Ref -> its place: that of the act that made the row, then that among the rows of this act."""
        found: dict[str, tuple[int, ...]] = {}
        for side in self.both:
            for ref, place in _anchored(side, table, self.at).items():
                found[ref] = min(place, found.get(ref, place))
        return found

    def _by_ref(self, table: str) -> None:
        mine, theirs = ({row["ref"]: row for row in side.rows[table]} for side in self.both)
        for ref in mine.keys() & theirs.keys():
            if mine[ref] != theirs[ref]:
                raise Damaged("The copies differ in a record that is never changed.", where=ref)
        order = self._order(table)
        rows = {**theirs, **mine}
        self.rows[table] = [rows[ref] for ref in sorted(rows, key=lambda ref: (order[ref], ref))]

    def _decided(self) -> None:
        for (kind, binds), (row, *_) in self._both_said("decisions", ("kind", "binds"), "answer"):
            self.say("decision", f"{kind} {binds}", f"{row['answer']}, by {row['by']}")

    def _saved(self) -> None:
        for (handle,), (row, *_) in self._both_said("saved", ("handle",), "body", saved.CITED):
            self.say("saved under one handle", handle, f"the {row['kind']} {row['ref']}")

    def _both_said(
        self, table: str, names: Sequence[str], what: str, kinds: Collection[str] = ()
    ) -> Iterable[tuple[tuple[str, ...], AnyRows]]:
        """What both copies said anew of one thing, and not alike, the last in merged order first."""
        new = [
            {tuple(row[n] for n in names): row[what] for row in side.rows[table] if row["ref"] not in there.refs(table)}
            for side, there in (self.both, self.both[::-1])
        ]
        for thing in sorted(new[0].keys() & new[1].keys()):
            rows = [row for row in self.rows[table] if tuple(row[n] for n in names) == thing]
            if new[0][thing] != new[1][thing] and (not kinds or rows[-1]["kind"] in kinds):
                yield thing, rows[::-1]

    def _compartments(self) -> None:
        for column in ("interview", "code_name"):
            named = [row[column] for row in self.rows["compartments"] if row[column]]
            for name in sorted({name for name in named if named.count(name) > 1}):
                raise BadUse("Both copies made a compartment for this one by themselves.", where=name, next_step=_MOVE)

    def _codebooks(self) -> None:
        found: dict[bytes, dict[str, Any]] = {}
        newest = []
        for side in self.both:
            leaves = [leaf for leaf, (act, _) in _in_own_order(side).items() if act == "codebook"]
            found |= dict(zip(leaves, _fitting(side.rows["codebooks"], leaves, "codebooks"), strict=True))
            newest.append(side.rows["codebooks"][-1]["text"] if side.rows["codebooks"] else "")
        if newest[0] != newest[1] and all(side.did("codebook") for side in self.both):
            self.say("codebook", "taken in by both copies", "the one that is later in the merged log")
        self.rows["codebooks"] = [found[leaf] for leaf in sorted(found, key=self.at.__getitem__)]

    def _cells(self) -> None:
        """The newer version; what it replaces stays as it was sealed, under a field of its own."""
        within = {row["ref"]: row["compartment"] for row in self.rows["items"]}
        found: dict[tuple[str, str], dict[str, Any]] = {}
        for row in sorted((row for side in self.both for row in side.rows["sealed"]), key=_newest):
            key = row["object"], row["field"]
            if row["object"] in within and row["compartment"] != within[row["object"]]:
                continue
            if key in found and found[key]["data"] != row["data"] and row["object"] not in within:
                name = f"{row['field']} kept {row['version']} {hashlib.sha256(row['data']).hexdigest()[:16]}"
                found[row["object"], name] = {**row, "field": name}
                self.say("sealed in both copies", f"{row['field']} of {row['object']}", "the newer; the other is kept")
            found.setdefault(key, row)
        self.rows["sealed"] = [found[key] for key in sorted(found)]

    def _plain(self) -> None:
        gone = {
            detail["member"] for side in self.both for act, detail in _entries(side.log).values() if act == _REMOVED
        }
        called = {
            row["ref"]: row for row in sorted((row for side in self.both for row in side.rows["members"]), key=_text)
        }
        self.rows["members"] = [called[ref] for ref in sorted(called) if ref not in gone]
        for table in ("basis", "checkpoints", "stamps", "signed"):
            rows = {_text(row): row for side in self.both for row in side.rows[table]}
            self.rows[table] = [rows[text] for text in sorted(rows)]
        # alike, but for the generation of the keyring that lies beside the first
        self.rows["facts"] = self.one.rows["facts"]
        each = [sorted(map(_text, side.rows["published"])) for side in self.both]
        rows = {_text(row): row for side in self.both for row in side.rows["published"]}
        self.rows["published"] = [
            rows[text] for text in sorted(rows) for _ in range(max(side.count(text) for side in each))
        ]

    def _stale(self) -> None:
        """What either copy says, and what rests on an interview that one of them withdrew or changed."""
        found: dict[str, dict[str, Any]] = {}
        for row in sorted((row for side in self.both for row in side.rows["stale"]), key=_text, reverse=True):
            found[row["of"]] = row
        sides = [{row["ref"]: row for row in side.rows["interviews"]} for side in self.both]
        for person in self.rows["interviews"]:
            if any(person["ref"] in side and side[person["ref"]] != person for side in sides):
                start = {person["ref"], person["account"] or person["ref"]}
                why = _WITHDRAWN if person["withdrawn"] else _CHANGED
                for name in _forward(self.rows["basis"], start):
                    found.setdefault(name, {"of": name, "why": why, "at": ""})
        self.rows["stale"] = [found[name] for name in sorted(found)]


_REMOVED = "members remove"
_MOVE = "Put back a copy of one of the two from before. Nothing was changed."


@dataclass(frozen=True, slots=True)
class _Bundle:
    item: dict[str, Any]
    parts: AnyRows
    claims: AnyRows


def _bundles(side: Copy) -> dict[str, _Bundle]:
    found = {row["ref"]: _Bundle(row, [], []) for row in side.rows["items"]}
    of_part: dict[str, str] = {}
    for row in sorted(side.rows["documents"], key=lambda row: row["position"]):
        found[row["item"]].parts.append(row)
        of_part[row["ref"]] = row["item"]
    for row in side.rows["declared"]:
        found[of_part[row["document"]]].claims.append(row)
    return found


def _name_apart(found: Sequence[_Bundle]) -> None:
    """Documents of files with one name are told apart as `add` does it, in the merged order."""
    names = [part["name"] for one in found for part in one.parts if part["name"]]
    doubled = {name for name in names if names.count(name) > 1} if len(set(names)) < len(names) else set()
    alike = {one.item["name"] for one in found if any(part["name"] in doubled for part in one.parts)}
    mine = [one for one in found if one.item["name"] and one.item["name"] in alike]
    taken = {part["name"] for one in found if one not in mine for part in one.parts}
    for one in mine:
        number, free = 1, one.item["name"]
        while not taken.isdisjoint({free, *(f"{free}#{part['position']}" for part in one.parts)}):
            number += 1
            free = f"{one.item['name']} ({number})"
        for part in one.parts:
            part["name"] = f"{free}#{part['position']}" if len(one.parts) > 1 else free
            taken.add(part["name"])


def _entries(log: Log) -> dict[bytes, tuple[str, Mapping[str, Any]]]:
    """Leaf -> act and detail, of every entry."""
    return {
        kept.leaf: (kept.entry.act, kept.entry.detail if isinstance(kept.entry.detail, Mapping) else {})
        for strand in log
        for kept in strand.own
    }


def _in_own_order(side: Copy) -> dict[bytes, tuple[str, Mapping[str, Any]]]:
    said = _entries(side.log)
    return {leaf: said[leaf] for leaf in in_order(side.log)}


def _anchored(side: Copy, table: str, at: Mapping[bytes, int]) -> dict[str, tuple[int, ...]]:
    """Ref -> (place of the act that made it, place among the rows of that act)."""
    rows, whose = side.rows[table], _makers(side, table)
    found: dict[str, tuple[int, ...]] = {}
    many: dict[int, int] = {}
    for row in rows:
        leaf = whose.get(row["ref"])
        if leaf is None:
            family = _family(row)
            many[_LAST + family] = many.get(_LAST + family, 0) + 1
            found[row["ref"]] = (_LAST + family, many[_LAST + family] if family else 0)
            continue
        many[at[leaf]] = many.get(at[leaf], 0) + 1
        found[row["ref"]] = (at[leaf], many[at[leaf]])
    return found


def _family(row: Mapping[str, Any]) -> int:
    """Of rows that no entry names: from 1 for those of one file, in their order (one copy alone has new ones); 0 for
    others, which go by their Refs."""
    kind = row.get("kind")
    return next((number for number, kinds in enumerate(WHOLE.values(), 1) if kind in kinds), 0)


def _makers(side: Copy, table: str) -> dict[str, bytes]:
    """Ref -> leaf of the entry of the act that made the row."""
    if table == "interviews":
        return _interviews_of(side)
    found: dict[str, bytes] = {}
    withdrawn: dict[str, bytes] = {}
    for leaf, (act, detail) in _in_own_order(side).items():
        if act in NAMED and NAMED[act] in detail:
            found.setdefault(str(detail[NAMED[act]]), leaf)
        if act == "withdraw":
            withdrawn.setdefault(str(detail["interview"]), leaf)
    if table == "decisions":
        for row in side.rows[table]:
            if row["kind"] == "withdrawal" and row["binds"] in withdrawn:
                found.setdefault(row["ref"], withdrawn[row["binds"]])
    return found


def _interviews_of(side: Copy) -> dict[str, bytes]:
    """Entries say how many interviews are new by each table; they stand in that order."""
    leaves = [
        leaf
        for leaf, (act, detail) in _in_own_order(side).items()
        if act == "interviews"
        for _ in range(int(detail["new"]))
    ]
    rows = _fitting(side.rows["interviews"], leaves, "interviews")
    return {row["ref"]: leaf for row, leaf in zip(rows, leaves, strict=True)}


def _fitting(rows: AnyRows, leaves: Sequence[bytes], what: str) -> AnyRows:
    if len(rows) != len(leaves):
        raise Damaged(f"The log tells of {len(leaves)} {what}, and there are {len(rows)}.")
    return rows


def _touched(side: Copy, act: str, word: str, ref: str) -> bool:
    return any(done == act and detail.get(word) == ref for done, detail in side.own)


def _codings(side: Copy) -> dict[str, AnyRows]:
    found: dict[str, AnyRows] = {}
    for row in side.rows["codings"]:
        found.setdefault(row["interview"], []).append(row)
    return found


def _beside(row: Mapping[str, Any]) -> tuple[object, ...]:
    """What an interview says beside consent."""
    record = {name: value for name, value in json.loads(row["record"]).items() if name not in _CONSENT}
    return dump(record), row["account"]


def _newest(row: Mapping[str, Any]) -> tuple[int, bytes]:
    return -row["version"], hashlib.sha256(row["data"]).digest()


def _text(row: Mapping[str, Any]) -> str:
    return json.dumps(row, sort_keys=True, default=lambda value: value.hex())


def _forward(basis: AnyRows, start: Collection[str]) -> set[str]:
    bearing: dict[str, list[str]] = {}
    for row in basis:
        bearing.setdefault(row["rests_on"], []).append(row["of"])
    found, front = set(start), list(start)
    while front:
        for name in bearing.get(front.pop(), ()):
            if name not in found:
                found.add(name)
                front.append(name)
    return found - set(start)


def _last(names: Mapping[str, str], name: str) -> str:
    while name in names:
        name = names[name]
    return name


def _rename_refs(side: Copy, names: Mapping[str, str]) -> None:
    """Refs are random, so that they can be replaced wherever they stand in words."""

    def put(words: Any) -> Any:  # a column may hold anything
        if not isinstance(words, str):
            return words
        for old, new in names.items():
            words = words.replace(old, new) if old in words else words
        return words

    for table in ("items", "documents", "declared", "interviews", "saved", "decisions", "basis", "stale"):
        for row in side.rows[table]:
            if row.get("kind") != SAME_FILE:
                row |= {name: put(value) for name, value in row.items() if name not in ("text", "name", "value")}
    side.own = [(act, {name: put(value) for name, value in detail.items()}) for act, detail in side.own]


def _rename_words(side: Copy, digests: Mapping[str, str]) -> None:
    """As store/enclosing.py does it in the tables."""
    for table, columns in (("decisions", ("binds", "answer", "seen")), ("saved", ("body",))):
        for row in side.rows[table]:
            for column in columns:
                for old, new in digests.items():
                    if old in row[column]:
                        row[column] = _sorted(row[column].replace(old, new))


def _sorted(words: str) -> str:
    try:
        said = json.loads(words)
    except ValueError:
        return words
    plain = isinstance(said, list) and all(isinstance(one, str) for one in said)
    return json.dumps(sorted(said), separators=(",", ":"), ensure_ascii=False) if plain else words
