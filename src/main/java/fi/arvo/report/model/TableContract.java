package fi.arvo.report.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A published table's name, meaning and columns, read off the record type whose instances are its
 * rows.
 *
 * @param name snake_case name, the folder's name under {@code tables/}
 * @param description what one row is
 * @param restricted whether the table is about single persons and goes to {@code restricted/}
 * @param columns in the order they are written
 */
public record TableContract(
    String name, String description, boolean restricted, List<ColumnContract> columns) {

  /** Marks a record type as the contract of a published table. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.TYPE)
  public @interface Published {
    String name();

    String description();

    boolean restricted() default false;
  }

  /** What a cell can hold. A cell of any type may also be empty. */
  public enum Type {
    TEXT,
    WHOLE,
    NUMBER,
    AMOUNT,
    FLAG,
    DAY
  }

  /**
   * @param name in snake_case
   * @param key whether it belongs to the grain; keys are never hidden
   * @param working whether it only serves the privacy rules and is dropped before publication
   */
  public record ColumnContract(
      String name, Type type, boolean key, String description, boolean working) {

    public ColumnContract(String name, Type type, boolean key, String description) {
      this(name, type, key, description, false);
    }
  }

  /** The contract without its working columns: what readers of the table see. */
  public TableContract published() {
    return new TableContract(
        name, description, restricted, columns.stream().filter(c -> !c.working()).toList());
  }

  /** Whether there is a column of that name. */
  public boolean has(String column) {
    return columns.stream().anyMatch(c -> c.name().equals(column));
  }

  /**
   * The contract that a row type states by its {@link Published} and {@link Column} annotations.
   *
   * @throws IllegalArgumentException when the type or one of its components carries no such
   *     annotation
   */
  public static TableContract of(Class<? extends Record> row) {
    Published published = row.getAnnotation(Published.class);
    if (published == null) {
      throw new IllegalArgumentException(row + " is not marked @Published");
    }
    List<ColumnContract> columns =
        Arrays.stream(row.getRecordComponents()).map(TableContract::column).toList();
    return new TableContract(
        published.name(), published.description(), published.restricted(), columns);
  }

  private static ColumnContract column(RecordComponent component) {
    Column column = component.getAnnotation(Column.class);
    if (column == null) {
      throw new IllegalArgumentException(component + " is not marked @Column");
    }
    String name =
        component
            .getName()
            .replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_")
            .toLowerCase(Locale.ROOT);
    return new ColumnContract(
        name, type(component.getType()), column.key(), column.value(), column.working());
  }

  private static Type type(Class<?> type) {
    return switch (type.getSimpleName()) {
      case "String" -> Type.TEXT;
      case "Long", "long", "Integer", "int" -> Type.WHOLE;
      case "Double", "double" -> Type.NUMBER;
      case "BigDecimal" -> Type.AMOUNT;
      case "Boolean", "boolean" -> Type.FLAG;
      case "LocalDate" -> Type.DAY;
      default -> throw new IllegalArgumentException("no column type for " + type);
    };
  }

  /** Position of a column. @throws IllegalArgumentException when there is none of that name */
  public int indexOf(String column) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(column)) {
        return i;
      }
    }
    throw new IllegalArgumentException(name + " has no column " + column);
  }
}
