# %%
from torch.utils.data import DataLoader, Dataset
from tqdm import tqdm
scale = 1
class Rows(Dataset):
    def __len__(self):
        return 3
    def __getitem__(self, i):
        return i * scale
loader = DataLoader(Rows())
# %%
scale = 2
# %%
# expect: reads=loader,tqdm,scale
# flow: 1 -> 3 loader
# flow: 1 -> 3 tqdm
# flow: 2 -> 3 scale? through Rows
for batch in tqdm(loader):
    print(batch)
