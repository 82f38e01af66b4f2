# %%
import torch
from torch.utils.data import Dataset, Subset, random_split

scale = 3
seen = []


class Rows(Dataset):
    def __len__(self):
        return 3

    def __getitem__(self, at):
        seen.append(at)
        return scale * at


# %%
part = Subset(Rows(), [1, 2])
train, test = random_split(Rows(), [2, 1])
# %%
# expect: mutates=seen
first = part[0]
# %%
for row in train:
    print(row)
# %%
print(seen)
# flow: 1 -> 2 Rows
# flow: 1 -> 2 Subset
# flow: 1 -> 2 random_split
# flow: 1 -> 2 scale? through Rows
# flow: 1 -> 2 seen? through Rows
# flow: 1 -> 3 scale? through Rows
# flow: 1 -> 3 seen? through Rows
# flow: 1 -> 5 seen
# flow: 2 -> 3 part
# flow: 2 -> 3 seen? through Rows
# flow: 2 -> 4 train
# flow: 2 -> 5 seen?
# flow: 3 -> 5 seen?
