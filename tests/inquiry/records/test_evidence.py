"""Handles become evidence: what kind it is, who stands behind it, and whether it may be used."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from probata.inquiry.add import add
from probata.inquiry.cite import Asked, cite
from probata.inquiry.count import count
from probata.inquiry.entry.door import Opened
from probata.inquiry.entry.settings import Settings
from probata.inquiry.records.evidence import Binder
from probata.inquiry.records.finding_files import handles, house_instruments, written
from probata.inquiry.records.known import known
from probata.inquiry.withdraw import withdraw
from probata.method.findings.independence import independent
from probata.method.findings.model import Evidence, EvidenceKind, FindingsFile
from probata.record.errors import BadInput, NotFound
from tests.inquiry.finding import LAW, TOP
from tests.interviewing import CODEBOOK, HEADER, MAPPING, changed, take, write

QUOTED = 'INVENTED. A resident told us: "They gave me two tablets in the morning." Nobody else spoke.\n'


def file_of(rests_on: str, more: str = "") -> FindingsFile:
    text = TOP + LAW.replace('[{ from = "leave", as = "the text itself" }]', rests_on) + more
    return written("f.toml", text, house_instruments()).file


def bound(opened: Opened, rests_on: str, more: str = "") -> Sequence[Evidence]:
    file = file_of(rests_on, more)
    named = file.findings["F1"].rests_on
    return [Binder(known(opened, handles(file)), file).among(named)(one) for one in named]


def put(opened: Opened, folder: Path, name: str, text: str, handle: str, words: str, *, public: bool = True) -> None:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    add(opened, [path], public=public, settings=Settings(), progress=lambda *_: None)
    cite(opened, name, Asked(words=words), handle)


def same(answer: str) -> str:
    return (
        '\n[[same_witness]]\nplace = "quoted"\ninterview = "Q-02"\n'
        f'answer = "{answer}"\nby = "N. N."\nreason = "asked"\n'
    )


def test_without_saying_so_an_account_is_first_hand_a_count_a_count_and_a_public_document_a_press_report(
    saved: Opened,
) -> None:
    kinds = [one.kind for one in bound(saved, '["tablets", "pills", "leave"]')]
    assert kinds == [EvidenceKind.FIRST_HAND, EvidenceKind.COUNT, EvidenceKind.PRESS]


def test_what_is_not_public_and_nobodys_account_is_leaked(saved: Opened, tmp_path: Path) -> None:
    put(saved, tmp_path, "order.txt", "Rooms are locked at nine.\n", "order", "Rooms are locked", public=False)
    [one] = bound(saved, '["order"]')
    assert (one.kind, one.leaked) == (EvidenceKind.PRIMARY, True)


def test_an_account_has_its_person_and_a_count_has_nobody(saved: Opened) -> None:
    account, number = bound(saved, '["tablets", "pills"]')
    assert [who.ref.kind for who in account.witnesses] == ["interview"]
    assert (number.witnesses, number.said_no) == ((), 1)


def heard_again(opened: Opened, tmp_path: Path, cells: dict[tuple[str, str], str], column: str) -> None:
    """The table once more with a column about how people are connected."""
    table = changed({})
    table[0].append(column)
    for row in table[1:]:
        row.append(cells.get((row[0], column), ""))
    key = {"Heard": "heard_from", "Together": "together_with", "Through": "through"}[column]
    mapping = MAPPING.replace('code_name = "No."', f'code_name = "No."\n{key} = "{column}"')
    take(opened, write(tmp_path / "in", table, CODEBOOK, mapping))
    assert column not in HEADER


@pytest.mark.parametrize(
    ("cell", "others", "sources"),
    [("Q-02", False, "1"), ("Q-02; Q-77", True, "at least 1, at most 2"), ("Q-77", True, "2")],
)
def test_who_heard_it_from_somebody_is_second_hand_whatever_the_file_says(
    saved: Opened, tmp_path: Path, cell: str, others: bool, sources: str
) -> None:
    heard_again(saved, tmp_path, {("Q-01", "Heard"): cell}, "Heard")
    told, one = bound(saved, '["tablets", { from = "lamp", as = "first-hand account" }]')
    assert one.kind is EvidenceKind.SECOND_HAND
    assert one.witnesses[0].heard_from_others is others
    assert str(independent([told, one]).sources) == sources


def test_people_interviewed_together_are_perhaps_one_until_somebody_says_that_they_are_two(
    saved: Opened, tmp_path: Path
) -> None:
    heard_again(saved, tmp_path, {("Q-01", "Together"): "Q-02"}, "Together")
    assert str(independent(bound(saved, '["tablets", "lamp"]')).sources) == "at least 1, at most 2"
    two = '\n[[two_sources]]\ninterviews = ["Q-01", "Q-02"]\nby = "N. N."\nreason = "asked apart"\n'
    assert str(independent(bound(saved, '["tablets", "lamp"]', two)).sources) == "2"


def test_an_intermediary_makes_them_perhaps_one(saved: Opened, tmp_path: Path) -> None:
    heard_again(saved, tmp_path, {(one, "Through"): "A house" for one in ("Q-01", "Q-02")}, "Through")
    assert str(independent(bound(saved, '["tablets", "lamp"]')).sources) == "at least 1, at most 2"


@pytest.mark.parametrize(
    ("answer", "sources"),
    [("", "at least 1, at most 2"), ("unsure", "at least 1, at most 2"), ("yes", "1"), ("no", "2")],
)
def test_a_report_that_quotes_somebody_is_perhaps_that_person_until_it_is_decided(
    saved: Opened, tmp_path: Path, answer: str, sources: str
) -> None:
    put(saved, tmp_path, "union.txt", QUOTED, "quoted", "They gave me two tablets in the morning.")
    found = bound(saved, '["tablets", "quoted"]', same(answer) if answer else "")
    assert str(independent(found).sources) == sources


@pytest.mark.parametrize(
    ("answer", "sources"),
    [("", "at least 1, at most 2"), ("yes", "1"), ("no", "2")],
)
def test_a_report_that_passes_on_what_unnamed_people_said_is_perhaps_that_person_too(
    saved: Opened, tmp_path: Path, answer: str, sources: str
) -> None:
    passed_on = "Two of the residents said that they had been given tablets in the morning."
    put(saved, tmp_path, "union.txt", f"INVENTED. {passed_on} Nobody else spoke.\n", "quoted", passed_on)
    found = bound(saved, '["tablets", "quoted"]', same(answer) if answer else "")
    assert str(independent(found).sources) == sources


def test_figures_of_a_text_that_credits_others_have_another_issuer(saved: Opened, tmp_path: Path) -> None:
    figure = "The mission counted nineteen deaths."
    put(saved, tmp_path, "wire.txt", f"INVENTED NEWS SERVICE\nReporting by Ila Morn in Velm\n\n{figure}\n", "n", figure)
    put(saved, tmp_path, "bulletin.txt", f"INVENTED BULLETIN\n\n{figure} It has no list.\n", "b", figure)
    called = "issuer's figures"
    wire, bulletin = bound(saved, f'[{{ from = "n", as = "{called}" }}, {{ from = "b", as = "{called}" }}]')
    assert (wire.other_issuer, bulletin.other_issuer) == ("the text credits Ila Morn", "")
    (press,) = bound(saved, '["n"]')
    assert press.other_issuer == ""


def test_what_a_report_says_in_its_own_words_is_nobodys(saved: Opened, tmp_path: Path) -> None:
    put(saved, tmp_path, "union.txt", QUOTED, "quoted", "Nobody else spoke.")
    assert str(independent(bound(saved, '["tablets", "quoted"]')).sources) == "2"


def test_a_withdrawn_account_may_not_be_used(saved: Opened) -> None:
    withdraw(saved, "Q-02", "asked", "N. N.")
    [one, number] = bound(saved, '["tablets", "pills"]')
    assert one.stale == "the person took consent back"
    assert number.stale == "rests on an account that was withdrawn"


def test_an_account_whose_person_refuses_analysis_may_not_be_used(saved: Opened, tmp_path: Path) -> None:
    take(saved, write(tmp_path / "in", changed({("Q-02", "Inside"): "no"})))
    assert bound(saved, '["tablets"]')[0].stale == "the person does not allow its use"


def test_a_count_that_is_another_number_now_says_so(saved: Opened, tmp_path: Path) -> None:
    take(saved, write(tmp_path / "in", changed({("Q-04", "Pills"): "yes"})))
    assert bound(saved, '["pills"]')[0].stale
    count(saved, "pills", "involved", save="pills")
    assert bound(saved, '["pills"]')[0].stale == ""


def test_what_a_record_says_has_a_digest_that_changes_with_it(saved: Opened) -> None:
    before = bound(saved, '["leave", "pills"]')
    cite(saved, "decree.txt", Asked(words="About 4,000 people"), "leave")
    count(saved, "lamp", "involved", save="pills")
    after = bound(saved, '["leave", "pills"]')
    assert all(one.digest != two.digest for one, two in zip(before, after, strict=True))


def test_another_title_or_label_is_no_other_evidence(saved: Opened) -> None:
    before = bound(saved, '["leave", "pills"]')
    cite(saved, "decree.txt", Asked(words="Leaving the quarry requires permission.", title="Decree"), "leave")
    count(saved, "pills", "involved", save="pills", label="given pills")
    assert [one.digest for one in bound(saved, '["leave", "pills"]')] == [one.digest for one in before]


def test_a_handle_that_is_none_and_a_kind_that_does_not_fit_are_refused(saved: Opened) -> None:
    with pytest.raises(NotFound, match="Did you mean 'leave'"):
        bound(saved, '["leaves"]')
    file = file_of('[{ from = "pills", as = "estimate" }]')
    with pytest.raises(BadInput, match="is a count"):
        Binder(known(saved, handles(file)), file).strictly(file.findings["F1"].rests_on[0])


def test_a_kind_that_fits_no_more_is_stale_evidence_of_the_kind_that_it_is(saved: Opened) -> None:
    [number] = bound(saved, '[{ from = "pills", as = "estimate" }]')
    assert (number.kind, number.stale) == (EvidenceKind.COUNT, "it was an estimate and is now a count")
    [place] = bound(saved, '[{ from = "leave", as = "first-hand account" }]')
    assert place.kind is EvidenceKind.PRESS
    assert place.stale == "it is called 'first-hand account' and is a place in a document that is nobody's account"


def beside(opened: Opened, folder: Path, of: str) -> None:
    """A payslip that somebody gave, in their compartment, cited as ``slip``."""
    (folder / "slip.txt").write_text("Paid to the bearer: nothing.\n", encoding="utf-8")
    add(opened, [folder / "slip.txt"], public=False, settings=Settings(), progress=lambda *_: None, of=of)
    cite(opened, "slip.txt", Asked(words="Paid to the bearer: nothing."), "slip")


def test_what_somebody_gave_beside_the_account_is_a_document_and_theirs(saved: Opened, tmp_path: Path) -> None:
    beside(saved, tmp_path, "Q-02")
    slip, account = bound(saved, '["slip", "tablets"]')
    assert (slip.kind, slip.leaked, slip.stale) == (EvidenceKind.PRIMARY, True, "")
    assert [one.ref for one in slip.witnesses] == [one.ref for one in account.witnesses]


@pytest.mark.parametrize(("of", "why"), [("Q-02", "took consent back"), ("Q-03", "")])
def test_it_goes_with_whoever_gave_it(saved: Opened, tmp_path: Path, of: str, why: str) -> None:
    beside(saved, tmp_path, of)
    withdraw(saved, "Q-02", "asked by letter", "A. Member")
    [slip] = bound(saved, '["slip"]')
    assert (why in slip.stale) if why else slip.stale == ""


def test_without_knowing_whose_it_is_it_is_nobodys(
    saved: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from probata.store import tellers

    beside(saved, tmp_path, "Q-02")
    monkeypatch.setattr(tellers, "of_documents", lambda *_: {})
    [slip] = bound(saved, '["slip"]')
    assert slip.witnesses == ()
