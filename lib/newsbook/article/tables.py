"""Tables made and checked by their schemas, and read row by row."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np
import pandas as pd

from newsbook.article.schemas import SCHEMAS

# Kept as Python strings: steps read whole columns row by row, which from Arrow's arrays takes four times as long.
_STRING = pd.StringDtype("python")
_STRINGS = _STRING.construct_array_type()
# dtype -> its array, the type of its numbers, and the types that need no conversion
_NULLABLE: Mapping[str, tuple[Any, type, frozenset[type]]] = {
    "Int64": (pd.arrays.IntegerArray, int, frozenset({int, np.int64})),
    "Float64": (pd.arrays.FloatingArray, float, frozenset({int, float, np.float64})),
    "boolean": (pd.arrays.BooleanArray, bool, frozenset({bool, np.bool_})),
}


def make_table(name: str, rows: Iterable[Mapping[str, Any]]) -> pd.DataFrame:
    """Rows -> the named table: its columns in order, its dtypes, missing values as pd.NA.

    A row may leave out nullable columns. ValueError names a column that is unknown, missing or
    empty where it may not be.
    """
    schema = SCHEMAS[name]
    records = list(rows)
    for record in records:
        if unknown := record.keys() - schema.keys():
            raise ValueError(f"{name} has no column {', '.join(sorted(unknown))}")
    return _table(
        name, {column: [record.get(column) for record in records] for column in schema}, pd.RangeIndex(len(records))
    )


def check_table(name: str, frame: pd.DataFrame) -> pd.DataFrame:
    """The frame with the named table's columns and dtypes, or a ValueError that names the fault."""
    schema = SCHEMAS[name]
    if list(frame.columns) != list(schema):
        raise ValueError(f"{name}: columns are {list(frame.columns)}, not {list(schema)}")
    return _table(name, {column: frame[column].tolist() for column in schema}, frame.index)


def _table(name: str, columns: Mapping[str, list[Any]], index: pd.Index) -> pd.DataFrame:
    """The table of these columns in the dtypes of its schema, made array by array: casts of Series take far longer."""
    typed = {}
    for column, spec in SCHEMAS[name].items():
        values = columns[column]
        missing = [_is_missing(value) for value in values]
        if any(missing) and not spec.nullable:
            raise ValueError(f"{name}.{column} is empty in row {index[missing.index(True)]}")
        typed[column] = _array(values, missing, spec.dtype)
    return pd.DataFrame(typed, index=index, copy=False)


def rows_of(table: pd.DataFrame, *columns: str) -> list[tuple[Any, ...]]:
    """The rows, in order, as tuples of those columns; missing values as they are. Far faster than pandas' own ways."""
    return list(zip(*(table[column].tolist() for column in columns), strict=True))


def make_column(values: Iterable[Any], dtype: str) -> Any:
    """The values as an array of a schema's dtype, missing ones as pd.NA: for `DataFrame.assign`."""
    listed = list(values)
    return _array(listed, [_is_missing(value) for value in listed], dtype)


def _is_missing(value: Any) -> bool:
    return value is None or value is pd.NA or value != value  # a NaN is not itself


def _array(values: list[Any], missing: list[bool], dtype: str) -> Any:
    """The values as an array of that dtype, with pd.NA where one is missing."""
    if dtype in _NULLABLE:
        array, plain, types = _NULLABLE[dtype]
        filled = [plain() if gone else value for value, gone in zip(values, missing, strict=True)]
        if types.issuperset(map(type, filled)):
            return array(np.array(filled, dtype=plain), np.array(missing, dtype=bool))
    cells = np.empty(len(values), dtype=object)
    cells[:] = [pd.NA if gone else value for value, gone in zip(values, missing, strict=True)]
    if dtype == "string":
        return _STRINGS._from_sequence(cells, dtype=_STRING)
    return pd.array(cells, dtype=dtype) if dtype in _NULLABLE else cells.astype(dtype)
