# %%
import xlsxwriter
wb = xlsxwriter.Workbook("a.xlsx")
# %%
ws = wb.add_worksheet()
# %%
ws.write(0, 0, "a")
# %%
wb.close()
# flow: 1 -> 2 wb
# flow: 1 -> 3 file effect
# flow: 2 -> 3 ws
# flow: 1 -> 4 a.xlsx effect
# flow: 3 -> 4 a.xlsx effect
# flow: 3 -> 4 wb
