# %%
import torch
opt = torch.optim.SGD([torch.zeros(1)], lr=1.0)
warm = 5
# %%
def factor(step):
    return min(1.0, step / warm)
# %%
sched = torch.optim.lr_scheduler.LambdaLR(opt, factor)
# %%
sched.step()
# flow: 1 -> 3 opt
# flow: 1 -> 3 torch
# flow: 1 -> 3 warm through factor
# flow: 2 -> 3 factor
# flow: 1 -> 4 warm? through factor
# flow: 3 -> 4 sched
