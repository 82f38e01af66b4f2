# %%
from tqdm import tqdm
seen = []
class Batches:
    def __iter__(self):
        for i in range(3):
            seen.append(i)
            yield i
batches = Batches()
# %%
seen.append("start")
# %%
# expect: reads=batches,tqdm,seen mutates=seen
for b in tqdm(batches):
    pass
# %%
# flow: 1 -> 2 seen
# flow: 1 -> 3 tqdm
# flow: 1 -> 3 batches
# flow: 2 -> 3 seen through Batches
# flow: 3 -> 4 seen
print(seen)
