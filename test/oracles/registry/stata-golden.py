"""Writes the .dta files that test/registry/import/stata/stata-golden.test.ts reads, by pandas 1.5.3 (Debian 12, python3-pandas).

    python3 test/oracles/registry/stata-golden.py test/registry/import/stata/golden

The same table as formats 114, 117, 118 and 119 in both byte orders, and what pandas reads from each as JSON.
"""

import datetime
import json
import pathlib
import sys

import numpy
import pandas

folder = pathlib.Path(sys.argv[1])
folder.mkdir(parents=True, exist_ok=True)

table = pandas.DataFrame(
    {
        "a_byte": numpy.array([-127, 0, 100], dtype=numpy.int8),
        "an_int": numpy.array([-32767, 7, 32740], dtype=numpy.int16),
        "a_long": numpy.array([-2147483647, 7, 2147483620], dtype=numpy.int32),
        "a_float": numpy.array([0.1, numpy.nan, -2.5e30], dtype=numpy.float32),
        "a_double": numpy.array([0.1, numpy.nan, 1e300], dtype=numpy.float64),
        "text": ["Malta", "", "Öland, é"],
        "day": pandas.to_datetime(["1947-05-19", "1959-12-31", "2026-11-24"]),
        "moment": pandas.to_datetime(["1947-05-19 13:05:00", "1960-01-01 00:00:00", "2026-11-24 23:59:59"]),
        "month": pandas.to_datetime(["1947-05-01", "1959-12-01", "2026-11-01"]),
        "year": pandas.to_datetime(["1947-01-01", "1959-01-01", "2026-01-01"]),
        "duration": pandas.Categorical(["fixed-term", "until-terminated", "fixed-term"]),
    }
)
long_text = ["x" * 2500, "", "a long string, é"]
options = dict(
    write_index=False,
    convert_dates={"day": "td", "moment": "tc", "month": "tm", "year": "ty"},
    time_stamp=datetime.datetime(2024, 3, 5, 9, 30),
    data_label="Agreements",
    variable_labels={"a_byte": "A byte", "duration": "Duration of the agreement"},
)
for release in (114, 117, 118, 119):
    for order in ("little", "big"):
        # pandas 1.5.3 writes the lengths of long strings in the machine's order, and cannot read its own big-endian ones.
        has_strls = release > 114 and order == "little"
        data = table.assign(long_text=long_text) if has_strls else table
        strls = {"convert_strl": ["long_text"]} if has_strls else {}
        path = folder / f"pandas-{release}-{order}.dta"
        data.to_stata(path, version=release, byteorder=order, **strls, **options)
        read = pandas.read_stata(path, convert_categoricals=False, convert_dates=False)
        columns = {
            name: [
                None if isinstance(v, float) and numpy.isnan(v) else getattr(v, "item", lambda v=v: v)()
                for v in read[name]
            ]
            for name in read
        }
        path.with_suffix(".golden.json").write_text(json.dumps(columns, indent=2, ensure_ascii=False) + "\n")
