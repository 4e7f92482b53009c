package fi.arvo.extract;

import fi.arvo.config.Role;

/** Is told of each landed row as the customers are read back. */
public interface RowObserver {
  /** Is told nothing. */
  RowObserver NOBODY =
      new RowObserver() {
        @Override
        public void accepted(Role role, int file, boolean identified) {}

        @Override
        public void dated(Role role, int day) {}

        @Override
        public void id(Role role, long hash) {}

        @Override
        public void duplicate(Role role, int file, long line) {}
      };

  /**
   * A row counts.
   *
   * @param file place of its file in the extract
   * @param identified whether it names a customer or respondent; true where a row needn't
   */
  void accepted(Role role, int file, boolean identified);

  /** The day of a row that counts and has one, in days since 1970-01-01. */
  void dated(Role role, int day);

  /** A customer has rows with this transaction or response id; told once a customer and id. */
  void id(Role role, long hash);

  /** A row is left out because an earlier one, of the same person where it is one's, has its id. */
  void duplicate(Role role, int file, long line);
}
