# %% [markdown]
# # Prepare
# %%
words = {"a", "the"}
words.add("an")
limit = 3


def keep(word, *, longer=False):
    return word not in words and len(word) >= limit


def clean(text):
    return [word for word in text.split() if keep(word)]
# %% [markdown]
# # Use
# %%
result = clean("the cat sat on an old mat")
print(result)
