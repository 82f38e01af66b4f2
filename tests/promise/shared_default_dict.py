# %%
from collections import defaultdict, Counter, deque
words = defaultdict(list)
count = Counter()
window = deque(maxlen=2)
# %% [markdown]
# ## Fill
# %%
for w in ["ab", "ac", "b"]:
    words[w[0]].append(w)
    count[w[0]] += 1
    window.append(w)
# %% [markdown]
# ## Touch
# %%
words["missing"]
print(dict(words), count.most_common(1), window)
# %%
sorted(words)
