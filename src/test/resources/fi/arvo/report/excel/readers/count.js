// What exceljs finds in a workbook: one JSON object with the numbers of sheets and tables.
const path = require('path');
const ExcelJS = require(path.join(process.argv[2], 'node_modules', 'exceljs'));

(async () => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(process.argv[3]);
  let tables = 0;
  let formulas = 0;
  let errors = 0;
  book.eachSheet((sheet) => {
    tables += sheet.getTables().length;
    sheet.eachRow((row) => row.eachCell((cell) => {
      if (cell.formula) {
        formulas += 1;
        errors += cell.result && cell.result.error ? 1 : 0;
      }
    }));
  });
  console.log(JSON.stringify({ sheets: book.worksheets.length, tables, formulas, errors }));
})();
