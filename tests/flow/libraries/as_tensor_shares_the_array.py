# %%
import numpy as np
import torch
a = np.zeros(3)
# %%
t = torch.as_tensor(a)
t[0] = 1
# %%
print(a)
# flow: 1 -> 2 a
# flow: 1 -> 2 torch
# flow: 2 -> 3 a
