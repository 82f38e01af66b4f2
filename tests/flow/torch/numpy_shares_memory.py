# %%
# expect: mutates=
import torch
x = torch.zeros(4)
# %%
# expect: mutates=
# flow: 1 -> 2 x
n = x.numpy()
v = x.view(2, 2)
# %%
# expect: mutates=n,v,x
# flow: 1 -> 3 x
x.zero_()
# %%
# expect: mutates=
# flow: 3 -> 4 n
# flow: 3 -> 4 v
n, v
# %%
# expect: mutates=n,v,x
# flow: 3 -> 5 n
n[0] = 3
# %%
# expect: mutates=
# flow: 5 -> 6 x
x
