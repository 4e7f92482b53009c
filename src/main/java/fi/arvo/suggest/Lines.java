package fi.arvo.suggest;

import fi.arvo.config.Role;
import fi.arvo.extract.ColumnProfile;
import fi.arvo.extract.FirstLook;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The contract's columns that have been found so far, and the file's that feed them. */
final class Lines {
  /** A column that feeds one of the contract's. @param doubt empty when there is none */
  record Line(ColumnProfile column, String yaml, String doubt) {}

  private final FirstLook look;
  private final Map<String, Line> columns = new LinkedHashMap<>();
  private final Set<ColumnProfile> used = new HashSet<>();
  private final List<String> remarks = new ArrayList<>();

  Lines(FirstLook look) {
    this.look = look;
  }

  void put(String contract, ColumnProfile column, String yaml, String doubt) {
    columns.put(contract, new Line(column, yaml, doubt));
    used.add(column);
  }

  void put(String contract, ColumnProfile column, String doubt) {
    put(contract, column, Yaml.text(column.name()), doubt);
  }

  /** Keeps a column from feeding anything else. */
  void use(ColumnProfile column) {
    used.add(column);
  }

  boolean used(ColumnProfile column) {
    return used.contains(column);
  }

  void remark(String sentence) {
    remarks.add(sentence);
  }

  /** What to know or to do, a sentence each. */
  List<String> remarks() {
    return remarks;
  }

  /** Contract columns in the contract's order. */
  Map<String, Line> ordered() {
    Map<String, Line> ordered = new LinkedHashMap<>();
    for (String column : Role.SURVEY.columns()) {
      if (columns.containsKey(column)) {
        ordered.put(column, columns.get(column));
      }
    }
    return ordered;
  }

  boolean has(String contract) {
    return columns.containsKey(contract);
  }

  /** The contract column that a column feeds. */
  Optional<String> fedBy(ColumnProfile column) {
    return columns.entrySet().stream()
        .filter(line -> line.getValue().column() == column)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Columns of these kinds that the platform didn't add and nothing has been made of. */
  List<ColumnProfile> free(Kind... kinds) {
    return look.columns().stream()
        .filter(c -> c.ownWord().isEmpty() && !used.contains(c))
        .filter(c -> List.of(kinds).contains(Kind.of(c)))
        .toList();
  }

  /** Those of them that speak of a contract column. */
  List<ColumnProfile> speakingOf(String contract, Kind... kinds) {
    return free(kinds).stream().filter(c -> Vocabulary.speaksOf(c, contract)).toList();
  }

  /** A doubt that names the columns that were not taken, the first being the one that was. */
  static String others(List<ColumnProfile> columns) {
    return columns.size() < 2
        ? ""
        : "could be "
            + String.join(
                " or ", columns.stream().skip(1).limit(3).map(c -> Yaml.comment(c.name())).toList())
            + " too";
  }
}
