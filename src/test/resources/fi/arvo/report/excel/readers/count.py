"""What openpyxl finds in a workbook: one JSON object with the numbers of sheets, charts and tables."""
import json
import sys

import openpyxl

book = openpyxl.load_workbook(sys.argv[1])
values = openpyxl.load_workbook(sys.argv[1], data_only=True)
sheets = book.worksheets
formulas = [c for s in sheets for row in s.iter_rows() for c in row if c.data_type == "f"]
print(json.dumps({
    "sheets": len(sheets),
    "charts": sum(len(s._charts) for s in sheets),
    "tables": sum(len(s.tables) for s in sheets),
    "formulas": len(formulas),
    "errors": sum(values[c.parent.title][c.coordinate].data_type == "e" for c in formulas),
}))
