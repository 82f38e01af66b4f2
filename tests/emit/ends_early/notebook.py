# %% [markdown]
# # Train
# %%
m = {"acc": 0.9}
print(m)
# %% [markdown]
# # Stop
# %%
raise SystemExit("the rest is scratch")
# %% [markdown]
# # Scratch
# %%
print("scratch ran")
