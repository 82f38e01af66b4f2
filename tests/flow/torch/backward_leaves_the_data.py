# %%
import torch

x = torch.linspace(0.0, 8.0, 10)
y = -0.5 * x + 2 + torch.normal(mean=torch.zeros(10), std=1)
# %%
m = torch.tensor([0.9]).requires_grad_()
b = torch.tensor([0.1]).requires_grad_()
# %%
cost = torch.sum((x * m + b - y) ** 2)
# %%
# expect: mutates=b,cost,m
cost.backward()
# %%
print(x, y, m.grad)
# flow: 1 -> 2 torch
# flow: 1 -> 3 torch
# flow: 1 -> 3 x
# flow: 1 -> 3 y
# flow: 2 -> 3 b
# flow: 2 -> 3 m
# flow: 3 -> 4 cost
# flow: 1 -> 5 x
# flow: 1 -> 5 y
# flow: 4 -> 5 m
