"""The pipeline as a whole, on real decisions and on bad input."""

import shutil
from pathlib import Path

import pytest

from sitegen.cli import main
from sitegen.ready import cache_of
from tests.whole.conftest import ROOT, Run, files


def test_two_builds_of_the_same_input_are_the_same_bytes(project: Path, run: Run) -> None:
    """Neither hash seed, time zone, locale, clock, order of files, workers nor cache matters."""
    one = run("build", "--output", "one", "--workers", "1", PYTHONHASHSEED="1", TZ="UTC")
    assert one.returncode == 0
    shutil.rmtree(project / ".sitegen")
    decisions = project / "content" / "decisions"
    for number, path in enumerate(sorted(decisions.iterdir(), reverse=True)):
        path.rename(path.with_name(f"{number}-{path.name}"))
    elsewhere = {"TZ": "Asia/Tokyo", "LC_ALL": "C", "PYTHONUTF8": "0", "SOURCE_DATE_EPOCH": "1"}
    second = run("build", "--output", "two", "--workers", "3", PYTHONHASHSEED="2", **elsewhere)
    assert second.returncode == 0
    assert files(project / "one") == files(project / "two")


def test_a_summary_says_what_was_built(run: Run) -> None:
    """Decisions, pages, problems and the seconds of each stage are on three lines."""
    done = run("build")
    lines = done.stdout.splitlines()
    assert done.stderr == ""
    assert lines[0].startswith("Published site/: 3 decisions, ")
    assert lines[1].startswith("Problems: 0 errors, 0 warnings; ")
    assert lines[2].startswith("Seconds: scan ")


def test_a_bad_file_is_named_and_the_rest_is_built(project: Path, run: Run) -> None:
    """One file that is no decision keeps nothing else off the site."""
    (project / "content" / "decisions" / "a.txt").write_text("Shopping list\n\n- eggs\n", "utf-8")
    done = run("build")
    assert done.returncode == 0
    assert "a.txt:1:1:" in done.stderr
    assert "3 decisions" in done.stdout


def test_strict_publishes_nothing_when_there_is_a_problem(project: Path, run: Run) -> None:
    """The site that stood before stands still, and the exit code says so."""
    assert run("build").returncode == 0
    before = files(project / "site")
    (project / "content" / "decisions" / "a.txt").write_text("Shopping list\n", "utf-8")
    done = run("build", "--strict")
    assert (done.returncode, done.stdout.splitlines()[0]) == (
        1,
        "Nothing was published, and site/ is as it was: 3 decisions, 0 pages, 0 files.",
    )
    assert files(project / "site") == before


def test_no_decision_at_all_leaves_the_site_alone(project: Path, run: Run) -> None:
    """An empty folder is more likely a mistake than the wish for an empty site."""
    assert run("build").returncode == 0
    before = files(project / "site")
    (project / "empty").mkdir()
    assert run("build", "--decisions", "empty").returncode == 1
    assert files(project / "site") == before


def test_a_withdrawn_decision_is_gone_everywhere(project: Path, run: Run) -> None:
    """Its page, its data and its words in the search index go with the next build."""
    assert run("build").returncode == 0
    withdrawn = project / "content" / "withdrawn.toml"
    withdrawn.write_text('references = ["19 017 399"]\n', "utf-8")
    assert run("build").returncode == 0
    left = files(project / "site")
    assert not any("19-017-399" in path for path in left)
    assert not any(b"19-017-399" in data or b"19 017 399" in data for data in left.values())


def test_the_last_decision_can_be_withdrawn(project: Path, run: Run) -> None:
    """What must not be published goes at once, even if nothing is left."""
    for path in sorted((project / "content" / "decisions").glob("*.txt"))[1:]:
        path.unlink()
    assert run("build").returncode == 0
    withdrawn = project / "content" / "withdrawn.toml"
    withdrawn.write_text('references = ["19 017 399"]\n', "utf-8")
    done = run("build")
    assert (done.returncode, done.stderr) == (0, "")
    assert not any("19-017-399" in path for path in files(project / "site"))
    assert run("check").returncode == 0


def test_the_source_as_received_can_be_left_out(project: Path, run: Run) -> None:
    """Hosts limit the number of files; without sources there is a file less a decision."""
    settings = project / "sitegen.toml"
    text = settings.read_text("utf-8").replace("source_files = true", "source_files = false")
    settings.write_text(text, "utf-8")
    assert run("build").returncode == 0
    left = files(project / "site")
    assert not any(path.endswith("source.txt") for path in left)
    assert b"source.txt" not in left["decisions/19-017-399/index.html"]


