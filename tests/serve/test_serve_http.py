"""The preview over real HTTP: it shows whole sites, tells of new ones, and keeps the old."""

import json
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from msgspec.structs import replace

from sitegen.artifact import Artifact
from sitegen.publish.headers import load_rules
from sitegen.serve.build import Outcome, refresh_in_subprocess
from sitegen.serve.errors import ServeError
from sitegen.serve.preview import Preview, previewing, serve
from tests.publishing import publish

PROJECT = Path(__file__).parents[2]
PAGES = 12
PATIENCE = 30.0


class Builder:
    """A build that makes pages from one source file, and can be told to fail."""

    def __init__(self, source: Path) -> None:
        self.source = source
        self.times = 0

    def __call__(self, output: Path, /) -> Outcome:
        """Publish pages that all say what the source says."""
        self.times += 1
        text = self.source.read_text()
        if text == "fail":
            return Outcome(done=False, messages=("error: source:1:1: bad: it says fail; do not",))
        if text == "crash":
            raise ZeroDivisionError(text)
        pages = [
            Artifact(f"{i}/index.html", f"<p>{text}</p></body>".encode()) for i in range(PAGES)
        ]
        publish([*pages, Artifact("404.html", b"<p>no such page</p></body>")], output)
        return Outcome(done=True)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """Return the one source file of the site, in a folder of its own."""
    (tmp_path / "content").mkdir()
    file = tmp_path / "content/source.txt"
    file.write_text("first")
    return file


@contextmanager
def running(build: Callable[[Path], Outcome], source: Path, prefix: str = "/") -> Iterator[Preview]:
    """Run a preview with the project's own headers, on a free port."""
    rules = load_rules(PROJECT / "netlify.toml")
    output = source.parents[1] / "preview"
    with previewing(
        build, [source.parent], output, port=0, prefix=prefix, headers=lambda: rules
    ) as preview:
        thread = threading.Thread(target=preview.run)
        thread.start()
        try:
            until(lambda: get(preview, "/_sitegen/status").json["state"] != "building")
            yield preview
        finally:
            preview.stop()
            thread.join()


class Got:
    """A response that has been read."""

    def __init__(self, response: HTTPResponse) -> None:
        self.status = response.status
        self.headers = dict(response.getheaders())
        self.body = response.read()

    @property
    def json(self) -> dict[str, object]:
        """Return the body as JSON."""
        decoded = json.loads(self.body)
        assert isinstance(decoded, dict)
        return decoded


def get(preview: Preview, target: str, method: str = "GET") -> Got:
    """Ask the preview for ``target``."""
    parts = urlsplit(preview.url)
    connection = HTTPConnection(parts.hostname or "", parts.port, timeout=PATIENCE)
    try:
        connection.request(method, target)
        return Got(connection.getresponse())
    finally:
        connection.close()


def until(condition: Callable[[], bool]) -> None:
    """Wait until ``condition`` holds."""
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.02)


def test_site_is_built_and_sent_with_the_hosts_headers(source: Path) -> None:
    """A page comes with every header of netlify.toml, but for the one that is for https."""
    rules = load_rules(PROJECT / "netlify.toml")
    with running(Builder(source), source) as preview:
        found = get(preview, "/0/")
        missing = get(preview, "/nowhere/")
    assert found.status == 200
    assert found.body.startswith(b"<p>first</p>")
    expected = rules.headers_for("/0/")
    assert "Strict-Transport-Security" in expected
    del expected["Strict-Transport-Security"]
    assert "Content-Security-Policy" in expected
    assert found.headers.items() >= expected.items()
    assert "Strict-Transport-Security" not in found.headers
    assert missing.status == 404
    assert missing.body.startswith(b"<p>no such page</p>")
    assert missing.headers.items() >= expected.items()


def test_head_has_the_headers_and_no_body(source: Path) -> None:
    """HEAD is answered as GET is, without the body."""
    with running(Builder(source), source) as preview:
        whole, head = get(preview, "/0/"), get(preview, "/0/", "HEAD")
    without_date = [{n: v for n, v in got.headers.items() if n != "Date"} for got in (whole, head)]
    assert without_date[0] == without_date[1]
    assert int(whole.headers["Content-Length"]) == len(whole.body)
    assert head.body == b""


