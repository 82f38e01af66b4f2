# %%
from torchvision import datasets
from torch.utils.data import DataLoader
d = datasets.MNIST('.')
dl = DataLoader(d)
# %%
dl.dataset.transform = None
# %%
x = d[0]
# flow: 1 -> 2 dl
# flow: 2 -> 3 d
