"""Tables made and checked by their schemas: as plain rows between the steps of an analysis, as DataFrames for whoever reads them."""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from newsbook.article.schemas import SCHEMAS

# Kept as Python strings: people's scripts read whole columns row by row, which from Arrow's arrays takes four times as long.
_STRING = pd.StringDtype("python")
_STRINGS = _STRING.construct_array_type()
_PLAIN: Mapping[str, type] = {
    "string": str, "int64": int, "Int64": int, "float64": float, "Float64": float, "bool": bool, "boolean": bool,
}  # fmt: skip
_NULLABLE: Mapping[str, Any] = {
    "Int64": pd.arrays.IntegerArray, "Float64": pd.arrays.FloatingArray, "boolean": pd.arrays.BooleanArray,
}  # fmt: skip
_RECORDS: Mapping[str, Any] = {name: namedtuple(name, schema) for name, schema in SCHEMAS.items()}


@dataclass(frozen=True, slots=True)
class Rows:
    """A table of findings as it goes from step to step: each column of its schema a list, None where a value is missing.

    A DataFrame of so few rows takes longer to make and to read than most steps take for their own work.
    """

    name: str
    columns: Mapping[str, list[Any]]

    @classmethod
    def of(cls, name: str, frame: pd.DataFrame) -> Rows:
        """The named table from a DataFrame, checked; ValueError names the fault."""
        if list(frame.columns) != list(SCHEMAS[name]):
            raise ValueError(f"{name}: columns are {list(frame.columns)}, not {list(SCHEMAS[name])}")
        return cls(name, {c: _checked(name, c, values.tolist(), frame.index) for c, values in frame.items()})

    def __len__(self) -> int:
        return len(next(iter(self.columns.values())))

    def __getitem__(self, column: str) -> list[Any]:
        return self.columns[column]

    def tuples(self, *columns: str) -> list[tuple[Any, ...]]:
        """The rows, in order, as tuples of those columns."""
        return list(zip(*(self.columns[column] for column in columns), strict=True))

    def records(self) -> list[Any]:
        """The rows, in order, with their columns as attributes."""
        return list(map(_RECORDS[self.name]._make, zip(*self.columns.values(), strict=True)))

    def assign(self, **columns: Iterable[Any]) -> Rows:
        """The same rows with other values in these columns."""
        return Rows(self.name, {**self.columns, **{c: _checked(self.name, c, list(v)) for c, v in columns.items()}})

    def take(self, places: Sequence[int]) -> Rows:
        """The rows at these places, in that order."""
        return Rows(self.name, {c: [values[n] for n in places] for c, values in self.columns.items()})

    def frame(self, index: pd.Index | None = None) -> pd.DataFrame:
        """The DataFrame: the schema's dtypes, missing values as pd.NA."""
        # Array by array: casts of Series take far longer.
        schema = SCHEMAS[self.name]
        arrays = {column: _array(values, schema[column].dtype) for column, values in self.columns.items()}
        return pd.DataFrame(arrays, index=pd.RangeIndex(len(self)) if index is None else index, copy=False)


def make_rows(name: str, records: Iterable[Mapping[str, Any]]) -> Rows:
    """Records -> the named table. One may leave out nullable columns; None, pd.NA and NaN are missing values.

    ValueError names a column that is unknown, missing, empty where it may not be, or of another type.
    """
    listed, schema = list(records), SCHEMAS[name]
    if unknown := set().union(*listed) - schema.keys():
        raise ValueError(f"{name} has no column {', '.join(sorted(unknown))}")
    return Rows(name, {c: _checked(name, c, [record.get(c) for record in listed]) for c in schema})


def make_table(name: str, records: Iterable[Mapping[str, Any]]) -> pd.DataFrame:
    """`make_rows` as a DataFrame: the columns in order, their dtypes, missing values as pd.NA."""
    return make_rows(name, records).frame()


def check_table(name: str, frame: pd.DataFrame) -> pd.DataFrame:
    """The frame with the named table's columns and dtypes, or a ValueError that names the fault."""
    return Rows.of(name, frame).frame(frame.index)


def make_column(values: Iterable[Any], dtype: str) -> Any:
    """The values as an array of a schema's dtype, missing ones as pd.NA: for `DataFrame.assign`."""
    return _array([None if _is_missing(value) else value for value in values], dtype)


def _checked(name: str, column: str, values: list[Any], index: Sequence[Any] | pd.Index = ()) -> list[Any]:
    """The values as the schema has them: plain Python's, None where one is missing; `index` names the rows in an error."""
    spec = SCHEMAS[name][column]
    plain = _PLAIN[spec.dtype]
    types = set(map(type, values))
    if plain is float or not types <= {plain, type(None)}:  # a NaN is a float
        values = [None if _is_missing(value) else _as(plain, value, f"{name}.{column}") for value in values]
        types = set(map(type, values))
    if not spec.nullable and type(None) in types:
        row = values.index(None)
        raise ValueError(f"{name}.{column} is empty in row {index[row] if len(index) else row}")
    return values


def _as(plain: type, value: Any, where: str) -> Any:
    """A number of numpy's, a whole float or a string of another class as Python's own."""
    made = value if type(value) is plain else plain(value)
    if made != value:
        raise ValueError(f"{where}: {value!r} is no {plain.__name__}")
    return made


def _is_missing(value: Any) -> bool:
    return value is None or value is pd.NA or value != value  # a NaN is not itself


def _array(values: list[Any], dtype: str) -> Any:
    """Plain values as an array of that dtype, with pd.NA where one is None."""
    if dtype in _NULLABLE:
        plain = _PLAIN[dtype]
        filled: Any = np.array([plain() if value is None else value for value in values], dtype=plain)
        return _NULLABLE[dtype](filled, np.array([value is None for value in values], dtype=bool))
    if dtype == "string":
        cells = np.empty(len(values), dtype=object)
        cells[:] = [pd.NA if value is None else value for value in values]
        return _STRINGS._from_sequence(cells, dtype=_STRING)
    return np.array(values, dtype=dtype)
