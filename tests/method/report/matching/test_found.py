"""Findings of a manuscript beside their records."""

from __future__ import annotations

from probata.method.report.checks.standards import elements_unsaid, stronger_than_adopted
from probata.method.report.matching.found import (
    block_of,
    handles_below,
    is_recorded,
    printed_findings,
    record_named,
    records,
    words_of_block,
)
from probata.method.report.prose.evidence import directives
from tests.method.report.found_world import example, without

SOURCE = stronger_than_adopted.GOOD


def test_a_directive_finds_the_record_of_its_name() -> None:
    bound = example(SOURCE)
    (one,) = printed_findings(bound)
    assert (one.finding.draft.name, one.kind) == ("F2", "incident")
    assert is_recorded(bound, one.directive)
    assert "appear to be credible" in words_of_block(bound, one)


def test_a_name_may_be_encoded_in_another_way() -> None:
    bound = example(SOURCE.replace("findings.F2", 'findings."Ä2"').replace("{finding} F2", "{finding} A\u03082"))
    assert record_named(bound, "A\u03082") is record_named(bound, "Ä2") is not None
    assert len(printed_findings(bound)) == 1


def test_without_a_file_there_is_no_record() -> None:
    bound = example(without(SOURCE))
    assert not records(bound)
    assert printed_findings(bound) == ()
    assert not any(is_recorded(bound, one) for one in directives(bound, "finding"))
    assert not is_recorded(bound, None)


def test_context_inside_a_finding_is_not_its_own() -> None:
    inner = ":::{context}\nThe gate was new.\n:::\n::::"
    source = SOURCE.replace(":::{finding}", "::::{finding}").replace("{cite}`lamp`\n:::", "{cite}`lamp`\n\n" + inner)
    bound = example(source)
    (one,) = printed_findings(bound)
    assert all("new" not in sentence.printed for each in block_of(bound, one) for sentence in each.sentences)


def test_a_finding_rests_on_what_its_findings_rest_on() -> None:
    findings = example(elements_unsaid.GOOD).records.findings
    assert findings is not None
    assert handles_below(findings, findings.findings["F6"]) == {"F1", "decree"}