def test_what_the_preview_adds_is_not_in_the_files(source: Path) -> None:
    """The script is added to pages as they are sent, from files that the policy allows."""
    with running(Builder(source), source, "/sub/") as preview:
        page = get(preview, "/sub/0/").body.decode()
        script = get(preview, "/_sitegen/reload.js")
        style = get(preview, "/_sitegen/reload.css")
        revision = get(preview, "/_sitegen/status").json["revision"]
        outside = get(preview, "/0/").status
    assert page == (
        '<p>first</p><link rel="stylesheet" href="/_sitegen/reload.css">'
        f'<script src="/_sitegen/reload.js?revision={revision}"></script></body>'
    )
    assert (script.status, script.headers["Content-Type"]) == (
        200,
        "text/javascript; charset=utf-8",
    )
    assert (style.status, style.headers["Content-Type"]) == (200, "text/css; charset=utf-8")
    assert b"innerHTML" not in script.body
    assert outside == 404
    built = source.parents[1] / "preview/site/0/index.html"
    assert built.read_bytes() == b"<p>first</p></body>"


def test_event_comes_after_a_change(source: Path) -> None:
    """A page that listens is told of a new revision once a changed file has been built."""
    with running(Builder(source), source) as preview:
        parts = urlsplit(preview.url)
        connection = HTTPConnection(parts.hostname or "", parts.port, timeout=PATIENCE)
        connection.request("GET", "/_sitegen/events")
        stream = connection.getresponse()
        assert stream.getheader("Content-Type") == "text/event-stream"
        first = stream.readline()
        assert first.startswith(b"data: ")
        source.write_text("second")
        line = first
        while not line.startswith(b"data: ") or line == first:
            line = stream.readline()
        assert int(line.split()[1]) == int(first.split()[1]) + 1
        assert get(preview, "/0/").body.startswith(b"<p>second</p>")
        stream.close()
        connection.close()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("fail", "error: source:1:1: bad: it says fail; do not"),
        ("crash", "ZeroDivisionError: crash"),
    ],
)
def test_failed_build_keeps_the_site_and_says_why(source: Path, text: str, message: str) -> None:
    """After a build that fails, or breaks down, the old site is shown with the reason at hand."""
    with running(Builder(source), source) as preview:
        before = get(preview, "/_sitegen/status").json
        source.write_text(text)
        until(lambda: get(preview, "/_sitegen/status").json["state"] == "failed")
        assert get(preview, "/_sitegen/status").json == {
            "revision": before["revision"],
            "state": "failed",
            "messages": [message],
        }
        assert get(preview, "/0/").body.startswith(b"<p>first</p>")
        source.write_text("mended")
        until(lambda: get(preview, "/_sitegen/status").json["state"] == "published")
        assert get(preview, "/0/").body.startswith(b"<p>mended</p>")


def test_site_that_was_never_built_has_a_page_that_waits(source: Path) -> None:
    """When the very first build fails there is a page all the same, and it loads itself anew."""
    source.write_text("fail")
    with running(Builder(source), source) as preview:
        page = get(preview, "/0/")
        assert page.status == 503
        assert b"The site is not built yet" in page.body
        assert b"/_sitegen/reload.js" in page.body


def test_burst_of_changes_is_one_build(source: Path) -> None:
    """Many files saved at once, editors' own among them, cause a single build."""
    builder = Builder(source)
    with running(builder, source) as preview:
        times = builder.times
        for i in range(30):
            (source.parent / f"{i}.txt").write_text("x")
        source.write_text("burst")
        until(lambda: get(preview, "/0/").body.startswith(b"<p>burst</p>"))
        built = builder.times - times
        for name in (".hidden", "source.txt~", ".source.txt.swp", "4913"):
            (source.parent / name).write_text("x")
        (source.parent / "__pycache__").mkdir()
        (source.parent / "__pycache__/x.pyc").write_text("x")
        time.sleep(0.6)
        assert built == 1
        assert builder.times == times + 1


def test_change_during_a_build_is_built_after_it(source: Path) -> None:
    """A file that changes while the site is being built is not forgotten."""
    begun, go_on = threading.Event(), threading.Event()
    builder = Builder(source)

    def slow(output: Path, /) -> Outcome:
        text = source.read_text()
        outcome = builder(output)
        if text == "slow":
            begun.set()
            assert go_on.wait(PATIENCE)
        return outcome

    with running(slow, source) as preview:
        source.write_text("slow")
        assert begun.wait(PATIENCE)
        source.write_text("after")
        go_on.set()
        until(lambda: get(preview, "/0/").body.startswith(b"<p>after</p>"))


