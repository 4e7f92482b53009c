package fi.arvo.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * All that the extracts hold of one customer. The object and its arrays are used again for the next
 * customer: take what is needed before the reader moves on. Of the transactions' arrays the first
 * {@link #transactions()} places count, in the order of day, id, file and line.
 */
public final class CustomerRows {
  /** Stands in a transaction's stream or channel when it has none. */
  public static final int NONE = -1;

  private final List<Answer> answers = new ArrayList<>();
  int block;
  String customer = "";
  CustomerFacts facts;
  int transactions;
  int[] days = new int[64];
  long[] units = new long[64];
  int[] streams = new int[64];
  int[] channels = new int[64];
  int[] currencies = new int[64];

  CustomerRows() {}

  /** Which of the 256 fixed blocks the customer belongs to. */
  public int block() {
    return block;
  }

  /**
   * The normalised id; {@code response:…} for an answer that names no customer, empty for
   * transactions that name none.
   */
  public String customer() {
    return customer;
  }

  /** Whether the rows name a customer. */
  public boolean identified() {
    return !customer.isEmpty() && !customer.startsWith(Ids.RESPONSE);
  }

  /** The answers by time, then response id. */
  public List<Answer> answers() {
    return Collections.unmodifiableList(answers);
  }

  /** What the customers extract says; null when it does not know the customer. */
  public CustomerFacts facts() {
    return facts;
  }

  /** How many transactions there are. */
  public int transactions() {
    return transactions;
  }

  /** Days of booking since 1970-01-01, ascending. */
  public int[] days() {
    return days;
  }

  /** Amounts times ten to the power of the job's money scale. */
  public long[] units() {
    return units;
  }

  /** Codes into {@link Landed#streams()}, or {@link #NONE}. */
  public int[] streams() {
    return streams;
  }

  /** Codes into {@link Landed#channels()}, or {@link #NONE}. */
  public int[] channels() {
    return channels;
  }

  /** Codes into {@link Landed#currencies()}. */
  public int[] currencies() {
    return currencies;
  }

  void clear(int nextBlock, String nextCustomer) {
    block = nextBlock;
    customer = nextCustomer;
    facts = null;
    transactions = 0;
    answers.clear();
  }

  void add(Answer answer) {
    answers.add(answer);
  }

  void addTransaction(int day, long amount, int stream, int channel, int currency) {
    if (transactions == days.length) {
      int longer = 2 * days.length;
      days = Arrays.copyOf(days, longer);
      units = Arrays.copyOf(units, longer);
      streams = Arrays.copyOf(streams, longer);
      channels = Arrays.copyOf(channels, longer);
      currencies = Arrays.copyOf(currencies, longer);
    }
    days[transactions] = day;
    units[transactions] = amount;
    streams[transactions] = stream;
    channels[transactions] = channel;
    currencies[transactions] = currency;
    transactions++;
  }

  /** Leaves out the transactions that are marked, among the first so many. */
  void keep(boolean[] leftOut, int count) {
    transactions = 0;
    for (int i = 0; i < count; i++) {
      if (!leftOut[i]) {
        addTransaction(days[i], units[i], streams[i], channels[i], currencies[i]);
      }
    }
  }
}
