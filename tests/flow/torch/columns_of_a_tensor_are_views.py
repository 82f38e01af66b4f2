# %%
import torch
boxes = torch.ones(4, 4)
left = boxes[:, 0]
# %%
# expect: reads=left mutates=left,boxes
left *= 2
# %%
# flow: 1 -> 2 left
# flow: 2 -> 3 boxes
print(boxes.sum())
