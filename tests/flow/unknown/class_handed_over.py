# %%
from backtesting import Backtest, Strategy
from backtesting.test import SMA, GOOG
N = 10
# %%
class Cross(Strategy):
    def init(self): self.ma = self.I(SMA, self.data.Close, N)
    def next(self): self.buy()
# %%
bt = Backtest(GOOG, Cross)
# %%
stats = bt.run()
# flow: 1 -> 2 Strategy
# flow: 1 -> 3 Backtest
# flow: 1 -> 3 GOOG
# flow: 2 -> 3 Cross
# flow: 1 -> 4 N? through Cross
# flow: 1 -> 4 SMA? through Cross
# flow: 3 -> 4 bt
