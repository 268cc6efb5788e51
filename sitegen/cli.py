"""The command line: flags and exit codes, nothing else.

Exit codes: 0 when done; 1 for problems under ``--strict`` or found by ``check``, or when
nothing was built; 2 for wrong usage, configuration or output.
"""

import argparse
import io
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec

from sitegen import __version__
from sitegen.build import Built, Plan, build
from sitegen.config import Config, ConfigError, load_config
from sitegen.ground import PARTS
from sitegen.inputs import decoded, load_law, read_text
from sitegen.pages.words import counted
from sitegen.problems import counts, in_order, write
from sitegen.progress import Bars
from sitegen.publish.errors import PublishError
from sitegen.publish.headers import HeaderError, load_rules
from sitegen.publish.limits import near
from sitegen.serve.errors import ServeError
from sitegen.workers import WorkerError

DONE, PROBLEMS, USAGE = 0, 1, 2
_LAST_PORT = 65535
ROOT = Path()
PREVIEW = Path(".sitegen/preview")
WATCHED = ("content", "templates", "sitegen", "sitegen.toml", "netlify.toml")


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    arguments = _parser().parse_args(argv)
    if isinstance(sys.stdout, io.TextIOWrapper):
        # JSON is UTF-8, and decisions have curly quotes, whatever the locale.
        sys.stdout.reconfigure(encoding="utf-8")
    try:
        code: int = arguments.run(arguments)
    except (ConfigError, HeaderError) as error:
        print(f"sitegen: {error}", file=sys.stderr)
    except (PublishError, ServeError) as error:
        print(f"sitegen: {error.message}; {error.hint}", file=sys.stderr)
    except WorkerError as error:
        hint = "build again, with fewer workers if memory ran out"
        print(f"sitegen: {error}; {hint}", file=sys.stderr)
    except KeyboardInterrupt:
        print("sitegen: stopped; the published site is as it was", file=sys.stderr)
    except BrokenPipeError:
        sys.stderr.close()
        return DONE
    else:
        return code
    return USAGE


def _build(arguments: argparse.Namespace) -> int:
    config = _config(arguments)
    plan = Plan(
        ROOT,
        config,
        arguments.decisions,
        arguments.output,
        strict=arguments.strict,
        without=frozenset(arguments.without),
        fresh=arguments.fresh,
        keep_search=arguments.keep_search,
        workers=arguments.workers,
    )
    built = build(plan, Bars())
    write(built.problems if arguments.notes else filter(counts, built.problems), sys.stderr)
    print(_summary(built, arguments.output))
    if arguments.timings:
        print("timings")
        for each in built.spent:
            print(f"{each.stage}\t{each.wall:.3f}\t{each.cpu:.3f}")
    failed = not built.published or (arguments.strict and any(map(counts, built.problems)))
    return PROBLEMS if failed else DONE


def _summary(built: Built, output: Path) -> str:
    errors = sum(problem.severity == "error" for problem in built.problems)
    warnings = sum(problem.severity == "warning" for problem in built.problems)
    notes = len(built.problems) - errors - warnings
    stages = ", ".join(f"{each.stage} {each.wall:.2f}" for each in built.spent)
    done = (
        f"Published {output}/"
        if built.published
        else f"Nothing was published, and {output}/ is as it was"
    )
    return (
        f"{done}: {counted(built.decisions)}, {counted(built.pages, 'page', 'pages')}, "
        f"{counted(built.size.files, 'file', 'files')}.\n"
        f"Problems: {counted(errors, 'error', 'errors')}, "
        f"{counted(warnings, 'warning', 'warnings')}; "
        f"{counted(notes, 'citation', 'citations')} left unlinked (sitegen check lists them).\n"
        f"Seconds: {stages}." + "".join(f"\nHosts: {words}." for words in near(built.size))
    )


def _check(arguments: argparse.Namespace) -> int:
    # Here and below not above: a build must not pay for what it does not use.
    from sitegen.examine import examine  # noqa: PLC0415
    from sitegen.publish.check import check  # noqa: PLC0415

    config = _config(arguments)
    report, problems = examine(ROOT, config, arguments.decisions, Bars())
    if not arguments.output.is_dir():
        message = f"{arguments.output}: there is no built site here; run sitegen build first"
        raise ConfigError(message)
    problems = in_order([*problems, *check(arguments.output, config.base_url)])
    if arguments.json:
        whole = {"quality": report, "problems": problems}
        print(msgspec.json.format(msgspec.json.encode(whole)).decode())
    else:
        write(problems, sys.stdout)
        found = sum(map(counts, problems))
        notes = len(problems) - found
        print(f"{counted(found, 'problem', 'problems')}, {counted(notes, 'note', 'notes')}.")
    return PROBLEMS if any(map(counts, problems)) else DONE


