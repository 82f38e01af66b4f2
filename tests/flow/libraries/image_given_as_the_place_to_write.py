# %%
import cv2
img = cv2.imread("a.png")
other = cv2.imread("b.png")
# %%
cv2.normalize(img, img, 0, 255, cv2.NORM_MINMAX)
# %%
cv2.threshold(other, 127, 255, cv2.THRESH_BINARY, other)
# %%
print(img, other)
# flow: 1 -> 2 cv2
# flow: 1 -> 2 img
# flow: 1 -> 3 cv2
# flow: 1 -> 3 other
# flow: 2 -> 4 img
# flow: 3 -> 4 other
