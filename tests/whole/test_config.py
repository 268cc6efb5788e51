"""Settings, and what is said of wrong ones."""

from pathlib import Path

import pytest

from sitegen.config import load_config
from sitegen.ownfile import ConfigError

GOOD = 'title = "T"\ntagline = "t"\nbase_url = "https://example.org/sub"\n'


def write(folder: Path, text: str) -> Path:
    """Write settings and return their path."""
    path = folder / "sitegen.toml"
    path.write_text(text, "utf-8")
    return path


def test_a_base_url_always_ends_in_a_slash(tmp_path: Path) -> None:
    """The prefix of every address is the path of the base URL."""
    config = load_config(write(tmp_path, GOOD))
    assert (config.base_url, config.prefix) == ("https://example.org/sub/", "/sub/")


def test_the_command_line_has_the_last_word_on_the_base_url(tmp_path: Path) -> None:
    """A host tells the address of a preview at build time."""
    assert load_config(write(tmp_path, GOOD), "http://127.0.0.1:8000").prefix == "/"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("title = x\n", "1:9: settings: invalid value"),
        (GOOD + "colour = 1\n", "1:1: settings: object contains unknown field `colour`"),
        (GOOD + "page_size = 0\n", "1:1: settings: expected `int` >= 1 - at `$.page_size`"),
        (
            GOOD.replace('"T"', '""'),
            "1:1: settings: expected `str` of length >= 1 - at `$.title`",
        ),
        ('title = "T"\n', "1:1: settings: object missing required field `tagline`"),
    ],
)
def test_a_wrong_setting_is_named(tmp_path: Path, text: str, message: str) -> None:
    """The message says where, what is wrong, and what to do."""
    path = write(tmp_path, text)
    with pytest.raises(ConfigError) as caught:
        load_config(path)
    hint = "correct it; the project's own sitegen.toml shows every setting"
    assert str(caught.value) == f"{path}:{message}; {hint}"


@pytest.mark.parametrize(
    "url",
    ["https://e.org/~me/a.b_c-d/", "http://127.0.0.1:8000/", "http://[::1]:8000/"],
)
def test_a_base_url_may_have_a_port_and_a_path(tmp_path: Path, url: str) -> None:
    """Hosts give folders to users and projects."""
    assert load_config(write(tmp_path, GOOD), url).base_url == url


@pytest.mark.parametrize(
    "url",
    [
        *(
            "example.org",
            "ftp://example.org/",
            "https:///x",
            "https://e.org/?q",
            "https://e.org:x/",
        ),
        *(
            "https://e.org:99999/",
            "https://e.org/a/../b/",
            "https://e.org/a//b/",
            "https://e.org/./",
        ),
        *('https://e.org/"/', "https://e.org/<b>/", "https://e.org/a b/", "https://e.org/\n"),
        *("https://me@e.org/", "https://é.org/", "https://e.org/#x", "https://e.org/%2e%2e/"),
    ],
)
def test_a_base_url_is_absolute(tmp_path: Path, url: str) -> None:
    """Anything else would make links that lead nowhere."""
    with pytest.raises(ConfigError) as caught:
        load_config(write(tmp_path, GOOD), url)
    assert str(caught.value) == f"base URL {url!r} is not of the form https://example.org/path/"


def test_missing_settings_say_where_to_run(tmp_path: Path) -> None:
    """Running in the wrong folder is the likeliest mistake."""
    path = tmp_path / "sitegen.toml"
    with pytest.raises(ConfigError) as caught:
        load_config(path)
    assert str(caught.value) == f"{path}: no such file; run sitegen in the folder that holds it"