def _serve(arguments: argparse.Namespace) -> int:
    from sitegen.serve.build import in_subprocess, refresh_in_subprocess  # noqa: PLC0415
    from sitegen.serve.preview import serve  # noqa: PLC0415

    host = f"[{arguments.host}]" if ":" in arguments.host else arguments.host
    base_url = f"http://{host}:{arguments.port}/"
    config = load_config(ROOT / "sitegen.toml", base_url)
    command = ["build", "--decisions", str(arguments.decisions), "--base-url", config.base_url]
    serve(
        in_subprocess([*command, "--keep-search"]),
        [arguments.decisions, *(ROOT / name for name in WATCHED)],
        PREVIEW,
        arguments.host,
        arguments.port,
        headers=load_rules(ROOT / "netlify.toml"),
        refresh=refresh_in_subprocess(command),
        say=lambda line: print(line, flush=True),
    )
    return DONE


def _cite(arguments: argparse.Namespace) -> int:
    from sitegen.law.find import find  # noqa: PLC0415

    law, problems = load_law(ROOT)
    write(filter(counts, problems), sys.stderr)
    for name in arguments.files or ["-"]:
        text = (
            decoded(sys.stdin.buffer.read(), "standard input")
            if name == "-"
            else read_text(Path(name))
        )
        for citation in find([text], law).citations[0]:
            if arguments.all or citation.kind == "legislation":
                row = {
                    "text": text[citation.start : citation.end],
                    "uri": citation.uri,
                    "start": citation.start,
                    "end": citation.end,
                }
                print(json.dumps(row, ensure_ascii=False))
    return DONE


def _config(arguments: argparse.Namespace) -> Config:
    return load_config(ROOT / "sitegen.toml", arguments.base_url)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="sitegen",
        description="Turn published ombudsman decisions into a searchable, cross-linked static site.",
        epilog="Exit codes: 0 done; 1 problems (under --strict, or found by check) or nothing "
        "built; 2 wrong usage, configuration or output. Run it in the folder that holds "
        "sitegen.toml, templates and content.",
    )
    parser.add_argument("--version", action="version", version=f"sitegen {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    building = _command(
        commands, "build", _build, "build the site: read, cite, render, index, publish"
    )
    _with_decisions(building)
    _with_output(building)
    building.add_argument(
        "--strict", action="store_true", help="publish nothing if there is any error or warning"
    )
    building.add_argument(
        "--notes", action="store_true", help="also print the citations left unlinked"
    )
    building.add_argument(
        "--fresh", action="store_true", help="make everything anew, whatever the cache says"
    )
    building.add_argument(
        "--without",
        action="append",
        default=[],
        choices=sorted(PARTS),
        help="leave a part out (may be given again)",
    )
    building.add_argument(
        "--keep-search",
        action="store_true",
        help="leave the search index as it stands: the next build brings it up to date",
    )
    building.add_argument(
        "--workers", type=int, default=0, metavar="N", help="processes (one a processor)"
    )
    building.add_argument(
        "--timings", action="store_true", help="print what each stage took, wall and processor"
    )

    serving = _command(
        commands, "serve", _serve, "preview the site; build and reload it on every change"
    )
    _with_decisions(serving)
    serving.add_argument("--host", default="127.0.0.1", help="address to listen on (%(default)s)")
    serving.add_argument("--port", type=_port, default=8000, help="port (%(default)s)")

    checking = _command(
        commands, "check", _check, "list all problems, and every broken link of the built site"
    )
    _with_decisions(checking)
    _with_output(checking)
    checking.add_argument(
        "--json", action="store_true", help="the quality report and the problems as JSON"
    )

    citing = _command(commands, "cite", _cite, "read text, print the citations in it as JSON lines")
    citing.add_argument("files", nargs="*", metavar="FILE", help="text files (standard input)")
    citing.add_argument(
        "--all",
        action="store_true",
        help="also guidance, cases, other decisions and paragraphs, not legislation alone",
    )
    return parser


def _port(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and 0 < int(text) <= _LAST_PORT):
        message = f"{text!r} is no port; give a number from 1 to {_LAST_PORT}"
        raise argparse.ArgumentTypeError(message)
    return int(text)


def _command(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    name: str,
    run: Callable[[argparse.Namespace], int],
    words: str,
) -> argparse.ArgumentParser:
    command = commands.add_parser(name, help=words, description=words.capitalize() + ".")
    command.set_defaults(run=run)
    return command


def _with_decisions(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--decisions",
        type=Path,
        default=ROOT / "content" / "decisions",
        metavar="DIR",
        help="folder of raw decisions (%(default)s)",
    )


def _with_output(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--output",
        type=Path,
        default=ROOT / "site",
        metavar="DIR",
        help="folder of the built site (%(default)s)",
    )
    command.add_argument(
        "--base-url",
        metavar="URL",
        help="address that the site will have, with its path (from sitegen.toml)",
    )
