package fi.arvo.suggest;

import fi.arvo.extract.ColumnProfile;
import fi.arvo.extract.FirstLook;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What each column of a file of booked amounts probably is. */
final class TransactionSuggestion {
  private TransactionSuggestion() {}

  /** Contract columns to the file's; empty when no day or no amount is told by its name. */
  static Optional<Map<String, ColumnProfile>> of(FirstLook look) {
    Map<String, ColumnProfile> columns = new LinkedHashMap<>();
    find(look, columns, "transaction_id", Kind.ID);
    find(look, columns, "customer_id", Kind.values());
    find(look, columns, "booked_at", Kind.DATE);
    find(look, columns, "amount", Kind.NUMBER, Kind.ID, Kind.SCALE);
    find(look, columns, "revenue_stream", Kind.CATEGORY, Kind.TEXT);
    find(look, columns, "channel", Kind.CATEGORY);
    return columns.containsKey("booked_at") && columns.containsKey("amount")
        ? Optional.of(columns)
        : Optional.empty();
  }

  private static void find(
      FirstLook look, Map<String, ColumnProfile> columns, String contract, Kind... kinds) {
    look.columns().stream()
        .filter(c -> !columns.containsValue(c) && List.of(kinds).contains(Kind.of(c)))
        .filter(c -> Vocabulary.speaksOf(c, contract))
        .findFirst()
        .ifPresent(c -> columns.put(contract, c));
  }
}
