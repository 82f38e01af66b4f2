# %%
import lightning as L
import torch
from lightning.pytorch.callbacks import ModelCheckpoint

L.seed_everything(1)
classes = {"a": 1}


class Net(L.LightningModule):
    def __init__(self, names):
        super().__init__()
        self.names = names
        self.layer = torch.nn.Linear(1, 1)

    def training_step(self, batch, index):
        return self.layer(batch).sum() * rate


class Data(L.LightningDataModule):
    def setup(self, stage=None):
        self.train = torch.zeros(8, 1)

    def train_dataloader(self):
        return torch.utils.data.DataLoader(self.train)
# %%
rate = 0.5
net = Net(classes)
data = Data()
keep = ModelCheckpoint()
trainer = L.Trainer(max_epochs=1, callbacks=[keep])
# %%
# expect: mutates=data,keep,net,trainer
trainer.fit(net, datamodule=data)
# %%
print(keep.best_model_path)
# %%
# expect: mutates=data,trainer
results = trainer.test(datamodule=data)
# %%
# expect: mutates=
best = Net.load_from_checkpoint("a.ckpt")
# %%
print(results, classes)
