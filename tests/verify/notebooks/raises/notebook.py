# %% [markdown]
# # A cell that may fail
# %%
text = "abc"
kept = []
# %% tags=["raises-exception"]
kept.append(1)
text[0] = "x"
kept.append(2)
# %% [markdown]
# # After it
# %% tags=["raises-exception"]
value = len(text)
# %%
print(text, kept, value)
