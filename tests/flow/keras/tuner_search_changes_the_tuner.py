# %%
import keras
import keras_tuner
from mine import x, y


def build_model(hp):
    model = keras.Sequential([keras.layers.Dense(hp.Int("units", 16, 64))])
    model.compile(optimizer="adam", loss="mse")
    return model
# %%
tuner = keras_tuner.RandomSearch(build_model, objective="val_loss", max_trials=5)
# %%
# expect: mutates=tuner
tuner.search(x, y, epochs=5)
# %%
tuner.results_summary()
# %%
best = tuner.get_best_hyperparameters(1)[0]
# %%
model = tuner.get_best_models(1)[0]
# flow: 1 -> 2 build_model
# flow: 1 -> 2 keras through build_model
# flow: 1 -> 2 keras_tuner
# flow: 1 -> 3 keras? through build_model
# flow: 2 -> 3 tuner
# flow: 3 -> 4 tuner
# flow: 3 -> 5 tuner
# flow: 3 -> 6 tuner
# flow: 1 -> 6 keras? through build_model
# flow: 1 -> 3 x
# flow: 1 -> 3 y
# flow: 3 -> 6 file effect
