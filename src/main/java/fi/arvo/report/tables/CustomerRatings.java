package fi.arvo.report.tables;

import fi.arvo.report.model.TableContract;
import fi.arvo.report.model.TableContract.ColumnContract;
import fi.arvo.report.model.TableContract.Type;
import java.util.ArrayList;
import java.util.List;

/**
 * The ratings of one customer in one cohort. Its columns follow the element model, so the contract
 * is made when the model is known.
 */
public final class CustomerRatings {
  private CustomerRatings() {}

  /**
   * @param elements ids of the elements in the model's order; each becomes a column
   * @throws IllegalArgumentException when an element has the name of a key column
   */
  public static TableContract contract(List<String> elements) {
    List<ColumnContract> columns = new ArrayList<>();
    for (ColumnContract column : TableContract.of(CustomerTiers.class).columns().subList(0, 3)) {
      if (elements.contains(column.name())) {
        throw new IllegalArgumentException(
            "an element cannot be called "
                + column.name()
                + ", which is a key of customer_ratings");
      }
      columns.add(column);
    }
    for (String element : elements) {
      columns.add(
          new ColumnContract(
              element,
              Type.WHOLE,
              false,
              "Rating of the element " + element + " on its own scale; empty when not rated."));
    }
    return new TableContract(
        "customer_ratings", "The element ratings of one customer in one cohort.", true, columns);
  }
}
