"""The command line: its commands and exit codes, nothing else; its flags are in ``flags``.

Exit codes: 0 when done; 1 for problems under ``--strict`` or found by ``check``, or when
nothing was built; 2 for wrong usage, configuration or output; 3 when a
quick build has left lists behind; 130 when stopped by Ctrl-C.
"""

import argparse
import io
import json
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

import msgspec

from sitegen.asked import Built, Plan
from sitegen.build import build
from sitegen.config import Config, load_config
from sitegen.flags import BEHIND, LOOK_AGAIN, WHEN_TOLD, flags
from sitegen.inputs import load_law
from sitegen.ownfile import ConfigError, decoded, read_text
from sitegen.pages.words import counted
from sitegen.problems import counts, in_order, write
from sitegen.progress import Bars
from sitegen.publish.errors import PublishError
from sitegen.publish.headers import load_rules
from sitegen.publish.limits import near
from sitegen.ready import get_ready
from sitegen.serve.errors import ServeError
from sitegen.workers import Crew, WorkerError

DONE, PROBLEMS, USAGE, STOPPED = 0, 1, 2, 130
ROOT = Path()
PREVIEW = Path(".sitegen/preview")
WATCHED = ("content", "templates", "sitegen", "sitegen.toml", "netlify.toml")


def run() -> NoReturn:
    """Run the command of ``sys.argv`` and end the process, without freeing what it holds."""
    code = main()
    with suppress(BrokenPipeError):
        sys.stdout.flush()
    # All at once: it takes the interpreter a tenth of a second to let go of each value by itself.
    os._exit(code)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    arguments = flags(build=_build, serve=_serve, check=_check, cite=_cite).parse_args(argv)
    if isinstance(sys.stdout, io.TextIOWrapper):
        # JSON is UTF-8, and decisions have curly quotes, whatever the locale.
        sys.stdout.reconfigure(encoding="utf-8")
    try:
        code: int = arguments.run(arguments)
    except ConfigError as error:
        print(f"sitegen: {error}", file=sys.stderr)
    except (PublishError, ServeError) as error:
        print(f"sitegen: {error.message}; {error.hint}", file=sys.stderr)
    except WorkerError as error:
        hint = "build again, with fewer workers if memory ran out"
        print(f"sitegen: {error}; {hint}", file=sys.stderr)
        return PROBLEMS
    except KeyboardInterrupt:
        kept = "; the published site is whole" if arguments.run is _build else ""
        print(f"sitegen: stopped{kept}", file=sys.stderr)
        return STOPPED
    except BrokenPipeError:
        sys.stderr.close()
        return DONE
    else:
        return code
    return USAGE


def _build(arguments: argparse.Namespace) -> int:
    ready = None
    if arguments.when_told:
        without = frozenset(arguments.without)
        ready = get_ready(ROOT, _config(arguments), arguments.output, without)
        while (told := sys.stdin.buffer.read(1)) == LOOK_AGAIN:
            ready.look_again()
        if not told:
            return DONE
        if ready.is_outdated:
            command = [each for each in sys.argv[1:] if each != WHEN_TOLD]
            os.execv(sys.executable, [sys.executable, "-m", "sitegen", *command])  # noqa: S606 - itself
    config = _config(arguments)
    plan = Plan(
        ROOT,
        config,
        arguments.decisions,
        arguments.output,
        strict=arguments.strict,
        without=frozenset(arguments.without),
        fresh=arguments.fresh,
        quick=arguments.quick,
        workers=arguments.workers,
    )
    built = build(plan, Bars(), ready)
    write(built.problems if arguments.notes else filter(counts, built.problems), sys.stderr)
    print(_summary(built, arguments.output, config))
    if arguments.timings:
        print("timings")
        for each in built.spent:
            print(f"{each.stage}\t{each.wall:.3f}\t{each.cpu:.3f}")
    failed = not built.published or (arguments.strict and any(map(counts, built.problems)))
    if failed:
        return PROBLEMS
    return DONE if built.listed else BEHIND


def _summary(built: Built, output: Path, config: Config) -> str:
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
        f"{counted(notes, 'note', 'notes')} (sitegen check lists them).\n"
        f"Seconds: {stages}."
        + "".join(
            f"\nHosts: {words}." for words in near(built.size, source_files=config.source_files)
        )
    )


def _check(arguments: argparse.Namespace) -> int:
    # Here and below not above: a build must not pay for what it does not use.
    from sitegen.examine import examine  # noqa: PLC0415
    from sitegen.publish.check import check  # noqa: PLC0415

    config = _config(arguments)
    if not arguments.output.is_dir():
        message = f"{arguments.output}: there is no built site here; run sitegen build first"
        raise ConfigError(message)
    crew = Crew(os.cpu_count() or 1, (), Bars())
    report, problems = examine(ROOT, config, arguments.decisions, crew)
    problems = in_order([*problems, *check(arguments.output, config.base_url, crew)])
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
    from sitegen.serve.build import refresh_in_subprocess  # noqa: PLC0415
    from sitegen.serve.preview import serve  # noqa: PLC0415
    from sitegen.serve.server import bracketed  # noqa: PLC0415
    from sitegen.serve.standby import Standby  # noqa: PLC0415

    base_url = f"http://{bracketed(arguments.host)}:{arguments.port}/"
    config = load_config(ROOT / "sitegen.toml", base_url)
    command = ["build", "--decisions", str(arguments.decisions), "--base-url", config.base_url]
    with Standby([*command, "--quick"], WHEN_TOLD, LOOK_AGAIN, BEHIND) as standby:
        serve(
            standby,
            [arguments.decisions, *(ROOT / name for name in WATCHED)],
            PREVIEW,
            arguments.host,
            arguments.port,
            headers=lambda: load_rules(ROOT / "netlify.toml"),
            refresh=standby.after(refresh_in_subprocess(command)),
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
