# %%
total = 1 + \
    2
values = [
    1,  # one

    2,
        3]
if total: print("one line")
# %% [markdown]
# ## Tabs
# %%
for v in values:
	if v > 1:
		total += v
# a comment at the end
# %% [markdown]
# ## Show
# %%
text = f"{'a' + 'b'!r}" if False else 'it''s'
print(total, text); print('''x
    y''')
