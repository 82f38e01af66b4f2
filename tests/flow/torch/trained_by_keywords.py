# %%
import torch, engine
net = torch.nn.Linear(1, 1)
opt = torch.optim.Adam(net.parameters())
# %%
results = engine.train(model=net, optimizer=opt, epochs=3)
# %%
torch.save(net.state_dict(), 'x.pt')
# flow: 1 -> 2 engine
# flow: 1 -> 2 net
# flow: 1 -> 2 opt
# flow: 1 -> 3 torch
# flow: 2 -> 3 net
