"""Settings of the process that no stage declares are followed."""

from __future__ import annotations

import importlib
import sys
import types


def test_progress_of_frames_reaches_later_processes(project, monkeypatch):
    followed = importlib.import_module("shop.runtime.followed")

    class Frame:
        pass

    def give_progress() -> None:
        Frame.progress_apply = None

    bar = types.SimpleNamespace(pandas=give_progress)
    monkeypatch.setitem(sys.modules, "pandas", types.SimpleNamespace(DataFrame=Frame))
    monkeypatch.setitem(sys.modules, "tqdm", types.SimpleNamespace(tqdm=bar))
    get, put = followed.FOLLOWED["tqdm.pandas"]
    put(False)
    assert not get()
    put(True)
    assert get()
