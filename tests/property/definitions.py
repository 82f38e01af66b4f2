"""Function and class definitions that generated notebooks make."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generate import Maker


@dataclass(frozen=True)
class Callable_:
    """How a generated function is called: kinds of its arguments and of its result."""

    takes: tuple[str, ...]
    gives: str


def register(maker: Maker, prefix: str, takes: tuple[str, ...], gives: str) -> str:
    reuse = [n for n, c in sorted(maker.callables.items()) if c == Callable_(takes, gives)]
    name = maker.pick(reuse) if reuse and maker.chance(0.25) else maker.new_name(prefix)
    maker.callables[name] = Callable_(takes, gives)
    return name


def reader(maker: Maker) -> list[str]:
    body = maker.int_()
    if maker.chance(0.3):
        name = register(maker, "f", (), "int")
        return [f"{name} = lambda: {body}"]
    name = register(maker, "f", ("int",), "int")
    return [f"def {name}(q):", f"    return q + {body}"]


def list_reader(maker: Maker) -> list[str]:
    body = maker.list_()
    name = register(maker, "g", (), "list")
    return [f"def {name}():", f"    return {body}"]


def identity(maker: Maker) -> list[str]:
    name = register(maker, "g", ("list",), "list")
    return [f"def {name}(p):", f"    p.append({maker.int_(2)})", "    return p"]


def argument_mutator(maker: Maker) -> list[str]:
    extra = maker.int_(2)
    name = register(maker, "h", ("list",), "none")
    return [f"def {name}(p):", f"    p.append({extra})"]


def global_mutator(maker: Maker) -> list[str]:
    lists = maker.lists()
    if not lists:
        return []
    chosen, extra = maker.pick(lists), maker.int_(2)
    name = register(maker, "h", (), "none")
    return [f"def {name}():", f"    {chosen}.append({extra})"]


def rebinder(maker: Maker) -> list[str]:
    target, value = maker.target(), maker.int_(2)
    name = register(maker, "h", (), "none")
    return [f"def {name}():", f"    global {target}", f"    {target} = {value}"]


def memory(maker: Maker) -> list[str]:
    name = register(maker, "m", ("int",), "int")
    return [f"def {name}(q, seen=[]):", "    seen.append(q)", "    return len(seen)"]


def counter(maker: Maker) -> list[str]:
    maker_name, start = maker.new_name("make"), maker.int_(2)
    name = register(maker, "f", (), "int")
    return [
        f"def {maker_name}():",
        f"    held = {start}",
        "    def step():",
        "        nonlocal held",
        "        held += 1",
        "        return held",
        "    return step",
        f"{name} = {maker_name}()",
    ]


def closure_over_list(maker: Maker) -> list[str]:
    maker_name, given = maker.new_name("make"), maker.list_(2)
    name = register(maker, "h", ("int",), "none")
    return [
        f"def {maker_name}(held):",
        "    return lambda q: held.append(q)",
        f"{name} = {maker_name}({given})",
    ]


def recursive(maker: Maker) -> list[str]:
    base = maker.int_(2)
    name = register(maker, "f", ("int",), "int")
    return [
        f"def {name}(q):",
        "    if q <= 0 or q > 20:",
        f"        return {base}",
        f"    return 1 + {name}(q - 3)",
    ]


def callback(maker: Maker) -> list[str]:
    name = register(maker, "f", ("function", "int"), "int")
    return [f"def {name}(call, q):", f"    return call(q) + {maker.int_(2)}"]


def decorated(maker: Maker) -> list[str]:
    wrap, extra = maker.new_name("wrap"), maker.int_(2)
    name = register(maker, "f", ("int",), "int")
    return [
        f"def {wrap}(call):",
        "    @functools.wraps(call)",
        "    def inner(*args):",
        f"        return call(*args) + {extra}",
        "    return inner",
        f"@{wrap}",
        f"def {name}(q):",
        f"    return q * 2 + {maker.int_(2)}",
    ]


def partial(maker: Maker) -> list[str]:
    function, extra = maker.new_name("part"), maker.list_(2)
    name = register(maker, "h", ("int",), "none")
    return [
        f"def {function}(p, q):",
        "    p.append(q)",
        f"{name} = functools.partial({function}, {extra})",
    ]


def early_return(maker: Maker) -> list[str]:
    one, two = maker.list_(2), maker.list_(2)
    name = register(maker, "g", ("int",), "list")
    return [f"def {name}(q):", "    if q > 4:", f"        return {one}", f"    return {two}"]


def random_draw(maker: Maker) -> list[str]:
    name = register(maker, "f", (), "int")
    return [
        f"random.seed({maker.rng.randrange(9)})",
        f"def {name}():",
        "    return random.randrange(9)",
    ]


def class_(maker: Maker) -> list[str]:
    level, extra = maker.int_(2), maker.int_(2)
    if maker.classes and maker.chance(0.3):
        base, name = maker.pick(maker.classes), maker.new_name("K")
        maker.classes.append(name)
        return [
            f"class {name}({base}):",
            "    def total(self):",
            f"        return super().total() + {extra}",
        ]
    name = maker.pick(maker.classes) if maker.classes and maker.chance(0.2) else maker.new_name("K")
    if name not in maker.classes:
        maker.classes.append(name)
    return [
        f"class {name}:",
        f"    level = {level}",
        "    shared = []",
        "    def __init__(self, given):",
        "        self.items_ = given",
        "        self.count_ = 0",
        "    def add(self, q):",
        "        self.items_.append(q)",
        f"        self.count_ += {extra}",
        "        self.shared.append(q)",
        "    def total(self):",
        f"        return sum(self.items_) + self.level + {extra}",
    ]


def generator_function(maker: Maker) -> list[str]:
    chosen, name = maker.list_(2), maker.new_name("gen")
    target = maker.target()
    return [
        f"def {name}():",
        f"    for q in {chosen}:",
        "        yield q + 1",
        f"{target} = list({name}())",
    ]


DEFINITIONS: list[Callable[[Maker], list[str]]] = [
    reader,
    reader,
    list_reader,
    identity,
    argument_mutator,
    argument_mutator,
    global_mutator,
    rebinder,
    memory,
    counter,
    closure_over_list,
    recursive,
    callback,
    decorated,
    partial,
    early_return,
    random_draw,
    class_,
    class_,
    generator_function,
]
