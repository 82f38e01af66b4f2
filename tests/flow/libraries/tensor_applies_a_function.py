# %%
import torch
x = torch.zeros(3)
k = {0.0: 1.0}
# %%
x.apply_(lambda v: k[v])
# %%
print(x)
# flow: 1 -> 2 k
# flow: 1 -> 2 x
# flow: 2 -> 3 x
