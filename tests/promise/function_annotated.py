# %%
import typing, inspect
unit = "m"
def fmt(x: float, n: int = 2) -> str:
    "Format."
    return f"{x:.{n}f}{unit}"
# %% [markdown]
# # Hints
# %%
print(typing.get_type_hints(fmt), fmt.__annotations__, fmt.__defaults__)
# %% [markdown]
# # Signature
# %%
print(inspect.getdoc(fmt), list(inspect.signature(fmt).parameters), fmt(1))
