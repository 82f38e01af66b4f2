# %%
import jax
import jax.numpy as jnp
import optax
from flax import linen as nn
from flax.training import train_state

key = jax.random.PRNGKey(0)
scale = 2.0
# %%
class Net(nn.Module):
    size: int

    @nn.compact
    def __call__(self, x):
        x = nn.Dense(self.size)(x)
        return nn.relu(x) * scale
# %%
# expect: mutates= could=
net = Net(size=3)
x = jnp.ones((2, 3))
key, sub = jax.random.split(key)
params = net.init(sub, x)
# %%
# expect: mutates= could=
out = net.apply(params, x)
y = x.at[0].set(1.0)
# %%
opt = optax.adam(1e-3)
state = train_state.TrainState.create(apply_fn=net.apply, params=params, tx=opt)
opt_state = opt.init(params)
# %%
# expect: mutates= could=
def loss(p, x):
    return jnp.mean(net.apply(p, x) ** 2)

grads = jax.grad(loss)(params, x)
updates, opt_state = opt.update(grads, opt_state)
params = optax.apply_updates(params, updates)
# %%
@jax.jit
def step(state, x):
    g = jax.grad(loss)(state.params, x)
    return state.apply_gradients(grads=g)

state = step(state, x)
# %%
print(state, params, key, out)
# flow: 1 -> 2 nn
# flow: 1 -> 3 jax
# flow: 1 -> 3 jnp
# flow: 1 -> 3 key
# flow: 1 -> 3 nn? through Net
# flow: 1 -> 3 scale? through Net
# flow: 1 -> 4 nn? through Net
# flow: 1 -> 4 scale? through Net
# flow: 1 -> 5 optax
# flow: 1 -> 5 train_state
# flow: 1 -> 6 jax
# flow: 1 -> 6 jnp? through loss
# flow: 1 -> 6 nn? through Net
# flow: 1 -> 6 optax
# flow: 1 -> 6 scale? through Net
# flow: 1 -> 7 jax
# flow: 1 -> 7 jnp? through loss
# flow: 1 -> 7 nn? through Net
# flow: 1 -> 7 scale? through Net
# flow: 2 -> 3 Net
# flow: 3 -> 4 net
# flow: 3 -> 4 params
# flow: 3 -> 4 x
# flow: 3 -> 5 net
# flow: 3 -> 5 params
# flow: 3 -> 6 net? through loss
# flow: 3 -> 6 params
# flow: 3 -> 6 x
# flow: 3 -> 7 net? through loss
# flow: 3 -> 7 x
# flow: 3 -> 8 key
# flow: 4 -> 8 out
# flow: 5 -> 6 opt
# flow: 5 -> 6 opt_state
# flow: 5 -> 7 state
# flow: 6 -> 7 loss through step
# flow: 6 -> 8 params
# flow: 7 -> 8 state
