package fi.arvo.extract;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.analysis.UnresolvedAttribute;
import org.apache.spark.sql.catalyst.expressions.Alias;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.AttributeReference;
import org.apache.spark.sql.catalyst.expressions.CallMethodViaReflection;
import org.apache.spark.sql.catalyst.expressions.Cast;
import org.apache.spark.sql.catalyst.expressions.Cast$;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.NamedExpression;
import org.apache.spark.sql.catalyst.expressions.SubqueryExpression;
import org.apache.spark.sql.catalyst.expressions.UserDefinedExpression;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Project;
import org.apache.spark.sql.execution.LogicalRDD;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructType;
import scala.collection.JavaConverters;

/**
 * Checks SQL expressions and makes them ready to be computed row by row.
 *
 * <p>Columns come as text. Those that the expression computes with are found where Spark would turn
 * text into a floating number by itself; they are declared as exact decimals instead, so {@code
 * Quantity * UnitPrice} is exact. What fails in Spark's ANSI mode fails, rather than giving a null.
 */
final class FormulaCompiler {
  private static final Set<String> CLOCK_AND_SESSION =
      Set.of(
          "CurrentDate",
          "CurrentTimestamp",
          "CurrentBatchTimestamp",
          "LocalTimestamp",
          "Now",
          "CurrentTimeZone",
          "CurrentUser",
          "CurrentDatabase",
          "CurrentCatalog");
  private static final Set<String> FILES =
      Set.of("InputFileName", "InputFileBlockStart", "InputFileBlockLength");

  private final SparkSession guessing;
  private final SparkSession exact;

  FormulaCompiler(SparkSession spark, ZoneId zone) {
    guessing = session(spark, zone, false);
    exact = session(spark, zone, true);
  }

  private static SparkSession session(SparkSession spark, ZoneId zone, boolean ansi) {
    SparkSession session = spark.newSession();
    session.conf().set("spark.sql.ansi.enabled", ansi);
    session.conf().set("spark.sql.decimalOperations.allowPrecisionLoss", false);
    session.conf().set("spark.sql.caseSensitive", true);
    session.conf().set("spark.sql.session.timeZone", zone.getId());
    return session;
  }

  /** The session whose settings the compiled expressions rely on. */
  SparkSession session() {
    return exact;
  }

  /**
   * The source columns that an expression names.
   *
   * @throws UnreadableExtract when it is no expression
   */
  Set<String> columns(String sql) {
    Set<String> names = new LinkedHashSet<>();
    try {
      Expression parsed = exact.sessionState().sqlParser().parseExpression(sql);
      walk(
          parsed,
          e -> {
            if (e instanceof UnresolvedAttribute attribute) {
              names.add(String.join(".", JavaConverters.seqAsJavaList(attribute.nameParts())));
            }
          });
    } catch (Exception e) {
      // Scala's parser throws a checked exception without saying so.
      throw refused(sql, "cannot be understood: " + firstLine(e));
    }
    return names;
  }

  /**
   * The expression, ready to compute.
   *
   * @param column contract column that it feeds
   * @throws UnreadableExtract when it isn't one that is allowed here
   */
  Formula compile(String column, String sql) {
    String[] sources = columns(sql).toArray(new String[0]);
    Set<String> numeric = new LinkedHashSet<>();
    Expression guessed = analyzed(guessing, sql, sources, numeric, false);
    walk(
        guessed,
        e -> {
          if (e instanceof Cast cast
              && cast.child() instanceof AttributeReference attribute
              && cast.child().dataType() instanceof StringType
              && cast.dataType() instanceof NumericType
              && implicit(cast)) {
            numeric.add(attribute.name());
          }
        });
    Expression analyzed = analyzed(exact, sql, sources, numeric, false);
    walk(analyzed, e -> check(e, sql, numeric));
    Expression optimized = analyzed(exact, sql, sources, numeric, true);
    if (!TypedText.supports(optimized.dataType())) {
      throw refused(sql, "gives a " + optimized.dataType().simpleString() + ", not one value");
    }
    // A column that the optimizer found needless is not among them.
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    walk(
        optimized,
        e -> {
          if (e instanceof AttributeReference attribute) {
            attributes.putIfAbsent(attribute.name(), attribute);
          }
        });
    return new Formula(column, optimized, attributes, numeric);
  }

