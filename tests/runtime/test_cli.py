"""The command line: what it prints, and its exit codes."""

from __future__ import annotations

import contextlib
import dataclasses
import importlib
import json
import os
import pty
import re
import subprocess
import sys

import pytest


@pytest.fixture
def command(project, tmp_path):
    """Give a function that runs the package's command from an unrelated folder."""

    def call(*arguments):
        environment = {**os.environ, "PYTHONPATH": str(project / "src")}
        return subprocess.run(
            [sys.executable, "-m", "shop", *arguments],
            capture_output=True,
            text=True,
            env=environment,
            cwd=tmp_path,
            check=False,
        )

    return call


def test_run_then_runs_then_show(command, project):
    done = command("run", "--set", "label=a b", "--set", "rate=1")
    assert done.returncode == 0, done.stderr
    identity = done.stdout.split()[1].rstrip(":")
    assert (project / "runs" / identity / "report.html").is_file()
    events = [json.loads(line) for line in done.stderr.splitlines()]
    assert [each["status"] for each in events if each["event"] == "end"] == ["done"]
    assert identity in command("runs").stdout
    assert "label = 'a b'" in command("show", identity).stdout
    shown = json.loads(command("show", "latest", "--format", "json").stdout)
    assert shown["parameters"]["rate"] == 1.0


def test_people_on_a_terminal_read_words(project):
    """On a terminal a line says of each stage how long it took; JSON is for programs."""
    environment = {**os.environ, "PYTHONPATH": str(project / "src")}
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "shop", "run"], env=environment, stdout=theirs, stderr=theirs
    ):
        os.close(theirs)
        said = b""
        with contextlib.suppress(OSError):  # the terminal is gone with its last program
            while piece := os.read(ours, 4096):
                said += piece
    os.close(ours)
    lines = [line.rpartition("\r")[2] for line in said.decode().replace("\r\n", "\n").split("\n")]
    assert re.fullmatch(r"load +\d+\.\d s", lines[0]), lines
    assert re.fullmatch(r"report +\d+\.\d s", lines[5]), lines
    assert lines[6].startswith("run ")
    assert "{" not in said.decode()


def test_failure_names_stage_cell_and_line(command):
    done = command("run", "--set", "fail=true")
    assert done.returncode == 1
    assert "stage 'report', notebook cell 8: ValueError: asked to fail" in done.stderr
    assert 'raise ValueError("asked to fail")' in done.stderr
    assert done.stderr.splitlines()[-1].endswith("another run goes on at stage 'report'")
    assert "report.html" in done.stderr.splitlines()[-1]
    shown = command("show", "latest")
    assert "failed in report, cell 8" in shown.stdout


def test_failure_is_recorded_as_an_output(shop):
    with pytest.raises(Exception, match="asked to fail") as caught:
        shop.run({"fail": True})
    assert caught.value.cell == 8
    assert isinstance(caught.value.__cause__, ValueError)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["run", "--set", "lable=x"], "did you mean label"),
        (["run", "--set", "rows=many"], "not a whole number"),
        (["run", "--set", "rows=1.5"], "must be int"),
        (["run", "--set", "rows"], "expected NAME=VALUE"),
        (["run", "--params", "none.toml"], "none.toml"),
        (["run", "--data", "/no/such/folder"], "does not exist"),
        (["run", "--workers", "0"], "at least 1"),
        (["stage", "nope", "--run", "x"], "there is no stage 'nope'"),
        (["stage", "draw", "--run", "../x"], "cannot name a run"),
        (["stage", "draw", "--run", "x"], "has not run"),
        (["show", "nope"], "has no run"),
        (["nonsense"], "invalid choice"),
    ],
)
def test_unusable_arguments(command, arguments, message):
    done = command(*arguments)
    assert done.returncode == 2
    assert message in done.stderr
    assert "Traceback" not in done.stderr


def test_stages_by_hand_make_a_run(command, project):
    for name in ("load", "draw", "model", "late", "files", "report"):
        done = command("stage", name, "--run", "by-hand", "--set", "label=hand")
        assert done.returncode == 0, done.stderr
    record = json.loads(command("show", "by-hand", "--format", "json").stdout)
    assert record["status"] == "done"
    assert (project / "runs/by-hand/work/data/out/total.txt").read_text().startswith("hand")


def test_parameter_file(command, tmp_path):
    (tmp_path / "p.toml").write_text('label = "file"\nrows = 3\n')
    command("run", "--params", "p.toml", "--set", "rows=4")
    shown = json.loads(command("show", "latest", "--format", "json").stdout)
    assert (shown["parameters"]["label"], shown["parameters"]["rows"]) == ("file", 4)


def test_stages_load_nothing_heavy(command):
    listed = command("stages", "--format", "json")
    assert [each["stage"] for each in json.loads(listed.stdout)][0] == "load"


