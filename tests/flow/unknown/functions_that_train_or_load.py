# %%
import pandas as pd
from helpers_of_mine import train_model, run_training, load_weights, fill_gaps
import torch
net = torch.nn.Linear(1, 1)
table = pd.DataFrame({"a": [1]})
# %%
history = train_model(net, table)
# %%
run_training(table, network=net)
# %%
load_weights(net, "x.pt")
# %%
filled = fill_gaps(table)
# %%
fill_gaps(table)
# %%
print(net, table)
# flow: 1 -> 2 net
# flow: 1 -> 2 table
# flow: 1 -> 2 train_model
# flow: 1 -> 3 run_training
# flow: 1 -> 3 table
# flow: 2 -> 3 net
# flow: 1 -> 4 load_weights
# flow: 3 -> 4 net
# flow: 1 -> 5 fill_gaps
# flow: 1 -> 5 table
# flow: 1 -> 6 fill_gaps
# flow: 1 -> 6 table
# flow: 4 -> 7 net
# flow: 6 -> 7 table
