"""Nobody ever sees a traceback: crashes, closed pipes, interruptions, terminals that lack characters."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run, break_claim

PROGRAM = [sys.executable, "-m", "builder"]
ROOT = Path(__file__).parents[2]


def environment(**more: str) -> dict[str, str]:
    plain = {key: value for key, value in os.environ.items() if key not in {"GITHUB_ACTIONS", "NO_COLOR", "COLUMNS"}}
    return {**plain, "PYTHONPATH": str(ROOT), **more}


def test_a_crash_of_our_own_is_told_in_words(publication: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def crash(_root: Path) -> None:
        raise RuntimeError("out of cheese\x1b[2J")

    monkeypatch.setattr("builder.load.publication.load_publication", crash)
    ran = run("check")
    assert ran.status == 3
    assert ran.err.startswith("error[X001]: a fault of our own: this command failed\n  = RuntimeError: out of cheese")
    assert "out of cheese<U+001B>[2J" in ran.err
    assert "Traceback" not in ran.err + ran.out
    assert "please report it" in ran.err
    assert publication.exists()


def test_a_copy_that_finds_the_disk_full_names_what_it_could_not_write(publication: Path) -> None:
    program = """if True:
        import sys
        from builder.cli import main
        from builder.load import publication
        def fill(_root): raise OSError(28, "No space left on device", "read.js", None, "written.js")
        publication.load_publication = fill
        sys.exit(main(["check"]))
    """
    ran = subprocess.run(
        [sys.executable, "-c", program],
        cwd=publication,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ran.returncode, ran.stderr) == (2, "Error: written.js cannot be used: No space left on device.\n")


def test_a_crash_inside_a_rule_hides_nothing_else(publication: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def crash(*_: object) -> None:
        raise RuntimeError

    break_claim(publication)
    monkeypatch.setattr("builder.check.rules.v002_status_missing.About", property(crash))
    ran = run("check")
    assert ran.status == 3
    assert "error[X001]: a fault of our own: rule V002 failed" in ran.out
    assert "error[Q" in ran.out


def test_a_closed_pipe_ends_it_quietly(publication: Path) -> None:
    for number in range(40):
        text = (publication / "claims" / "fire.yml").read_text(encoding="utf-8").replace("nobody", f"nobody {number}")
        (publication / "claims" / f"fire-{number}.yml").write_text(text, encoding="utf-8")
    ran = subprocess.run(
        ["bash", "-c", f'{PROGRAM[0]} -m builder check | head -n 1; echo "${{PIPESTATUS[0]}}"'],
        cwd=publication,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.stderr == ""
    assert ran.stdout.startswith("error[")


def test_a_full_disk_is_no_fault_of_ours(publication: Path) -> None:
    ran = subprocess.run(
        ["bash", "-c", f"{PROGRAM[0]} -m builder check > /dev/full"],
        cwd=publication,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ran.returncode, ran.stderr) == (2, "Error: the output cannot be used: No space left on device.\n")


def test_a_closed_output_still_gives_the_status(publication: Path) -> None:
    break_claim(publication)
    ran = subprocess.run(
        ["bash", "-c", f"{PROGRAM[0]} -m builder check >&-"],
        cwd=publication,
        env=environment(),
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    assert (ran.returncode, ran.stderr) == (1, "")


def test_an_interruption_ends_it_quietly() -> None:
    code = """
import sys, time, click
from builder.cli.boundary import run
def wait():
    print("ready", flush=True)
    time.sleep(60)
sys.exit(run(click.Command("wait", callback=wait), []))
"""
    process = subprocess.Popen(
        [sys.executable, "-c", code],
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=20)
    assert (process.returncode, out, err.strip()) == (130, "", "")


def test_a_terminal_without_the_characters_gets_their_codes(publication: Path) -> None:
    break_claim(publication, "nobody died", "“nobody” dried")
    ran = subprocess.run(
        [*PROGRAM, "check"],
        cwd=publication,
        env=environment(PYTHONIOENCODING="iso8859-15"),
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 1
    assert "\\u201cnobody\\u201d dried" in ran.stdout
    assert ran.stderr == ""


def test_a_pipe_gets_no_colour(publication: Path) -> None:
    break_claim(publication)
    ran = subprocess.run(
        [*PROGRAM, "check"], cwd=publication, env=environment(), capture_output=True, text=True, check=False
    )
    assert "\x1b" not in ran.stdout


@pytest.mark.parametrize(("more", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)])
def test_a_terminal_gets_colour_unless_it_asks_for_none(
    publication: Path, more: dict[str, str], *, coloured: bool
) -> None:
    break_claim(publication)
    shown = _in_terminal(publication, environment(**{"TERM": "xterm", **more}))
    assert ("\x1b[1;31merror" in shown) is coloured
    assert "nobody dried" in shown


def _in_terminal(folder: Path, variables: dict[str, str]) -> str:
    ours, theirs = os.openpty()
    process = subprocess.Popen([*PROGRAM, "check"], cwd=folder, env=variables, stdout=theirs, stderr=theirs)
    os.close(theirs)
    shown = b""
    try:
        while chunk := os.read(ours, 65536):
            shown += chunk
    except OSError:
        pass  # Linux says so when the other side is closed
    os.close(ours)
    process.wait(timeout=20)
    return shown.decode()
