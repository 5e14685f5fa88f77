"""The verdict on a log: the gravest fault is the answer; where anything is wrong nothing is called proven."""

from __future__ import annotations

from probata.record.digest import Digest
from probata.signing import Checkpoint
from probata.signing.log_verdict import NOT_PROVEN, LogAnswer, LogCode, LogFault, LogVerdict, log_words

AT = Checkpoint(9, Digest.of(b""))


def _fault(code: LogCode) -> LogFault:
    return LogFault(code, "f\u202eile", "Wrong.")


def test_the_gravest_fault_gives_the_answer() -> None:
    several = tuple(_fault(code) for code in (LogCode.NOT_COMPARED, LogCode.TWO_LOGS, LogCode.ANOTHER_KEY))
    assert LogVerdict(several).answer is LogAnswer.TWO_LOGS
    assert LogVerdict(several[::2]).answer is LogAnswer.ANOTHER_KEY
    assert LogVerdict(several[:1]).answer is LogAnswer.NOT_PROVEN
    assert (LogVerdict(new=AT).answer, LogVerdict(named=True).answer) == (
        LogAnswer.CONTINUES,
        LogAnswer.CONTINUES_BY_NAMED_KEY,
    )


def test_what_is_not_proven_is_always_said_and_what_is_only_without_a_fault() -> None:
    fine, bad = LogVerdict(origin="probata/x", old=AT, new=AT), LogVerdict((_fault(LogCode.SHAPE),), old=AT, new=AT)
    for one in (fine, bad):
        words, told = log_words(one), one.as_json()
        assert told["not_proven"] == list(NOT_PROVEN)
        assert all(said.split(":")[0] in " ".join(words.split()) for said in NOT_PROVEN)
        assert max(map(len, words.splitlines())) <= 80
    assert (len(fine.proven), bad.proven, bad.exit_status) == (2, (), 1)
    assert "\u202e" not in log_words(bad)
    assert fine.as_json()["old"] == {"size": 9, "root": AT.root.hex}


def test_what_was_not_compared_is_not_called_what_was_kept() -> None:
    for named in (False, True):
        alone = LogVerdict(origin="probata/x", new=AT, named=named)
        beside = LogVerdict(origin="probata/x", new=AT, named=named, kept=("mine",))
        assert "NOTHING that you kept was compared" in log_words(alone)
        assert log_words(beside).startswith("The log continues what was kept")


def test_two_logs_may_be_copies_that_nobody_merged_yet() -> None:
    words = " ".join(log_words(LogVerdict((_fault(LogCode.TWO_LOGS),))).split())
    assert "Copies of one inquiry do so until they are merged." in words
    assert "exclude" not in words
    assert "Copies of one" not in log_words(LogVerdict((_fault(LogCode.NOT_COMPARED),)))
