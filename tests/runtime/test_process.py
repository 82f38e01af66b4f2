"""What a run finds in its process, and leaves there."""

from __future__ import annotations

import importlib
import json
import os
import signal
import subprocess
import sys
import time

import pytest
from edits import put

MODES = [{}, {"isolate": True}]


def said(run):
    """Give what was printed by the code put in."""
    text = "".join(each.get("text", "") for each in run.outputs)
    return [line[1:] for line in text.splitlines() if line.startswith("@")]


@pytest.mark.parametrize("how", MODES)
def test_arguments_are_a_notebooks(shop, project, how):
    put(
        project,
        "load",
        "import argparse, sys\n"
        "parser = argparse.ArgumentParser()\n"
        "parser.add_argument('--rows', default=3)\n"
        "print('@', parser.parse_known_args()[0].rows, len(sys.argv))",
    )
    before = list(sys.argv)
    assert said(shop.run(**how)) == [" 3 3"]
    assert sys.argv == before


@pytest.mark.parametrize("how", MODES)
def test_changed_arguments_stay_for_later_stages(shop, project, how):
    put(project, "load", "import sys\nsys.argv[1:] = ['--rows', '4']")
    put(project, "files", "import sys\nprint('@', sys.argv[1:])")
    before = list(sys.argv)
    for _ in range(2):
        assert said(shop.run(**how)) == [" ['--rows', '4']"]
        assert sys.argv == before
    stage = project / "src/shop/stages/load.py"
    stage.write_text(stage.read_text().replace("'4'", "'5'"))
    assert said(shop.run(**how)) == [" ['--rows', '5']"]


@pytest.mark.parametrize("how", MODES)
def test_written_modules_are_imported(shop, project, how):
    put(project, "load", "with open('made_here.py', 'w') as file:\n    file.write('VALUE = 7')")
    put(project, "files", "import made_here\nprint('@', made_here.VALUE)")
    assert said(shop.run(**how)) == [" 7"]
    sys.modules.pop("made_here", None)
    with pytest.raises(ImportError):
        importlib.import_module("made_here")


ACCUMULATES = [
    "import string\nstring.mine = getattr(string, 'mine', 0) + 1\nprint('@', string.mine)",
    "import decimal\ndecimal.getcontext().prec += 1\nprint('@', decimal.getcontext().prec)",
    "import logging\nlogging.getLogger('z').level += 10\nprint('@', logging.getLogger('z').level)",
    "import logging\nlog = logging.getLogger('zz')\nlog.addHandler(logging.NullHandler())\n"
    "print('@', len(log.handlers))",
    "import logging\nlog = logging.getLogger('zf')\nlog.addFilter(lambda record: True)\n"
    "print('@', len(log.filters))",
    "import logging\nold = logging.getLogRecordFactory()\n"
    "def made(*given, **named):\n    return old(*given, **named)\n"
    "made.count = getattr(old, 'count', 0) + 1\nlogging.setLogRecordFactory(made)\n"
    "print('@', made.count)",
    "import pandas as pd\nprint('@', 0 + hasattr(pd.DataFrame, 'zz') + 1)\n"
    "pd.api.extensions.register_dataframe_accessor('zz')(type('Own', (), {'__module__': __name__}))",
    "import numpy as np\nprint('@', 1 if np.geterrcall() is None else 2)\nnp.seterrcall(print)",
    "import beside\nbeside.seen.append(1)\nprint('@', beside.seen)",
    "import numpy as np\np = np.get_printoptions()['precision'] + 1\n"
    "np.set_printoptions(precision=p)\nprint('@', p)",
]


@pytest.mark.parametrize("code", ACCUMULATES)
def test_a_second_run_begins_as_the_first(shop, project, code):
    if "numpy" in code:
        pytest.importorskip("numpy")
    (project / "src/beside.py").write_text("seen = []\n")
    put(project, "load", code)
    first, second = shop.run(cache=False), shop.run(cache=False)
    assert said(first) == said(second) != []
    sys.modules.pop("beside", None)


def test_assigned_attributes_are_given_back(shop, project):
    pipeline = project / "src/shop/pipeline.py"
    text = pipeline.read_text()
    new = '("random", "environ", "attribute:string.mine", "attribute:string.digits")'
    pipeline.write_text(text.replace('("random", "environ")', new, 1))
    put(project, "load", "import string\nstring.mine = 1\nstring.digits = '01'")
    shop.run()
    string = importlib.import_module("string")
    assert not hasattr(string, "mine")
    assert string.digits == "0123456789"


def test_paths_hold_from_stage_to_stage(shop, project):
    put(project, "load", "import os\nprint('@', os.getcwd())")
    put(project, "files", "import os\nprint('@', os.getcwd())")
    first, second = said(shop.run(isolate=True))
    assert first == second


def start(project, *arguments):
    """Start the package's command line."""
    command = [sys.executable, "-m", "shop", *arguments]
    env = {**os.environ, "PYTHONPATH": str(project / "src")}
    pipe = subprocess.PIPE
    # Started from a background job, a process would ignore the keyboard's signal.
    return subprocess.Popen(
        command,
        env=env,
        stdout=pipe,
        stderr=pipe,
        text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )


