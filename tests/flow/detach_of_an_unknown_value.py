# %%
# FALSE CHANGES (definite), everyday: x.detach() and x.cuda() of what is not known change x (out.detach().cpu().numpy()). detach() only gives
# (what is thrown away may be a change; what is used is a copy). So too: numpy imported alone makes unknown.sample(), .resize() changes.
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
