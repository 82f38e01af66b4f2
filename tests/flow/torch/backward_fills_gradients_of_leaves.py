# %%
import torch

x = torch.ones(2, requires_grad=True)
# %%
y = (x - 2).mean()
# %%
y.backward()
# %%
print(x.grad)
# flow: 1 -> 2 x
# flow: 2 -> 3 y
# flow: 3 -> 4 x
