"""Several processes at one list of tasks."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from sitegen.workers import Crew, Work, WorkerError


@contextmanager
def squaring(_: int) -> Iterator[Work]:
    """Give what returns the square of a task's number and who did it."""
    yield lambda task: f"{task * task} {os.getpid()}".encode()


@contextmanager
def dying(_: int) -> Iterator[Work]:
    """Give what ends its process."""
    yield lambda _: os._exit(3)


def done(crew: Crew, tasks: int, meanwhile: Callable[[], None] | None = None) -> dict[int, int]:
    """Return the result of each task, once it is seen that none was done twice."""
    results = list(crew.do("Squaring", tasks, squaring, meanwhile))
    assert len(results) == len(dict(results))
    return {task: int(result.split()[0]) for task, result in results}


@pytest.mark.parametrize("workers", [1, 2, 3])
@pytest.mark.parametrize("tasks", [0, 1, 2, 9_001])
def test_each_task_is_done_once_whoever_does_it(workers: int, tasks: int) -> None:
    """However many processes and tasks there are, each task gives its result, once."""
    assert done(Crew(workers), tasks) == {task: task * task for task in range(tasks)}


def test_what_is_done_meanwhile_is_done_here_and_once() -> None:
    """Its effects stay in the process that asked, and more tasks than a pipe holds do not repeat it."""
    seen: list[int] = []
    done(Crew(2), 9_001, lambda: seen.append(os.getpid()))
    assert seen == [os.getpid()]


def test_one_process_does_nothing_meanwhile() -> None:
    """Where nobody else works there is no time to spare."""
    seen: list[int] = []
    done(Crew(1), 3, lambda: seen.append(0))
    assert seen == []


def test_an_error_meanwhile_ends_the_workers() -> None:
    """It is raised, and no worker is left behind."""

    def fail() -> None:
        raise ValueError

    with pytest.raises(ValueError):  # noqa: PT011 - made above, it says nothing
        done(Crew(2), 9_001, fail)
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


def test_a_worker_that_ends_is_told() -> None:
    """How it ended is said."""
    with pytest.raises(WorkerError) as raised:
        list(Crew(2).do("Dying", 2, dying))
    assert str(raised.value) == "a worker ended with 3"
