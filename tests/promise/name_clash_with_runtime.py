# %%
show = [1]
display = "mine"
MISSING = None
run = 3
# %% [markdown]
# ## Pipeline
# %%
show.append(run)
PIPELINE = {"stage": show}
Stage = 4
# %% [markdown]
# ## Runtime
# %%
runtime = PIPELINE["stage"]
runtime.append(Stage)
print(show, display, MISSING, run)
# %%
show
