# %%
import torch
import torch.nn as nn
torch.manual_seed(0)
body = nn.Linear(4, 2)
model = nn.Sequential(body, nn.ReLU(), nn.Linear(2, 1))
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
data = torch.ones(8, 4)
# %%
# expect: mutates=model,optimizer,body
for epoch in range(3):
    optimizer.zero_grad()
    loss = model(data).mean()
    loss.backward()
    optimizer.step()
# %%
# flow: 1 -> 2 model
# flow: 1 -> 2 optimizer
# flow: 1 -> 2 data
# flow: 1 -> 2 torch.random? effect
# flow: 2 -> 3 body
print(body.weight.sum().item())
