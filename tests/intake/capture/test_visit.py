"""Visits with the real Chromium: what comes, what is refused, what a page cannot do."""

from __future__ import annotations

import asyncio
import contextlib
import gzip
import json
import os
import signal
import socket
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from probata.intake.capture import browser
from probata.intake.capture.model import Exchange, Visit
from probata.intake.capture.routes import Direct
from probata.intake.capture.visit import visit
from probata.record.errors import BadInput, BadUse, SystemRefused
from tests.intake.capture.conftest import AT, BOUNDS, Look, asked
from tests.intake.capture.serving import Page, Site, counting, endless, exactly, here, silent, slowly

ARTICLE = "<!doctype html><html lang=en><title>The season</title><body><h1>Doors were locked</h1>"
COOKIES = (("Set-Cookie", "a=1"), ("Set-Cookie", "b=2"))


def by_path(seen: Visit) -> dict[str, Exchange]:
    return {"/" + each.url.split("/", 3)[3]: each for each in seen.exchanges}


def body(each: Exchange) -> bytes:
    return each.response[each.head :]


def page(script: str) -> Page:
    return Page(f"{ARTICLE}<script>{script}</script>".encode())


def test_in_the_clear_the_bytes_of_the_wire_come_with_every_part(look: Look, web: Site) -> None:
    sent = gzip.compress(
        (ARTICLE + "<img src=/a.svg><iframe src=/frame></iframe><div style=height:4000px></div>"
         "<img loading=lazy src=/late.svg><script>fetch('/said',{method:'POST',body:'q=1'});"
         "new Worker('/worker.js')</script>").encode(), mtime=0)  # fmt: skip
    web.pages = {
        "/start": Page(b"moved", status=302, fields=[("Location", "/article")]),
        "/article": Page(sent, fields=[("Content-Encoding", "gzip"), *COOKIES]),
        "/a.svg": Page(b"<svg xmlns='http://www.w3.org/2000/svg'/>", "image/svg+xml"),
        "/late.svg": Page(b"<svg xmlns='http://www.w3.org/2000/svg'/>", "image/svg+xml"),
        "/frame": Page("café".encode("latin-1"), "text/html; charset=iso-8859-1"),
        "/said": Page(b"yes", "text/plain"),
        "/worker.js": Page(b"fetch('/deep')", "text/javascript"),
        "/deep": Page(b"{}", "application/json"),
    }
    seen = look(web.url("/start"))
    found = by_path(seen)
    assert set(web.pages) <= set(found)
    assert all(each.as_sent and not each.truncated and each.address == "127.0.0.1" for each in found.values())
    assert body(found["/article"]) == sent
    assert found["/article"].response.startswith(b"HTTP/1.1 200 OK\r\nServer: ")
    assert found["/article"].response.count(b"Set-Cookie: ") == 2
    assert found["/said"].request.endswith(b"\r\n\r\nq=1")
    assert b"\r\nConnection: close\r\n" in found["/said"].request
    assert found["/said"].request.startswith(b"POST /said HTTP/1.1\r\n")
    assert b"Proxy-" not in b"".join(each.request for each in found.values())
    assert (seen.title, seen.status, seen.media_type) == ("The season", 200, "text/html")
    assert seen.redirects == (web.url("/start"), web.url("/article"))
    assert seen.final_url == web.url("/article")
    assert [each.path for each in seen.rendered] == [
        f"rendered/page.{kind}" for kind in ("html", "mhtml", "png", "pdf")
    ]
    assert "Doors were locked" in seen.rendered[0].data.decode()
    assert seen.rendered[2].data.startswith(b"\x89PNG")
    assert b"/StructTreeRoot" in seen.rendered[3].data
    assert seen.notes == ()
    assert seen.hosts == ((f"paper.example:{web.port}", ("127.0.0.1",)),)


