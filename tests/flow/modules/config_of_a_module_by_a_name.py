# %%

import wandb
# %%
config = wandb.config
config.epochs = 3
# %%
# expect: reads=config mutates=config
# flow: 1 -> 2 wandb
# flow: 2 -> 3 config
config.epochs = 50
# %%
# flow: 3 -> 4 config
print(config.epochs)