def test_half_a_site_is_never_seen(source: Path) -> None:
    """While the site is built over and over, every page is there and pages never go back in time."""
    builder = Builder(source)

    def counting(output: Path, /) -> Outcome:
        source.write_text(f"{builder.times:06}")
        return builder(output)

    with running(counting, source) as preview:
        last, asked = b"", 0
        start = builder.times
        while builder.times < start + 15 or asked < 300:
            found = get(preview, f"/{asked % PAGES}/")
            text = found.body[3:9]
            assert found.status == 200
            assert text >= last
            last, asked = text, asked + 1


def test_new_file_that_is_watched_by_name_is_noticed(source: Path, tmp_path: Path) -> None:
    """A single file can be watched before it exists, and its neighbours make no difference."""
    builder = Builder(source)
    settings = tmp_path / "settings.toml"
    with previewing(builder, [settings], tmp_path / "preview", port=0) as preview:
        thread = threading.Thread(target=preview.run)
        thread.start()
        until(lambda: builder.times == 1)
        (tmp_path / "other.toml").write_text("x")
        time.sleep(0.5)
        assert builder.times == 1
        settings.write_text("x")
        until(lambda: builder.times == 2)
        preview.stop()
        thread.join()


def test_port_in_use_is_said_with_what_to_do(source: Path, tmp_path: Path) -> None:
    """A second preview on one port is refused with the port's number and a way out."""
    with running(Builder(source), source) as preview:
        port = urlsplit(preview.url).port
        with pytest.raises(ServeError) as refused:
            serve(Builder(source), [], tmp_path / "other", port=port or 0)
    assert str(refused.value) == (
        f"cannot listen on 127.0.0.1, port {port}: Address already in use; "
        "end what uses that port, or choose another port or host"
    )


def test_folder_in_use_is_said_with_its_holder(source: Path) -> None:
    """A second preview in one folder is refused and told who has it."""
    output = source.parents[1] / "preview"
    with running(Builder(source), source), pytest.raises(ServeError) as refused:
        serve(Builder(source), [], output, port=0)
    assert str(refused.value).startswith(f"another preview uses {output}: process ")
    assert str(refused.value).endswith("; end it first, or give this one another folder")


def test_interrupt_ends_it_cleanly(source: Path, tmp_path: Path) -> None:
    """Ctrl-C ends the preview with a word and without an error, though a page is listening."""
    program = """
import sys
from pathlib import Path
from sitegen.artifact import Artifact
from tests.publishing import publish
from sitegen.serve.build import Outcome
from sitegen.serve.preview import serve

def build(output):
    publish([Artifact("index.html", b"home")], output)
    return Outcome(done=True)

say = lambda line: print(line, flush=True)
serve(build, [Path(sys.argv[1])], Path(sys.argv[2]), port=0, say=say)
"""
    command = [sys.executable, "-c", program, str(source.parent), str(tmp_path / "preview")]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, text=True, stdout=pipe, stderr=pipe) as running_one:
        assert running_one.stdout is not None
        assert running_one.stdout.readline().startswith("Building. The preview is at http://127.")
        built = running_one.stdout.readline()
        assert built.startswith("Built. ")
        parts = urlsplit(built.split()[1])
        listening = HTTPConnection(parts.hostname or "", parts.port, timeout=PATIENCE)
        listening.request("GET", "/_sitegen/events")
        listening.getresponse().readline()
        running_one.send_signal(signal.SIGINT)
        rest, errors = running_one.communicate(timeout=PATIENCE)
        listening.close()
    assert (rest, errors, running_one.returncode) == ("Ended.\n", "", 0)


def test_search_is_refreshed_after_and_a_change_ends_it(source: Path) -> None:
    """The page is shown before the search is up to date, and the next change does not wait for it."""
    builder = Builder(source)
    asked, ended = threading.Event(), threading.Event()

    def refresh(_: Path, stop: Callable[[], bool]) -> Outcome:
        asked.set()
        until(stop)
        ended.set()
        return Outcome(done=False)

    output = source.parents[1] / "preview"
    with previewing(builder, [source.parent], output, port=0, refresh=refresh) as preview:
        thread = threading.Thread(target=preview.run)
        thread.start()
        try:
            assert asked.wait(PATIENCE)
            assert b"first" in get(preview, "/0/").body
            assert not ended.is_set()
            source.write_text("second")
            assert ended.wait(PATIENCE)
            until(lambda: b"second" in get(preview, "/0/").body)
        finally:
            preview.stop()
            thread.join()


