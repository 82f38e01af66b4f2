# %%
limit = 3
seen = []
# %%
class Bag:
    def __init__(self, n):
        self.n = n
    def __len__(self):
        seen.append(self.n)
        return max(0, self.n - limit)
bag = Bag(5)
# %%
# expect: reads=bag,limit,seen mutates=seen
if bag:
    print("full")
# %%
# flow: 2 -> 3 bag
# flow: 1 -> 3 limit through Bag
# flow: 1 -> 3 seen through Bag
# flow: 3 -> 4 seen
print(seen)
