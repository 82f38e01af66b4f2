# %%
import torch, torchvision
net = torchvision.models.resnet18(); X = torch.ones(1, 3, 9, 9)
# %%
acts = {}
def hook(m, i, o): acts['a'] = o.detach()
net.layer4.register_forward_hook(hook)
# %%
y = net(X)
# %%
print(acts['a'])
# flow: 1 -> 2 net
# flow: 1 -> 3 X
# flow: 1 -> 3 torch.random? effect
# flow: 2 -> 3 acts? through hook
# flow: 2 -> 3 net
# flow: 2 -> 4 acts
# flow: 3 -> 4 acts?