def test_encrypted_the_bodies_come_with_their_encodings_undone_and_the_chain_is_written_down(
    look: Look, secure: Site
) -> None:
    words = f"{ARTICLE}<iframe src=/frame></iframe><script>new Worker('/worker.js')</script>".encode()
    secure.pages = {
        "/start": Page(b"moved", status=301, fields=[("Location", "/article")]),
        "/article": Page(gzip.compress(words), fields=[("Content-Encoding", "gzip"), *COOKIES]),
        "/frame": Page("café".encode("latin-1"), "text/html; charset=iso-8859-1"),
        "/worker.js": Page(b"fetch('/deep',{method:'POST',body:'z'})", "text/javascript"),
        "/deep": Page(b"{}", "application/json"),
    }  # fmt: skip
    seen = look(secure.url("/start"), accept_bad_certificate=True)
    found = by_path(seen)
    assert set(secure.pages) <= set(found)
    assert not any(each.as_sent for each in found.values())
    assert body(found["/article"]) == words
    assert body(found["/frame"]) == "café".encode("latin-1")
    assert b"\r\nX-Orig-Content-Encoding: gzip\r\n" in found["/article"].response
    assert f"\r\nContent-Length: {len(words)}\r\n".encode() in found["/article"].response
    assert found["/article"].response.count(b"\r\nSet-Cookie: ") == 2
    assert (found["/start"].status, found["/start"].truncated) == (301, "unspecified")
    assert found["/deep"].request.endswith(b"\r\n\r\nz")
    assert (found["/article"].tls, found["/article"].address) == ("TLS 1.3", "127.0.0.1")
    assert "encodings of the body were undone" in found["/article"].note
    assert seen.certificate_error == "net::ERR_CERT_AUTHORITY_INVALID"
    assert seen.certificates[0].subject == "CN=paper.example"
    assert dict(seen.tls)["protocol"] == "TLS 1.3"


def test_a_certificate_that_does_not_hold_is_refused_with_its_digest_and_nothing_is_asked(
    look: Look, secure: Site
) -> None:
    with pytest.raises(BadInput, match=r"nobody whom browsers trust has signed it.*CN=paper.example, SHA-256") as told:
        look(secure.url("/"))
    assert "--accept-bad-certificate" in told.value.next_step
    assert secure.asked == []


SCRIPTS = {
    "fetch": "fetch('http://inner.example:PORT/').catch(() => 0)",
    "number": "fetch('http://0x7f.1:PORT/').catch(() => 0)",
    "picture": "document.body.append(Object.assign(new Image(), {src: 'http://127.0.0.1:PORT/'}))",
    "frame": "document.body.append(Object.assign(document.createElement('iframe'), {src: 'http://[::ffff:127.0.0.1]:PORT/'}))",
    "socket": "new WebSocket('ws://localhost:PORT/')",
    "beacon": "navigator.sendBeacon('http://localhost:PORT/', 'x')",
    "worker": "new Worker(URL.createObjectURL(new Blob([`fetch('http://127.0.0.1:PORT/')`])))",
    "prefetch": "document.head.append(Object.assign(document.createElement('link'), {rel: 'prefetch', href: 'http://127.0.0.1:PORT/'}))",
    "preconnect": "document.head.append(Object.assign(document.createElement('link'), {rel: 'preconnect', href: 'http://127.0.0.1:PORT/'}))",
    "source": "new EventSource('http://127.0.0.1:PORT/')",
}
DATAGRAMS = """
try {
  const talk = new RTCPeerConnection({iceServers: [{urls: 'stun:127.0.0.1:UDP'},
    {urls: 'turn:127.0.0.1:TCP?transport=tcp', username: 'a', credential: 'b'}]});
  talk.createDataChannel('x'); talk.createOffer().then(offer => talk.setLocalDescription(offer));
} catch (fault) {}
try { new WebTransport('https://127.0.0.1:UDP/').ready.catch(() => 0) } catch (fault) {}
const frame = document.createElement('iframe'); document.body.append(frame);
try {
  const talk = new frame.contentWindow.RTCPeerConnection({iceServers: [{urls: 'stun:127.0.0.1:UDP'}]});
  talk.createDataChannel('y'); talk.createOffer().then(offer => talk.setLocalDescription(offer));
} catch (fault) {}
"""


