# %%
HANDLERS = {}
def register(name):
    def deco(f):
        HANDLERS[name] = f
        return f
    return deco
def dispatcher():
    def run(name, *a): return HANDLERS[name](*a)
    return run
run_it = dispatcher()
# %% [markdown]
# ## Part b
# %%
@register("a")
def ha(x): return x + 1
# %% [markdown]
# ## Part c
# %%
@register("b")
def hb(x): return x * 10
# %% [markdown]
# ## Part d
# %%
print(run_it("a", 1), run_it("b", 2))
