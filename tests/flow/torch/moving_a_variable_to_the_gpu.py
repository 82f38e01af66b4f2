# %%
from torch.autograd import Variable
img = load()
# %%
# expect: reads=Variable,img mutates=
out = Variable(img.unsqueeze(0)).cuda()
# %%
# finding: NB202
# flow: 1 -> 2 Variable
# flow: 1 -> 2 img
# flow: 1 -> 3 img
print(img)