@pytest.mark.parametrize("more", [[], ["--isolate"]])
@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGKILL, -9)]
)
def test_an_interrupted_run_says_so(project, number, code, more):
    put(project, "load", "import time\ntime.sleep(20)")
    process = start(project, "run", *more)
    while process.stderr.readline().find('"status": "start"') < 0:
        assert process.poll() is None
    time.sleep(0.5)
    process.send_signal(number)
    _, complaint = process.communicate(timeout=15)
    assert process.returncode == code
    assert "Traceback" not in complaint
    runs, _ = start(project, "runs", "--format", "json").communicate()
    assert [each["status"] for each in json.loads(runs)] == ["interrupted"]


FORKED = """
import os, signal, time
ready, told = os.pipe()
child = os.fork()
if child == 0:
    os.write(told, b"x")
    for _ in range(100):
        try:
            time.sleep(0.1)
        except BaseException:
            pass
    os._exit(0)
os.read(ready, 1)
os.kill(child, signal.SIGTERM)
status = os.waitpid(child, 0)[1]
raise ValueError(f"ended by {os.WIFSIGNALED(status) and os.WTERMSIG(status)}")
"""


@pytest.mark.parametrize("more", [[], ["--isolate"]])
def test_a_forked_process_ends_at_once(project, more):
    put(project, "load", FORKED)
    _, complaint = start(project, "run", *more).communicate(timeout=60)
    assert f"ended by {signal.SIGTERM.value}" in complaint


HANDLED = """
import os, signal
{own}
told, telling = os.pipe()
child = os.fork()
if child == 0:
    os.write(telling, repr(signal.getsignal(signal.SIGTERM)).encode())
    os._exit(0)
os.waitpid(child, 0)
raise ValueError(os.read(told, 100).decode())
"""


# Python code that handles a signal does not run while a process waits for a lock of others.
@pytest.mark.parametrize("more", [[], ["--isolate"]])
@pytest.mark.parametrize(
    ("own", "words"),
    [("", "SIG_DFL"), ("signal.signal(signal.SIGTERM, signal.SIG_IGN)", "SIG_IGN")],
)
def test_a_forked_process_handles_signals_as_in_the_notebook(project, own, words, more):
    put(project, "load", HANDLED.replace("{own}", own))
    _, complaint = start(project, "run", *more).communicate(timeout=60)
    assert words in complaint


@pytest.mark.parametrize("more", [[], ["--isolate"]])
@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("import os\nos._exit(0)", "os._exit(0) would end the run"),
        (
            "from os import _exit\ntry:\n    _exit(0)\nexcept BaseException:\n    pass",
            "os._exit(0)",
        ),
        ("import os\nos.kill(os.getpid(), 9)", "would end the run"),
        ("import os\nos.abort()", "os.abort() would end the run"),
        (
            "import os, threading\none = threading.Thread(target=os._exit, args=(0,))\n"
            "one.start()\none.join()",
            "os._exit(0) would end the run",
        ),
        ("exit()", "SystemExit"),
    ],
)
def test_a_stage_that_ends_the_process_fails(project, code, words, more):
    put(project, "load", code)
    process = start(project, "run", *more)
    _, complaint = process.communicate(timeout=60)
    assert process.returncode == 1
    assert words in complaint
    runs, _ = start(project, "runs", "--format", "json").communicate()
    assert [each["status"] for each in json.loads(runs)] == ["failed"]


def test_what_ends_the_process_is_given_back(shop, project):
    before = os._exit, os.kill, os.abort
    put(project, "load", "import os\nos._exit(0)")
    with pytest.raises(Exception, match=r"os\._exit\(0\) would end the run"):
        shop.run()
    assert (os._exit, os.kill, os.abort) == before


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["runs", "--store", "/none/such"], "there is no store /none/such"),
        (["run", "--store", "/dev/null/x"], "cannot be made"),
        (["stage", "load", "--run", "one", "--set", "rows=9"], "run one has rows=40"),
    ],
)
def test_unusable_requests(project, arguments, complaint):
    start(project, "stage", "load", "--run", "one").communicate()
    process = start(project, *arguments)
    _, text = process.communicate()
    assert process.returncode == 2
    assert complaint in text
    assert "Traceback" not in text


@pytest.mark.parametrize("how", MODES)
def test_values_are_of_classes_where_the_run_found_them(shop, project, how):
    (project / "data/extra").mkdir()
    (project / "data/extra/own_lists.py").write_text("class Own(list):\n    pass\n")
    pipeline = project / "src/shop/pipeline.py"
    text = pipeline.read_text()
    assert text.count('state=("random",)') == 3
    pipeline.write_text(text.replace('state=("random",)', 'state=("random", "sys.path")'))
    code = "import sys\nsys.path.append('extra')\nfrom own_lists import Own\nreturn Own([0.5])"
    put(project, "draw", code)
    before = list(sys.path)
    run = importlib.import_module("shop").run(**how)
    assert type(run.values["draws"]).__name__ == "Own"
    assert sys.path == before
    sys.modules.pop("own_lists")
