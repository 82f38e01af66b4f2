"""Write submission: notebook cell 4."""


def write_submission(wanted, shift):
    # [cell 4]
    out = wanted[["id", "b"]].rename(columns={"b": "price"})
    out["price"] = out["price"].fillna(shift)
    out.to_csv("submission.csv", index=False)
    return out
