"""Run Pagefind, and trust nothing it says.

A build runs it for the program that searches in the browser (see ``wasm``), and tests to hold our
index against its own. It is run as a service: it is sent a message a document and one that asks for
the files of the index, each as JSON in base64 with a comma behind, and answers each in
turn. This is how its own packages for Node and Python drive it. What the
project relies on, seen in Pagefind 1.5.2:

- Its command reads ``pagefind.toml`` (and .yml, .json) in the folder it is run in, and
  ``PAGEFIND_…`` variables. So it is run in an empty folder and without those variables. As a
  service it writes nothing to the disk.
- Pages are numbered in the order in which they are sent.
- When its input ends it ends too, whatever is still to be done: the input is held open.
"""

import os
import subprocess
from base64 import b64decode, b64encode
from binascii import Error as Base64Error
from collections.abc import Iterable, Iterator
from contextlib import suppress
from importlib import metadata
from pathlib import Path
from threading import Event, Thread, Timer
from typing import IO, Any

import msgspec
import pagefind_bin  # type: ignore[import-untyped] # it has annotations but no py.typed

from sitegen.publish.errors import PublishError
from sitegen.publish.search.output import LANGUAGE

_SETTINGS = {"force_language": LANGUAGE}
_LAST_LINES = 3
_AT_ONCE = 1 << 20

AGAIN = "build again; if it comes back, look at Pagefind's release notes"


class FailedError(Exception):
    """Pagefind did not do its work; ``message`` says what happened, ``hint`` what to do."""

    def __init__(self, message: str, hint: str = AGAIN) -> None:
        super().__init__(f"{message}; {hint}")
        self.message = message
        self.hint = hint


class _File(msgspec.Struct, frozen=True):
    path: str
    content: str


class _Answer(msgspec.Struct, frozen=True):
    type: str
    message: str = ""
    files: tuple[_File, ...] = ()


class _Envelope(msgspec.Struct, frozen=True):
    payload: _Answer


def version() -> str:
    """Return the version of Pagefind that is installed."""
    return metadata.version("pagefind-bin")


def executable() -> Path:
    """Return the program's path; raise ``PublishError`` when it is not installed."""
    try:
        return Path(pagefind_bin.get_executable())
    except FileNotFoundError as error:
        message = "Pagefind, which the search is of, is not installed"
        hint = "install the project's locked requirements again (requirements.txt)"
        raise PublishError(message, hint) from error


def index(
    program: Path, pages: Iterable[tuple[str, bytes]], folder: Path, timeout: float
) -> dict[str, bytes]:
    """Return the files of an index of ``pages``, each an address and its document, by path.

    ``folder`` is an empty one to work in; ``timeout`` is in seconds. Raises ``FailedError`` when
    that did not come about, and ``PublishError`` when the program cannot be started.
    """
    messages = [b"%s," % b64encode(msgspec.json.encode(each)) for each in _messages(pages)]
    process = _start(program, folder)
    stopped = Event()

    def stop() -> None:
        stopped.set()
        process.kill()

    with process:
        timer = Timer(timeout, stop)
        timer.start()
        try:
            answers, said = _converse(process, messages)
        finally:
            timer.cancel()
            process.kill()
    if stopped.is_set():
        message = f"Pagefind did not end within {timeout:g} seconds and was stopped"
        raise FailedError(message, "give it more time, or a faster machine")
    if len(answers) < len(messages):
        raise _ended(process.returncode, said)
    return _files(answers)


def _messages(pages: Iterable[tuple[str, bytes]]) -> Iterator[dict[str, Any]]:
    yield {"message_id": 0, "payload": {"type": "NewIndex", "config": _SETTINGS}}
    for url, document in pages:
        yield {
            "message_id": 0,
            "payload": {
                "type": "AddFile",
                "index_id": 0,
                "url": url,
                "file_contents": document.decode(),
            },
        }
    yield {"message_id": 0, "payload": {"type": "GetFiles", "index_id": 0}}


def _start(program: Path, folder: Path) -> subprocess.Popen[bytes]:
    variables = {name: v for name, v in os.environ.items() if not name.startswith("PAGEFIND_")}
    try:
        return subprocess.Popen(  # noqa: S603 - the command is the installed package's own
            [str(program), "--service"],
            cwd=folder,
            env=variables,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            bufsize=0,
        )
    except OSError as error:
        message = f"Pagefind cannot be started: {error.strerror}"
        raise PublishError(message, "see that its program may be executed here") from error


def _converse(process: subprocess.Popen[bytes], messages: list[bytes]) -> tuple[list[bytes], bytes]:
    """Send all messages; return the answers, fewer if the program ended before, and its last words."""
    said: list[bytes] = []
    if not (process.stdin and process.stdout and process.stderr):
        message = "a process was started without its pipes"
        raise RuntimeError(message)
    threads = (
        Thread(target=_send, args=(process.stdin, messages)),
        Thread(target=_listen, args=(process.stderr, said)),
    )
    for thread in threads:
        thread.start()
    parts: list[bytes] = []
    wanted = len(messages)
    while wanted > 0 and (part := os.read(process.stdout.fileno(), _AT_ONCE)):
        parts.append(part)
        wanted -= part.count(b",")
    if wanted > 0:
        process.wait()
    else:
        process.kill()
    for thread in threads:
        thread.join()
    return b"".join(parts).split(b",")[:-1], b"".join(said)


def _send(pipe: IO[bytes], messages: list[bytes]) -> None:
    # A program that has ended is seen by its answers, and by its code.
    with suppress(BrokenPipeError):
        for message in messages:
            rest = memoryview(message)
            while rest:
                rest = rest[pipe.write(rest) :]


def _listen(pipe: IO[bytes], said: list[bytes]) -> None:
    said.extend(pipe)


def _ended(code: int, said: bytes) -> FailedError:
    if code < 0:
        message = f"Pagefind was killed by signal {-code}"
        hint = "if memory ran out (SIGKILL, 9), build where there is more of it"
        return FailedError(message, hint)
    lines = said.decode("utf-8", "replace").split("\n")
    last = " / ".join([line.strip() for line in lines if line.strip()][-_LAST_LINES:])
    return FailedError(f"Pagefind ended with {code}: {last or 'no word'}")


def _files(answers: list[bytes]) -> dict[str, bytes]:
    try:
        found = [msgspec.json.decode(b64decode(each), type=_Envelope).payload for each in answers]
        files = {file.path: b64decode(file.content) for file in found[-1].files}
    except (msgspec.MsgspecError, Base64Error) as error:
        message = f"Pagefind's answer cannot be read ({error})"
        raise FailedError(message) from error
    for answer in found:
        if answer.type == "Error":
            message = f"Pagefind refused a page: {answer.message}"
            raise FailedError(message)
    return files
