"""Late: notebook cell 5, run as a script."""

# [cell 5]
scale = 4
predicted = model.predict() if isinstance(model, Model) else None
rated = apply_rate(10)
