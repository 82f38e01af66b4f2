# %% [markdown]
# # Load
# %%
log = []
history = log
# %% [markdown]
# # Work
# %%
history.append("work")
# %% [markdown]
# # Report
# %%
log.append("report")
print(log, history, log is history)
