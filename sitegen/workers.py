"""Several processes at one list of tasks: few crossings, results as they come.

Workers are forked, so they have all that their parent has, and nothing is sent to them
but the numbers of tasks. Those stand in a pipe that all read from, so that whoever is
free takes the next. Where a system cannot fork, or one process is asked for, the
tasks are done here, one after the other, with the same results.
"""

import gc
import os
import pickle
import selectors
import signal
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, nullcontext, suppress
from typing import Protocol, TypeVar

from msgspec import Struct

T = TypeVar("T")
Work = Callable[[int], bytes]
Meanwhile = Callable[[], None]
Opening = Callable[[int], AbstractContextManager[Work]]
"""Called in each worker with a number of its own, to set up what it needs; gives what does a task."""

_HEAD = 8
_FAILED = 0xFFFFFFFF
_NUMBER = 4
_QUEUE = 4_000
"""Numbers of tasks that a pipe is sure to hold (16 kB on macOS, 64 kB on Linux)."""
_READ = 1 << 20


class WorkerError(Exception):
    """A worker ended before its work was done; the message says how."""


class Progress(Protocol):
    """Passes items through while it shows how far a stage has come; ``total`` if known."""

    def __call__(self, stage: str, items: Iterable[T], total: int | None = None) -> Iterable[T]:
        """Return ``items``."""


class Silent:
    """Shows nothing."""

    def __call__(self, stage: str, items: Iterable[T], total: int | None = None) -> Iterable[T]:  # noqa: ARG002 - the protocol's
        """Return ``items``."""
        return items


class Crew(Struct, frozen=True):
    """How many workers there are at most, and which descriptors they must not hold open."""

    workers: int = 1
    close: tuple[int, ...] = ()
    progress: Progress = Silent()

    def do(
        self, stage: str, tasks: int, opening: Opening, meanwhile: Meanwhile | None = None
    ) -> Iterable[tuple[int, bytes]]:
        """Do the tasks 0 to ``tasks`` - 1; give the number and the result of each as it ends.

        ``stage`` is what a person is told of it. ``meanwhile`` is done here, if workers do the
        tasks. An exception in a worker is raised here. Raises ``WorkerError`` for a worker that dies.
        """
        return self.progress(stage, self._do(tasks, opening, meanwhile), tasks)

    def apart(self, work: Callable[[], bytes]) -> bytes:
        """Run ``work`` in a child process and return its bytes.

        It is for a library that starts threads: a process that has them must not be forked. Where a
        system cannot fork it runs here.
        """
        if not hasattr(os, "fork"):
            return work()
        ((_, result),) = self._spread(range(1), range(1), lambda _: nullcontext(lambda _: work()))
        return result

    def _do(
        self, tasks: int, opening: Opening, meanwhile: Meanwhile | None
    ) -> Iterator[tuple[int, bytes]]:
        count = min(self.workers, tasks)
        if count < 2 or not hasattr(os, "fork"):  # noqa: PLR2004 - one worker is no crew
            with opening(0) as work:
                for task in range(tasks):
                    yield task, work(task)
            return
        for turn, start in enumerate(range(0, tasks, _QUEUE)):
            numbers = range(turn * count, (turn + 1) * count)
            chosen = range(start, min(tasks, start + _QUEUE))
            yield from self._spread(chosen, numbers, opening, meanwhile)
            meanwhile = None

    def _spread(
        self,
        tasks: Sequence[int],
        numbers: Sequence[int],
        opening: Opening,
        meanwhile: Meanwhile | None = None,
    ) -> Iterator[tuple[int, bytes]]:
        with ExitStack() as stack:
            queue, feed = os.pipe()
            stack.callback(os.close, queue)
            os.write(feed, b"".join(task.to_bytes(_NUMBER) for task in tasks))
            os.close(feed)
            # What is there now stays: collecting it over and over would copy its pages.
            gc.freeze()
            stack.callback(gc.unfreeze)
            running: dict[int, int] = {}
            stack.callback(_end, running)
            for number in numbers:
                receiver, sender = os.pipe()
                child = os.fork()
                if child == 0:
                    for other in running.values():
                        os.close(other)
                    os.close(receiver)
                    _serve(number, opening, queue, sender, self.close)
                os.close(sender)
                running[child] = receiver
                _widen(receiver)
            if meanwhile is not None:
                meanwhile()
            yield from _gather(running)


def _widen(pipe: int) -> None:
    """Let a pipe hold what workers send until it is read, where the system lets us."""
    with suppress(ImportError, AttributeError, OSError):
        import fcntl  # noqa: PLC0415 - not on Windows

        fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, _READ)


def _serve(number: int, opening: Opening, queue: int, sender: int, close: Sequence[int]) -> None:
    """Do tasks until there are no more, in a worker; never returns."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent ends us
    gc.disable()
    code = 0
    try:
        for descriptor in close:
            os.close(descriptor)
        parent = os.getppid()
        with opening(number) as work:
            # A parent that was killed can no longer be served: nothing is written for it.
            while (task := os.read(queue, _NUMBER)) and os.getppid() == parent:
                _send(sender, int.from_bytes(task), work(int.from_bytes(task)))
    except BaseException as error:  # noqa: BLE001 - whatever it was, the parent raises it
        code = 1
        with suppress(OSError):
            _send(sender, _FAILED, _pickled(error))
    finally:
        os._exit(code)  # no cleaning up of what is the parent's


def _pickled(error: BaseException) -> bytes:
    try:
        data = pickle.dumps(error)
        pickle.loads(data)  # noqa: S301 - made in the line above
    except Exception:  # noqa: BLE001 - an exception of any class may refuse
        return pickle.dumps(WorkerError(f"{type(error).__name__}: {error}"))
    return data


def _send(sender: int, task: int, result: bytes) -> None:
    rest = memoryview(task.to_bytes(_HEAD // 2) + len(result).to_bytes(_HEAD // 2) + result)
    while rest:
        rest = rest[os.write(sender, rest) :]


def _gather(running: dict[int, int]) -> Iterator[tuple[int, bytes]]:
    """Yield results as workers send them, and see each worker to its end."""
    with selectors.DefaultSelector() as selector:
        for child, receiver in running.items():
            selector.register(receiver, selectors.EVENT_READ, (child, bytearray()))
        while running:
            for key, _ in selector.select():
                child, received = key.data
                data = os.read(key.fd, _READ)
                received += data
                yield from _results(received)
                if not data:
                    selector.unregister(key.fd)
                    os.close(running.pop(child))
                    _, status = os.waitpid(child, 0)
                    _judge(status)


def _results(received: bytearray) -> Iterator[tuple[int, bytes]]:
    while len(received) >= _HEAD:
        task = int.from_bytes(received[: _HEAD // 2])
        end = _HEAD + int.from_bytes(received[_HEAD // 2 : _HEAD])
        if len(received) < end:
            return
        result = bytes(received[_HEAD:end])
        del received[:end]
        if task == _FAILED:
            error: BaseException = pickle.loads(result)  # noqa: S301 - sent by our own worker
            raise error
        yield task, result


def _judge(status: int) -> None:
    code = os.waitstatus_to_exitcode(status)
    if code < 0:
        message = f"a worker was killed by signal {-code}"
        raise WorkerError(message)
    if code:
        message = f"a worker ended with {code}"
        raise WorkerError(message)


def _end(running: dict[int, int]) -> None:
    """End the workers that still run."""
    for child, receiver in running.items():
        os.close(receiver)
        with suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
    running.clear()
