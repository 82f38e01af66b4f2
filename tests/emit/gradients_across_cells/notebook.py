# %% [markdown]
# # Data
# %%
import torch

torch.manual_seed(0)
x, y = torch.randn(8, 3), torch.randn(8, 1)
# %% [markdown]
# # Network
# %%
net = torch.nn.Linear(3, 1)
opt = torch.optim.SGD(net.parameters(), lr=0.1)
# %% [markdown]
# # Forward
# %%
pred = net(x)
loss = torch.nn.functional.mse_loss(pred, y)
print(loss.item())
# %% [markdown]
# # Backward
# %%
loss.backward()
print(net.weight.grad)
# %% [markdown]
# # Step
# %%
opt.step()
print(torch.nn.functional.mse_loss(net(x), y).item())
