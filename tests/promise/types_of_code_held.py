# %% [markdown]
# ## Make
# %%
import types
kinds = {types.FunctionType: "function", type(len): "builtin", type(None): "none", types.ModuleType: "module"}
generator = type(x for x in ())
held = [types.MethodType, types.MappingProxyType, type(...), types.GenericAlias, generator]
# %% [markdown]
# ## Use
# %%
kinds[types.CodeType] = "code"
print([kinds.get(type(each)) for each in (lambda: 1, print, None, types)])
print(held[0] is types.MethodType, held[1:])
# %% [markdown]
# ## Count
# %%
print(len(kinds), kinds[type(print)])