def test_a_page_that_tries_every_way_to_a_private_address_gets_nothing(look: Look, web: Site) -> None:
    """The site itself stands on a public address as far as the resolver says; it is reached by a route that lets only
    the first connection to its own name through to loopback."""
    with counting(socket.SOCK_STREAM) as (tcp, connected), counting(socket.SOCK_DGRAM) as (udp, datagrams):
        tries = ";".join(f"try {{ {script} }} catch (fault) {{}}" for script in SCRIPTS.values())
        script = (tries + DATAGRAMS).replace("PORT", str(tcp)).replace(":UDP", f":{udp}").replace(":TCP", f":{tcp}")
        web.pages = {"/": page(f"{script}; document.body.append(Object.assign(new Image(), {{src: '/slow'}}))")}
        web.pages["/slow"] = Page(raw=slowly)  # datagrams need their time
        seen = look(web.url("/"), route=_only(web))
    assert (connected, datagrams) == ([], [])
    why = {each.why for each in seen.failures}
    assert any("only public addresses are captured" in one for one in why)
    assert len(seen.failures) >= 5
    assert [host for host, _ in seen.hosts] == [f"paper.example:{web.port}"]


class _Only(Direct):
    """The route that lets one name through to loopback, as if it were public."""

    async def connect(self, host, port):  # type: ignore[no-untyped-def]
        strict = replace(self, loopback=host == "paper.example")
        return await Direct.connect(Direct(strict.resolver, strict.loopback), host, port)


def _only(web: Site) -> Direct:
    return _Only(here)


def test_a_redirect_to_a_private_address_is_refused_and_not_followed(look: Look, web: Site) -> None:
    with counting(socket.SOCK_STREAM) as (tcp, connected):
        web.pages = {"/": Page(status=302, fields=[("Location", f"http://inner.example:{tcp}/")])}
        with pytest.raises(BadInput, match=r"The page leads on: 'inner.example' leads to 127.0.0.1, which is this"):
            look(web.url("/"), route=_only(web))
        assert connected == []


def test_a_name_that_leads_elsewhere_the_second_time_is_refused_the_second_time(look: Look, web: Site) -> None:
    answers = iter(["public", "private"])

    class Rebinding(Direct):
        async def connect(self, host, port):  # type: ignore[no-untyped-def]
            return await Direct.connect(Direct(here, loopback=next(answers, "private") == "public"), host, port)

    web.pages = {"/": page("fetch('/again').catch(() => 0)"), "/again": Page(b"secret", "text/plain")}
    seen = look(web.url("/"), route=Rebinding(here))
    assert web.paths == ["/"]
    assert any("127.0.0.1" in each.why for each in seen.failures if each.url.endswith("/again"))


REFUSED: Sequence[tuple[str, Page, str]] = (
    ("hangs up", Page(raw=exactly(b"")), "ended the connection without an answer"),
    ("no HTTP", Page(raw=exactly(b"220 mail.example ESMTP\r\n\r\n")), "without an answer"),
    ("in a circle", Page(status=302, fields=[("Location", "/")]), "from one to the next without an end"),
    ("to a file", Page(status=302, fields=[("Location", "file:///etc/hostname")]), "no page of the web"),
    ("silent", Page(raw=silent), "did not begin to answer in time"),
)  # fmt: skip


@pytest.mark.parametrize(("answer", "says"), [each[1:] for each in REFUSED], ids=[each[0] for each in REFUSED])
def test_what_gives_no_page_is_told_in_a_sentence(look: Look, web: Site, answer: Page, says: str) -> None:
    web.pages = {"/": answer}
    with pytest.raises(BadInput, match=says) as told:
        look(web.url("/"), bounds=replace(BOUNDS, seconds=8 if answer.raw is silent else 120))
    assert told.value.next_step


