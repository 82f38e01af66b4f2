# %%
# expect: writes=pairs
pairs = zip("abc", range(3))
# %% [markdown]
# ## Head
# %%
# expect: reads=pairs writes=head,pairs mutates=pairs
# flow: 1 -> 2 pairs
head = next(pairs)
# %% [markdown]
# ## Tail
# %%
# expect: reads=head,pairs writes=pairs mutates=pairs
# flow: 2 -> 3 head
# flow: 2 -> 3 pairs
print(head, list(pairs), list(pairs))
