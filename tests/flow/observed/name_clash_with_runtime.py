# %%
# expect: writes=MISSING,display,run,show
show = [1]
display = "mine"
MISSING = None
run = 3
# %% [markdown]
# ## Pipeline
# %%
# expect: reads=run,show writes=PIPELINE,Stage,show mutates=show
# flow: 1 -> 2 run
# flow: 1 -> 2 show
show.append(run)
PIPELINE = {"stage": show}
Stage = 4
# %% [markdown]
# ## Runtime
# %%
# expect: reads=MISSING,PIPELINE,Stage,display,run,show writes=PIPELINE,runtime,show mutates=PIPELINE,show
# flow: 1 -> 3 MISSING
# flow: 1 -> 3 display
# flow: 1 -> 3 run
# flow: 2 -> 3 PIPELINE
# flow: 2 -> 3 Stage
# flow: 2 -> 3 show
runtime = PIPELINE["stage"]
runtime.append(Stage)
print(show, display, MISSING, run)
# %%
# expect: reads=show
# flow: 3 -> 4 show
show
