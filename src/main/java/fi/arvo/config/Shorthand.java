package fi.arvo.config;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets a bare text stand for a record or map: it becomes the value of this one key. So {@code unit:
 * toimipiste} says the same as <code>unit: {column: toimipiste}</code>.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT})
public @interface Shorthand {
  String value();
}
