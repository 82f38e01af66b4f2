# %%
import helper
out = helper.predict(1)
# %%
# expect: reads=out mutates=
scores = out.detach().cpu().numpy()
batch = out.cuda()
# %%
# flow: 1 -> 2 out
# flow: 1 -> 3 out
print(out)
