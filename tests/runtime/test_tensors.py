"""Tensors keep their gradients and the memory that they share; what was computed says so.

PyTorch is too large to be installed for this: what is used of it is played by arrays.
"""

from __future__ import annotations

import contextlib
import importlib
import sys
import types

import numpy as np
import pytest


class Storage:
    def __init__(self, size):
        self.array = np.zeros(size, "u1")

    def data_ptr(self):
        return self.array.ctypes.data if self.array.size else 0

    def nbytes(self):
        return self.array.size


class Tensor:
    """A view of a storage, as PyTorch has it."""

    device = types.SimpleNamespace(type="cpu")
    layout = "strided"
    is_quantized = False

    def __init__(self, storage=None, dtype="f4", offset=0, size=(0,), stride=(1,)):
        self.layout_ = (storage or Storage(0), dtype, offset, size, stride)
        self.grad = self.grad_fn = self._backward_hooks = None
        self.requires_grad = False

    def __getattribute__(self, name):
        if name == "__dict__":  # PyTorch keeps its own out of it
            kept = object.__getattribute__(self, "__dict__")
            own = ("layout_", "grad", "grad_fn", "_backward_hooks", "requires_grad")
            return {key: kept[key] for key in kept if key not in own}
        return object.__getattribute__(self, name)

    @property
    def dtype(self):
        return self.layout_[1]

    @property
    def is_leaf(self):
        return self.grad_fn is None

    def untyped_storage(self):
        return self.layout_[0]

    def storage_offset(self):
        return self.layout_[2]

    def size(self):
        return self.layout_[3]

    def stride(self):
        return self.layout_[4]

    def is_conj(self):
        return False

    is_neg = is_conj

    def set_(self, storage, offset=0, size=None, stride=(1,)):
        size = (storage.nbytes(),) if size is None else size
        self.layout_ = (storage, self.dtype, offset, size, stride)
        return self

    def numpy(self):
        storage, dtype, offset, size, stride = self.layout_
        whole = storage.array.view(dtype)[offset:]
        steps = [step * whole.itemsize for step in stride]
        return np.lib.stride_tricks.as_strided(whole, size, steps)

    def copy_(self, other):
        self.numpy()[...] = other

    def requires_grad_(self, asked=True):
        self.requires_grad = asked
        return self

    def detach(self):
        return type(self)(*self.layout_)


class Parameter(Tensor):
    def __init__(self, found, requires_grad=True):
        super().__init__(*found.layout_)
        self.requires_grad = requires_grad


class Function:
    def __init_subclass__(cls):
        cls._backward_cls = type(cls.__name__ + "Backward", (), {})

    @classmethod
    def apply(cls, found):
        made = cls.forward(None, found)
        made.grad_fn, made.requires_grad = cls._backward_cls(), True
        return made


@pytest.fixture
def shelf(project, tmp_path, monkeypatch):
    importlib.import_module("shop")
    torch = types.ModuleType("torch")
    torch.Tensor, torch.nn = Tensor, types.SimpleNamespace(Parameter=Parameter)
    torch.strided, torch.uint8, torch.UntypedStorage = "strided", "u1", Storage
    torch.tensor = lambda _values, dtype: Tensor(dtype=dtype)
    torch.frombuffer = lambda content, dtype: np.frombuffer(content, dtype)
    torch.enable_grad = contextlib.nullcontext
    torch.autograd = types.SimpleNamespace(Function=Function)
    monkeypatch.setitem(sys.modules, "torch", torch)
    store = importlib.import_module("shop.runtime.store").Store(tmp_path / "store")
    artifacts = importlib.import_module("shop.runtime.artifacts")
    return artifacts.Shelf(store, "runs/x/artifacts", tmp_path / "work")


def six():
    storage = Storage(24)
    storage.array.view("f4")[:] = range(6)
    return Tensor(storage, size=(6,))


def again(shelf, **values):
    return shelf.load(shelf.save("stage", values))


def test_views_stay_views(shelf):
    whole = six()
    part = Tensor(whole.untyped_storage(), offset=1, size=(2, 2), stride=(1, 2))
    found = again(shelf, whole=whole, part=part)
    found["whole"].numpy()[1] = 90
    assert found["part"].numpy().tolist() == [[90, 3], [2, 4]]
    assert whole.numpy().tolist() == [0, 1, 2, 3, 4, 5]


def test_gradients_and_attributes_come_along(shelf):
    weight = Parameter(six())
    weight.grad = six()
    weight.note = "first"
    found = again(shelf, weight=weight)["weight"]
    assert type(found) is Parameter
    assert found.requires_grad
    assert found.grad.numpy().tolist() == [0, 1, 2, 3, 4, 5]
    assert found.note == "first"


def test_what_was_computed_says_where_gradients_are(shelf):
    loss = six()
    loss.grad_fn, loss.requires_grad = type("MeanBackward0", (), {})(), True
    found = again(shelf, loss=loss)["loss"]
    assert found.numpy().tolist() == [0, 1, 2, 3, 4, 5]
    assert type(found.grad_fn).__name__ == "MeanBackward0"
    made = importlib.import_module("shop.runtime.tensors")._computed("MeanBackward0")
    with pytest.raises(RuntimeError, match="computed in another stage"):
        made.backward(None)


def test_empty_tensors_are_stored(shelf):
    assert again(shelf, none=Tensor())["none"].size() == (0,)
