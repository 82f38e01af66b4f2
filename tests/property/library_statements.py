"""Statements over NumPy arrays and pandas frames."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from generate import Maker


def _is(kind: str) -> Any:
    return lambda value: type(value).__name__ == kind


def statement(maker: Maker) -> list[str]:
    arrays = maker.names(lambda v: _is("ndarray")(v) and v.ndim == 1 and v.dtype.kind in "if")
    frames = maker.names(
        lambda v: _is("DataFrame")(v) and {"p", "q"} <= set(map(str, v.columns)) and len(v) > 2
    )
    series = maker.names(lambda v: _is("Series")(v) and v.dtype.kind in "if" and len(v) > 2)
    target = maker.target()
    choices: list[Any] = [
        f"{target} = np.arange({maker.rng.randrange(4, 8)})",
        f"{target} = np.array({maker.list_(2)} + [1, 2, 3])",
        f"{target} = pd.DataFrame({{'p': [1, 2, 3, 4], 'q': [4.0, None, {maker.int_(2)}, 1.0], 'r': list('abab')}})",
        f"np.random.seed({maker.rng.randrange(9)})",
        f"{target} = np.random.rand(4)",
    ]
    for n in arrays:
        choices += _array(maker, n, target)
    for n in frames:
        choices += _frame(maker, n, target)
    for n in series:
        choices += _series(maker, n, target)
    if len(frames) > 1:
        one, two = maker.rng.sample(frames, 2)
        choices.append([f"for t_ in [{one}, {two}]:", f"    t_['w'] = {maker.int_(2)}"])
        choices.append([f"for t_ in ({one}, {two}):", "    t_.dropna(inplace=True)"])
        choices.append(f"{target} = pd.concat([{one}, {two}], ignore_index=True)")
    chosen = maker.pick(choices)
    return chosen if isinstance(chosen, list) else [chosen]


def _array(maker: Maker, n: str, target: str) -> list[Any]:
    value = maker.int_(2)
    return [
        f"{target} = {n}[1:]",
        f"{target} = {n}[{n} > 1]",
        f"{target} = {n}.copy()",
        f"{target} = {n}.reshape(-1, 1).ravel()",
        f"{target} = {n} * 2",
        f"{target} = np.asarray({n})",
        f"{target} = np.array({n})",
        f"{target} = {n}.view()",
        f"{n}[0] = {value}",
        f"{n}[:2] = {value}",
        f"{n} += 1",
        f"{n} = {n} + 1",
        f"{n}.sort()",
        f"{target} = np.sort({n})",
        f"np.add({n}, 1, out={n})",
        f"{n}.fill({value})",
        f"np.random.shuffle({n})",
        f"{target} = int({n}.sum())",
        f"print({n}.mean(), {n}.shape)",
        f"{target} = np.where({n} > 2, {n}, 0)",
        f"{target} = [{n}, {n}[:2]]",
    ]


def _frame(maker: Maker, n: str, target: str) -> list[Any]:
    value = maker.int_(2)
    return [
        f"{target} = {n}",
        f"{target} = {n}.copy()",
        f"{target} = {n}[{n}['p'] > 1].copy()",
        f"{target} = {n}['p']",
        f"{target} = {n}[['p', 'q']]",
        f"{n}['s'] = {n}['p'] * {value}",
        f"{n}['p'] = {n}['p'] + 1",
        f"{n}.loc[{n}.index[0], 'p'] = {value}",
        f"{n}.iloc[0, 0] = {value}",
        f"{n}.at[{n}.index[1], 'q'] = {value}",
        f"{n}.fillna({{'q': 0}}, inplace=True)",
        f"{n} = {n}.fillna({{'q': 0}})",
        f"{n}.sort_values('p', ascending=False, inplace=True)",
        f"{target} = {n}.sort_values('q')",
        f"{n}.rename(columns={{'r': 'r2'}}, inplace=True)",
        f"{target} = {n}.rename(columns={{'r': 'r2'}})",
        f"{n}.reset_index(drop=True, inplace=True)",
        f"{n}.drop(columns=['r'], inplace=True, errors='ignore')",
        f"{target} = {n}.assign(t=lambda t: t['p'] + {value})",
        f"{target} = {n}.query('p > @a') if isinstance(a, int) else {n}",
        f"{target} = {n}['p'].apply(lambda q: q + {value})",
        f"{target} = int({n}['p'].sum())",
        f"{target} = {n}.groupby('p')['q'].sum()",
        f"print({n}.head(2))",
        f"{n}.describe()",
        f"print({n}.shape, list({n}.columns))",
        f"{n}.insert(0, 'i' + str({n}.shape[1]), {value})",
        f"{target} = {n}.pop('s') if 's' in {n} else 0",
        f"{target} = {{'t': {n}, 'u': {n}.copy()}}",
        [f"for k_ in list({n}.columns)[:2]:", f"    {n}[k_] = {n}[k_].fillna({value})"],
        [
            f"def touch_{n}(t):",
            f"    t['z'] = {value}",
            "    return t",
            f"{target} = touch_{n}({n})",
        ],
        [
            f"def peek_{n}(t):",
            f"    return t['p'].max() + {value}",
            f"{target} = int(peek_{n}({n}))",
        ],
        f"{target} = {n}.values",
        f"{target} = {n}['q'].values",
        f"{n}.columns = [str(c) for c in {n}.columns]",
    ]


def _series(maker: Maker, n: str, target: str) -> list[Any]:
    value = maker.int_(2)
    return [
        f"{target} = {n}.copy()",
        f"{n}.iloc[0] = {value}",
        f"{target} = {n} + 1",
        f"{target} = {n}.values",
        f"{n}.fillna(0, inplace=True)",
        f"{target} = {n}.map(lambda q: q * 2)",
        f"{target} = {n}.to_frame()",
        f"{n} *= 2",
        f"print({n}.sum())",
    ]
