package fi.arvo.stats;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a method found, or the reason why it found nothing; {@link Estimate} is the same for one
 * number.
 *
 * @param <T> what is found
 */
public sealed interface Result<T> extends Serializable {

  /** Found. */
  record Of<T>(T value) implements Result<T> {
    public Of {
      Objects.requireNonNull(value, "value");
    }
  }

  /** Not found, with the reason and the rows that there were. */
  record None<T>(Reason reason, long n) implements Result<T> {
    public None {
      Objects.requireNonNull(reason, "reason");
    }
  }

  static <T> Result<T> of(T value) {
    return new Of<>(value);
  }

  static <T> Result<T> none(Reason reason, long n) {
    return new None<>(reason, n);
  }

  /** What was found, if anything. */
  default Optional<T> given() {
    return this instanceof Of<T> of ? Optional.of(of.value()) : Optional.empty();
  }

  /** Why nothing was found; empty when something was. */
  default Optional<Reason> whyNot() {
    return this instanceof None<T> none ? Optional.of(none.reason()) : Optional.empty();
  }

  /** What a further step makes of it; a reason stays what it is. */
  default <U> Result<U> then(Function<T, Result<U>> step) {
    return this instanceof None<T> none
        ? none(none.reason(), none.n())
        : step.apply(((Of<T>) this).value());
  }
}
