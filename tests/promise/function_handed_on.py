# %%
stop = {"the"}
limit = 2
lengths = []
def words(text):
    lengths.append(len(text))
    return [w for w in text.split() if w not in stop and len(w) >= limit]
class Vectorizer:
    def __init__(self, tokenizer): self.tokenizer = tokenizer
    def run(self, text): return self.tokenizer(text)
# %% [markdown]
# # Make
# %%
both = Vectorizer(words), words
def again(text): return words(text) + both[1](text)
makers = [again, words]
# %% [markdown]
# # Change what it reads
# %%
stop.add("a")
stop.update({"is"})
# %% [markdown]
# # Use
# %%
print(both[0].run("the cat is a cat"), words("is it"), [f.__name__ for f in makers])
print(both[0].tokenizer is words, makers[1] is words, lengths)
# %% [markdown]
# # Call what they made
# %%
print(makers[0]("the dog is"), lengths, sorted(stop))
# %% [markdown]
# # A name that its value replaces
# %%
def total(xs): return sum(xs) + limit
# %%
print(total([1]))
# %% [markdown]
# # Replace
# %%
total = total(lengths)
print(total)
# %%
def total(xs): return -sum(xs)
# %% [markdown]
# # Replaced
# %%
print(total(lengths))
