# %%
ds = []
B = 1
# %%
import torch
from trl import GRPOTrainer
def reward(completions, **kw): return [len(c) * B for c in completions]
# %%
trainer = GRPOTrainer(model="Qwen", reward_funcs=reward, train_dataset=ds)
# %%
trainer.train()
# flow: 1 -> 3 B? through reward
# flow: 1 -> 3 ds
# flow: 2 -> 3 GRPOTrainer
# flow: 2 -> 3 reward
# flow: 1 -> 4 B? through reward
# flow: 3 -> 4 trainer
