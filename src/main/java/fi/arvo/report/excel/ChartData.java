package fi.arvo.report.excel;

import fi.arvo.report.model.Unit;
import java.util.Map;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTAxDataSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumData;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumDataSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumRef;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTSerTx;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTStrData;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTStrRef;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTStrVal;

/**
 * References of a chart into its table, each with the cached values that readers show before they
 * calculate.
 */
final class ChartData {
  private final Map<String, String> ranges;
  private final NumberFormats formats;

  /**
   * @param ranges of the table's columns by header
   */
  ChartData(Map<String, String> ranges, NumberFormats formats) {
    this.ranges = Map.copyOf(ranges);
    this.formats = formats;
  }

  void categories(CTAxDataSource source, NumbersColumn column) {
    CTStrRef reference = source.addNewStrRef();
    reference.setF(range(column));
    CTStrData cache = reference.addNewStrCache();
    cache.addNewPtCount().setVal(column.size());
    for (int i = 0; i < column.size(); i++) {
      CTStrVal point = cache.addNewPt();
      point.setIdx(i);
      point.setV(SafeText.cleaned(column.texts().get(i)));
    }
  }

  void numbers(CTNumDataSource source, NumbersColumn column) {
    cached(source.addNewNumRef(), column);
  }

  private void cached(CTNumRef reference, NumbersColumn column) {
    reference.setF(range(column));
    CTNumData cache = reference.addNewNumCache();
    cache.setFormatCode(column.unit().map((Unit unit) -> formats.of(unit)).orElse("General"));
    cache.addNewPtCount().setVal(column.size());
    for (int i = 0; i < column.size(); i++) {
      if (column.numbers().get(i).isPresent()) {
        var point = cache.addNewPt();
        point.setIdx(i);
        point.setV(Double.toString(column.numbers().get(i).get()));
      }
    }
  }

  /** Numbers as the horizontal place of points. */
  void measures(CTAxDataSource source, NumbersColumn column) {
    cached(source.addNewNumRef(), column);
  }

  /** The name of a series: the header of its column. */
  void name(CTSerTx text, NumbersColumn column) {
    CTStrRef reference = text.addNewStrRef();
    reference.setF(headerOf(range(column)));
    CTStrData cache = reference.addNewStrCache();
    cache.addNewPtCount().setVal(1);
    CTStrVal point = cache.addNewPt();
    point.setIdx(0);
    point.setV(SafeText.cleaned(column.header()));
  }

  private String range(NumbersColumn column) {
    String range = ranges.get(column.header());
    if (range == null) {
      throw new IllegalStateException("the chart's table has no column " + column.header());
    }
    return range;
  }

  /** The cell above the first of a range such as {@code 'Numbers'!$B$5:$B$9}. */
  private static String headerOf(String range) {
    int sheet = range.lastIndexOf('!') + 1;
    String first = range.substring(sheet).split(":", 2)[0];
    int row = first.lastIndexOf('$') + 1;
    int number = Integer.parseInt(first.substring(row));
    return range.substring(0, sheet) + first.substring(0, row) + (number - 1);
  }
}
