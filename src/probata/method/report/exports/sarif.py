"""sarif: open objections as SARIF 2.1.0 (OASIS standard), which editors and code hosts show at their places."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from importlib.metadata import PackageNotFoundError, version
from urllib.parse import quote

from probata.method.report.model import Objection
from probata.method.report.rules import Rule
from probata.record.canonical import Json

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def to_sarif(objections: Iterable[Objection], rules: Sequence[Rule]) -> dict[str, Json]:
    """One run: every rule with its help, every objection with its place in code points.

    Args:
        objections: in the order in which they are listed.
        rules: the shelf; an objection of a code that is not on it is listed without a rule index.
    """
    places = {rule.CODE: number for number, rule in enumerate(rules)}
    run: dict[str, Json] = {
        "tool": {"driver": {"name": "Probata", "version": _version(), "rules": [_rule(one) for one in rules]}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(one, places) for one in objections],
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _version() -> str:
    try:
        return version("probata")
    except PackageNotFoundError:
        return "0"


def _rule(rule: Rule) -> Json:
    return {
        "id": rule.CODE,
        "shortDescription": {"text": rule.SAYS},
        "fullDescription": {"text": rule.WHY},
        "help": {"text": f"{rule.SAYS}\n\n{rule.WHY}\n\nObjected to:\n\n{rule.BAD}\n\nNot objected to:\n\n{rule.GOOD}"},
        "defaultConfiguration": {"level": "error"},
    }


def _result(one: Objection, places: Mapping[str, int]) -> Json:
    found: dict[str, Json] = {
        "ruleId": one.code,
        "level": "error",
        "message": {"text": f"{one.message} {one.next_step}".strip()},
        "locations": [_location(one)],
    }
    if one.code in places:
        found["ruleIndex"] = places[one.code]
    if one.label:
        found["properties"] = {"paragraph": one.label}
    return found


def _location(one: Objection) -> Json:
    region = {
        "startLine": one.at.line,
        "startColumn": one.at.column,
        "charOffset": one.at.start,
        "charLength": one.at.end - one.at.start,
    }
    return {"physicalLocation": {"artifactLocation": {"uri": quote(one.at.file)}, "region": region}}
