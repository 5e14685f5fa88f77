"""The page in browsers that playwright does not drive as they are installed: Debian's Firefox, and WebKit in GTK.

Firefox is asked over Marionette, which it speaks by itself; WebKit over WebDriver (W3C), through WebKitWebDriver.
WebKit is not Safari: the engine is the same, its version and what is built around it are not.
"""

from __future__ import annotations

import base64
import json
import os
import shutil
import signal
import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

from tests.verify_page.conftest import PAGE, Case

SECONDS = 600
MINI_BROWSER = next(iter(Path("/usr/lib").glob("*/webkit2gtk-4.*/MiniBrowser")), None)
ASK = """const done = arguments[arguments.length - 1];
const bytes = (text) => text === null ? null : Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
(async (cases) => {
  const answers = [];
  for (const [data, key, disclosure] of cases) answers.push(await probataVerdict(bytes(data), key, bytes(disclosure)));
  return JSON.stringify(answers);
})(arguments[0]).then(done, (error) => done("no answer: " + error));"""


class Asked(Protocol):
    """A browser with the page open."""

    def ask(self, cases: list[list[str | None]]) -> str:
        """The answers to these cases, as JSON."""
        ...


class Firefox:
    """A connection to Marionette: each message is its length, a colon and JSON."""

    NEEDS = ("firefox-esr",)

    def __init__(self, port: int) -> None:
        self._socket = _connected(port)
        self._read = self._socket.makefile("rb")
        self._sent = 0
        self._message()
        self._call("NewSession")
        self._call("SetTimeouts", script=SECONDS * 1000)
        self._call("Navigate", url=PAGE.as_uri())

    @staticmethod
    def command(port: int, home: Path) -> list[str]:
        """What starts it."""
        (home / "user.js").write_text(f'user_pref("marionette.port", {port});\n', encoding="utf-8")
        return ["firefox-esr", "--headless", "--marionette", "--no-remote", "--profile", str(home)]

    def ask(self, cases: list[list[str | None]]) -> str:
        """The answers to these cases, as JSON."""
        return str(self._call("ExecuteAsyncScript", script=ASK, args=[cases], sandbox=None)["value"])

    def close(self) -> None:
        """Say no more to it."""
        self._read.close()
        self._socket.close()

    def _call(self, name: str, **what: Any) -> Any:
        self._sent += 1
        message = json.dumps([0, self._sent, f"WebDriver:{name}", what]).encode()
        self._socket.sendall(b"%d:%b" % (len(message), message))
        _, _, error, result = self._message()
        assert error is None, error
        return result

    def _message(self) -> Any:
        length = b""
        while (sign := self._read.read(1)) != b":":
            assert sign, "Firefox has hung up"
            length += sign
        return json.loads(self._read.read(int(length)))


class WebKit:
    """A session of WebKitWebDriver."""

    NEEDS = ("WebKitWebDriver", "xvfb-run")

    def __init__(self, port: int) -> None:
        _connected(port).close()
        self._root = f"http://127.0.0.1:{port}/session"
        options = {"binary": str(MINI_BROWSER), "args": ["--automation"]}
        made = self._post("", {"capabilities": {"alwaysMatch": {"webkitgtk:browserOptions": options}}})
        self._root += "/" + made["sessionId"]
        self._post("/timeouts", {"script": SECONDS * 1000})
        self._post("/url", {"url": PAGE.as_uri()})

    @staticmethod
    def command(port: int, home: Path) -> list[str]:
        """What starts its driver, on a screen that nobody sees."""
        del home
        return ["xvfb-run", "-a", "WebKitWebDriver", f"--port={port}"]

    def ask(self, cases: list[list[str | None]]) -> str:
        """The answers to these cases, as JSON."""
        return str(self._post("/execute/async", {"script": ASK, "args": [cases]}))

    def close(self) -> None:
        """End the session, with the window that it opened."""
        urllib.request.urlopen(urllib.request.Request(self._root, method="DELETE"), timeout=SECONDS).close()  # noqa: S310

    def _post(self, path: str, what: dict[str, Any]) -> Any:
        headers = {"Content-Type": "application/json"}
        request = urllib.request.Request(self._root + path, json.dumps(what).encode(), headers)  # noqa: S310 (our own)
        with urllib.request.urlopen(request, timeout=SECONDS) as answer:  # noqa: S310
            return json.loads(answer.read())["value"]


BROWSERS: dict[str, type[Firefox | WebKit]] = {"firefox": Firefox, "webkit": WebKit}


def missing(name: str) -> str:
    """The program without which this browser cannot be asked; empty when all are there."""
    needed = [program for program in BROWSERS[name].NEEDS if shutil.which(program) is None]
    needed += ["MiniBrowser"] if name == "webkit" and MINI_BROWSER is None else []
    return " ".join(needed)


@contextmanager
def browser(name: str, home: Path) -> Iterator[Asked]:
    """The page in a browser of its own that keeps what it writes in ``home``; it is ended with all that it started."""
    kind, port = BROWSERS[name], _free()
    null = subprocess.DEVNULL
    started = subprocess.Popen(  # noqa: S603 (a browser of the system)
        kind.command(port, home),
        env={**os.environ, "HOME": str(home)},
        stdout=null,
        stderr=null,
        start_new_session=True,
    )
    try:
        asked = kind(port)
        yield asked
        asked.close()
    finally:
        os.killpg(started.pid, signal.SIGTERM)
        started.wait()


def verdicts(asked: Asked, cases: Sequence[Case]) -> list[dict[str, Any]]:
    """What the page says of each case, as JSON."""
    said: list[dict[str, Any]] = []
    for first in range(0, len(cases), 40):
        said += json.loads(asked.ask([[_text(one[0]), one[1], _text(one[2])] for one in cases[first : first + 40]]))
    return said


def _text(data: bytes | None) -> str | None:
    return None if data is None else base64.b64encode(data).decode("ascii")


def _free() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def _connected(port: int) -> socket.socket:
    for _ in range(600):
        try:
            return socket.create_connection(("127.0.0.1", port))
        except OSError:
            time.sleep(0.1)  # a browser says nothing when it is ready
    raise TimeoutError("The browser did not listen.")
