"""The documented JSON of findings. Who a person is stands in it only where it was asked for."""

from __future__ import annotations

from collections.abc import Sequence

from probata.inquiry.records.found import Found
from probata.method.findings.model import (
    Adoption,
    Condition,
    Evidence,
    Finding,
    FindingsFile,
    FoundPerson,
    Independent,
    Matrix,
    Named,
)
from probata.record.canonical import Json
from probata.record.count import AtLeastAtMost


def found_json(now: Found, name: str = "", *, persons: bool = False) -> dict[str, Json]:
    """The documented findings object: of one finding where it is named, else of all."""
    file = now.written.file
    chosen = [one for one in now.findings.values() if name in ("", one.draft.name)]
    matrices = {one.draft.elements for one in chosen} if name else set(file.matrices)
    named = () if name else tuple(now.persons.values())
    return {
        "file": now.written.name,
        "house": file.house.value,
        "standard": file.standard.value,
        "period": file.period.edtf,
        "exculpatory_marks_closed": now.closed_marks,
        "findings": [{**_finding(one), "exculpatory": _spoken(now, one.draft.name)} for one in chosen],
        "matrices": [_matrix(one) for key, one in file.matrices.items() if key in matrices],
        "persons": [
            {**_person(one, file, persons=persons), "exculpatory": _spoken(now, one.person.name)} for one in named
        ],
    }


def _spoken(now: Found, name: str) -> list[Json]:
    return list(now.spoken_for.get(name, ()))


def _finding(one: Finding) -> dict[str, Json]:
    draft = one.draft
    return {
        "name": draft.name,
        "ref": str(one.ref),
        "type": draft.type.value,
        "says": draft.says,
        "object": draft.object.value,
        "wording": draft.wording,
        "standard": draft.standard.value,
        "deviates": draft.deviates,
        "period": draft.period.edtf if draft.period else None,
        "rests_on": [_evidence(each) for each in one.evidence],
        "contrary": [_evidence(each) for each in one.contrary],
        "weighed": draft.weighed,
        "gaps": list(draft.gaps),
        "second_part": draft.second_part,
        "special": draft.special,
        "elements": draft.elements or None,
        **_looked_at(one.independent, one.conditions),
        "content": one.content.hex,
        **_state(one.state, one.adoption, one.stale, adopted=one.adopted),
    }


def _person(one: FoundPerson, file: FindingsFile, *, persons: bool) -> dict[str, Json]:
    person = one.person
    return {
        "number": list(file.persons).index(person.name) + 1,
        "name": person.name if persons else None,
        "identity": person.identity if persons else None,
        "role": person.role,
        "standard": person.standard.value,
        "wording": person.wording,
        "findings": list(person.findings),
        "notice": person.notice.edtf if person.notice else None,
        "not_notified": person.not_notified,
        "edition": person.edition,
        "rests_on": [_evidence(each) for each in one.evidence],
        **_looked_at(one.independent, one.conditions),
        **_state(one.state, one.adoption, one.stale, adopted=one.adopted),
    }


def _looked_at(sources: Independent, conditions: Sequence[Condition]) -> dict[str, Json]:
    return {
        "conditions": [{"asks": one.asks, "missing": one.missing or None} for one in conditions],
        "missing": sum(bool(one.missing) for one in conditions),
        "independent": {
            "documents": sources.documents,
            "shared_texts": _bounds(sources.shared_texts),
            "witnesses": _bounds(sources.witnesses),
            "sources": _bounds(sources.sources),
            "joins": [{"a": one.a, "b": one.b, "why": one.why, "certain": one.certain} for one in sources.joins],
        },
    }


def _state(state: str, adoption: Adoption | None, stale: str, *, adopted: bool) -> dict[str, Json]:
    said = ("by", "at", "reason", "although")
    given = None if adoption is None else {key: str(getattr(adoption, key)) for key in said}
    return {"state": state, "adopted": adopted, "stale": stale or None, "adoption": given}


def _bounds(found: AtLeastAtMost) -> dict[str, Json]:
    return {"at_least": found.least, "at_most": found.most}


def _evidence(one: Evidence) -> dict[str, Json]:
    named: Named = one.named
    return {
        "from": named.handle,
        "as": one.kind.value,
        "incident": named.incident,
        "place": named.place,
        "leaked": one.leaked,
        "stale": one.stale or None,
    }


def _matrix(one: Matrix) -> dict[str, Json]:
    return {
        "name": one.name,
        "instrument": one.instrument.name,
        "label": one.instrument.label,
        "cites": one.instrument.cites,
        "elements": [
            {
                "key": each.key,
                "says": each.says,
                "contextual": each.contextual,
                "state": one.cell(each.key).state.value,
                "findings": list(one.cell(each.key).findings),
                "contrary": one.cell(each.key).contrary,
                "answer": one.cell(each.key).answer,
                "gap": one.cell(each.key).gap,
            }
            for each in one.instrument.elements
        ],
    }
