"""Objections as SARIF."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from probata.method.manuscript.model import At
from probata.method.report.exports.sarif import to_sarif
from probata.method.report.model import Bound, Objection


@dataclass(frozen=True)
class _Rule:
    CODE: str = "PB301"
    SAYS: str = "A number is bound to nothing."
    WHY: str = "Nobody could trace it."
    BAD: str = "There were 12."
    GOOD: str = "There were {count}`a:k`."

    def run(self, bound: Bound) -> Iterator[Objection]:  # noqa: ARG002 (a rule that finds nothing)
        yield from ()


def _run(*objections: Objection) -> dict:
    made = to_sarif(objections, (_Rule(),))
    assert made["version"] == "2.1.0"
    (run,) = json.loads(json.dumps(made))["runs"]
    return run


def test_a_place_is_given_in_code_points() -> None:
    run = _run(Objection("PB301", At("a b.md", 7, 12, 2, 3), "It is bound to nothing.", "Bind it.", "p-aaaa"))
    assert run["columnKind"] == "unicodeCodePoints"
    (result,) = run["results"]
    assert (result["ruleId"], result["ruleIndex"], result["level"]) == ("PB301", 0, "error")
    assert result["message"]["text"] == "It is bound to nothing. Bind it."
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "a%20b.md"
    assert place["region"] == {"startLine": 2, "startColumn": 3, "charOffset": 7, "charLength": 5}
    assert result["properties"] == {"paragraph": "p-aaaa"}


def test_every_rule_is_listed_with_its_help() -> None:
    (rule,) = _run()["tool"]["driver"]["rules"]
    assert rule["id"] == "PB301"
    assert "There were {count}`a:k`." in rule["help"]["text"]


def test_an_objection_of_another_code_has_no_rule_index() -> None:
    (result,) = _run(Objection("PB000", At("r.md", 0, 0, 1, 1), "m", "n"))["results"]
    assert "ruleIndex" not in result
