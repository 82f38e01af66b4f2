# %%
# expect: mutates=
import torch, torch.nn as nn
m = nn.Linear(1, 1)
opt = torch.optim.SGD(m.parameters(), lr=0.1)
# %%
# expect: mutates=
# flow: 1 -> 2 m
best = {n: p.clone() for n, p in m.state_dict().items()}
ema = {n: p.detach().clone() for n, p in m.named_parameters()}
alive = m.weight.detach()
# %%
# expect: mutates=alive,m,opt
# flow: 1 -> 3 m
# flow: 1 -> 3 opt
# flow: 1 -> 3 torch
# flow: 1 -> 3 torch.random? effect
l = m(torch.ones(1, 1)).sum()
l.backward()
opt.step()
# %%
# flow: 2 -> 4 best
# flow: 2 -> 4 ema
# flow: 3 -> 4 alive
print(best, ema, alive)
