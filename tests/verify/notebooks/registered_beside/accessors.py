import random

import pandas as pd

random.seed(99)


@pd.api.extensions.register_dataframe_accessor("mine")
class Mine:
    def __init__(self, frame):
        self.frame = frame

    def total(self):
        return int(self.frame.sum().sum())