  private Expression analyzed(
      SparkSession session, String sql, String[] sources, Set<String> numeric, boolean optimized) {
    LogicalPlan plan;
    try {
      Dataset<Row> rows =
          session.internalCreateDataFrame(
              session
                  .sparkContext()
                  .<InternalRow>emptyRDD(scala.reflect.ClassTag$.MODULE$.apply(InternalRow.class)),
              schema(sources, numeric),
              false);
      Dataset<Row> selected = rows.selectExpr(sql);
      plan =
          optimized
              ? selected.queryExecution().optimizedPlan()
              : selected.queryExecution().analyzed();
    } catch (RuntimeException e) {
      throw refused(sql, "fails: " + firstLine(e));
    } catch (Exception e) {
      // Scala's analyzer throws a checked exception without saying so.
      throw refused(sql, "cannot be understood: " + firstLine(e));
    }
    if (plan instanceof LogicalRDD alone && alone.output().size() == 1) {
      return alone.output().head();
    }
    if (plan instanceof Project project
        && project.child() instanceof LogicalRDD
        && project.projectList().size() == 1) {
      NamedExpression named = project.projectList().head();
      return named instanceof Alias alias ? alias.child() : (Expression) named;
    }
    throw refused(sql, "is not one value of one row");
  }

  private static StructType schema(String[] sources, Set<String> numeric) {
    StructType schema = new StructType();
    for (String source : sources) {
      schema =
          schema.add(
              source,
              numeric.contains(source)
                  ? DataTypes.createDecimalType(Formula.PRECISION, Formula.SCALE)
                  : DataTypes.StringType);
    }
    return schema;
  }

  private static void check(Expression e, String sql, Set<String> numeric) {
    String kind = e.getClass().getSimpleName();
    if (e instanceof CallMethodViaReflection
        || e instanceof UserDefinedExpression
        || e instanceof SubqueryExpression
        || FILES.contains(kind)) {
      throw refused(sql, "uses " + e.prettyName() + "; only built-in functions of a row's values");
    }
    if (!e.deterministic()
        && JavaConverters.seqAsJavaList(e.children()).stream()
            .allMatch(Expression::deterministic)) {
      throw refused(sql, "gives another value each time (" + e.prettyName() + ")");
    }
    if (CLOCK_AND_SESSION.contains(kind)) {
      throw refused(sql, "depends on the clock or the session (" + e.prettyName() + ")");
    }
    if (e instanceof Cast cast
        && implicit(cast)
        && cast.child() instanceof AttributeReference attribute
        && numeric.contains(attribute.name())
        && cast.dataType() instanceof StringType) {
      throw refused(
          sql, "uses " + attribute.name() + " both as a number and as a text; use two expressions");
    }
  }

  private static boolean implicit(Cast cast) {
    return cast.getTagValue(Cast$.MODULE$.USER_SPECIFIED_CAST()).isEmpty();
  }

  private static void walk(Expression expression, Consumer<Expression> visit) {
    visit.accept(expression);
    for (Expression child : JavaConverters.seqAsJavaList(expression.children())) {
      walk(child, visit);
    }
  }

  private static UnreadableExtract refused(String sql, String why) {
    return new UnreadableExtract("the expression \"" + sql + "\" " + why + ".");
  }

  private static String firstLine(Exception e) {
    String message = e instanceof AnalysisException a ? a.getSimpleMessage() : e.getMessage();
    return String.valueOf(message).strip().lines().findFirst().orElse("");
  }
}
