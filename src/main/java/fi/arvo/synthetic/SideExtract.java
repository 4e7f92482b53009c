package fi.arvo.synthetic;

import fi.arvo.config.WorldConfig;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** The extracts that are no customer's: one small CSV file each. */
public enum SideExtract {
  OWNERS,
  ACTIONS,
  OPERATIONS,
  PROMISES,
  EMPLOYEES,
  STAKEHOLDERS,
  MATURITY;

  /** The extract's name. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The file's name. */
  public String file() {
    return key() + ".csv";
  }

  /**
   * Writes the file. The same settings give the same bytes.
   *
   * @param out left open
   * @return data rows
   */
  public long write(WorldConfig config, OutputStream out) throws IOException {
    World world = new World(config);
    return switch (this) {
      case OWNERS -> Owners.write(world, out);
      case ACTIONS -> ActionsCsv.write(world, out);
      case OPERATIONS -> OperationsCsv.write(world, out);
      case PROMISES -> PromisesCsv.write(world, out);
      case EMPLOYEES -> new EmployeesCsv(world).write(out);
      case STAKEHOLDERS -> StakeholdersCsv.write(world, out);
      case MATURITY -> MaturityCsv.write(world, out);
    };
  }
}
