# %%
# expect: mutates=
import torch, torch.nn as nn
X = torch.zeros(9, 2); y = torch.zeros(9, 1)
# %%
# expect: mutates=
# flow: 1 -> 2 nn
# flow: 1 -> 2 torch
model = nn.Linear(2, 1)
opt = torch.optim.SGD(model.parameters(), lr=.1)
crit = nn.MSELoss()
# %%
# expect: mutates=
# flow: 1 -> 3 X
# flow: 1 -> 3 y
# flow: 2 -> 3 crit
# flow: 2 -> 3 model
# flow: 2 -> 3 torch.random? effect
out = model(X)
loss = crit(out, y)
# %%
# expect: mutates=loss,model,opt,out
# flow: 3 -> 4 loss
loss.backward()
# %%
# expect: mutates=model,opt
# flow: 2 -> 5 opt
# flow: 4 -> 5 opt?
opt.step()
# %%
# expect: mutates=
# flow: 1 -> 6 X
# flow: 1 -> 6 y
# flow: 2 -> 6 crit
X, y, crit
# %%
# expect: mutates=model,opt
# flow: 5 -> 7 model
model.eval()
# %%
# expect: mutates=
# flow: 3 -> 8 out
# flow: 4 -> 8 loss
# flow: 4 -> 8 out?
out, loss
