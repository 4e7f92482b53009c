package fi.arvo.measure;

import java.math.BigInteger;
import java.util.Comparator;

/** Names in the order that people count in: runs of digits by value, so that 9 is before 10. */
public enum NumberAwareOrder implements Comparator<String> {
  INSTANCE;

  @Override
  public int compare(String one, String other) {
    int i = 0;
    int j = 0;
    while (i < one.length() && j < other.length()) {
      int order;
      if (isDigit(one.charAt(i)) && isDigit(other.charAt(j))) {
        int endOfOne = endOfRun(one, i);
        int endOfOther = endOfRun(other, j);
        order =
            new BigInteger(one.substring(i, endOfOne))
                .compareTo(new BigInteger(other.substring(j, endOfOther)));
        i = endOfOne;
        j = endOfOther;
      } else {
        order = Character.compare(one.charAt(i++), other.charAt(j++));
      }
      if (order != 0) {
        return order;
      }
    }
    int order = Integer.compare(one.length() - i, other.length() - j);
    return order != 0 ? order : one.compareTo(other);
  }

  private static int endOfRun(String name, int from) {
    int end = from;
    while (end < name.length() && isDigit(name.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
