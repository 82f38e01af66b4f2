# %%
# expect: mutates=
import torch
from torchvision import models
import torch.nn as nn
# %%
# expect: mutates=
# flow: 1 -> 2 models
m = models.resnet18(pretrained=True)
# %%
# expect: mutates=m
# flow: 2 -> 3 m
for p in m.parameters():
    p.requires_grad = False
# %%
# flow: 1 -> 4 nn
# flow: 2 -> 4 torch.random effect
# flow: 3 -> 4 m
m.fc = nn.Linear(3, 2)
# %%
# expect: mutates=
# flow: 4 -> 5 m
m
# %%
# flow: 4 -> 6 m
m = m.to('cuda')
# %%
# flow: 6 -> 7 m
for p in m.parameters():
    p.requires_grad = True
# %%
# expect: mutates=
# flow: 7 -> 8 m
m