@pytest.mark.parametrize("behind", [True, False])
def test_pages_that_were_behind_are_shown_when_they_are_not(
    source: Path,
    behind: bool,  # noqa: FBT001 - a parameter
) -> None:
    """A page is loaded again after a refresh only if something but the search was left for it."""
    builder, done = Builder(source), threading.Event()

    def build(output: Path) -> Outcome:
        return replace(builder(output), behind=behind)

    def refresh(_: Path, __: Callable[[], bool]) -> Outcome:
        done.set()
        return Outcome(done=True, messages=("1.txt:1:1: told later",))

    output = source.parents[1] / "preview"
    with previewing(build, [source.parent], output, port=0, refresh=refresh) as preview:
        first = int(str(get(preview, "/_sitegen/status").json["revision"]))
        thread = threading.Thread(target=preview.run)
        thread.start()
        try:
            assert done.wait(PATIENCE)
            grown = 2 if behind else 1
            until(lambda: get(preview, "/_sitegen/status").json["revision"] == first + grown)
        finally:
            preview.stop()
            thread.join()
        assert get(preview, "/_sitegen/status").json == {
            "revision": first + grown,
            "state": "published",
            "messages": ["1.txt:1:1: told later"] if behind else [],
        }


def test_a_build_that_is_not_wanted_any_more_is_ended() -> None:
    """It may be stopped at any moment, and says that it was not done."""
    outcome = refresh_in_subprocess(["serve", "--port", "0"])(Path("nowhere"), lambda: True)
    assert not outcome.done


@pytest.mark.parametrize("crash", [False, True])
def test_a_search_that_is_not_brought_up_to_date_is_told(
    source: Path,
    crash: bool,  # noqa: FBT001 - a parameter
) -> None:
    """Why is said, the preview goes on, and the next change is shown."""
    said: list[str] = []

    def refresh(_: Path, __: Callable[[], bool]) -> Outcome:
        if crash:
            message = "no memory"
            raise MemoryError(message)
        return Outcome(done=False, messages=("MemoryError: no memory",))

    output = source.parents[1] / "preview"
    with previewing(
        Builder(source), [source.parent], output, port=0, refresh=refresh, say=said.append
    ) as preview:
        thread = threading.Thread(target=preview.run)
        thread.start()
        try:
            until(lambda: len(said) == 3)
            source.write_text("second")
            until(lambda: b"second" in get(preview, "/0/").body)
        finally:
            preview.stop()
            thread.join()
    assert said[:3] == [
        f"Built. {preview.url}",
        "MemoryError: no memory",
        "The search was not brought up to date; the pages are.",
    ]


def test_headers_are_read_again_with_each_build(source: Path) -> None:
    """A rule that has changed is sent from the next build on; one that cannot be read is told."""
    file = source.parent / "netlify.toml"
    file.write_text('[[headers]]\nfor = "/*"\n[headers.values]\nX-Frame-Options = "DENY"\n')
    said: list[str] = []
    output = source.parents[1] / "preview"
    with previewing(
        Builder(source),
        [source.parent],
        output,
        port=0,
        headers=lambda: load_rules(file),
        say=said.append,
    ) as preview:
        thread = threading.Thread(target=preview.run)
        thread.start()
        try:
            until(lambda: get(preview, "/0/").headers.get("X-Frame-Options") == "DENY")
            file.write_text(file.read_text().replace("DENY", "SAMEORIGIN"))
            until(lambda: get(preview, "/0/").headers.get("X-Frame-Options") == "SAMEORIGIN")
            file.write_text("[[headers")
            until(lambda: any("netlify.toml" in line for line in said))
            assert get(preview, "/0/").headers.get("X-Frame-Options") == "SAMEORIGIN"
        finally:
            preview.stop()
            thread.join()


@pytest.mark.skipif(not socket.has_ipv6, reason="the machine has no IPv6")
def test_an_address_of_ipv6_can_be_served(source: Path) -> None:
    """It stands in brackets in the address that is told."""
    try:
        with socket.socket(socket.AF_INET6) as probe:
            probe.bind(("::1", 0))
    except OSError:
        pytest.skip("the machine has no address of IPv6")
    output = source.parents[1] / "preview"
    with previewing(Builder(source), [], output, host="::1", port=0) as preview:
        assert preview.url.startswith("http://[::1]:")
