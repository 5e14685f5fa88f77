from __future__ import annotations

import os
import shutil
import sys
import threading
from pathlib import Path

import pytest

from probata.intake.sandbox import begun
from probata.intake.sandbox.child import Errand
from probata.intake.sandbox.limits import Limits
from probata.intake.sandbox.reading import Sandbox
from probata.record.errors import SystemRefused


def open_handles() -> int:
    return len(os.listdir("/proc/self/fd"))


def test_a_nursery_that_is_gone_is_told_and_leaves_nothing_open(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(begun, "_bubble", tuple)  # it ends a moment after what is around it
    nursery = begun.Nursery()
    nursery._process.kill()
    nursery._process.wait()
    before = open_handles()
    with pytest.raises(SystemRefused, match="has ended"):
        nursery.begin(b"words", Errand("a.txt", False, Limits()), ())
    assert open_handles() == before
    nursery.close()


def test_a_nursery_that_is_gone_is_told_although_something_of_it_holds_the_socket_open(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(begun, "_bubble", tuple)
    monkeypatch.setattr(begun, "_LOOK_EVERY", 10)
    nursery = begun.Nursery(("sh", "-c", "sleep 20 & exit 1"))
    with pytest.raises(SystemRefused, match="has ended"):
        nursery.begin(b"words", Errand("a.txt", False, Limits()), ())
    nursery.close()


def test_reading_many_files_leaves_no_descriptor_and_no_process() -> None:
    with Sandbox() as sandbox:
        sandbox.read(b"Words.", "a.txt")
        before = open_handles()
        for number in range(20):
            assert sandbox.read(f"Words {number}.".encode(), "a.txt").text == f"Words {number}."
        assert open_handles() == before


def test_several_threads_read_at_once() -> None:
    said: dict[int, str] = {}
    with Sandbox() as sandbox:

        def read(number: int) -> None:
            said[number] = sandbox.read(f"Words {number}.".encode(), "a.txt").text

        threads = [threading.Thread(target=read, args=(number,)) for number in range(8)]
        for one in threads:
            one.start()
        for one in threads:
            one.join()
    assert said == {number: f"Words {number}." for number in range(8)}


def test_without_bubblewrap_or_where_it_may_not_run_there_is_a_nursery_all_the_same(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    assert begun._bubble() == ()
    monkeypatch.setattr(shutil, "which", lambda _: "there")
    monkeypatch.setattr(begun, "_BUBBLE", ("false",))
    assert begun._bubble() == ()
    monkeypatch.setattr(begun, "_BUBBLE", ("env",))
    assert begun._bubble() == ("env",)


def test_a_child_alone_that_ends_early_is_no_fault_of_ours() -> None:
    with Sandbox(Limits(memory=1), begun.Alone()) as sandbox:
        from probata.record.errors import Unreadable

        with pytest.raises(Unreadable):
            sandbox.read(b"Words. " * 1_000_000, "a.txt")


def test_this_platform_has_a_nursery() -> None:
    one = begun.beginner()
    assert isinstance(one, begun.Nursery if sys.platform == "linux" else begun.Alone)
    one.close()


def test_a_process_that_was_forked_off_has_a_nursery_of_its_own() -> None:
    ours = begun.shared()
    hear, tell = os.pipe()
    pid = os.fork()
    if pid == 0:
        try:
            text = Sandbox().read(b"Words of the other.", "a.txt").text
            os.write(tell, b"same" if begun.shared() is ours else text.encode())
            begun.shared().close()
        finally:
            os._exit(0)
    os.close(tell)
    assert Sandbox().read(b"Words.", "a.txt").text == "Words."
    with os.fdopen(hear, "rb") as said:
        assert said.read() == b"Words of the other."
    os.waitpid(pid, 0)
    assert begun.shared() is ours
