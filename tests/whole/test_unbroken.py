"""Steps that are not broken off, in processes that are asked to end in the middle of one."""

import signal
import subprocess
import sys

import pytest

PROGRAM = """
import os, signal
from sitegen.unbroken import unbroken

with unbroken():
    with unbroken():
        os.kill(os.getpid(), signal.{signal})
    print("done", flush=True)
print("never", flush=True)
"""

pytestmark = pytest.mark.skipif(
    not hasattr(signal, "pthread_sigmask"), reason="the system cannot put signals off"
)


@pytest.mark.parametrize("name", ["SIGTERM", "SIGINT"])
def test_a_step_is_ended_before_the_process_is(name: str) -> None:
    """A request to end comes through as soon as the outer block is over, and no sooner."""
    ran = subprocess.run(
        [sys.executable, "-c", PROGRAM.format(signal=name)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.stdout == "done\n"
    assert ran.returncode == -signal.Signals[name]


def test_what_cannot_wait_ends_at_once() -> None:
    """A process can still be killed."""
    ran = subprocess.run(
        [sys.executable, "-c", PROGRAM.format(signal="SIGKILL")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ran.stdout, ran.returncode) == ("", -signal.SIGKILL)
