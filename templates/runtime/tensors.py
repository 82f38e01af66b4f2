"""Tensors of PyTorch with their gradients, and with the memory that they share.

PyTorch stores each tensor with memory of its own, without its gradient, and the result of a
computation as if it were none. Here tensors over one piece of memory stay so, gradients come
along, and a result remembers that it was computed: asked for gradients where they cannot be
computed any more, it says so.
"""

from __future__ import annotations

import sys
from typing import Any


class Tensors:
    """Reduces the tensors of one graph of values."""

    def __init__(self) -> None:
        self._memories: dict[int, _Memory] = {}

    def reduce(self, value: Any) -> tuple[Any, ...] | None:
        """Reduce a tensor in this process's memory; None for anything else."""
        torch = sys.modules.get("torch")
        if torch is None or not _is_plain(value, torch):
            return None
        storage = value.untyped_storage()
        place = storage.data_ptr()
        memory = self._memories.get(place) if place else None
        if memory is None:
            memory = self._memories[place] = _Memory(storage)
        graph = None if value.is_leaf else type(value.grad_fn).__name__
        layout = (value.dtype, value.storage_offset(), tuple(value.size()), value.stride())
        arguments = (type(value).__name__, memory, layout, value.requires_grad, graph)
        state = {
            "grad": value.grad if value.is_leaf else None,
            "hooks": value._backward_hooks,
            "attributes": dict(value.__dict__),
        }
        return _tensor, arguments, state, None, None, _put_state


class _Memory:
    """A piece of memory that tensors lie in."""

    def __init__(self, storage: Any) -> None:
        self.storage = storage

    def __reduce__(self) -> tuple[Any, ...]:
        return _memory, (_bytes_of(self.storage) if self.storage.nbytes() else b"",)


def _bytes_of(storage: Any) -> bytes:
    import torch

    return torch.tensor([], dtype=torch.uint8).set_(storage).numpy().tobytes()


def _memory(content: bytes) -> _Memory:
    import torch

    storage = torch.UntypedStorage(len(content))
    if content:
        whole = torch.tensor([], dtype=torch.uint8).set_(storage)
        whole.copy_(torch.frombuffer(bytearray(content), dtype=torch.uint8))
    return _Memory(storage)


def _is_plain(value: Any, torch: Any) -> bool:
    kinds = (torch.Tensor, torch.nn.Parameter)
    return (
        type(value) in kinds
        and value.device.type == "cpu"
        and value.layout is torch.strided
        and not value.is_quantized
        and not value.is_conj()
        and not value.is_neg()
    )


def _tensor(kind: str, memory: _Memory, layout: Any, requires_grad: bool, graph: str | None) -> Any:
    import torch

    dtype, offset, size, stride = layout
    found = torch.tensor([], dtype=dtype).set_(memory.storage, offset, size, stride)
    if kind == "Parameter":
        return torch.nn.Parameter(found, requires_grad)
    if graph is None:
        return found.requires_grad_(requires_grad)
    with torch.enable_grad():
        return _computed(graph).apply(found.requires_grad_(True))


def _computed(graph: str) -> Any:
    """Give a function that seems to have computed a tensor; it has no gradients to give."""
    import torch

    def forward(_context: Any, found: Any) -> Any:
        return found.detach()

    def backward(_context: Any, *_gradients: Any) -> Any:
        message = (
            "this tensor was computed in another stage: its gradients can only be computed there. "
            "Put both into one stage, or run in one process"
        )
        raise RuntimeError(message)

    members = {"forward": staticmethod(forward), "backward": staticmethod(backward)}
    made = type("Computed", (torch.autograd.Function,), members)
    made._backward_cls.__name__ = graph  # as it is printed
    return made


def _put_state(tensor: Any, state: dict[str, Any]) -> None:
    if state["grad"] is not None:
        tensor.grad = state["grad"]
    if state["hooks"]:
        tensor._backward_hooks = state["hooks"]
    for name, value in state["attributes"].items():
        setattr(tensor, name, value)
