# %%
# expect: mutates=
import keras.backend as K
from keras.layers import Dense, Input
from keras.models import Model
from keras.metrics import mean_absolute_error
div = 2
i = Input(shape=(3,))
h = Dense(2)(i)
model = Model(inputs=i, outputs=Dense(1)(h))
def mae_months(a, b):
    return mean_absolute_error(div * a, div * b)
model.compile(loss='mse', metrics=[mae_months])
# %%
# expect: mutates=h,model
# flow: 1 -> 2 div? through mae_months
# flow: 1 -> 2 mean_absolute_error? through mae_months
# flow: 1 -> 2 model
model.fit([[1]], [1])
# %%
# expect: mutates=
# flow: 1 -> 3 K
# flow: 1 -> 3 div? through mae_months
# flow: 1 -> 3 mean_absolute_error? through mae_months
# flow: 2 -> 3 h
# flow: 2 -> 3 model
f = K.function(inputs=[model.get_input_at(0)], outputs=[h])
# %%
# expect: mutates=
# flow: 1 -> 4 i
# flow: 2 -> 4 model
# flow: 3 -> 4 f
z = f([[1]])[0]
print(model, i)
