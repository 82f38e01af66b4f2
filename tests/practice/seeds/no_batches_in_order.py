# %%
import torch
from torch.utils.data import DataLoader, TensorDataset
data = TensorDataset(torch.ones(5, 3), torch.ones(5, 1))
loader = DataLoader(data, batch_size=2)
w = torch.zeros(3, 1, requires_grad=True)
opt = torch.optim.SGD([w], lr=0.1)

# %%
for i, (x, y) in enumerate(loader):
    opt.zero_grad()
    loss = ((x @ w - y) ** 2).mean()
    loss.backward()
    opt.step()