def test_the_source_is_published_byte_for_byte(project: Path, run: Run) -> None:
    """What was received is what is given."""
    assert run("build").returncode == 0
    for path in (ROOT / "content" / "decisions").glob("*.txt"):
        published = project / "site" / "decisions" / path.stem / "source.txt"
        assert published.read_bytes() == path.read_bytes()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("build", "--base-url", "nowhere"), "sitegen: base URL 'nowhere' is not of the form"),
        (("build", "--output", "content"), "sitegen: "),
        (("check", "--output", "nothing"), "sitegen: nothing: there is no built site here"),
        (("build", "--output", "content/site"), "sitegen: content/site is inside content, which"),
        (("build", "--decisions", "."), "sitegen: site is inside ., which the site is made from"),
        (("build", "--colour"), "usage: sitegen"),
        (("build", "--workers", "-3"), "usage: sitegen build"),
        (("serve", "--port", "70000"), "usage: sitegen serve"),
        (("cite", "nothing.txt"), "sitegen: nothing.txt:1:1: unreadable: no such file or"),
        (("cite", "content"), "sitegen: content:1:1: unreadable: is a directory; give a file"),
    ],
)
def test_wrong_usage_ends_with_two(run: Run, arguments: tuple[str, ...], said: str) -> None:
    """A wrong flag, setting or output is told from bad input by the exit code."""
    done = run(*arguments)
    assert done.returncode == 2
    assert done.stderr.startswith(said)


def test_outputs_whose_names_are_alike_do_not_share_a_cache(project: Path) -> None:
    """Their builds hold different locks, and could write to one cache at the same time."""
    outputs = ["site", "../site", "a/b", "a-b", "A-b"]
    folders = {cache_of(project, (project / output).resolve()).folder for output in outputs}
    assert len(folders) == len(outputs)
    assert project / ".sitegen/cache/site" in folders


def test_a_build_that_is_stopped_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Ctrl-C leaves a whole site, and ends as a command does that is interrupted."""

    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("sitegen.cli.build", stopped)
    assert main(["build"]) == 130
    assert capsys.readouterr().err == "sitegen: stopped; the published site is whole\n"


def test_check_finds_nothing_wrong_with_the_real_site(run: Run) -> None:
    """Every link and anchor of the built site resolves."""
    assert run("build").returncode == 0
    done = run("check")
    assert (done.returncode, done.stdout) == (0, "0 problems, 0 notes.\n")


def test_cite_prints_a_line_of_json_a_citation(project: Path, run: Run) -> None:
    """Any text will do, from a file or from standard input."""
    (project / "text.txt").write_text("See section 17(11) of the Children Act 1989.", "utf-8")
    assert run("cite", "text.txt").stdout == (
        '{"text": "section 17(11) of the Children Act 1989", '
        '"uri": "ukpga/1989/41/section/17/11", "start": 4, "end": 43}\n'
    )


def test_cite_says_where_a_text_is_not_utf_8(project: Path, run: Run) -> None:
    """An offset in a text that was read wrongly would be wrong."""
    (project / "text.txt").write_bytes(b"ok\ncaf\xe9")
    done = run("cite", "text.txt")
    assert (done.returncode, done.stderr) == (
        2,
        "sitegen: text.txt:2:4: encoding: this is not UTF-8; save it as UTF-8\n",
    )


def test_output_is_utf_8_whatever_the_locale(project: Path, run: Run) -> None:
    """JSON is UTF-8 by its standard (RFC 8259, section 8.1), and problems quote decisions."""
    text = "See regulation 5 of the Children’s Homes (England) Regulations 2015."
    (project / "text.txt").write_text(text, "utf-8")
    plain = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = run("cite", "text.txt", **plain)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Children’s Homes" in done.stdout


def test_any_page_of_the_publishers_own_may_be_missing(project: Path, run: Run) -> None:
    """No page of the program's own links to a page of prose that is not there."""
    shutil.rmtree(project / "content" / "pages")
    assert run("build").returncode == 0
    assert run("check").stdout == "0 problems, 0 notes.\n"


@pytest.mark.parametrize(
    ("contact", "shown"),
    [
        ("me@example.org", '<a href="mailto:me@example.org">me@example.org</a>.'),
        ("https://example.org/us", '<a href="https://example.org/us">https://example.org/us</a>.'),
        ("A <b> & Sons", "A &lt;b&gt; &amp; Sons."),
        ("javascript:alert(1)", "javascript:alert(1)."),
    ],
)
def test_every_page_says_how_to_reach_the_publisher(
    project: Path, run: Run, contact: str, shown: str
) -> None:
    """Who wants a decision taken down must know whom to ask."""
    settings = project / "sitegen.toml"
    text = settings.read_text("utf-8").replace('contact = ""', f'contact = "{contact}"')
    settings.write_text(text, "utf-8")
    assert run("build").returncode == 0
    page = (project / "site" / "decisions" / "19-017-399" / "index.html").read_text("utf-8")
    assert f"Whoever publishes this copy can be reached at {shown}" in page
