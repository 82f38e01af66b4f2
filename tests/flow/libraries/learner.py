# %%
# expect: mutates=
from fastai.vision.all import *
learn = vision_learner(1, resnet18)
# %%
# expect: mutates=learn
# flow: 1 -> 2 learn
learn.fine_tune(3)
# %%
# expect: mutates=learn
# flow: 2 -> 3 learn
learn.unfreeze()
# %%
# expect: mutates=learn
# flow: 3 -> 4 learn
learn.lr_find()
# %%
# expect: mutates=
# flow: 4 -> 5 learn
learn.predict(3)
