"""Reports without quotation marks beside the quoted words that they are most like."""

from probata.method.statements.candidates import Postings
from probata.method.statements.families import Joined
from probata.method.statements.joining import places
from probata.method.statements.reported import reports
from tests.method.statements.uttering import rendering

QUOTED = "“Nobody was allowed to leave the hostel before the buses came,” Mara Vell said."
REPORT = "Mara Vell said that nobody was allowed to leave the hostel before the buses came."


def test_a_report_is_only_ever_proposed() -> None:
    quoted = [rendering(QUOTED)]
    [(_, joined, _)] = reports(quoted, [rendering(REPORT)], Postings(quoted), {})[0]
    assert joined is Joined.PROPOSED


def test_a_report_in_another_mouth_joins_nothing() -> None:
    quoted = [rendering(QUOTED)]
    assert not reports(quoted, [rendering(REPORT.replace("Mara Vell", "Pavel Ruun"))], Postings(quoted), {})


def test_a_persons_no_keeps_a_report_away() -> None:
    quoted, report = [rendering(QUOTED)], rendering(REPORT)
    decided = {frozenset([*places(quoted), *places([report])]): False}
    assert not reports(quoted, [report], Postings(quoted), decided)
