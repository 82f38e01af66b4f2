# %% [markdown]
# ## Values
# %%
seen, unit = [], {"u": "kg"}
class M:
    def _repr_markdown_(self):
        seen.append("m")
        return "**" + unit["u"] + "**"
class W:
    def _ipython_display_(self):
        seen.append("w")
        print(unit["u"])
class B:
    def _repr_mimebundle_(self, include=None, exclude=None):
        return {"text/plain": unit["u"]}
class P:
    def _repr_pretty_(self, printer, cycle):
        printer.text(unit["u"])
m, w, b, p = M(), W(), B(), P()
# %% [markdown]
# ## Unit
# %%
unit["u"] = "lb"
# %% [markdown]
# ## Markdown
# %%
m
# %% [markdown]
# ## Itself
# %%
w
# %% [markdown]
# ## Bundle
# %%
b
# %% [markdown]
# ## Printer
# %%
[p]
# %% [markdown]
# ## What was seen
# %%
print(seen)
