"""The size of a site, held against what hosts take."""

from sitegen.publish.limits import Size, measure, near
from sitegen.publish.stage import identity_of


def test_a_site_is_measured_by_what_identifies_its_files() -> None:
    """Files and bytes in all, the fullest folder, the largest file."""
    sizes = {"index.html": 5, "a/x": 100, "a/y": 1, "a/b/z": 7}
    files = {path: identity_of(path.encode(), size) for path, size in sizes.items()}
    assert measure(files) == Size(4, 113, 2, "a", 100, "a/x", 2)


def test_folders_above_folders_are_counted_too() -> None:
    """Some hosts count them as files; one that holds nothing but folders has no file to tell it by."""
    files = {path: identity_of(path.encode(), 1) for path in ("a/b/c/x", "a/b/d/y", "index.html")}
    assert measure(files).folders == 4


def test_folders_of_a_site_laid_out_alike_are_taken_as_they_were_counted() -> None:
    """What comes out is what counting them again would give."""
    sizes = {"index.html": 5, "a/x": 100, "a/y": 1, "a/b/z": 7}
    before = {path: identity_of(path.encode(), size) for path, size in sizes.items()}
    after = before | {"a/y": identity_of(b"", 2_000)}
    assert measure(after, measure(before)) == measure(after)


def test_a_small_site_is_near_no_limit() -> None:
    """Nothing is said where there is nothing to mind."""
    assert list(near(Size(17_999, 500_000_000, 40_000, "a", 1_000_000, "b"))) == []


def test_what_is_near_or_past_a_limit_is_said_with_the_host() -> None:
    """The number, the limit, and whose it is."""
    size = Size(19_000, 1_200_000_000, 54_001, "pagefind/x", 26_000_000, "decisions.json")
    assert list(near(size)) == [
        "the site has 19,000 files, nearly the 20,000 of Cloudflare Pages on its free plan",
        "the site has 1,200,000,000 bytes, more than the 1,000,000,000 of GitHub Pages",
        "pagefind/x/ has 54,001 files in one folder, more than the 54,000 of Netlify",
        "decisions.json has 26,000,000 bytes in one file, nearly the 26,214,400 of Cloudflare Pages",
        "to have fewer files, in sitegen.toml: a higher crossings_from makes fewer lists",
    ]


def test_of_two_limits_of_one_host_the_higher_is_said() -> None:
    """Whoever has too many files for any plan need not hear of the free one."""
    size = Size(185_000, 900_000, 1, "a", 1, "b", folders=90_000)
    assert list(near(size, source_files=True)) == [
        "the site has 185,000 files, more than the 100,000 of Cloudflare Pages on any plan",
        "the site has 275,000 files and folders, more than the 200,000 of GitLab Pages",
        (
            "to have fewer files, in sitegen.toml: source_files = false makes one file fewer a "
            "decision; a higher crossings_from makes fewer lists"
        ),
    ]
