# %% [markdown]
# # Dispatch
# %%
from functools import singledispatch, partial, reduce, total_ordering, wraps, cached_property
@singledispatch
def show_it(x):
    return "any"
# %% [markdown]
# # Int
# %%
@show_it.register
def _(x: int):
    return f"int{base}"
base = 1
# %% [markdown]
# # List
# %%
@show_it.register(list)
def _(x):
    return [show_it(i) for i in x]
base = 2
# %% [markdown]
# # Report
# %%
print(show_it("a"), show_it(3), show_it([1, "b"]))
