# %% [markdown]
# # Load
# %%
# expect: writes=history,log
log = []
history = log
# %% [markdown]
# # Work
# %%
# expect: reads=history writes=history,log mutates=history,log
# flow: 1 -> 2 history
history.append("work")
# %% [markdown]
# # Report
# %%
# expect: reads=history,log writes=history,log mutates=history,log
# flow: 2 -> 3 history
# flow: 2 -> 3 log
log.append("report")
print(log, history, log is history)
