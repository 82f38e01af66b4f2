# %%
# expect: mutates=
import torch, torch.nn as nn
from torch.utils.data import DataLoader, TensorDataset
X = torch.zeros(9, 2); y = torch.zeros(9, 1)
ds = TensorDataset(X, y)
dl = DataLoader(ds, batch_size=3)
# %%
# expect: mutates=
# flow: 1 -> 2 nn
# flow: 1 -> 2 torch
model = nn.Sequential(nn.Linear(2, 1))
opt = torch.optim.SGD(model.parameters(), lr=.1)
crit = nn.MSELoss()
# %%
# expect: mutates=model,opt
# flow: 1 -> 3 dl
# flow: 2 -> 3 crit
# flow: 2 -> 3 model
# flow: 2 -> 3 opt
# flow: 1 -> 3 torch
# flow: 2 -> 3 torch.random effect
torch.randn(1)
model.train()
for xb, yb in dl:
    opt.zero_grad()
    loss = crit(model(xb), yb)
    loss.backward()
    opt.step()
# %%
# expect: mutates=
# flow: 1 -> 4 X
# flow: 1 -> 4 dl
# flow: 1 -> 4 ds
# flow: 1 -> 4 y
# flow: 2 -> 4 crit
X, y, ds, dl, crit
# %%
# expect: mutates=
# flow: 3 -> 5 model
# flow: 3 -> 5 opt
# flow: 3 -> 5 xb
model, opt, xb
