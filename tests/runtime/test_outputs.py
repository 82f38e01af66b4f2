"""Outputs that take the place of others, as on the page of a notebook."""

from __future__ import annotations

import pytest
from edits import put

MODES = [{}, {"isolate": True}]


def shown(run, cell):
    """Give the texts that a cell shows at the end."""
    found = [each for each in run.outputs if each["cell"] == cell]
    return [each["text"] if "text" in each else each["data"]["text/plain"] for each in found]


def test_cleared_before_what_follows(shop, project):
    put(
        project,
        "files",
        "# [cell 6]\n"
        "from shop.runtime import clear_output\n"
        "for i in range(3):\n"
        "    clear_output(wait=True)\n"
        "    print('step', i)\n"
        "# [cell 60]\n"
        "print('stays')\n"
        "clear_output(wait=True)\n",
    )
    run = shop.run()
    assert shown(run, 6)[0].startswith("step 2\n")
    assert shown(run, 60)[0].startswith("stays\n")
    assert all(each["cell"] for each in run.outputs)


@pytest.mark.parametrize("how", MODES)
def test_updated_by_a_later_stage(shop, project, how):
    put(
        project,
        "load",
        "# [cell 1]\nfrom shop.runtime import display\ndisplay('first', display_id='x')\n",
    )
    put(
        project,
        "files",
        "# [cell 6]\nfrom shop.runtime import display\ndisplay('second', display_id='x', update=True)\n"
        "display('nowhere', display_id='y', update=True)\n",
    )
    run = shop.run(**how)
    assert shown(run, 1)[0] == "'second'"
    texts = [each["data"].get("text/plain") for each in run.outputs if "data" in each]
    assert not {"'first'", "'nowhere'"} & set(texts)


def test_tables_without_a_width_fit_the_page(shop, project):
    put(
        project,
        "load",
        "# [cell 1]\n"
        "import pandas as pd\n"
        "pd.set_option('display.width', None)\n"
        "pd.set_option('display.max_columns', None)\n"
        "print(pd.DataFrame({f'a_long_column_{i}': [1.5, 2.0] for i in range(9)}))\n"
        "print(pd.get_option('display.width'))\n",
    )
    lines = shown(shop.run(isolate=True), 1)[0].splitlines()
    wide = [line for line in lines if line.startswith("   a_long")]
    assert len(wide) == 3  # as wide as the option is by default
    assert all(len(line) <= 80 for line in lines)
    assert "None" in lines
