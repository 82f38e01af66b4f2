# %%
# expect: writes=model
import keras
model = keras.Sequential()
class P(keras.callbacks.Callback):
    def __init__(self):
        self.f = self.up
        m = self.f(1)
    def up(self, x):
        return x + 1
# %%
# expect: reads=P,model writes=cb,h,model mutates=model
# flow: 1 -> 2 P
# flow: 1 -> 2 model
cb = P()
h = model.fit(callbacks=[cb])
