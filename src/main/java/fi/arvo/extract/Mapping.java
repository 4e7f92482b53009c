package fi.arvo.extract;

import fi.arvo.config.ExtractConfig.Source;
import java.io.Serializable;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the values of an extract come from: for each target, in order, a source column, a constant
 * or an expression. Targets are the contract's columns and, for a wide survey, one an element.
 */
final class Mapping implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Stands for a target that the role does not have; it is never mapped. */
  static final int NONE = -1;

  /** Where one target's values come from. */
  private sealed interface Origin extends Serializable {}

  private record Slot(int slot) implements Origin {}

  private record Constant(String text) implements Origin {}

  private record Computed(Formula formula) implements Origin {}

  private final List<String> slots = new ArrayList<>();
  private final List<Origin> origins = new ArrayList<>();
  private final List<String> shown = new ArrayList<>();
  private final char[][] missing;
  private final int longestMissing;

  /**
   * @param targets name of each target to its source, or to null when it is not mapped
   * @param missing texts that mean no value
   * @throws UnreadableExtract when expressions are not allowed, with all such problems
   */
  Mapping(LinkedHashMap<String, Source> targets, List<String> missing, FormulaCompiler compiler) {
    this.missing = missing.stream().map(String::toCharArray).toArray(char[][]::new);
    this.longestMissing = missing.stream().mapToInt(String::length).max().orElse(0);
    List<Formula> formulas = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (Map.Entry<String, Source> target : targets.entrySet()) {
      Source source = target.getValue();
      String name = target.getKey();
      if (source instanceof Source.Column column) {
        origins.add(new Slot(slot(column.name())));
        name = column.name();
      } else if (source instanceof Source.Constant constant) {
        origins.add(new Constant(constant.value()));
      } else if (source instanceof Source.Expression expression) {
        try {
          Formula formula = compiler.compile(name, expression.sql());
          compiler.columns(expression.sql()).forEach(this::slot);
          formulas.add(formula);
          origins.add(new Computed(formula));
        } catch (UnreadableExtract e) {
          problems.addAll(e.problems());
        }
      } else {
        origins.add(null);
      }
      shown.add(name);
    }
    if (!problems.isEmpty()) {
      throw new UnreadableExtract(problems);
    }
    formulas.forEach(formula -> formula.bind(slots));
  }

  private int slot(String column) {
    if (!slots.contains(column)) {
      slots.add(column);
    }
    return slots.indexOf(column);
  }

  /** The source columns that are asked for, in the order of a record's slots. */
  List<String> slots() {
    return slots;
  }

  /** Whether a target is mapped. */
  boolean has(int target) {
    return target != NONE && origins.get(target) != null;
  }

  /** What a target is called where its values are complained of: the source's own name for it. */
  String shown(int target) {
    return shown.get(target);
  }

  /** Lets the cell show a target's value. @return false when there is none */
  boolean read(int target, SourceRecord record, Cell cell) throws RejectedRow {
    Origin origin = target == NONE ? null : origins.get(target);
    if (origin instanceof Slot slot) {
      record.show(slot.slot(), cell);
    } else if (origin instanceof Constant constant) {
      cell.set(constant.text(), true);
    } else if (origin instanceof Computed computed) {
      computed.formula().compute(record, this, cell);
    } else {
      cell.clear();
    }
    if (missing(cell)) {
      boolean notApplicable = cell.notApplicable;
      cell.clear();
      cell.notApplicable = notApplicable;
      return false;
    }
    return true;
  }

  /** Whether a text is one of those that mean no value. */
  boolean meansNothing(String text) {
    return Arrays.stream(missing).anyMatch(nothing -> text.contentEquals(CharBuffer.wrap(nothing)));
  }

  boolean missing(Cell cell) {
    if (cell.empty()) {
      return true;
    }
    if (!cell.typed && cell.length() <= longestMissing) {
      for (char[] text : missing) {
        if (cell.is(text)) {
          return true;
        }
      }
    }
    return false;
  }
}
