# %%
import torch
x = torch.rand(3)
y = torch.rand(3, 3)
z = torch.rand(3)
# %%
x.lerp_(torch.ones(3), 0.5)
# %%
y.triu_()
# %%
z.nan_to_num_()
# %%
print(x, y, z)
# flow: 1 -> 2 torch
# flow: 1 -> 2 x
# flow: 1 -> 3 y
# flow: 1 -> 4 z
# flow: 2 -> 5 x
# flow: 3 -> 5 y
# flow: 4 -> 5 z
