"""Enumerations of the notebook, made again without running what the notebook does for members."""

from __future__ import annotations

import enum
from typing import Any

_OF_MEMBERS = ("_value_", "_name_", "__objclass__", "_sort_order_", "_hash_")
_MACHINERY = ("__new__", "__new_member__", "__module__", "__dict__", "__weakref__", "__slots__")
_SAID = ("_missing_", "_generate_next_value_")


def reduce_member(value: enum.Enum) -> tuple[Any, ...] | None:
    """Name a member: its value may be found by nothing that equals it, or may be a function."""
    name = value._name_
    known = type(value).__members__.get(name) if name else None
    return (_member, (type(value), name)) if known is value else None


def _member(cls: Any, name: str) -> Any:
    return cls.__members__[name]


def is_said(cls: type[enum.Enum], name: str, value: Any) -> bool:
    """Whether the notebook said an attribute of a class, rather than `enum` for it."""
    if name in cls.__members__ or name in _MACHINERY:
        return False
    if name.startswith("_") and name.endswith("_") and not name.startswith("__"):
        return name in _SAID and not _is_machinery(value)
    return not any(vars(base).get(name) is value for base in cls.__mro__[1:])


def _is_machinery(value: Any) -> bool:
    return getattr(value, "__module__", "") == "enum"


def attributes_of_members(cls: type[enum.Enum]) -> dict[str, dict[str, Any]]:
    """Give what members hold besides name and value, by their names."""
    found = {}
    for name, member in cls.__members__.items():
        held = {key: each for key, each in vars(member).items() if key not in _OF_MEMBERS}
        if held and member._name_ == name:
            found[name] = held
    return found


def put_attributes(cls: type[enum.Enum], found: dict[str, dict[str, Any]]) -> None:
    """Give the members of a class what they held."""
    for name, held in found.items():
        vars(cls.__members__[name]).update(held)


def make_enum(
    metaclass: type, name: str, bases: tuple[type, ...], members: dict[str, Any], boundary: Any
) -> Any:
    """Make a class with its members, and nothing else yet."""
    kind: Any = metaclass
    given = {} if boundary is None else {"boundary": boundary}
    body = kind.__prepare__(name, bases, **given)
    body["__module__"] = "__main__"
    for member, value in members.items():
        body[member] = enum.member(value)
    return kind(name, bases, body, **given)
