# %%
from tensorflow import keras
import keras_tuner as kt
from mine import x, y


class Net(kt.HyperModel):
    def build(self, hp):
        model = keras.Sequential([keras.layers.Dense(hp.Int("units", 16, 64))])
        model.compile(optimizer=keras.optimizers.Adam(hp.Choice("rate", [1e-2, 1e-3])), loss="mse")
        return model


tuner = kt.Hyperband(Net(), objective="val_loss", max_epochs=5)
tuner.search_space_summary()
# %%
# expect: mutates=tuner
tuner.search(x, y, epochs=5)
best_hps = tuner.get_best_hyperparameters(num_trials=1)[0]
# %%
# expect: mutates=
print(best_hps.get("units"))
model = tuner.hypermodel.build(best_hps)
# %%
# expect: mutates=model
history = model.fit(x, y)
# %%
tuner.results_summary()
# flow: 1 -> 2 keras? through Net
# flow: 1 -> 2 tuner
# flow: 1 -> 2 x
# flow: 1 -> 2 y
# flow: 2 -> 3 best_hps
# flow: 2 -> 3 tuner
# flow: 1 -> 4 x
# flow: 1 -> 4 y
# flow: 3 -> 4 model
# flow: 2 -> 5 tuner
