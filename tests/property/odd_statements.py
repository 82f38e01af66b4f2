"""Statements that are hard to follow: aliases in disguise, operators of classes, late calls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from definitions import register

if TYPE_CHECKING:
    from generate import Maker


def _holds_lists(value: object) -> bool:
    return isinstance(value, (dict, tuple)) and bool(value) and all(map(_is_list, _parts(value)))


def _parts(value: object) -> list:
    return list(value.values() if isinstance(value, dict) else value)  # type: ignore[union-attr,call-overload]


def _is_list(value: object) -> bool:
    return type(value) is list


def statement(maker: Maker) -> list[str] | None:
    """One statement, or None where nothing it needs is there."""
    lists = maker.lists()
    if not lists:
        return None
    one, two, target = maker.pick(lists), maker.pick(lists), maker.target()
    choices = [
        *_aliases(maker, one, two, target),
        *_late(maker, one, two, target),
        *_blocks(maker, one, two, target),
        *_bags(maker, one, target),
    ]
    made = maker.pick(choices)
    return made if isinstance(made, list) else [made]


def _aliases(maker: Maker, one: str, two: str, target: str) -> list:
    number, other = maker.int_(2), maker.target()
    choices: list = [
        f"{target} = {other} = [{number}]",
        f"{one}, {two} = {two}, {one}",
        f"{target} = {one} if {number} > 3 else {two}",
        f"{target} = {one} or {two}",
        f"{target} = dict(u={one}, v={two})",
        f"{target} = ({one}, {two})",
        f"{target} = list(zip([{one}], [{two}]))",
        f"{target} = copy.copy([{one}, {two}])",
        f"{target} = copy.deepcopy({one})",
        f"{target} = [*{one}, {number}]",
        f"{target} = {{**dict(u={one})}}",
        f"(lambda p: p.append({number}))({one})",
        f"globals()['{target}'] = {one}",
        f"list.append({one}, {number})",
        f"operator.iadd({one}, [{number}])",
    ]
    for name in maker.names(_holds_lists):
        choices += [
            f"[p for p in {_each(maker, name)}][0].append({number})",
            f"sorted({_each(maker, name)}, key=len)[-1].append({number})",
            f"max({_each(maker, name)}, key=len).insert(0, {number})",
            f"{target} = next(iter({_each(maker, name)}))",
            [f"for p_ in {_each(maker, name)}:", f"    p_ += [{number}]"],
        ]
    return choices


def _each(maker: Maker, name: str) -> str:
    return f"{name}.values()" if isinstance(maker.values[name], dict) else name


def _late(maker: Maker, one: str, two: str, target: str) -> list:
    number = maker.int_(2)
    return [
        f"{target} = list(map({one}.append, [{number}])) and 0",
        f"{target} = [{one}.pop() for _ in range(1) if {one}]",
        f"{target} = sum(1 for i in {one} if i in {two})",
        f"{target} = functools.reduce(lambda p, q: p + q, {one}, {number})",
        f"{target} = any({one}.append(i) for i in range(2))",
        f"{target} = f'{{{one}.append({number})}}'",
        f"{target} = [f_() for f_ in [lambda: len({one}), lambda: {number}]][0]",
        f"{target} = {{'f': lambda q: q + len({one})}}['f']({number})",
        f"{target} = functools.partial(max, {number})({maker.int_(2)})",
        f"{target} = (w_ := {one}) and len(w_)",
    ]


def _blocks(maker: Maker, one: str, two: str, target: str) -> list:
    number = maker.int_(2)
    return [
        ["with contextlib.suppress(TypeError):", f"    {one}.append({number})"],
        ["try:", f"    {target} = {one}[{number}]", "finally:", f"    {two}.append(1)"],
        ["try:", f"    {one}.remove({number})", "except ValueError:", f"    {target} = {two}"],
        ["for i_ in range(2):", "    if i_:", f"        {one}.append(i_)", "        continue"],
        ["for i_ in range(2):", "    break", "else:", f"    {target} = {two}"],
        [f"while len({one}) < {maker.rng.randrange(5)}:", f"    {one}.append({number})"],
        [f"match {number}:", "    case 1 | 2:", f"        {target} = {one}", "    case w_:"]
        + [f"        {two}.append(w_)"],
        [f"for i_, {target} in enumerate([{one}, {two}]):", f"    {target}.append(i_)"],
        [f"if not {one}:", f"    {target} = {two}", f"elif len({one}) > 2:", f"    del {one}[0]"],
    ]


def _bags(maker: Maker, one: str, target: str) -> list:
    number = maker.int_(2)
    choices: list = []
    for name in maker.names(lambda v: hasattr(v, "bag_")):
        choices += [
            f"{name}[0] = {number}",
            f"{name} += [{number}]",
            f"{target} = {name}[0]",
            f"{target} = len({name})",
            f"{target} = sum({name})",
            f"{name}.first = {number}",
            f"{target} = {name}.first",
            f"{target} = {name}.bag_",
            f"{target} = {name}.same().bag_",
            f"{target} = type({name}).of({one})",
            [f"with {name} as bag_:", f"    bag_.append({number})"],
        ] * 2
    return choices


def bag(maker: Maker) -> list[str]:
    """A class whose operators read and change what it holds."""
    name = maker.new_name("B")
    target, given = maker.target(), maker.list_(2)
    extra = maker.int_(2)
    return [
        f"class {name}:",
        "    made = []",
        "    def __init__(self, given):",
        "        self.bag_ = given",
        "        self.made.append(len(given))",
        "    @classmethod",
        "    def of(cls, given):",
        "        return cls(list(given))",
        "    @property",
        "    def first(self):",
        f"        return self.bag_[0] if self.bag_ else {extra}",
        "    @first.setter",
        "    def first(self, value):",
        "        self.bag_.insert(0, value)",
        "    def same(self):",
        "        return self",
        "    def __getitem__(self, at):",
        "        return self.bag_[at]",
        "    def __setitem__(self, at, value):",
        "        self.bag_[at:at] = [value]",
        "    def __len__(self):",
        "        return len(self.bag_)",
        "    def __iadd__(self, more):",
        "        self.bag_.extend(more)",
        "        return self",
        "    def __enter__(self):",
        "        return self.bag_",
        "    def __exit__(self, *exc):",
        "        return False",
        f"{target} = {name}({given})",
    ]


def swap_in_function(maker: Maker) -> list[str]:
    """A function that gives one of its arguments back, or keeps it."""
    name = register(maker, "f", ("list", "int"), "list")
    kept = maker.new_name("kept")
    return [
        f"{kept} = []",
        f"def {name}(p, q, *rest, by=len, **more):",
        "    if by(p) > q:",
        f"        {kept}.append(p)",
        f"    return {kept}[-1] if {kept} else p",
    ]
