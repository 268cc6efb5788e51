"""The flags of the command line."""

import argparse
from collections.abc import Callable
from pathlib import Path

from sitegen import __version__
from sitegen.ground import PARTS

WHEN_TOLD = "--when-told"
"""The preview's own: load what can be loaded, and build when told by a byte on standard input."""
LOOK_AGAIN = b"?"
"""The byte that tells it to load what another build has left meanwhile; any other is to build."""
BEHIND = 3
"""The exit code of a build that left lists as they were."""
_LAST_PORT = 65535

Command = Callable[[argparse.Namespace], int]
"""Runs a command and returns its exit code."""


def flags(
    *, build: Command, serve: Command, check: Command, cite: Command
) -> argparse.ArgumentParser:
    """Return the parser of the command line; what it parses has what to ``run``."""
    parser = argparse.ArgumentParser(
        prog="sitegen",
        description="Turn published ombudsman decisions into a searchable, cross-linked static site.",
        epilog="Exit codes: 0 done; 1 problems (under --strict, or found by check) or nothing "
        "built; 2 wrong usage, configuration or output; 3 published by build --quick, with lists left for the next "
        "build; 130 stopped by Ctrl-C. Run it in the folder that holds "
        "sitegen.toml, templates and content.",
    )
    parser.add_argument("--version", action="version", version=f"sitegen {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    building = _command(
        commands, "build", build, "build the site: read, cite, render, index, publish"
    )
    _with_decisions(building)
    _with_output(building)
    building.add_argument(
        "--strict", action="store_true", help="publish nothing if there is any error or warning"
    )
    building.add_argument(
        "--notes", action="store_true", help="also print notes, as of citations left unlinked"
    )
    building.add_argument(
        "--fresh", action="store_true", help="make everything anew, whatever the cache says"
    )
    building.add_argument(
        "--without",
        action="append",
        default=[],
        choices=sorted(PARTS),
        help="leave a part out, for measuring (may be given again)",
    )
    building.add_argument(
        "--quick",
        action="store_true",
        help="show a few changed decisions at once; the next build brings lists and search up to date",
    )
    building.add_argument(
        WHEN_TOLD,
        action="store_true",
        help=argparse.SUPPRESS,
    )
    building.add_argument(
        "--workers", type=_workers, default=0, metavar="N", help="processes (one a processor)"
    )
    building.add_argument(
        "--timings", action="store_true", help="print what each stage took, wall and processor"
    )

    serving = _command(
        commands, "serve", serve, "preview the site; build and reload it on every change"
    )
    _with_decisions(serving)
    serving.add_argument("--host", default="127.0.0.1", help="address to listen on (%(default)s)")
    serving.add_argument("--port", type=_port, default=8000, help="port (%(default)s)")

    checking = _command(
        commands, "check", check, "list all problems, and every broken link of the built site"
    )
    _with_decisions(checking)
    _with_output(checking)
    checking.add_argument(
        "--json", action="store_true", help="the quality report and the problems as JSON"
    )

    citing = _command(commands, "cite", cite, "read text, print the citations in it as JSON lines")
    citing.add_argument("files", nargs="*", metavar="FILE", help="text files (standard input)")
    citing.add_argument(
        "--all",
        action="store_true",
        help="also guidance, cases, other decisions and paragraphs, not legislation alone",
    )
    return parser


def _workers(text: str) -> int:
    if not (text.isascii() and text.isdecimal()):
        message = f"{text!r} is no number of processes; give 1 or more, or 0 for one a processor"
        raise argparse.ArgumentTypeError(message)
    return int(text)


def _port(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and 0 < int(text) <= _LAST_PORT):
        message = f"{text!r} is no port; give a number from 1 to {_LAST_PORT}"
        raise argparse.ArgumentTypeError(message)
    return int(text)


def _command(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    name: str,
    run: Command,
    words: str,
) -> argparse.ArgumentParser:
    command = commands.add_parser(name, help=words, description=words.capitalize() + ".")
    command.set_defaults(run=run)
    return command


def _with_decisions(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--decisions",
        type=Path,
        default=Path("content", "decisions"),
        metavar="DIR",
        help="folder of raw decisions (%(default)s)",
    )


def _with_output(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--output",
        type=Path,
        default=Path("site"),
        metavar="DIR",
        help="folder of the built site (%(default)s)",
    )
    command.add_argument(
        "--base-url",
        metavar="URL",
        help="address that the site will have, with its path (from sitegen.toml)",
    )
