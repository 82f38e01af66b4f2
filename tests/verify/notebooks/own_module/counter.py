from functools import lru_cache
import numpy as np
ITEMS = []
FACTOR = 1
rng = np.random.default_rng(0)
class Box:
    total = 0
def add(x):
    ITEMS.append(x)
def configure(factor):
    global FACTOR
    FACTOR = factor
def draw():
    return rng.random()
