package fi.arvo.extract;

import fi.arvo.config.Role;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The extracts as accepted rows in narrow columns, by group of customer blocks. Small, and fit to
 * travel into tasks.
 *
 * @param groups how many groups of consecutive blocks there are: a power of two, 1 to {@link
 *     #BLOCKS}; group g holds blocks g·256/groups and on
 * @param elements how many elements the model has, which is the length of each answer's ratings
 * @param extracts by role; only those that the job has
 * @param work directory of the landed files, seen by all executors
 * @param owners rows of the owners extract, in the order of file and line; empty when there is none
 * @param actions rows of the actions extract likewise, those after as-of too
 * @param operations rows of the operations extract likewise, those after as-of too
 * @param promises rows of the promises extract likewise, those after as-of too
 */
public record Landed(
    int groups,
    int elements,
    Map<Role, LandedExtract> extracts,
    String work,
    List<Owner> owners,
    List<Action> actions,
    List<Operation> operations,
    List<Promise> promises)
    implements Serializable {

  /** Fixed blocks of customers, whatever the machine or the number of groups. */
  public static final int BLOCKS = 256;

  /** The landed extract of a role, if the job has it. */
  public Optional<LandedExtract> extract(Role role) {
    return Optional.ofNullable(extracts.get(role));
  }

  /** The same without one role's rows, so that a look at the others does not read them. */
  public Landed without(Role role) {
    Map<Role, LandedExtract> others = new EnumMap<>(Role.class);
    others.putAll(extracts);
    others.remove(role);
    return new Landed(groups, elements, others, work, owners, actions, operations, promises);
  }

  /** Revenue streams that occur, in order; a transaction's code is the place here. */
  public List<String> streams() {
    return values(Role.TRANSACTIONS, "revenue_stream");
  }

  /** Channels of transactions that occur, in order. */
  public List<String> channels() {
    return values(Role.TRANSACTIONS, "channel");
  }

  /** Currencies that occur, in order. */
  public List<String> currencies() {
    return values(Role.TRANSACTIONS, "currency");
  }

  /** Values that occur in a text column of a role, in order; empty when it has no such column. */
  public List<String> values(Role role, String column) {
    return extract(role).map(e -> e.values().getOrDefault(column, List.of())).orElse(List.of());
  }

  /** Whether a contract column of a role was mapped. */
  public boolean has(Role role, String column) {
    return extract(role).map(e -> e.mapped().contains(column)).orElse(false);
  }
}
