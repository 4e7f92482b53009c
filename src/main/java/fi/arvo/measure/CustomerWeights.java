package fi.arvo.measure;

import fi.arvo.stats.CellWeights;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * What the weights of customers' answers are multiplied by so that the current cohort has known
 * margins. A customer has one factor for all of its answers: that of the cell that its current
 * answer puts it in, or its latest one when none is current. In a cell that no current customer is
 * in there is nothing to bring anywhere: its factor is 1, the mean.
 */
public final class CustomerWeights implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Answers weigh what the survey says. */
  public static final CustomerWeights GIVEN = new CustomerWeights(List.of(), null);

  private static final String REGION = "region";

  private final List<String> dimensions;
  private final CellWeights factors;

  /**
   * @param dimensions {@link Scope#SEGMENT}, {@link Scope#UNIT} or {@code region}, in the order of
   *     the cells' categories
   */
  public CustomerWeights(List<String> dimensions, CellWeights factors) {
    this.dimensions = List.copyOf(dimensions);
    this.factors = factors;
  }

  /** The categories, one a dimension, that an answer puts a customer in. */
  public static List<String> cell(List<String> dimensions, CustomerHistory history, Answer answer) {
    return dimensions.stream().map(dimension -> category(dimension, history, answer)).toList();
  }

  private static String category(String dimension, CustomerHistory history, Answer answer) {
    return switch (dimension) {
      case Scope.SEGMENT -> history.segmentOf(answer);
      case Scope.UNIT -> history.unitOf(answer);
      case REGION -> history.regionOrUnknown();
      default -> throw new IllegalArgumentException("customers have no " + dimension);
    };
  }

  /** The customer with every answer weighted. */
  public CustomerHistory applied(CustomerHistory history, MeasureRules rules) {
    List<Answer> answers = history.answers();
    if (factors == null || answers.isEmpty()) {
      return history;
    }
    Optional<Answer> current = Cohort.CURRENT.pick(answers, rules);
    Answer speaks = current.orElse(answers.get(answers.size() - 1));
    double factor = factors.of(cell(dimensions, history, speaks)).orElse(1);
    return history.with(answers.stream().map(answer -> answer.times(factor)).toList());
  }
}