def test_stores_anywhere(command, tmp_path):
    done = command("run", "--store", str(tmp_path / "elsewhere"))
    assert done.returncode == 0
    assert (tmp_path / "elsewhere/runs").is_dir()


def test_the_version_is_what_the_project_says(command, project):
    said = command("--version").stdout
    assert said == "shop 0.1.0\n"
    path = project / "pyproject.toml"
    path.write_text(path.read_text().replace("0.1.0", "1.4.0"))
    assert command("--version").stdout == "shop 1.4.0\n"
    command("run")
    assert json.loads(command("show", "latest", "--format", "json").stdout)["version"] == "1.4.0"
    path.unlink()
    assert command("--version").stdout == "shop unknown\n"


def test_the_command_is_called_as_it_is_installed(shop, capsys):
    pipeline = dataclasses.replace(
        importlib.import_module("shop.pipeline").PIPELINE, package="my_shop_"
    )
    with pytest.raises(SystemExit):
        pipeline.main(["nonsense"])
    assert capsys.readouterr().err.startswith("usage: my-shop ")


def test_what_a_setting_looks_like_is_said(command, shop):
    for setting, words in [
        ("rows=abc", "--set rows=abc: 'abc' is not a whole number"),
        ("rate=abc", "'abc' is not a number"),
        ("fail=abc", "'abc' is not true or false"),
    ]:
        said = command("run", "--set", setting)
        assert said.returncode == 2
        assert words in said.stderr
    params = importlib.import_module("shop.runtime.params")
    with pytest.raises(Exception, match=r"'1,2' is not a list such as \[1, 24\]"):
        params.parse_settings(["lags=1,2"], {"lags": [1, 24]})


def test_help_lists_the_parameters(command):
    said = " ".join(command("run", "--help").stdout.split())
    assert "another value for a parameter; the notebook has rows=50, rate=0.5, label='all'" in said


def test_numbers_and_short_texts_are_told_of_every_run(command, project):
    for rate in ("1", "2"):
        assert command("run", "--set", f"rate={rate}").returncode == 0
    first, second = command("runs").stdout.splitlines()
    assert "  -> " in first
    assert re.search(r"-> .*\btotal=", second)
    only = command("runs", "--values", "total").stdout.splitlines()
    assert re.fullmatch(r".*  -> total=[-\d.e]+", only[0])
    unknown = command("runs", "--values", "total,totel")
    assert unknown.returncode == 2
    assert "no run gives a number or short text 'totel'; there are " in unknown.stderr
    assert "total" in unknown.stderr
    records = json.loads(command("runs", "--format", "json").stdout)
    assert isinstance(records[0]["values"]["total"], (int, float))
    shown = command("show", "latest").stdout
    assert f"  -> total = {records[1]['values']['total']!r}" in shown
    assert re.search(r"^  written: .*/work/", shown, re.M)


def test_what_stages_gave_is_told_of_runs_that_took_it_from_others(command):
    for options in ([], [], ["--isolate"]):
        assert command("run", *options).returncode == 0
    told = json.loads(command("runs", "--format", "json").stdout)
    assert [each["values"] for each in told] == [told[0]["values"]] * 3


def test_the_latest_run_has_a_place_and_what_it_wrote_another(command, project, tmp_path):
    done = command("run", "--output", str(tmp_path / "out"))
    identity = done.stdout.split()[1].rstrip(":")
    assert (project / "runs/latest").resolve().name == identity
    record = json.loads((project / "runs/latest/run.json").read_text())
    assert record["files"]
    for name, place in record["files"].items():
        given = (tmp_path / "out" / name).read_bytes()
        assert given == (project / "runs" / identity / place).read_bytes()
        assert f"written: {tmp_path}/out/{name}" in done.stdout
    again = command("run").stdout.split()[1].rstrip(":")
    assert (project / "runs/latest").resolve().name == again
    assert len(command("runs").stdout.splitlines()) == 2
    assert command("stage", "load", "--run", "latest").returncode == 2


def test_where_links_cannot_be_a_file_names_the_latest_run(shop, project, monkeypatch):
    def refuse(*_arguments, **_options):
        raise OSError("no links here")

    monkeypatch.setattr("pathlib.Path.symlink_to", refuse)
    identity = shop.run().id
    assert (project / "runs/latest").read_text() == f"{identity}\n"
    assert shop.run().id != identity


def test_what_a_run_wrote_is_not_copied_among_the_runs(command, project):
    assert command("run").returncode == 0
    for place in ("runs", "runs/latest/work", "runs/latest/../out"):
        done = command("run", "--output", str(project / place))
        assert done.returncode == 2
        assert "lies in the folder of the runs" in done.stderr
    assert len(command("runs").stdout.splitlines()) == 1


def test_what_cannot_be_copied_is_said(command, tmp_path):
    (tmp_path / "taken").write_text("")
    done = command("run", "--output", str(tmp_path / "taken"))
    assert done.returncode == 2
    assert "cannot be copied" in done.stderr
