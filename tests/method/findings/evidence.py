"""Evidence and findings as values, for tests that need no file."""

from __future__ import annotations

from dataclasses import replace

from probata.method.findings.conditions import Case, conditions
from probata.method.findings.model import (
    Authenticity,
    Draft,
    Evidence,
    EvidenceKind,
    FindingType,
    House,
    Named,
    Standard,
    Witness,
    WordingObject,
)
from probata.method.sources.authenticity import AuthenticityResult
from probata.record.ref import Ref


def ref(kind: str, number: int) -> Ref:
    return Ref.of(kind, number.to_bytes(16, "big"))


def account(number: int, incident: str = "", place: str = "", stale: str = "", **known: object) -> Evidence:
    witness = Witness(ref("interview", number), **known)  # type: ignore[arg-type]  # names of its fields
    kind = EvidenceKind.SECOND_HAND if witness.heard_from or witness.heard_from_others else EvidenceKind.FIRST_HAND
    named = Named(f"account-{number}", incident=incident, place=place)
    return Evidence(named, kind, ref("place", number), ref("document", 500 + number), witnesses=(witness,), stale=stale)


def paper(number: int, kind: EvidenceKind = EvidenceKind.PRIMARY, **known: object) -> Evidence:
    named = Named(f"paper-{number}")
    return Evidence(named, kind, ref("place", 900 + number), ref("document", number), **known)


def count(said_no: int = 0) -> Evidence:
    return Evidence(Named("number"), EvidenceKind.COUNT, ref("count", 1), said_no=said_no)


def other(name: str = "F1") -> Evidence:
    return Evidence(Named(name), EvidenceKind.FINDING, ref("finding", 1))


def authentic(result: AuthenticityResult = AuthenticityResult.PROBABLY, handle: str = "paper-1") -> Authenticity:
    return Authenticity(handle, "an envelope", "compared", "two hands", result, "N. N.")


def case(kind: FindingType, *evidence: Evidence, contrary: tuple[Evidence, ...] = (), **said: object) -> Case:
    draft = Draft(
        name="F9",
        type=kind,
        says="On one account, the incident is credible.",
        object=WordingObject.ALLEGATION,
        wording="is credible",
        standard=Standard.GROUNDS,
        rests_on=tuple(one.named for one in evidence),
        contrary=tuple(one.named for one in contrary),
    )
    beside = {key: said.pop(key) for key in ("house", "declared", "authenticity", "matrix") if key in said}
    draft = replace(draft, **said)  # type: ignore[arg-type]  # names of its fields
    plain = {"house": House.UN, "declared": draft.standard, "authenticity": {}, "matrix": None}
    return Case(draft, evidence, contrary, **{**plain, **beside})  # type: ignore[arg-type]  # as above


def missing(made: Case) -> list[str]:
    """What is missing, each with what it is missing from."""
    return [f"{one.asks}: {one.missing}" for one in conditions(made) if one.missing]