def test_a_page_without_an_end_is_taken_as_it_stood_in_the_clear_and_refused_where_it_cannot_be_seen(
    look: Look, web: Site, secure: Site
) -> None:
    begin = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + ARTICLE.encode()
    few = replace(BOUNDS, seconds=8)
    web.pages = secure.pages = {"/": Page(raw=endless(begin))}
    seen = look(web.url("/"), bounds=few)
    assert (by_path(seen)["/"].truncated, seen.status, len(seen.rendered)) == ("time", 200, 4)
    with pytest.raises(BadInput, match=r"did not come to an end in time"):
        look(secure.url("/"), bounds=few, accept_bad_certificate=True)


def test_a_browser_that_is_killed_is_told_and_leaves_nothing(
    look: Look, web: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its folder has a short name, since the name of a socket in it may not be long."""
    place = Path(tempfile.mkdtemp(prefix="pc-"))
    monkeypatch.setattr(browser, "_MEMORY", place)

    def kill(connection: socket.socket) -> None:
        for one in Path("/proc").glob("[0-9]*/cmdline"):
            with contextlib.suppress(OSError):
                words = one.read_bytes()
                if str(place).encode() in words and b"--user-data-dir" in words and b"--type=" not in words:
                    os.kill(int(one.parent.name), signal.SIGKILL)

    web.pages = {"/": Page(raw=kill)}
    with pytest.raises(SystemRefused, match=r"Chromium ended before the page was captured"):
        asyncio.run(visit(asked(web.url("/")), Direct(here, loopback=True), lambda: AT))
    place.rmdir()  # which only an empty folder allows


def test_a_port_where_nobody_listens_and_a_host_that_there_is_not_are_told(look: Look) -> None:
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        with pytest.raises(BadInput, match=r"'paper.example' does not take connections on port"):
            look(f"http://paper.example:{nobody.getsockname()[1]}/")

    async def none(host: str, port: int) -> list[str]:
        raise OSError

    with pytest.raises(BadInput, match=r"There is no host 'paper.example'"):
        look("https://paper.example/", route=Direct(none))


FILES = {
    "pdf": Page(b"%PDF-1.4 no more", "application/pdf"),
    "attachment": Page(b"a,b\n1,2\n", "text/csv", fields=[("Content-Disposition", "attachment; filename=a.csv")]),
}


@pytest.mark.parametrize("kind", sorted(FILES))
def test_a_file_instead_of_a_page_is_kept_as_it_came_and_not_rendered(
    look: Look, web: Site, secure: Site, kind: str
) -> None:
    for where in (web, secure):
        where.pages = {"/": FILES[kind]}
        seen = look(where.url("/"), accept_bad_certificate=True)
        assert [body(each) for each in seen.exchanges if each.status == 200] == [FILES[kind].body]
        assert (seen.rendered, seen.downloads, seen.status) == ((), (), 200)
        assert "not a page: kept as it came" in seen.notes[0]


def test_a_page_of_an_error_and_an_answer_without_a_page_are_captured(look: Look, web: Site) -> None:
    web.pages = {"/empty": Page(status=404), "/none": Page(status=204)}
    seen = look(web.url("/gone"))
    assert (seen.status, len(seen.rendered)) == (404, 4)
    for path, status in (("/empty", 404), ("/none", 204)):
        seen = look(web.url(path))
        assert (seen.status, seen.rendered) == (status, ())
        assert seen.notes == ("The server answered without a page that could be rendered.",)


def test_dialogs_windows_and_downloads_are_refused_and_told(look: Look, web: Site) -> None:
    script = (
        "alert('wait'); confirm('sure?'); prompt('who?'); window.open('/window');"
        "const a = document.createElement('a'); a.href = '/file'; a.download = 'x'; document.body.append(a); a.click();"
    )
    web.pages = {"/": page(script), "/file": Page(b"x" * 10, "application/zip"), "/window": Page(b"another")}
    seen = look(web.url("/"))
    assert seen.dialogs == ("alert: wait", "confirm: sure?", "prompt: who?")
    assert seen.downloads == (web.url("/file"),)
    assert len(seen.rendered) == 4
    assert "/window" not in web.paths


def test_a_page_that_never_ends_is_taken_as_it_stood_and_what_was_under_way_is_typed(look: Look, web: Site) -> None:
    begin = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n"
    web.pages = {"/": page("fetch('/endless').then(one => one.text())"), "/endless": Page(raw=endless(begin))}
    seen = look(web.url("/"), bounds=replace(BOUNDS, seconds=8))
    assert by_path(seen)["/endless"].truncated == "time"
    assert "It was still loading after 8 seconds, and was taken as it stood." in seen.notes
    assert len(seen.rendered) == 4


def test_scripts_that_never_rest_cost_the_rendering_and_not_the_answers(look: Look, web: Site) -> None:
    web.pages = {"/": page("setTimeout(() => { for (;;) ; }, 300)")}
    seen = look(web.url("/"), bounds=replace(BOUNDS, seconds=8))
    assert by_path(seen)["/"].status == 200
    assert seen.rendered == ()
    assert any("could not be made" in note for note in seen.notes)


def test_too_many_requests_too_many_bytes_and_too_large_a_body_end_it_and_are_told(look: Look, web: Site) -> None:
    web.pages = {
        "/flood": page("for (let i = 0; i < 500; i++) fetch('/one?' + i).catch(() => 0)"),
        "/one": Page(b"1", "text/plain"),
        "/large": page("fetch('/much').then(one => one.text()).catch(() => 0)"),
        "/much": Page(b"x" * 300_000, "text/plain"),
    }
    seen = look(web.url("/flood"), bounds=replace(BOUNDS, requests=50))
    assert "The capture was ended early: the page made more than 50 requests." in seen.notes
    assert len(seen.exchanges) <= 50
    seen = look(web.url("/large"), bounds=replace(BOUNDS, body=100_000))
    much = by_path(seen)["/much"]
    assert (len(body(much)), much.truncated) == (100_000, "length")
    seen = look(web.url("/large"), bounds=replace(BOUNDS, bytes=100_000))
    assert any("more than 100,000 bytes came" in note for note in seen.notes)
    assert by_path(seen)["/much"].truncated == "length"


def test_what_a_web_socket_says_is_not_kept_and_that_is_told(look: Look, web: Site) -> None:
    web.pages = {"/": page("new WebSocket(location.href.replace('http', 'ws'))")}
    seen = look(web.url("/"))
    assert seen.sockets == (f"ws://paper.example:{web.port}/ (0 messages, not kept)",)


def test_language_and_window_are_what_was_asked_for_and_nothing_is_left_of_the_visit_before(
    look: Look, web: Site
) -> None:
    script = "document.title = JSON.stringify([navigator.language, innerWidth, document.cookie, !!localStorage.a, Intl.DateTimeFormat().resolvedOptions().timeZone]); document.cookie = 'a=1'; localStorage.a = 1"  # noqa: E501
    web.pages = {"/": page(script)}
    for _ in range(2):
        seen = look(web.url("/"), language="fr-CH", width=800, user_agent="Reader 1")
        assert json.loads(seen.title) == ["fr-CH", 800, "", False, "UTC"]
    assert web.asked[0][2]["User-Agent"] == seen.user_agent == "Reader 1"
    assert web.asked[0][2]["Accept-Language"].startswith("fr-CH")


def test_what_is_no_address_is_refused_before_anything_is_started(look: Look) -> None:
    with pytest.raises(BadUse):
        look("file:///etc/hostname")
