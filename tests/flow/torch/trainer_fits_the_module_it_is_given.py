# %%
import pytorch_lightning as pl
import torch
from mine import loader


class Net(pl.LightningModule):
    def __init__(self):
        super().__init__()
        self.layer = torch.nn.Linear(1, 1)


net = Net()
trainer = pl.Trainer(max_epochs=1)
# %%
# expect: mutates=net,trainer
trainer.fit(net, loader)
# %%
net.eval()
# flow: 1 -> 2 net
# flow: 1 -> 2 trainer
# flow: 2 -> 3 net
# flow: 1 -> 2 loader
# flow: 1 -> 2 torch.random? effect
