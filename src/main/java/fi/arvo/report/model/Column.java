package fi.arvo.report.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a column of a published table means. Stands on each component of the record that is the
 * table's contract.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Column {
  /** Meaning, unit and range, one sentence. */
  String value();

  /** Whether the column belongs to the table's grain; keys are never hidden. */
  boolean key() default false;

  /** Whether the column only serves the privacy rules and is dropped before publication. */
  boolean working() default false;
}
